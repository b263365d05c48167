import { IS } from './lexicon.ts';
import type { Names } from './names.ts';
import { bitsAt, FIRST, type Words } from './words.ts';

/** For each name, how often the first he or she behind it in narration is one or the other. */
export interface Votes {
  readonly f: Int32Array;
  readonly m: Int32Array;
}

/** A name votes by the next pronoun before anybody else is named. "Her" does only where it begins a sentence: "Archer took her hand". */
export function votesOf(w: Words, { names, mentions }: Names): Votes {
  const votes = { f: new Int32Array(names.length), m: new Int32Array(names.length) };
  for (let k = 0; k < mentions.length; k++) {
    const m = mentions[k]!;
    if (w.quote[m.from]! >= 0) continue;
    const until = Math.min(m.to + 25, mentions[k + 1]?.from ?? w.count, w.count);
    for (let i = m.to; i < until; i++) {
      if (w.quote[i]! >= 0) continue;
      const bits = bitsAt(w, i);
      if (!(bits & (IS.he | IS.she)) || (!(w.flags[i]! & FIRST) && OBJECTS.has(w.forms[w.form[i]!]!))) continue;
      if (bits & IS.she) votes.f[m.name]!++;
      else votes.m[m.name]!++;
      break;
    }
  }
  return votes;
}
const OBJECTS = new Set(['her', 'him', 'ihr', 'ihm', 'ihn']);

/** What clear votes say: so many at least, and so many times the others. */
export const votedGender = (f: number, m: number, least: number, times: number): 'f' | 'm' | null =>
  f + m < least ? null : f > times * m ? 'f' : m > times * f ? 'm' : null;
