// Writes the stories as a reader of text learns them: a line per story, with a control character for the white space at every place
// where a paragraph could begin (units.ts): U+0002 where one does, U+0001 where none does. In the order of dump.ts. KIND.list.json says whose
// each line is.
//
//   node training/texts.ts --truth DIR [--truth DIR …] --eval DIR --out DIR [--kinds curly,…] [--few AUTHORS]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unitsOf } from '../src/restoration/paragraphs/units.ts';
import { readTruth, truthOf } from './stories.ts';

const { values: opt } = parseArgs({
  options: { truth: { type: 'string', multiple: true }, eval: { type: 'string' }, out: { type: 'string', default: '.train' }, kinds: { type: 'string' }, few: { type: 'string' } },
});
if (!opt.truth?.length || !opt.eval) throw new Error('texts.ts: --truth DIR and --eval DIR are needed');
const { stories, known, kinds } = await readTruth(opt.truth, opt.eval, opt.few ? Number(opt.few) : undefined);
mkdirSync(opt.out, { recursive: true });
for (const kind of opt.kinds?.split(',') ?? Object.keys(kinds)) {
  const { made, bytes } = kinds[kind]!;
  const lines: string[] = [];
  const list: unknown[] = [];
  const seen = new Map<string, number>();
  for (const whole of stories) {
    const story = made(whole);
    if (!story) continue;
    const text = bytes(story).toString('utf8');
    const units = unitsOf(text, [{ start: 0, end: text.length }]);
    const paragraphs = story.blocks.filter((b) => b.type === 'p').map((b) => b.text);
    const { label } = truthOf(paragraphs, text, units.start);
    const nth = seen.get(story.author) ?? 0;
    seen.set(story.author, nth + 1);
    list.push({ id: story.id, author: story.author, nth, scored: known.has(whole.id), places: units.count });
    lines.push(units.start.map((start, i) => (i ? (label[i] ? '\u0002' : '\u0001') : '') + text.slice(start, units.end[i]).replace(/\s+/g, ' ')).join(''));
  }
  writeFileSync(join(opt.out, `${kind}.txt`), `${lines.join('\n')}\n`);
  writeFileSync(join(opt.out, `${kind}.list.json`), JSON.stringify(list));
  console.log(`${kind}: ${lines.length} stories`);
}
