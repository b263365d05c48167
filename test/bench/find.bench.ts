/**
 * Finding in a library of a million works (BENCH_WORKS): filters, counts beside them, pages, and how soon a program that starts answers. Words of
 * stories are `find-words`, an index made of the database `find-database`, bad questions `find-queries`, what others take `find-others`: `npm run bench -- find`
 * runs all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { indexFolderIn } from '../../src/files/index-folder.ts';
import { Facts } from '../../src/finding/built/facts.ts';
import { BuiltFinder } from '../../src/finding/built/finder.ts';
import { pack, unpack } from '../../src/finding/built/packed.ts';
import { bookOf } from '../../src/finding/tags/kept.ts';
import { analyser } from '../../src/finding/terms.ts';
import { inTurns } from '../../src/library/finding/in-turns.ts';
import { OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { madeBook, madeFinder } from '../support/finding/made-finder.ts';
import { filterQuestions } from '../support/finding/made-questions.ts';
import { cpu } from './find/clock.ts';
import { asked, FIRST_PAGE, held, mb, ms, type Times } from './find/measure.ts';

const WORKS = Number(process.env['BENCH_WORKS'] ?? 1_000_000);
const TAGS = Math.max(2000, Math.round(WORKS / 5));
/** The great archive. */
const ARCHIVE = 17_000_000;
const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
const say = (what: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
const body: string[] = [
  `A made-up library: tags by Zipf's law, 14 a work. Each question is asked with the counts of seven kinds of tags and the first page of 20, none of them twice: processor time of the thread, whatever else the machine does.\n${OTHER_WORK}`,
];

/** What was measured is told at once, too. */
function tell(part: string): void {
  body.push(part);
  process.stderr.write(`${part}\n`);
}

// Filters.
const sizes = [WORKS / 100, WORKS / 10, WORKS].map(Math.round).filter((n) => n >= 1000);
const bySize: { [kind: string]: Times }[] = [];
let finder: BuiltFinder | null = null;
let memory = 0;
for (const works of sizes) {
  finder = null;
  const tags = Math.max(2000, Math.round((TAGS * works) / WORKS));
  const book = madeBook(tags);
  const before = held();
  finder = madeFinder(works, tags, undefined, book);
  memory = held() - before;
  say(`${works} works: ${mb(memory)} beside tags`);
  bySize.push(await asked(finder, filterQuestions(tags), 100));
  const { median, p95 } = bySize.at(-1)!['all']!;
  say(`filters: ${ms(median)} in the middle, p95 ${ms(p95)}`);
}
/** What it would take in the great archive if it grew on as it did from the last size but one. */
function onPaper(kind: string): string {
  const [less, most] = bySize.slice(-2).map((times) => times[kind]!.median);
  if (most === undefined) return '';
  const power = Math.min(1, Math.log(most / less!) / Math.log(sizes.at(-1)! / sizes.at(-2)!));
  return ms(most * (ARCHIVE / WORKS) ** power);
}
const rowOf = (kind: string, name = kind) =>
  `| ${[name, ...bySize.map((times) => ms(times[kind]!.median)), ms(bySize.at(-1)![kind]!.p95), onPaper(kind)].join(' | ')} |`;
const kinds = Object.keys(bySize[0]!).filter((kind) => kind !== 'all');
tell(
  `**Filters** of ${WORKS.toLocaleString('en')} works with ${TAGS.toLocaleString('en')} tags: ${mb(memory)} of memory, tags' names aside.\n\n| asked | ${sizes.map((n) => `${n.toLocaleString('en')} works`).join(' | ')} | p95 of the last | ${ARCHIVE.toLocaleString('en')}, on paper |\n|---|${sizes.map(() => '---|').join('')}---|---|\n${[...kinds.map((kind) => rowOf(kind)), rowOf('all', '**all of these**')].join('\n')}`,
);

// Far down.
let after: string | null = null;
const { query, by } = filterQuestions(TAGS)['everything']!();
let paged = 0;
for (; paged < 100_000; paged += 1000) {
  const page = finder!.answer(query, by, { size: 1000, after, facets: [] });
  after = page.next;
  if (after === null) break;
}
let began = cpu();
finder!.answer(query, by, { ...FIRST_PAGE, after });
tell(`The page after the ${paged.toLocaleString('en')}th: ${ms(cpu() - began)}.`);

// A snapshot.
began = cpu();
const packed = finder!.packed();
const stall = cpu() - began;
const pieces = pack(packed);
const kept = indexFolderIn(join(folder, 'index'));
const sum = await kept.write('works', pieces);
const size = pieces.reduce((all, { length }) => all + length, 0);
finder = null;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
began = performance.now();
const spentBefore = process.cpuUsage();
const [bytes, there] = await Promise.all([kept.read('works'), kept.sumOf('works')]);
if (there !== sum) throw new Error('The snapshot is not what was written.');
const read = unpack(bytes!);
const book = await inTurns(bookOf(read.tags));
const built = { book, analyser, facts: new Facts(read.facts), stock: read.stock, segments: [] };
const again = await inTurns(BuiltFinder.making(built));
again.answer(query, by, FIRST_PAGE);
delay.disable();
const passed = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(spentBefore);
const spent = (user + system) / 1e6;
tell(
  `A snapshot of it, ${mb(size)}, is taken in ${ms(stall)}. It is read, with all tags and orders, until the first question is answered, in ${passed.toFixed(1)} s (${spent.toFixed(1)} s of processor time); pages wait ${Math.round(delay.max / 1e6)} ms for it at most. Words of tags' names come after that, or when they are first asked for.`,
);
const times = ARCHIVE / WORKS;
tell(
  `**${ARCHIVE.toLocaleString('en')} works, on paper**, so many times as much: ${((memory * times) / 1e9).toFixed(1)} GB of memory, a snapshot of ${((size * times) / 1e9).toFixed(1)} GB that is read in ${Math.round(spent * times)} s of processor time. What a question takes there is said above as it grew from ${sizes.at(-2)?.toLocaleString('en') ?? 'less'} works to ${WORKS.toLocaleString('en')}.`,
);
rmSync(folder, { recursive: true, force: true });
writeSection('find', body.join('\n\n'));
process.exit(0);
