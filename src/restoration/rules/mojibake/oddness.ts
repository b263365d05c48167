import { languagesOf } from './alphabets.ts';
import {
  BOX,
  CAPITAL,
  CONTROL,
  CURRENCY,
  CYRILLIC_CAPITAL,
  CYRILLIC_SMALL,
  classOf,
  DIGIT,
  EDGE,
  FOLLOWS,
  GREEK_CAPITAL,
  GREEK_SMALL,
  LEGAL,
  LOST,
  LOWER,
  MARK,
  NUMERIC,
  OPENS,
  QUOTES,
  RARE,
  SMALL,
  STRANGE,
  UNCASED,
  UNSEEN,
  UPPER,
} from './classes.ts';

const isSmall = (k: number): boolean => k === LOWER || k === SMALL || k === GREEK_SMALL || k === CYRILLIC_SMALL;
const isCapital = (k: number): boolean => k === UPPER || k === CAPITAL || k === GREEK_CAPITAL || k === CYRILLIC_CAPITAL;
const isLetter = (k: number): boolean => (k >= LOWER && k <= UPPER) || (k >= SMALL && k <= UNCASED) || k === STRANGE;
const isLatin = (k: number): boolean => k === LOWER || k === UPPER || k === SMALL || k === CAPITAL || k === STRANGE;
const isSign = (k: number): boolean => k >= CURRENCY && k <= LEGAL;

/** How seldom a character is typed, wherever it stands. */
const ALONE: Readonly<Record<number, number>> = {
  [CONTROL]: 8,
  [LOST]: 0.5,
  [RARE]: 0.8,
  [STRANGE]: 1.6,
  [CURRENCY]: 0.3,
  [NUMERIC]: 0.3,
  [LEGAL]: 0.3,
  [BOX]: 0.3,
  [UNSEEN]: 0.3,
};

/** How odd it is that `b` stands right behind `a`. The figures are by hand: about the log of how much rarer than usual. */
function pair(a: number, b: number): number {
  const [la, lb] = [isLetter(a), isLetter(b)];
  if (la && lb) return letters(a, b);
  if (la) {
    if (b === OPENS) return 3;
    if (b === CURRENCY) return isSmall(a) ? 2 : 1.5;
    if (b === NUMERIC) return 2;
    if (b === RARE) return 2.5;
    if (b === LEGAL) return 0.5;
    if (b === BOX) return isLatin(a) ? 2 : 1;
    if (b === UNSEEN) return 0.5;
    return 0;
  }
  if (lb) {
    if (a === CURRENCY) return 1;
    if (a === NUMERIC || a === RARE) return 1.5;
    if (a === LEGAL) return 2;
    if (a === BOX) return b === LOWER || b === UPPER ? 1 : b === CYRILLIC_SMALL || b === CYRILLIC_CAPITAL ? 0.9 : 3;
    if (a === DIGIT && b === UNCASED) return 1;
    return 0;
  }
  if (a === FOLLOWS && isSign(b)) return 0.7;
  if (isSign(a) && b === FOLLOWS) return 0.3;
  if (a === OPENS) return b === EDGE || b === FOLLOWS ? 2 : isSign(b) ? 2 : 0;
  if (a === BOX || b === BOX)
    return a === b || a === EDGE || b === EDGE ? 0 : isSign(a) || isSign(b) || b === OPENS ? 3 : 0.5;
  if (isSign(a) && isSign(b)) return a === RARE && b === RARE ? 0.5 : 1.5;
  if (isSign(a) && (b === OPENS || b === QUOTES)) return b === OPENS ? 1.5 : 0.7;
  if (a === QUOTES && isSign(b) && b !== CURRENCY) return 0.7;
  return 0;
}

/** Two letters in a word. */
function letters(a: number, b: number): number {
  if (a === UNCASED || b === UNCASED) return a === b ? 0 : 2;
  let odd = isSmall(a) && isCapital(b) ? (b === UPPER ? (a === LOWER ? 1 : 1.5) : 3) : 0;
  if (isLatin(a) !== isLatin(b)) {
    const greekSmall = a === GREEK_SMALL || b === GREEK_SMALL;
    odd += greekSmall ? 0.5 : a === GREEK_CAPITAL || b === GREEK_CAPITAL ? 1.5 : 3;
  } else if (!isLatin(a) && a <= GREEK_CAPITAL !== b <= GREEK_CAPITAL) odd += 3;
  return odd;
}

const SIZE = STRANGE + 1;
const PAIRS = Float32Array.from({ length: SIZE * SIZE }, (_, i) => pair(Math.floor(i / SIZE), i % SIZE));

/**
 * How odd a stretch of text would be if somebody had typed it: each character by itself, beside the one before it, and
 * in the same word with it. 0 for good prose in any language; `Ã©` amid a word has about 6. The measure by which a stretch
 * and what it may have been are compared (the idea of a "badness" that both are given is ftfy's; Speer, 2019).
 * @param before two characters that stand before it, or fewer
 */
export function oddness(before: string, text: string, after: string): number {
  const all = before + text + after;
  const end = before.length + text.length;
  let odd = 0;
  let last = classOf(all.charCodeAt(before.length - 1));
  let k = classOf(all.charCodeAt(before.length));
  for (let i = before.length; i < end; i++) {
    const next = classOf(all.charCodeAt(i + 1));
    odd += PAIRS[last * SIZE + k]! + (ALONE[k] ?? 0);
    if (k > MARK) odd += inPlace(all, i, last, k, next);
    last = k;
    k = next;
  }
  return odd + PAIRS[last * SIZE + k]!;
}

/** What depends on both neighbours, or on the very sign. */
function inPlace(all: string, i: number, last: number, k: number, next: number): number {
  const behindLetter = isLetter(last);
  const beforeLetter = isLetter(next);
  let odd = 0;
  if (k === QUOTES) {
    if (behindLetter && beforeLetter) odd += 3;
    else if (isSign(last) && all[i] === '«') odd += 1.5;
  } else if (isLetter(k)) {
    if (behindLetter && (languagesOf(all[i]!) & languagesOf(all[i - 1]!)) === 0) odd += 2.5;
    const isAlone =
      !behindLetter && !beforeLetter && !isSign(last) && (next <= MARK || (next >= OPENS && next <= FOLLOWS));
    if (k >= GREEK_SMALL && k <= UNCASED && isAlone) odd += 1; // few are a word of their own
    if (k === UNCASED && last !== UNCASED && next !== UNCASED) odd += 1;
    if (k === CAPITAL && last === CAPITAL && next === SMALL) odd += 1.5;
    // A letter alone before a sign (`Ä±`).
    if ((k === CAPITAL || k === SMALL) && !behindLetter && isSign(next)) odd += 1;
  }
  switch (all[i]) {
    case 'Â': // no word is, and hardly one ends in it
      return beforeLetter ? odd : odd + (behindLetter ? 2 : 2.5);
    case 'Ã':
      if (all[i + 1] === '\u00a0' && !(isCapital(last) && isCapital(classOf(all.charCodeAt(i - 2))))) odd += 2.5;
      return !behindLetter && isSign(next) ? odd + 1 : odd;
    case 'œ': // never ends a word, and no accent follows it
    case 'Œ':
      return behindLetter && next !== LOWER && next !== UPPER ? odd + 3 : odd;
    case '¥': // typed for a Y by those who write so
      return behindLetter && beforeLetter ? odd - 3.5 : odd;
    case '´': // typed for an apostrophe
      return (last === LOWER || last === UPPER) && beforeLetter ? odd - 3 : odd;
    case '¿': // the end of a byte order mark
      return all.startsWith('ï»', i - 2) ? odd + 6 : odd;
    default:
      return k === UNSEEN && isHebrewPoint(all.charCodeAt(i)) && last !== UNCASED ? odd + 2 : odd;
  }
}

/** A point of Hebrew, which needs its letter. */
const isHebrewPoint = (code: number): boolean => code >= 0x591 && code <= 0x5c7;
