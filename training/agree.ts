// Does the program make the same of a story as the Python that trained the model? Prints the greatest difference.
//
//   node training/agree.ts --truth DIR --eval DIR --data .train
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { modelFor } from '../src/restoration/paragraphs/model.ts';
import { unitsOf } from '../src/restoration/paragraphs/units.ts';

const { values: opt } = parseArgs({
  options: { truth: { type: 'string' }, eval: { type: 'string' }, data: { type: 'string', default: '.train' } },
});
if (!opt.truth || !opt.eval) throw new Error('agree.ts: --truth DIR and --eval DIR are needed');
const load = (name: string) => import(pathToFileURL(join(opt.eval!, name)).href);
const { loadStories } = await load('truth.mjs');
const damage = await load('damage.mjs');
const stories = new Map(loadStories(opt.truth).map((s: { id: string }) => [s.id, s]));

for (const model of ['quoted', 'unquoted'] as const) {
  const expected = JSON.parse(readFileSync(join(opt.data, `expected-${model}.json`), 'utf8'));
  let worst = 0;
  let places = 0;
  for (const { id, p } of expected.stories as { id: string; p: number[] }[]) {
    const story = stories.get(id);
    if (!story) continue;
    const text: string = (model === 'quoted' ? damage.oneLine(story) : damage.oneLineUnquoted(story)).toString('utf8');
    const found = modelFor(model)(unitsOf(text, [{ start: 0, end: text.length }]));
    for (let i = 1; i < p.length; i++) worst = Math.max(worst, Math.abs(found[i]! - p[i]!));
    places += p.length - 1;
  }
  console.log(`${model}: ${places} places, greatest difference ${worst.toFixed(4)}`);
}
