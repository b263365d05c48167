/**
 * Finding words in the stories of a library: how long it takes, and whether the first twenty are the true ones. BENCH_WORKS, BENCH_TEXTS (of so
 * many of them the whole text), BENCH_MINUTES (after so many no more stories are read: the figures are of those that were).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexFolderIn } from '../../src/files/index-folder.ts';
import { GUEST } from '../../src/finding/found.ts';
import { KeptSegments } from '../../src/library/finding/kept-segments.ts';
import { mergeDue } from '../../src/library/finding/merging.ts';
import { OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { filledWith, findable } from '../support/finding/filled.ts';
import { madeFinder } from '../support/finding/made-finder.ts';
import { wordQuestions } from '../support/finding/made-questions.ts';
import { madeStories, madeWord } from '../support/finding/made-texts.ts';
import { cpu } from './find/clock.ts';
import { asked, FIRST_PAGE, mb, ms } from './find/measure.ts';
import { Ranking } from './find/ranking.ts';
import { askedWithPassages } from './find/with-passages.ts';

const WORKS = Number(process.env['BENCH_WORKS'] ?? 1_000_000);
const TEXTS = Number(process.env['BENCH_TEXTS'] ?? Math.min(100_000, WORKS));
const MINUTES = Number(process.env['BENCH_MINUTES'] ?? 120);
const TAGS = Math.max(2000, Math.round(WORKS / 5));
const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
const say = (what: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);

const ids: string[] = [];
/** Of those with a text: does everybody see it? */
const isSeen: boolean[] = [];
let n = 0;
const every = Math.floor(WORKS / TEXTS);
const finder = madeFinder(WORKS, TAGS, ({ id, standing }) => {
  if (n++ % every !== 0 || ids.length === TEXTS) return;
  ids.push(id);
  isSeen.push(standing === 0);
});
say(`${WORKS} works made`);

const questions = wordQuestions(madeWord, TAGS);
/** What is ranked by the plain rule as well: all stories are looked at, and nothing is left out. */
const checked = [
  'a rare word',
  'a middling word',
  'a common word',
  'a phrase of two common words',
  'a phrase of a common and a middling word',
]
  .flatMap((kind) => Array.from({ length: 4 }, () => questions[kind]!()))
  .map(({ query }) => query);
const known: string[] = [];
const ranking = new Ranking(
  checked.map(({ words }) => words!),
  (n) => (known[n] ??= madeWord(n)),
);
const made = madeStories();
let files = 0;
let stories = 0;
/** Processor time for stories that are made up and ranked one by one. */
let besides = 0;
const kept = indexFolderIn(join(folder, 'index'));
const segments = new KeptSegments(kept, () => `bench-${files++}`);
let began = performance.now();
const spentBefore = process.cpuUsage();
const words = await filledWith(
  finder,
  segments,
  ids,
  (nth) => {
    const before = cpu();
    const story = made.numbers(nth);
    stories++;
    if (isSeen[nth]) ranking.read(ids[nth]!, story);
    const text = made.written(story);
    besides += cpu() - before;
    return text;
  },
  say,
  () => performance.now() - began > MINUTES * 60_000,
);
const readIn = performance.now() - began;
const { user, system } = process.cpuUsage(spentBefore);
say('laying segments together');
began = performance.now();
await mergeDue(finder, segments, () => false);
const mergedIn = performance.now() - began;
const bytes = finder.shelves.reduce((sum, { segment }) => sum + segment.bytes, 0);

say('ranking');
let right = 0;
for (const [i, query] of checked.entries()) {
  const { ids } = finder.answer(query, GUEST, FIRST_PAGE);
  const wanted = ranking.first(i, FIRST_PAGE.size);
  if (ids.join() === wanted.join()) right++;
  else say(`otherwise ranked: ${JSON.stringify(query.words)}: ${ids.join(' ')}; by the plain rule ${wanted.join(' ')}`);
}
say('asking');
const times = await asked(finder, questions, 40);

say('asking with passages');
const nthOf = new Map(ids.map((id, nth) => [id, nth]));
const textOf = (id: string) => {
  const nth = nthOf.get(id);
  return nth === undefined ? null : made.written(made.numbers(nth));
};
const pages = await askedWithPassages(finder, wordQuestions(madeWord, TAGS, 12), 40, textOf);

const changed = findable(ids[0]!, 'A tale');
began = performance.now();
finder.putWords(changed, { text: `${made.written(made.numbers(3))} Quillonry`, notes: '' });
const { total } = finder.answer(
  { ...checked[0]!, words: { is: 'word', field: 'text', word: 'quillonry' } },
  GUEST,
  FIRST_PAGE,
);
const foundIn = performance.now() - began;
if (total !== 1) throw new Error(`The changed story is found ${total} times.`);

rmSync(folder, { recursive: true, force: true });
writeSection(
  'find-words',
  `${stories.toLocaleString('en')} stories of 2,000 words in the middle, some of 300,000, in a library of ${WORKS.toLocaleString('en')} works: ${(words / 1e6).toFixed(0)} million words, read in ${Math.round(readIn / 1000)} s by a thread (${Math.round((user + system) / 1e6)} s of processor time, ${Math.round(besides / 1000)} s of it to make the stories up and to rank them one by one) and laid together in ${Math.round(mergedIn / 1000)} s; the program took ${mb(process.resourceUsage().maxRSS * 1024)} of memory at most, all made up works among it; ${finder.shelves.length} segments on disk, ${mb(bytes)}, ${(bytes / words).toFixed(2)} bytes a word. Each question is asked with the counts of seven kinds of tags and the first page of 20: processor time of the thread. With passages: of other questions like these, in the same library, each answered as the page of results does, and the passages of its twenty stories found and marked, from the bytes on that the database's client hands over; what the database itself does for those is not in it.\n${OTHER_WORK}\n` +
    `| asked | in the middle | p95 | works found | with passages: in the middle | p95 | the worst |\n|---|---|---|---|---|---|---|\n${Object.entries(
      times,
    )
      .map(([kind, { median, p95, found }]) => {
        const page = pages[kind]!;
        const works = kind === 'all' ? '' : Math.round(found).toLocaleString('en');
        return `| ${[kind, ms(median), ms(p95), works, ms(page.median), ms(page.p95), ms(page.worst)].join(' | ')} |`;
      })
      .join('\n')}\n\n` +
    `On the page that took the longest stand stories of ${pages['all']!.words.toLocaleString('en')} words. Of ${pages['all']!.stories.toLocaleString('en')} stories on pages, ${pages['all']!.passages.toLocaleString('en')} have a passage. ` +
    `The first twenty are those of ranking all stories one by one in ${right} of ${checked.length} questions. A changed story is found ${Math.round(foundIn)} ms after it was read.`,
);
process.exit(right === checked.length ? 0 : 1);
