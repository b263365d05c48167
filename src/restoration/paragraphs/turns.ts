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

/** A speech tag that is a sentence of its own (`“Go.” He said.`): who speaks, a verb of speech (1), the verb first (2), or what one does beside it (3). */
export function tagSentence(u: Units, i: number): 0 | 1 | 2 | 3 {
  const { kind } = u.tokens;
  const first = u.token0[i]!;
  const last = Math.min(first + TAG_REACH, u.token0[i + 1]!);
  if (first >= last) return 0;
  if (kind[first] === WORD_CLASS.say) return 2;
  if (!SUBJECTS.has(kind[first]!)) return 0;
  let beat: 0 | 3 = 0;
  for (let k = first + 1; k < last; k++) {
    if (kind[k] === WORD_CLASS.say) return 1;
    if (kind[k] === WORD_CLASS.move) beat = 3;
  }
  return beat;
}

/** Words of a sentence among which the verb of its tag stands: "The old man replied". */
const TAG_REACH = 5;
const SUBJECTS: ReadonlySet<number> = new Set([
  WORD_CLASS.he,
  WORD_CLASS.she,
  WORD_CLASS.i,
  WORD_CLASS.they,
  WORD_CLASS.we,
  WORD_CLASS.name,
  WORD_CLASS.the,
  WORD_CLASS.his,
  WORD_CLASS.her,
  WORD_CLASS.my,
  WORD_CLASS.honorific,
]);

/**
 * The rule of thumb for a change of speaker: speech that begins after narration opens a paragraph unless that
 * narration was its own speech's tag, and narration after a closed speech opens one unless it is the tag itself.
 */
export function isLikelyTurn(u: Units, i: number): boolean {
  if (u.given[i] || u.inEnd[i - 1]) return false;
  if (u.opens[i]) return !(u.marks[i - 1]! > 0 && u.after[i - 1]! < 12 && hasTag(u, i - 1));
  return u.closes[i - 1] === 1;
}
