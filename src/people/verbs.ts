import { IS } from './lexicon.ts';
import { CAPITAL, type Words } from './words.ts';

/** A small word that is plainly a verb in the past, or stands where one does. */
export function isVerb(w: Words, i: number): boolean {
  if (i >= w.count || w.form[i]! < 0 || w.flags[i]! & CAPITAL) return false;
  const bits = w.bits[w.form[i]!]!;
  if (bits & (IS.say | IS.be)) return true;
  return PAST.test(w.forms[w.form[i]!]!);
}
const PAST =
  /^(?:[a-z]{2,}ed|came|went|took|sat|stood|looks?|knew|felt|saw|got|gave|made|held|kept|left|ran|rose|fell|drew|threw|turns|caught|found|heard|wore|shook|leant|bent|flung|woke|led|lay|let|laid|met|set|struck|swung|shot|stole|won|wept|grew|blew|crept|swam|wrote|bowed|thought|brought|bought|walks|comes|goes|takes|sits|stands|runs|smiles|nods)$/;
