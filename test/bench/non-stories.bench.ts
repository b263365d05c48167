/**
 * What is no story must not become a work, and no story may be refused: files of many kinds made by a generator and by hand,
 * and every story at hand, through `takeIn` alone. Without ../shared only the samples are the stories.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { takeIn } from '../../src/intake/intake.ts';
import { writeSection } from '../support/benchmarks.ts';
import { story } from '../support/generated-stories.ts';
import { type KindOfNonStory, nonStories } from '../support/non-stories/make.ts';
import { ODD_STORIES } from '../support/non-stories/odd-stories.ts';
import { ODDER_STORIES } from '../support/non-stories/odder-stories.ts';
import { ODDEST_STORIES } from '../support/non-stories/oddest-stories.ts';
import { POEMS } from '../support/non-stories/poems.ts';

/** Papers that tell (an obituary, a museum's label, an essay) are left: stories come first. */
const MOST_FALSE = 0.01;
/** False works in the first run over a group, before anything was mended for it. */
const FIRST: Readonly<Record<string, string>> = {
  'held out': '13 (5.1 %)',
  'by hand': '11 (24 %)',
  'for use, first': '36 (53 %)',
  'for use, second': '6 (19 %)',
  'for use, third': '8 (25 %)',
  'for use, fourth': '4 (13 %)',
  'for use, fifth': '10 (17 %)',
  'for use, sixth': '10 (17 %)',
  'for use, seventh': '13 (22 %)',
  'from hoards': '3 (5.4 %)',
};
const shared = join(import.meta.dirname, '../../../shared');
const samples = join(import.meta.dirname, '../../samples');

async function isWork(path: string, content: string | Uint8Array): Promise<boolean> {
  return (await takeIn({ path, bytes: Buffer.from(content) })).drafts.length > 0;
}

async function falseWorks(files: readonly KindOfNonStory[]) {
  let works = 0;
  for (const { kind, file } of files)
    if (await isWork(file.path, file.content)) {
      works++;
      console.log(`a false work: ${kind} (${file.path})`);
    }
  return { files: files.length, kinds: new Set(files.map((f) => f.kind)).size, works };
}

async function refusedOf(name: string, stories: Iterable<readonly [path: string, content: string | Uint8Array]>) {
  let [files, refused] = [0, 0];
  for (const [path, content] of stories) {
    files++;
    if (await isWork(path, content)) continue;
    refused++;
    console.log(`a story refused: ${name}, ${path}`);
  }
  return { name, files, refused };
}

interface Story {
  readonly id: string;
  readonly blocks: readonly { readonly type: string; readonly text: string }[];
}

const asText = ({ blocks }: Story, from = 0, to = blocks.length): string =>
  blocks
    .slice(from, to)
    .map((b) => (b.type === 'p' ? b.text : '* * *'))
    .join('\n\n');

/** Whole, as one line, and three paragraphs from its beginning and middle: a short story is one, too. */
function* inForms(stories: readonly Story[]): Generator<[string, string]> {
  for (const s of stories) {
    yield [`${s.id}.txt`, asText(s)];
    yield [`${s.id}-line.txt`, s.blocks.map((b) => b.text).join(' ')];
    const middle = s.blocks.length >> 1;
    for (const at of [0, middle]) {
      const short = asText(s, at, at + 3);
      if (short.split(/\s+/).length >= 60) yield [`${s.id}-${at}.txt`, short];
    }
  }
}

function* filesIn(folder: string, except: RegExp): Generator<[string, Uint8Array]> {
  const root = realpathSync(folder);
  for (const file of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (file.isFile() && !except.test(path) && statSync(path).size < 4_000_000)
      yield [path.slice(root.length + 1), readFileSync(path)];
  }
}

/** What is no story among the samples and in the heap, by the keys that lie beside them. */
const ASIDE = /Thumbs\.db|empty\.txt|photo\.txt|broken\.epub|NEW\.TXT|index\.html$|\.key\.json$|\.mjs$|\.zip$/i;

const groups = nonStories();
const figures = [];
for (const [name, files] of Object.entries(groups)) figures.push({ name, ...(await falseWorks(files)) });
const kept = [
  await refusedOf('stories in strange forms', Object.entries({ ...ODD_STORIES, ...ODDER_STORIES, ...ODDEST_STORIES })),
  await refusedOf('verse', Object.entries(POEMS)),
  await refusedOf('samples', filesIn(join(samples, 'heap'), ASIDE)),
  await refusedOf(
    'generated stories',
    Array.from({ length: 200 }, (_, seed) => [`${seed}.txt`, story(seed, 3 + (seed % 20)).join('\n\n')] as const),
  ),
];
if (existsSync(join(shared, 'eval'))) {
  const { loadStories } = await import(join(shared, 'eval/truth.mjs'));
  const truth: Story[] = loadStories(join(shared, 'truth'));
  kept.push(await refusedOf('truth, whole, in one line and in short pieces', inForms(truth)));
  if (existsSync(join(shared, 'truth-more')))
    kept.push(
      await refusedOf(
        'more truth, one of each writer',
        inForms(loadStories(join(shared, 'truth-more'), { perAuthor: 1 })),
      ),
    );
  kept.push(
    await refusedOf(
      'stories in seven other languages',
      inForms(loadStories(join(shared, 'truth-more/other'), { perAuthor: 1 })),
    ),
  );
  kept.push(await refusedOf('heap', filesIn(join(shared, 'heap'), ASIDE)));
}

const all = figures.reduce((n, f) => n + f.files, 0);
const works = figures.reduce((n, f) => n + f.works, 0);
const refused = kept.reduce((n, k) => n + k.refused, 0);
writeSection(
  'non-stories',
  `Files that hold no story and became a work all the same: ${works} of ${all} (${((works / all) * 100).toFixed(1)} %). Stories that were refused: ${refused} of ${kept.reduce((n, k) => n + k.files, 0)}.

| no stories | kinds | files | false works | when first shown to their reader |
|---|---|---|---|---|
${figures.map((f) => `| ${f.name} | ${f.kinds} | ${f.files} | ${f.works} | ${FIRST[f.name] ?? '–'} |`).join('\n')}

The kinds of the second group and the files of those below were written after the reader, which then learnt from what it had missed.

| stories | files | refused |
|---|---|---|
${kept.map((k) => `| ${k.name} | ${k.files} | ${k.refused} |`).join('\n')}`,
);
if (works > all * MOST_FALSE || refused > 0) {
  console.error(`non-stories: at most ${MOST_FALSE * 100} % false works and no story refused`);
  process.exit(1);
}
