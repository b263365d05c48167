import { costBefore, costBehind } from './apostrophes.ts';
import { isQuote, SINGLE } from './families.ts';
import { CLOSE, NEITHER, OPEN } from './grammar.ts';
import { CLASSES, CLOSER, COMMA, DASH, DIGIT, EDGE, LETTER, OPENER, OTHER, SPACE, STOP } from './kinds.ts';
import type { Signs } from './signs.ts';

/**
 * What a sign looks like from its neighbours alone, as costs of opening, of closing and of neither.
 * Straight and curly signs are weighed alike here; the direction of a curly one is evidence of its own.
 */

const HUGS_LEFT = new Set([LETTER, DIGIT, STOP, COMMA, CLOSER, OTHER]);

/** Cost of opening and of closing by [left class × right class]. */
const TABLE = new Float64Array(CLASSES * CLASSES * 2);
for (let l = 0; l < CLASSES; l++) {
  for (let r = 0; r < CLASSES; r++) {
    const [open, close] = weigh(l, r);
    TABLE[(l * CLASSES + r) * 2] = open;
    TABLE[(l * CLASSES + r) * 2 + 1] = close;
  }
}

function weigh(l: number, r: number): [open: number, close: number] {
  const free = l === EDGE || l === SPACE || l === OPENER;
  const ends = r === EDGE || r === SPACE || r === CLOSER;
  // Alone on its line: the sign for "the same as above".
  if (l === EDGE && r === EDGE) return [3, 1];
  if (r === EDGE) return [8, 0];
  if (l === EDGE) return [0, 8];
  if (free && ends) return l === OPENER ? [1, 3] : r === CLOSER ? [3, 1] : [1.5, 1.5];
  if (free) {
    if (r === LETTER || r === DIGIT || r === OPENER || r === OTHER) return [0, 6.5];
    if (r === DASH) return [0, 3.5];
    if (r === STOP) return [0.4, 2.5];
    return [2.5, 0.6];
  }
  if (ends) return [6.5, 0];
  if (l === DASH) return r === DASH ? [1, 1] : r === STOP || r === COMMA ? [4, 0.2] : [0.4, 2];
  if (r === DASH || r === STOP || r === COMMA) return HUGS_LEFT.has(l) ? [6, 0] : [2, 1];
  // A letter follows and something hugs the left: a space was lost on one side.
  if (l === LETTER || l === DIGIT) return [2, 2];
  return [1.2, 1.2];
}

/** Costs of the three things a sign can do, written to `out` from `out[k * 3]` on. */
export function likeness(signs: Signs, k: number, out: Float64Array, dialect: boolean): void {
  const { content } = signs;
  const l = signs.left[k]!;
  const r = signs.right[k]!;
  const cell = (l * CLASSES + r) * 2;
  let open = TABLE[cell]!;
  let close = TABLE[cell + 1]!;
  const start = signs.start[k]!;
  const end = start + signs.size[k]!;
  const hugsLeft = l === LETTER || l === DIGIT;
  const hugsRight = r === LETTER || r === DIGIT;
  let neither = l === DIGIT ? (hugsRight ? 3 : 4.5) : 9;
  if (l === DIGIT && FEET.test(content.slice(Math.max(0, start - 6), start))) {
    neither = 0.5;
    close += 3;
  }
  if (signs.kind[k] === SINGLE && isApostrophe(content, start)) {
    if (hugsLeft && hugsRight && !isQuote(content.charCodeAt(start - 1)) && !isQuote(content.charCodeAt(end))) {
      neither = 0;
      open = close = 8;
    } else if (hugsRight) {
      neither = costBefore(content, end, l === EDGE && !isQuote(content.charCodeAt(start - 1)), dialect);
      // In the middle of a sentence a word is more often cut short than quoted; behind a comma or stop it is not.
      if (AFTER_WORD.test(content.slice(Math.max(0, start - 2), start))) open += 1.2;
      else if (neither >= 1) neither += 1;
      if (neither < 0.5) open += 2;
    } else if (l === DIGIT && INCHES.test(content.slice(end, end + 4))) neither = 0.3;
    else neither = l === DIGIT ? 4 : hugsLeft ? costBehind(content, start) : 7;
    if (hugsLeft && !hugsRight) {
      close += 0.7;
      open += 3;
    }
  }
  out[k * 3 + OPEN] = open;
  out[k * 3 + CLOSE] = close;
  out[k * 3 + NEITHER] = neither;
}

/** 2" behind 6'. */
const INCHES = /^ ?\d{1,2}["”″]/;
/** 5'10 with its sign for inches to come. */
const FEET = /\d['’′] ?\d{1,2}$/;
const AFTER_WORD = /[\p{L}\p{N}] $/u;
const isApostrophe = (content: string, at: number): boolean => "'‘’`´‛".includes(content[at]!);

/** Characters in a quoted word or two: 'so called'. */
const SHORT = 80;

/**
 * A single sign that hugs a word and no stop closes a quoted word or two, or is an apostrophe (the boys' boat): the
 * further behind the last sign that could have opened, the less it looks like closing. To be called once, after all
 * likenesses are there.
 */
export function weighSpans({ kind, start, left, right, count }: Signs, out: Float64Array): void {
  let opened = -Infinity;
  for (let k = 0; k < count; k++) {
    if (kind[k] !== SINGLE) continue;
    if (out[k * 3 + OPEN]! < 4) opened = start[k]!;
    else if (left[k] === LETTER && right[k] !== LETTER)
      out[k * 3 + CLOSE]! += Math.min(1.5, (start[k]! - opened) / SHORT);
  }
}
