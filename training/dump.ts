// Writes what the model learns from: for every story and kind of damage the features of each place where a paragraph
// could begin (the very code that runs in the program) and whether one begins there.
//
//   node training/dump.ts --truth DIR [--truth DIR …] --eval DIR --out DIR
//
// Per kind: KIND.rows (bytes, rows × width), KIND.label (byte per row), KIND.tokens (uint32 word hash), KIND.marks (two bytes per word:
// class, flags), KIND.first (int32 per row: index of the unit's first word) and KIND.json (columns, stories with their row ranges).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { COLUMNS, features } from '../src/restoration/paragraphs/features.ts';
import { unitsOf } from '../src/restoration/paragraphs/units.ts';

interface Story {
  readonly id: string;
  readonly author: string;
  readonly blocks: readonly { readonly type: string; readonly text: string }[];
}

const { values: opt } = parseArgs({
  options: { truth: { type: 'string', multiple: true }, eval: { type: 'string' }, out: { type: 'string', default: '.train' }, kinds: { type: 'string' } },
});
if (!opt.truth?.length || !opt.eval) throw new Error('dump.ts: --truth DIR and --eval DIR are needed');
const load = (name: string) => import(pathToFileURL(join(opt.eval!, name)).href);
const { loadStories } = (await load('truth.mjs')) as { loadStories(folder: string): Story[] };
type Damage = (story: Story) => Buffer;
const damage = (await load('damage.mjs')) as Record<'oneLine' | 'oneLineStraight' | 'oneLineCareless' | 'oneLineUnquoted', Damage> & {
  dice(seed: string): () => number;
  withCapitalTags(story: Story): Story;
  drabble(story: Story): Story | null;
};

/** What is done to the story, then to its text. The tested kinds are the judge's; `tags` is learned from: every other story as it is. */
const KINDS: Record<string, { readonly made?: (story: Story) => Story | null; readonly bytes: Damage }> = {
  curly: { bytes: damage.oneLine },
  straight: { bytes: damage.oneLineStraight },
  careless: { bytes: damage.oneLineCareless },
  unquoted: { bytes: damage.oneLineUnquoted },
  captag: { made: damage.withCapitalTags, bytes: damage.oneLine },
  tags: { made: typedTags, bytes: damage.oneLineCareless },
  drabble: { made: damage.drabble, bytes: damage.oneLine },
};

const scored = opt.truth.flatMap(loadStories);
const stories: Story[] = [...scored, ...opt.truth.flatMap((folder) => others(folder, new Set(scored.map((s) => s.id))))];
mkdirSync(opt.out, { recursive: true });
for (const kind of opt.kinds?.split(',') ?? Object.keys(KINDS)) dump(kind);

/** Speech tags as fan writers type them, in half of the stories: `“Go.” He said.`, and now and then the subject before its verb. */
function typedTags(story: Story): Story {
  const roll = damage.dice(`${story.id}tags`);
  if (roll() < 0.5) return story;
  const turned = roll() < 0.5;
  const blocks = story.blocks.map((b) => ({
    ...b,
    text: turned
      ? b.text.replace(/([”"]) (said|asked|replied|cried|answered|whispered|muttered) (he|she|I|they|\p{Lu}\p{Ll}+)(?=[ ,.])/gu, '$1 $3 $2')
      : b.text,
  }));
  return damage.withCapitalTags({ ...story, blocks });
}

/** Chapters that are no scored story because they are too long (cut into parts here) or too short: more to learn from. */
function others(folder: string, known: ReadonlySet<string>): Story[] {
  const out: Story[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.jsonl.gz')) continue;
    for (const line of gunzipSync(readFileSync(join(folder, name))).toString('utf8').split('\n')) {
      if (!line) continue;
      const work = JSON.parse(line) as { id: string; author: string; chapters: { blocks: { type: string; text: string }[] }[] };
      work.chapters.forEach((chapter, i) => {
        if (known.has(`${work.id}#${i}`)) return;
        const blocks = chapter.blocks
          .filter((b) => b.type === 'p' || b.type === 'letter')
          .map((b) => ({ type: 'p', text: b.text.replace(/[\u2060\u200a\u200b\ufeff]/g, '').replace(/\s+/g, ' ').trim() }))
          .filter((b) => b.text);
        for (let from = 0, part = 0; from < blocks.length; part++) {
          let to = from;
          for (let words = 0; to < blocks.length && words < 8000; to++) words += blocks[to]!.text.split(' ').length;
          if (to - from >= 5) out.push({ id: `${work.id}#${i}.${part}`, author: work.author, blocks: blocks.slice(from, to) });
          from = to;
        }
      });
    }
  }
  return out;
}

function dump(kind: string): void {
  const rows: Uint8Array[] = [];
  const labels: Uint8Array[] = [];
  const hashes: Uint32Array[] = [];
  const marks: Uint8Array[] = [];
  const firsts: Int32Array[] = [];
  const index: unknown[] = [];
  let row = 0;
  let token = 0;
  const seen = new Map<string, number>();
  const known = new Set(scored.map((s) => s.id));
  const { made = (story: Story) => story, bytes } = KINDS[kind]!;
  for (const whole of stories) {
    const story = made(whole);
    if (!story) continue;
    const text = bytes(story).toString('utf8');
    const units = unitsOf(text, [{ start: 0, end: text.length }]);
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
    index.push({ id: story.id, author: story.author, nth, scored: known.has(whole.id), from: row, to: row + units.count, gold, goldQuoted, letters: text.length });
    row += units.count;
    token += count;
  }
  const write = (name: string, parts: readonly NodeJS.TypedArray[]): void =>
    writeFileSync(join(opt.out!, `${kind}.${name}`), Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength))));
  write('rows', rows);
  write('label', labels);
  write('tokens', hashes);
  write('marks', marks);
  write('first', firsts);
  const columns = COLUMNS.map(({ name, isClass }) => ({ name, isClass }));
  writeFileSync(join(opt.out!, `${kind}.json`), JSON.stringify({ kind, rows: row, tokens: token, columns, stories: index }));
  console.log(`${kind}: ${stories.length} stories, ${row} places, ${COLUMNS.length} features`);
}

/** Per unit: does a paragraph of the truth begin there, and does a quote mark stand beside the place? Positions are counted in letters. */
function truthOf(paragraphs: readonly string[], text: string, starts: readonly number[]) {
  const gold = new Map<number, boolean>();
  let n = 0;
  paragraphs.forEach((p, i) => {
    if (n > 0) gold.set(n, /^["“]/.test(p) || /["”]$/.test(paragraphs[i - 1] ?? ''));
    n += letters(p);
  });
  const label = new Uint8Array(starts.length);
  const quoted = new Uint8Array(starts.length);
  let at = 0;
  let count = 0;
  starts.forEach((start, i) => {
    count += letters(text.slice(at, start));
    at = start;
    label[i] = i > 0 && gold.has(count) ? 1 : 0;
    quoted[i] = i > 0 && (/^["“”]/.test(text.slice(start, start + 1)) || /["”“]$/.test(text.slice(Math.max(0, start - 4), start).trimEnd().slice(-1))) ? 1 : 0;
  });
  return { label, quoted, gold: gold.size, goldQuoted: [...gold.values()].filter(Boolean).length };
}

function letters(s: string): number {
  let n = 0;
  for (const [w] of s.matchAll(/[\p{L}\p{N}]+/gu)) n += w.toLowerCase().length;
  return n;
}
