// Writes what the models make of stories in other languages than the one they learned from, for languages.py: a line per story, up to four of an
// author, with the model's probability, the kind and the truth of every place.
//
//   node training/languages.ts --truth DIR --eval DIR --out .train        (the language is what a story's id begins with: "de_…")
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kindInLanguage } from '../src/restoration/paragraphs/languages.ts';
import { isBeside, isQuoted, modelFor } from '../src/restoration/paragraphs/model.ts';
import { unitsOf } from '../src/restoration/paragraphs/units.ts';
import { readTruth, truthOf } from './stories.ts';

const { values: opt } = parseArgs({
  options: { truth: { type: 'string', multiple: true }, eval: { type: 'string' }, out: { type: 'string', default: '.train' } },
});
if (!opt.truth?.length || !opt.eval) throw new Error('languages.ts: --truth DIR and --eval DIR are needed');
const PER_AUTHOR = 4;
const { stories, known, kinds } = await readTruth(opt.truth, opt.eval);
const seen = new Map<string, number>();
const lines: string[] = [];
for (const story of stories) {
  const nth = seen.get(story.author) ?? 0;
  seen.set(story.author, nth + 1);
  if (!known.has(story.id) || nth >= PER_AUTHOR) continue;
  const text = kinds['curly']!.bytes(story).toString('utf8');
  const units = unitsOf(text, [{ start: 0, end: text.length }]);
  const model = isQuoted(units) ? 'quoted' : 'unquoted';
  const p = modelFor(model)(units);
  const paragraphs = story.blocks.filter((b) => b.type === 'p').map((b) => b.text);
  const { label, gold } = truthOf(paragraphs, text, units.start);
  const places = Array.from({ length: units.count - 1 }, (_, i) => i + 1);
  lines.push(
    JSON.stringify({
      language: story.id.slice(0, 2),
      author: story.author,
      model,
      gold,
      p: places.map((i) => Number(p[i]!.toFixed(6))),
      y: places.map((i) => label[i]!),
      kind: places.map((i) => kindInLanguage(text, units, i)),
      side: places.map((i) => Number(isBeside(units, i))),
    }),
  );
}
writeFileSync(join(opt.out, 'languages.jsonl'), `${lines.join('\n')}\n`);
console.log(`${lines.length} stories`);
