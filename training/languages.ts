// How well the program finds the paragraphs of stories in other languages than those its models learned from, by language: F1 per author, breaks
// that are said to be over 0.8 sure and right, how many of the true ones these are, and the calibration error of all.
//
//   node training/languages.ts --truth DIR [--truth DIR …] --eval DIR [--per-author 4]
import { parseArgs } from 'node:util';
import { findBreaks } from '../src/restoration/paragraphs/breaks.ts';
import { plain } from '../src/text/text.ts';
import { readTruth, truthOf } from './stories.ts';

const { values: opt } = parseArgs({
  options: { truth: { type: 'string', multiple: true }, eval: { type: 'string' }, 'per-author': { type: 'string', default: '4' } },
});
if (!opt.truth?.length || !opt.eval) throw new Error('languages.ts: --truth DIR and --eval DIR are needed');
const { stories, known, kinds } = await readTruth(opt.truth, opt.eval);

interface Tally {
  readonly authors: Map<string, { hits: number; made: number; gold: number; stories: number }>;
  /** Breaks made: what was said, and whether it was right. */
  readonly said: (readonly [p: number, right: number])[];
}
const tallies = new Map<string, Tally>();
for (const story of stories) {
  if (!known.has(story.id)) continue;
  const language = /^([a-z]{2})_/.exec(story.id)?.[1] ?? 'en';
  const tally = tallies.get(language) ?? { authors: new Map(), said: [] };
  tallies.set(language, tally);
  const author = tally.authors.get(story.author) ?? { hits: 0, made: 0, gold: 0, stories: 0 };
  tally.authors.set(story.author, author);
  if (author.stories++ >= Number(opt['per-author'])) continue;
  const text = kinds['curly']!.bytes(story).toString('utf8');
  const found = findBreaks(plain(text));
  const paragraphs = story.blocks.filter((b) => b.type === 'p').map((b) => b.text);
  const { label, gold } = truthOf(paragraphs, text, [0, ...found.map((b) => b.end)]);
  found.forEach(({ p }, i) => {
    tally.said.push([p, label[i + 1]!]);
    author.hits += label[i + 1]!;
  });
  author.made += found.length;
  author.gold += gold;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
for (const [language, { authors, said }] of [...tallies].sort()) {
  const each = [...authors.values()].filter((a) => a.gold > 0);
  const f1 = each.map((a) => (2 * a.hits) / (a.made + a.gold));
  const sure = said.filter(([p]) => p > 0.8);
  const right = sum(sure.map(([, y]) => y));
  const off = Array.from({ length: 10 }, (_, k) => {
    const bin = said.filter(([p]) => Math.min(9, Math.floor(p * 10)) === k);
    return Math.abs(sum(bin.map(([p, y]) => p - y)));
  });
  console.log(
    `${language}: ${each.length} authors, macro F1 ${(sum(f1) / each.length).toFixed(3)}, worst ${Math.min(...f1).toFixed(3)}, p > 0.8 right ${(right / sure.length).toFixed(3)}, of the true breaks ${(right / sum(each.map((a) => a.gold))).toFixed(3)}, calibration error ${(sum(off) / said.length).toFixed(3)}`,
  );
}
