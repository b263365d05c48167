import { IS } from './lexicon.ts';
import { isVerb } from './verbs.ts';
import { bitsAt, FIRST, POSSESSIVE, type Words } from './words.ts';

/** A sentence's number for each token: pronouns look back by sentences. */
export function sentencesOf(w: Words): Int32Array {
  const out = new Int32Array(w.count);
  let s = 0;
  for (let i = 0; i < w.count; i++) {
    if (w.flags[i]! & FIRST) s++;
    out[i] = s;
  }
  return out;
}

/** Is the story told by an "I"? Counted in narration alone. */
export function hasTeller(w: Words): boolean {
  let i1 = 0;
  let words = 0;
  for (let i = 0; i < w.count; i++) {
    if (w.quote[i]! >= 0 || w.form[i]! < 0) continue;
    words++;
    if (w.bits[w.form[i]!]! & IS.i) i1++;
  }
  return i1 >= 4 && i1 * 125 > words;
}

/** Subject by what stands around it: no preposition or verb right before, a word behind that may be a verb. */
export function isSubject(w: Words, from: number, to: number): boolean {
  if (w.flags[to - 1]! & POSSESSIVE) return false;
  const form = w.form[from]!;
  if (form >= 0 && OBJECTS.has(w.forms[form]!)) return false;
  const before = from > 0 && w.form[from - 1]! >= 0 ? w.forms[w.form[from - 1]!]! : '';
  if (PREPOSITIONS.has(before)) return false;
  if (bitsAt(w, from - 1) & IS.say && w.quote[from]! < 0) return true;
  let next = to;
  if (next < w.count && w.form[next]! >= 0 && w.forms[w.form[next]!]!.endsWith('ly')) next++;
  if (isVerb(w, next)) return true;
  return (w.flags[from]! & FIRST) !== 0 && w.form[to]! >= 0;
}
const OBJECTS = new Set(['him', 'her', 'me', 'his', 'my', 'hers', 'mine', 'himself', 'herself', 'myself']);
const PREPOSITIONS = new Set([
  'of',
  'to',
  'with',
  'at',
  'by',
  'for',
  'from',
  'upon',
  'on',
  'in',
  'after',
  'before',
  'behind',
  'beside',
  'near',
  'toward',
  'towards',
  'about',
  'against',
  'between',
  'over',
  'under',
  'into',
  'like',
  'than',
  'past',
  'round',
  'around',
]);
