import { scale } from './letters.ts';
import { CAPITAL, FIRST, SPOKEN } from './tokens.ts';
import { hasTag } from './turns.ts';
import type { Units } from './units.ts';
import { WORD_CLASS } from './words.ts';

/** What is known of one unit by itself, one byte each; `CLASSES` are names of a kind rather than amounts. */
export const UNIT = [
  'kind', 'ends', 'start', 'second', 'third', 'subject', 'tag', 'voice', 'words', 'before', 'spoken', 'after', 'signs', 'marks', 'odd', 'opens',
  'closes', 'inStart', 'inEnd', 'say', 'names', 'self', 'you', 'had', 'present', 'time', 'last', 'fresh', 'other', 'ing',
] as const; // biome-ignore format: one table
export type UnitColumn = (typeof UNIT)[number];
export const CLASSES: ReadonlySet<string> = new Set([
  'kind',
  'ends',
  'start',
  'second',
  'third',
  'subject',
  'tag',
  'voice',
  'last',
]);

const WIDTH = UNIT.length;
const C = Object.fromEntries(UNIT.map((name, i) => [name, i])) as Record<UnitColumn, number>;
const W = WORD_CLASS;

/** Marks words as names that stand with a capital inside a sentence somewhere. */
export function findNames(u: Units): void {
  const { count, hash, flags, kind } = u.tokens;
  const names = new Set<number>();
  for (let t = 0; t < count; t++) {
    if ((flags[t]! & (CAPITAL | FIRST)) === CAPITAL && !kind[t]) names.add(hash[t]!);
  }
  for (let t = 0; t < count; t++) if (flags[t]! & CAPITAL && !kind[t] && names.has(hash[t]!)) kind[t] = W.name;
}

const isSubject = (k: number): boolean =>
  k === W.he ||
  k === W.she ||
  k === W.they ||
  k === W.i ||
  k === W.we ||
  k === W.you ||
  k === W.name ||
  k === W.honorific;

/** The table of units, `UNIT.length` bytes each, and per unit the hash of the first name or pronoun of its narration. */
export function describe(u: Units): { table: Uint8Array; subject: Float64Array } {
  const table = new Uint8Array(u.count * WIDTH);
  const subject = new Float64Array(u.count);
  const { hash, flags, kind } = u.tokens;
  const seen = new Map<number, number>();
  for (let i = 0; i < u.count; i++) {
    const row = i * WIDTH;
    const put = (column: UnitColumn, value: number): void => {
      table[row + C[column]] = value > 255 ? 255 : value;
    };
    const from = u.token0[i]!;
    const to = u.token0[i + 1]!;
    let names = 0;
    let self = 0;
    let you = 0;
    let had = 0;
    let present = 0;
    let time = 0;
    let fresh = 0;
    let voice = -1;
    let who: number = W.none;
    let whoHash = 0;
    let say = 0;
    let ing = 0;
    for (let t = from; t < to; t++) {
      const k = kind[t]!;
      if (k === W.say) say = say || Math.min(15, t - from + 1);
      if (flags[t]! & SPOKEN && voice < 0) voice = k;
      if (k === W.i || k === W.my || k === W.we) self++;
      else if (k === W.you || k === W.your) you++;
      else if (k === W.had) had++;
      else if (k === W.be || k === W.modal) present++;
      else if (k === W.time) time = time || Math.min(15, t - from + 1);
      else if (k === W.ing) ing++;
      else if (k === W.name) {
        names++;
        const last = seen.get(hash[t]!);
        if (!fresh) fresh = last === undefined ? 255 : scale(i - last);
        seen.set(hash[t]!, i);
      }
      if (who === W.none && !(flags[t]! & SPOKEN) && isSubject(k)) {
        who = k;
        whoHash = k === W.honorific && t + 1 < to ? hash[t + 1]! : hash[t]!;
      }
    }
    subject[i] = whoHash;
    const at = (n: number): number => (from + n < to ? kind[from + n]! : W.none);
    put(
      'kind',
      u.inStart[i]! |
        (u.opens[i]! << 1) |
        (u.inEnd[i]! << 2) |
        (u.closes[i]! << 3) |
        (u.marks[i]! > 2 ? 16 : u.marks[i]! > 0 && !u.opens[i] && !u.inStart[i] ? 32 : 0),
    );
    put('ends', u.ends[i]!);
    put('start', at(0));
    put('second', at(1));
    put('third', at(2));
    put('subject', who);
    put('tag', u.tag0[i]! < 0 ? 0 : (hasTag(u, i) ? 1 : 2) + (flags[u.tag0[i]!]! & CAPITAL ? 2 : 0));
    put('voice', voice < 0 ? W.none : voice);
    put('words', scale(to - from));
    put('before', scale(u.before[i]!));
    put('spoken', scale(u.spoken[i]!));
    put('after', scale(u.after[i]!));
    put('signs', u.signs[i]!);
    put('marks', u.marks[i]!);
    put('odd', u.odd[i]!);
    put('opens', u.opens[i]!);
    put('closes', u.closes[i]!);
    put('inStart', u.inStart[i]!);
    put('inEnd', u.inEnd[i]!);
    put('say', say);
    put('names', names);
    put('self', self);
    put('you', you);
    put('had', had);
    put('present', present);
    put('time', time);
    put('last', to > from ? kind[to - 1]! : W.none);
    put('fresh', fresh);
    put('other', to > from ? (flags[from]! & CAPITAL ? 1 : 0) : 2);
    put('ing', ing);
  }
  return { table, subject };
}
