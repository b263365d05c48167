/** Stories of which a tenth are copies (exact, and with slips), revisions and excerpts of others: how many are found, how many wrongly, how fast. */
import type { Card } from '../../src/grouping/card.ts';
import { lettersOf } from '../../src/grouping/letters.ts';
import { planWorks } from '../../src/grouping/plan.ts';
import { sketchOf } from '../../src/grouping/sketch.ts';
import { plain } from '../../src/text/text.ts';
import { writeSection } from '../support/benchmarks.ts';
import { dice, story } from '../support/generated-stories.ts';

const SIZES = (process.env['BENCH_STORIES'] ?? '10000,30000,100000').split(',').map(Number);
const KINDS = ['copy', 'slips', 'revision', 'excerpt'] as const;

/** Story `n` of the heap: every tenth is made from another one. */
const sourceOf = (n: number): number => (n % 10 === 9 ? n - 1 - (n % 7) : n);
const kindOf = (n: number) => (n % 10 === 9 ? KINDS[Math.floor(n / 10) % KINDS.length] : undefined);

function textOf(n: number): string {
  const paragraphs = story(sourceOf(n), 16 + (sourceOf(n) % 29));
  const roll = dice(n);
  if (kindOf(n) === 'copy') return paragraphs.join(' ').replace(/[“”]/g, '"').toUpperCase();
  if (kindOf(n) === 'excerpt') return paragraphs.slice(2, 2 + Math.ceil(paragraphs.length / 4)).join('\n\n');
  if (kindOf(n) === 'slips')
    return paragraphs.map((p) => (roll() < 0.08 ? p.replace(/ (?:the|and) /, ' ') : p)).join('\n\n');
  if (kindOf(n) === 'revision')
    return paragraphs.map((p, i) => (roll() < 0.3 || i === 1 ? `${p} ${story(n + i, 1)[0]}` : p)).join('\n\n');
  return paragraphs.join('\n\n');
}

function cardOf(n: number): Card {
  const text = textOf(n);
  const { hash, words } = lettersOf(text);
  const nobody = { title: null, author: null, date: null, sha256: '', format: 'text', quality: 0.5 };
  return { ...nobody, key: `${n}`, path: `${n}`, words: words.length, letters: hash, sketch: sketchOf(words) };
}

const rows: string[] = [];
for (const size of SIZES) {
  const cards = Array.from({ length: size }, (_, n) => cardOf(n));
  const began = performance.now();
  const plans = await planWorks(cards, (key) => ({ text: plain(textOf(Number(key))) }));
  const seconds = (performance.now() - began) / 1000;
  const workOf = new Map(plans.flatMap((p) => p.parts.flat().map((key) => [Number(key), p] as const)));
  const first = new Map(plans.map((p) => [p.id, sourceOf(Number(p.parts[0]![0]))]));
  let made = 0;
  let found = 0;
  for (let n = 9; n < size; n += 10) {
    made++;
    const [a, b] = [workOf.get(n)!, workOf.get(sourceOf(n))!];
    const related = [...a.relations, ...b.relations].some((r) => first.get(r.work) === sourceOf(n));
    if (kindOf(n) === 'copy' || kindOf(n) === 'slips' ? a === b : related) found++;
  }
  const said = plans.flatMap((p) => [
    ...p.parts
      .flat()
      .slice(1)
      .map((key) => sourceOf(Number(key)) === first.get(p.id)),
    ...p.relations.map((r) => first.get(r.work) === first.get(p.id)),
  ]);
  const right = said.filter(Boolean).length / Math.max(1, said.length);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  rows.push(
    `| ${size} | ${seconds.toFixed(1)} s | ${(found / made).toFixed(4)} | ${right.toFixed(4)} | ${memory} MB |`,
  );
}
writeSection(
  'duplicates',
  `Copies (exact, and with slips), revisions and excerpts among stories (a tenth of them), by MinHash and containment.\n\n| stories | time to group them | found | right | memory |\n|---|---|---|---|---|\n${rows.join('\n')}`,
);
