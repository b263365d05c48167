// Writes what the model learns from: for every story and kind of damage the features of each place where a paragraph
// could begin (the very code that runs in the program) and whether one begins there.
//
//   node training/dump.ts --truth DIR [--truth DIR …] --eval DIR --out DIR [--kinds curly,…] [--few AUTHORS] [--only script]
//
// Per kind: KIND.rows (bytes, rows × width), KIND.label (byte per row), KIND.tokens (uint32 word hash), KIND.marks (two bytes per word:
// class, flags), KIND.first (int32 per row: index of the unit's first word), KIND.script (byte per row, script.ts) and KIND.json (columns, stories with their row ranges).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COLUMNS, features } from '../src/restoration/paragraphs/features.ts';
import { placesInScript } from '../src/restoration/paragraphs/script.ts';
import { unitsOf } from '../src/restoration/paragraphs/units.ts';
import { readTruth, truthOf } from './stories.ts';

const { values: opt } = parseArgs({
  options: { truth: { type: 'string', multiple: true }, eval: { type: 'string' }, out: { type: 'string', default: '.train' }, kinds: { type: 'string' }, few: { type: 'string' }, only: { type: 'string' } },
});
if (!opt.truth?.length || !opt.eval) throw new Error('dump.ts: --truth DIR and --eval DIR are needed');
const { stories, known, kinds } = await readTruth(opt.truth, opt.eval, opt.few ? Number(opt.few) : undefined);
mkdirSync(opt.out, { recursive: true });
for (const kind of opt.kinds?.split(',') ?? Object.keys(kinds)) dump(kind);

function dump(kind: string): void {
  const rows: Uint8Array[] = [];
  const labels: Uint8Array[] = [];
  const scripts: Uint8Array[] = [];
  const hashes: Uint32Array[] = [];
  const marks: Uint8Array[] = [];
  const firsts: Int32Array[] = [];
  const index: unknown[] = [];
  let row = 0;
  let token = 0;
  const seen = new Map<string, number>();
  const { made, bytes } = kinds[kind]!;
  for (const whole of stories) {
    const story = made(whole);
    if (!story) continue;
    const text = bytes(story).toString('utf8');
    const units = unitsOf(text, [{ start: 0, end: text.length }]);
    scripts.push(placesInScript(text, units) ?? new Uint8Array(units.count));
    row += units.count;
    if (opt.only === 'script') continue;
    const { rows: table } = features(units);
    const paragraphs = story.blocks.filter((b) => b.type === 'p').map((b) => b.text);
    const { label, quoted, gold, goldQuoted } = truthOf(paragraphs, text, units.start);
    const { count, hash, flags, kind: kinds } = units.tokens;
    const two = new Uint8Array(count * 2);
    for (let t = 0; t < count; t++) {
      two[2 * t] = kinds[t]!;
      two[2 * t + 1] = flags[t]!;
    }
    const nth = seen.get(story.author) ?? 0;
    seen.set(story.author, nth + 1);
    rows.push(table);
    labels.push(label.map((l, i) => l | (quoted[i]! << 1)));
    hashes.push(hash.slice(0, count));
    marks.push(two);
    firsts.push(Int32Array.from(units.token0.slice(0, units.count), (t) => t + token));
    index.push({ id: story.id, author: story.author, nth, scored: known.has(whole.id), from: row - units.count, to: row, gold, goldQuoted, letters: text.length });
    token += count;
  }
  const write = (name: string, parts: readonly NodeJS.TypedArray[]): void =>
    writeFileSync(join(opt.out!, `${kind}.${name}`), Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength))));
  write('script', scripts);
  if (opt.only === 'script') return;
  write('rows', rows);
  write('label', labels);
  write('tokens', hashes);
  write('marks', marks);
  write('first', firsts);
  const columns = COLUMNS.map(({ name, isClass }) => ({ name, isClass }));
  writeFileSync(join(opt.out!, `${kind}.json`), JSON.stringify({ kind, rows: row, tokens: token, columns, stories: index }));
  console.log(`${kind}: ${stories.length} stories, ${row} places, ${COLUMNS.length} features`);
}

