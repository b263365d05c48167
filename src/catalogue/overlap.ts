import { isApparatus } from '../text/text.ts';
import type { Block } from '../text/tree.ts';

/** A passage that ends one part and was posted again at the head of the next. */
export interface Repeated {
  /** The blocks of the later part without it. */
  readonly blocks: readonly Block[];
  readonly words: number;
  /** How it begins, for people. */
  readonly begins: string;
}

/** Fewer words than this may be told twice on purpose: a refrain, a motto. */
const SHORTEST = 25;
const RECAP =
  /^[\W_]*(?:previously|last time|the story so far|zuletzt|bisher|was bisher geschah)\b[^.!?]{0,80}[\W_]*$/i;

/**
 * Finds at the head of a part the passage that ends the part before, letter for letter (white space aside), with the line
 * "Previously:" over it where there is one. A recap in other words is none: it stays. So does what is more than half of
 * the part: whoever posts the whole again with more behind it means another thing.
 * @returns undefined where nothing is repeated
 */
export function repeatedAtHead(before: readonly Block[], after: readonly Block[]): Repeated | undefined {
  const told = before.filter(isProse).map(letters);
  const later = after.map((block, i) => ({ block, i })).filter(({ block }) => isProse(block));
  const from = later[0] && RECAP.test(later[0].block.text) ? 1 : 0;
  const head = later.slice(from).map(({ block }) => letters(block));
  const long = longestJoint(told, head);
  if (long === 0) return undefined;
  const passage = later.slice(from, from + long);
  const words = passage.reduce((n, { block }) => n + wordsIn(block.text), 0);
  const all = later.reduce((n, { block }) => n + wordsIn(block.text), 0);
  if (words < SHORTEST || words * 2 > all) return undefined;
  const gone = new Set(later.slice(0, from + long).map(({ i }) => i));
  return { blocks: after.filter((_, i) => !gone.has(i)), words, begins: passage[0]!.block.text.slice(0, 60) };
}

/** The longest end of one list that is the head of another (the failure function of Knuth, Morris and Pratt). */
function longestJoint(told: readonly string[], head: readonly string[]): number {
  const end = told.slice(-head.length);
  const fail: number[] = [0];
  for (let i = 1, k = 0; i < head.length; i++) {
    while (k > 0 && head[i] !== head[k]) k = fail[k - 1]!;
    if (head[i] === head[k]) k++;
    fail.push(k);
  }
  let k = 0;
  for (const text of end) {
    while (k > 0 && (k === head.length || text !== head[k])) k = fail[k - 1]!;
    if (text === head[k]) k++;
  }
  return k;
}

const isProse = ({ type }: Block): boolean => !isApparatus(type) && type !== 'heading' && type !== 'scene-break';
const letters = ({ text }: Block): string => text.replace(/\s+/g, ' ').trim();
const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;
