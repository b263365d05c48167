import type { Units } from './units.ts';
import { WORD_CLASS } from './words.ts';

/** Does speech begin right where another has closed, or begin again while it is still open (speech over several paragraphs)? */
export const isTurn = (u: Units, i: number): boolean =>
  u.opens[i] === 1 && (u.closes[i - 1] === 1 || u.inEnd[i - 1] === 1) && u.given[i] === 0;

/** Is the narration behind the first speech of a unit a speech tag ("said he", "the old man replied")? */
export function hasTag(u: Units, i: number): boolean {
  const first = u.tag0[i]!;
  if (first < 0) return false;
  const { kind, flags } = u.tokens;
  if (!(flags[first]! & 1) && kind[first] !== WORD_CLASS.and) return true;
  const last = Math.min(first + 5, u.token0[i + 1]!);
  for (let k = first; k < last; k++) if (kind[k] === WORD_CLASS.say) return true;
  return false;
}

/**
 * The rule of thumb for a change of speaker: speech that begins after narration opens a paragraph unless that
 * narration was its own speech's tag, and narration after a closed speech opens one unless it is the tag itself.
 */
export function isLikelyTurn(u: Units, i: number): boolean {
  if (u.given[i] || u.inEnd[i - 1]) return false;
  if (u.opens[i]) return !(u.marks[i - 1]! > 0 && u.after[i - 1]! < 12 && hasTag(u, i - 1));
  return u.closes[i - 1] === 1;
}
