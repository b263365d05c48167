/**
 * Every EPUB that the program makes of the sample heap, of the shared heap where it is there, and of 200 works with everything in them,
 * before two judges: Java EPUBCheck with USAGE, and Ace by DAISY. A judge that cannot be had here is named.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ace, aceReady } from '../../scripts/ace.mjs';
import { epubcheck, epubcheckReady } from '../../scripts/epubcheck.mjs';
import { coverOf } from '../../src/books/cover.ts';
import { makeEpub } from '../../src/books/epub.ts';
import { Press } from '../../src/library/books/press.ts';
import { hostile } from '../books/works.ts';
import { writeSection } from '../support/benchmarks.ts';
import { madeBook } from '../support/made-books.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ficarium-judged-'));
const MADE = Number(process.env['JUDGED_BOOKS'] ?? 200);
/** Ace opens every page in a browser: one book of each kind, and a few of the others. */
const FOR_ACE = Number(process.env['JUDGED_BY_ACE'] ?? 24);
const modified = '2026-11-20T10:00:00Z';

/** The books that `rescue` makes of a heap. @returns how many */
function rescuedFrom(heap: string, name: string): number {
  if (!existsSync(heap)) return 0;
  const out = join(folder, `${name}.out`);
  // Files that are no stories are refused, and the exit code says so.
  spawnSync(process.execPath, [join(root, 'bin/ficarium.mjs'), 'rescue', heap, '--out', out], { stdio: 'ignore' });
  const books = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.epub'));
  for (const [n, path] of books.entries()) copyFileSync(join(out, path), join(folder, 'books', `${name}-${n}.epub`));
  return books.length;
}

mkdirSync(join(folder, 'books'));
const heaps: [string, number][] = [
  ['the sample heap', rescuedFrom(join(root, 'samples'), 'samples')],
  ['the shared heap', rescuedFrom(join(root, '../shared/heap/rescued'), 'shared')],
];
const press = new Press();
const put = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, 'books', `${name}.epub`), bytes);
for (let n = 0; n < MADE; n++) {
  const work = madeBook(n);
  const drawn = n % 4 === 0 ? await press.print({ kind: 'cover', cover: coverOf(work), width: 240 }) : undefined;
  const picture = drawn && 'bytes' in drawn ? drawn.bytes : undefined;
  put(`made-${n}`, makeEpub(work, { modified, picture, kobo: n % 8 === 5 }));
}
for (const [name, work] of Object.entries(hostile)) put(`hostile-${name}`, makeEpub(work, { modified }));
press.close();
heaps.push(
  [`works with everything in them`, MADE],
  ['works that have been the end of many a converter', Object.keys(hostile).length],
);
const books = readdirSync(join(folder, 'books'));

const java = await epubcheckReady();
const said = java.ready ? await epubcheck(join(folder, 'books')) : [];
for (const m of said.slice(0, 40)) console.log(`${m.book}: ${m.severity} ${m.id} ${m.at} ${m.message}`);
const daisy = await aceReady();
const kinds = [
  'made-0',
  'made-1',
  'made-2',
  'made-3',
  'made-4',
  'made-5',
  'made-6',
  'made-7',
  'hostile-everything',
  'samples-0',
  'shared-0',
];
const chosen = [
  ...books.filter((book) => kinds.includes(book.slice(0, -5))),
  ...books.filter((_, n) => n % 17 === 3),
].slice(0, FOR_ACE);
const violations = daisy.ready ? await ace(chosen.map((book) => join(folder, 'books', book))) : [];
for (const v of violations.slice(0, 40)) console.log(`${v.book}: ${v.page} ${v.rule} ${v.impact} ${v.html}`);
rmSync(folder, { recursive: true });

const rows = heaps.map(([name, many]) => `| EPUBs of ${name} | ${many || 'not here'} |`);
writeSection(
  'judged',
  `| what | |\n|---|---:|\n${rows.join('\n')}
| messages of Java EPUBCheck, USAGE included | ${java.ready ? said.length : java.why} |
| violations that Ace by DAISY finds in ${chosen.length} of them | ${daisy.ready ? violations.length : daisy.why} |`,
);
const failed = new Set([...said.map((m) => m.book), ...violations.map((v) => v.book)]).size;
console.log(`${books.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
