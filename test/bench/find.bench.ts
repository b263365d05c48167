/**
 * Finding in a library of a million works: filters, counts beside them, pages, every word of the stories; what it takes, and what others
 * take for the same. BENCH_WORKS, BENCH_TEXTS (of so many of them the whole text), BENCH_OTHERS (texts that the others get as well).
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
import { KeptSegments } from '../../src/library/finding/kept-segments.ts';
import { mergeDue } from '../../src/library/finding/merging.ts';
import { OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { filledWith, findable } from '../support/finding/filled.ts';
import { madeBook, madeFinder } from '../support/finding/made-finder.ts';
import { filterQuestions, wordQuestions } from '../support/finding/made-questions.ts';
import { madeTexts, madeWord } from '../support/finding/made-texts.ts';
import { cpu } from './find/clock.ts';
import { asked, FIRST_PAGE, held, mb, ms, type Times } from './find/measure.ts';
import { others } from './find/others.ts';

const WORKS = Number(process.env['BENCH_WORKS'] ?? 1_000_000);
const TEXTS = Number(process.env['BENCH_TEXTS'] ?? Math.min(100_000, WORKS));
const OTHERS = Number(process.env['BENCH_OTHERS'] ?? Math.min(4000, TEXTS));
const TAGS = Math.max(2000, Math.round(WORKS / 5));
const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
const say = (what: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);

const body: string[] = [
  `A made-up library: tags by Zipf's law, 14 a work; stories of 2,000 words in the middle, some of 300,000. Each question is asked with the counts of seven kinds of tags and the first page of 20: processor time of the thread, whatever else the machine does.\n${OTHER_WORK}`,
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
let ids: string[] = [];
for (const works of sizes) {
  finder = null;
  const tags = Math.max(2000, Math.round((TAGS * works) / WORKS));
  const book = madeBook(tags);
  const before = held();
  let n = 0;
  ids = [];
  const every = Math.floor(works / Math.min(TEXTS, works));
  finder = madeFinder(
    works,
    tags,
    ({ id }) => {
      if (n++ % every === 0 && ids.length < TEXTS) ids.push(id);
    },
    book,
  );
  memory = held() - before;
  say(`${works} works: ${mb(memory)} beside tags`);
  bySize.push(await asked(finder, filterQuestions(tags), 100));
  const { median, p95 } = bySize.at(-1)!['all']!;
  say(`filters: ${ms(median)} in the middle, p95 ${ms(p95)}`);
}
const kinds = Object.keys(bySize[0]!);
tell(
  `**Filters** of ${WORKS.toLocaleString('en')} works with ${TAGS.toLocaleString('en')} tags: ${mb(memory)} of memory, tags' names aside.\n\n| asked | ${sizes.map((n) => `${n.toLocaleString('en')} works`).join(' | ')} | p95 of the last |\n|---|${sizes.map(() => '---|').join('')}---|\n${kinds
    .map(
      (kind) =>
        `| ${kind} | ${bySize.map((times) => ms(times[kind]!.median)).join(' | ')} | ${ms(bySize.at(-1)![kind]!.p95)} |`,
    )
    .join(
      '\n',
    )}\n| **all of these** | ${bySize.map((times) => ms(times['all']!.median)).join(' | ')} | ${ms(bySize.at(-1)!['all']!.p95)} |`.replace(
    /\| all \|[^\n]*\n/,
    '',
  ),
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
const deep = { ...FIRST_PAGE, after };
let began = cpu();
finder!.answer(query, by, deep);
tell(`The page after the ${paged.toLocaleString('en')}th: ${ms(cpu() - began)}.`);

// A snapshot.
began = cpu();
const packed = finder!.packed();
const stall = cpu() - began;
const pieces = pack(packed);
const kept = indexFolderIn(join(folder, 'index'));
await kept.write('works', pieces);
const size = pieces.reduce((sum, { length }) => sum + length, 0);
began = performance.now();
const spentBefore = cpu();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const read = unpack((await kept.read('works'))!);
const again = await inTurns(
  BuiltFinder.making({
    book: await inTurns(bookOf(read.tags)),
    analyser,
    facts: new Facts(read.facts),
    stock: read.stock,
    segments: [],
  }),
);
delay.disable();
tell(
  `A snapshot of it, ${mb(size)}, is taken in ${ms(stall)} and read in ${((performance.now() - began) / 1000).toFixed(1)} s (${((cpu() - spentBefore) / 1000).toFixed(1)} s of processor time), tags and all orders with it; pages wait ${Math.round(delay.max / 1e6)} ms for it at most.`,
);
say(`snapshot read, ${again.size} works`);

// Words.
const text = madeTexts();
const segments = new KeptSegments(
  kept,
  (() => {
    let n = 0;
    return () => `bench-${n++}`;
  })(),
);
began = performance.now();
const words = await filledWith(finder!, segments, ids, text, say);
const readIn = performance.now() - began;
say('laying segments together');
began = performance.now();
await mergeDue(finder!, segments, () => false);
const mergedIn = performance.now() - began;
const bytes = finder!.shelves.reduce((sum, { segment }) => sum + segment.bytes, 0);
say('asking for words');
const times = await asked(finder!, wordQuestions(madeWord, TAGS), 40);
tell(
  `**Words** of ${TEXTS.toLocaleString('en')} stories, ${(words / 1e6).toFixed(0)} million: read in ${Math.round(readIn / 1000)} s and laid together in ${Math.round(mergedIn / 1000)} s by a thread; ${finder!.shelves.length} segments on disk, ${mb(bytes)}, ${(bytes / words).toFixed(2)} bytes a word. All that match are ranked.\n\n| asked | in the middle | p95 | works found |\n|---|---|---|---|\n${Object.entries(
    times,
  )
    .map(
      ([kind, { median, p95, found }]) =>
        `| ${kind} | ${ms(median)} | ${ms(p95)} | ${Math.round(found).toLocaleString('en')} |`,
    )
    .join('\n')}`,
);

// A change.
const changed = findable(ids[0]!, 'A tale');
began = performance.now();
const ask = { ...wordQuestions(madeWord, TAGS)['a rare word']!() };
finder!.putWords(changed, { text: `${text(3)} Quillonry`, notes: '' });
const { total } = finder!.answer(
  { ...ask.query, words: { is: 'word', field: 'text', word: 'quillonry' } },
  ask.by,
  FIRST_PAGE,
);
tell(`A changed story is found ${Math.round(performance.now() - began)} ms after it was read (${total} found).`);

finder = null;
tell(await others(folder, OTHERS, say));

rmSync(folder, { recursive: true, force: true });
writeSection('find', body.join('\n\n'));
process.exit(0);
