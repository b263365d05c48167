// Finds the weights of `src/intake/non-story/untold.data.ts`: what tells forms, notices and lists from stories, however strange these
// are. Logistic regression over the figures of `looks.ts`, once for texts in which somebody is and once for those in which nobody is;
// the stories that come nearest weigh more from round to round.
//
//   node training/non-stories.ts --truth DIR [--truth DIR] --eval DIR [--heap DIR] > src/intake/non-story/untold.data.ts
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { takeIn } from '../src/intake/intake.ts';
import { isHollow } from '../src/intake/non-story/hollow.ts';
import { LOOKS, looksOf } from '../src/intake/non-story/looks.ts';
import { middleOf, sampleOf, tellingOf } from '../src/intake/non-story/telling.ts';
import { nonStories } from '../test/support/non-stories/make.ts';
import { ODDEST_STORIES } from '../test/support/non-stories/oddest-stories.ts';
import { ODDER_STORIES } from '../test/support/non-stories/odder-stories.ts';
import { ODD_STORIES } from '../test/support/non-stories/odd-stories.ts';
import { POEMS } from '../test/support/non-stories/poems.ts';

const { values } = parseArgs({
  options: { truth: { type: 'string', multiple: true }, eval: { type: 'string' }, heap: { type: 'string' } },
});
/** Essays and reviews look like what is told: learning from them would cost stories. */
const LIKE_TOLD = /^(?:abstract|review|meta|dmca)\.txt$/;
const ROUNDS = 7;
const STEPS = 1000;
const RATE = 0.03;
const SHRINK = 0.0005;

interface Seen {
  readonly looks: readonly number[];
  readonly untold: 0 | 1;
  readonly hollow: boolean;
  weight: number;
  /** A piece out of a longer story is hardly ever a file of its own. */
  readonly most: number;
}
const seen: Seen[] = [];
function see(text: string, untold: 0 | 1, weight: number, most = 60): void {
  // What is plainly told never comes to this.
  if (tellingOf(middleOf(text, 3000)).people > 0.03) return;
  const sample = sampleOf(text);
  seen.push({ looks: looksOf(sample), untold, weight, hollow: isHollow(sample), most });
}

const { loadStories } = await import(join(values.eval!, 'truth.mjs'));
const inBlocks = (blocks: { type: string; text: string }[]) =>
  blocks.map((b) => (b.type === 'p' ? b.text : '* * *')).join('\n\n');
for (const { blocks } of values.truth!.flatMap((dir) => loadStories(dir, { perAuthor: 6 }))) {
  see(inBlocks(blocks), 0, 1);
  for (let at = 0; at < blocks.length; at += Math.max(3, blocks.length >> 3)) {
    const short = inBlocks(blocks.slice(at, at + 3));
    if (short.split(/\s+/).length >= 45) see(short, 0, 0.5);
  }
  // Pieces without anybody are rare: all of them are seen.
  for (let at = 0; at < blocks.length; at += Math.max(2, blocks.length >> 5)) {
    const short = inBlocks(blocks.slice(at, at + 3));
    if (isHollow(short)) see(short, 0, 0.3, 1);
  }
}
for (const text of Object.values({ ...ODD_STORIES, ...ODDER_STORIES, ...ODDEST_STORIES })) see(text, 0, 20);
for (const text of Object.values(POEMS)) for (const times of [1, 4]) see(`${text}\n\n`.repeat(times), 0, 10);
for (const file of values.heap ? readdirSync(values.heap, { recursive: true, withFileTypes: true }) : []) {
  if (!file.isFile()) continue;
  const path = join(file.parentPath, file.name);
  for (const draft of (await takeIn({ path, bytes: readFileSync(path) })).drafts) see(draft.text.content, 0, 3);
}
for (const { file } of Object.values(nonStories()).flat()) {
  if (LIKE_TOLD.test(file.path)) continue;
  const [draft] = (await takeIn({ path: file.path, bytes: Buffer.from(file.content) })).drafts;
  const shown = file.content.replace(/<(?:br|p|div|li|tr|h\d|dt|dd|td|th)\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, '');
  see(draft?.text.content ?? shown, 1, /\d\.\w+$/.test(file.path) ? 0.4 : 6);
}

/** @returns a weight for each figure, and what is added to their sum */
function fitted(seen: readonly Seen[]): number[] {
  const weights = new Float64Array(LOOKS + 1);
  const sumOf = (looks: readonly number[]) => looks.reduce((z, look, i) => z + look * weights[i]!, weights[LOOKS]!);
  for (let round = 0; round < ROUNDS; round++) {
    for (const s of seen)
      if (!s.untold && round > 0 && sumOf(s.looks) > -0.5) s.weight = Math.min(s.most, Math.max(3, s.weight) * 2);
    fit(seen, weights, sumOf);
    const nearest = Math.max(...seen.filter((s) => !s.untold).map((s) => sumOf(s.looks)));
    console.error(`round ${round + 1}: the story that comes nearest has ${nearest.toFixed(2)}`);
  }
  return [...weights].map((w) => Number(w.toFixed(2)));
}

function fit(seen: readonly Seen[], weights: Float64Array, sumOf: (looks: readonly number[]) => number): void {
  const [told, untold] = [0, 1].map((kind) => seen.reduce((n, s) => n + (s.untold === kind ? s.weight : 0), 0));
  const [mean, square] = [new Float64Array(LOOKS + 1), new Float64Array(LOOKS + 1)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(LOOKS + 1);
    for (const s of seen) {
      const error = (1 / (1 + Math.exp(-sumOf(s.looks))) - s.untold) * (s.weight / (s.untold ? untold! : told!));
      for (let i = 0; i < LOOKS; i++) slope[i]! += error * s.looks[i]!;
      slope[LOOKS]! += error;
    }
    for (let i = 0; i <= LOOKS; i++) {
      const g = slope[i]! + (i < LOOKS ? SHRINK * weights[i]! : 0);
      mean[i] = 0.9 * mean[i]! + 0.1 * g;
      square[i] = 0.999 * square[i]! + 0.001 * g * g;
      weights[i]! -= (RATE * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
}

const [others, hollow] = [false, true].map((is) => fitted(seen.filter((s) => s.hollow === is)));
console.log(`/** Made by \`training/non-stories.ts\`: a weight for each figure of \`looks.ts\`, and what is added to their sum. */
export const WEIGHTS: readonly number[] = ${JSON.stringify(others)};

/** The same for texts in which nobody is. */
export const WEIGHTS_HOLLOW: readonly number[] = ${JSON.stringify(hollow)};`);
