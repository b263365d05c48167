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
import { madeTexts, madeWord } from '../support/finding/made-texts.ts';
import { asked, FIRST_PAGE, mb, ms } from './find/measure.ts';
import { Ranking } from './find/ranking.ts';

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
const ranking = new Ranking(checked.map(({ words }) => words!));
const text = madeTexts();
let files = 0;
let stories = 0;
const kept = indexFolderIn(join(folder, 'index'));
const segments = new KeptSegments(kept, () => `bench-${files++}`);
let began = performance.now();
const spentBefore = process.cpuUsage();
const words = await filledWith(
  finder,
  segments,
  ids,
  (nth) => {
    const story = text(nth);
    stories++;
    if (isSeen[nth]) ranking.read(ids[nth]!, story);
    return story;
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

const changed = findable(ids[0]!, 'A tale');
began = performance.now();
finder.putWords(changed, { text: `${text(3)} Quillonry`, notes: '' });
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
  `${stories.toLocaleString('en')} stories of 2,000 words in the middle, some of 300,000, in a library of ${WORKS.toLocaleString('en')} works: ${(words / 1e6).toFixed(0)} million words, read in ${Math.round(readIn / 1000)} s by a thread (${Math.round((user + system) / 1e6)} s of processor time, in which the stories were made up and ranked one by one, too) and laid together in ${Math.round(mergedIn / 1000)} s; the program took ${mb(process.resourceUsage().maxRSS * 1024)} of memory at most, all made up works among it; ${finder.shelves.length} segments on disk, ${mb(bytes)}, ${(bytes / words).toFixed(2)} bytes a word. Each question is asked with the counts of seven kinds of tags and the first page of 20: processor time of the thread.\n${OTHER_WORK}\n` +
    `| asked | in the middle | p95 | works found |\n|---|---|---|---|\n${Object.entries(times)
      .map(
        ([kind, { median, p95, found }]) =>
          `| ${kind} | ${ms(median)} | ${ms(p95)} | ${kind === 'all' ? '' : Math.round(found).toLocaleString('en')} |`,
      )
      .join('\n')}\n\n` +
    `The first twenty are those of ranking all stories one by one in ${right} of ${checked.length} questions. A changed story is found ${Math.round(foundIn)} ms after it was read.`,
);
process.exit(right === checked.length ? 0 : 1);
