import { upperHalf } from './charsets.ts';
import { ACCENTS } from './languages.data.ts';
import { read, type Surroundings } from './surroundings.ts';

/** How much each code page is expected before the bytes are seen, worth four characters; the eastern ones need language evidence. */
const EXPECTED: Readonly<Record<string, number>> = {
  'windows-1252': 0.15,
  macintosh: 0,
  'iso-8859-15': 0,
  cp437: -0.05,
  cp850: -0.06,
};
const EASTERN: Readonly<Record<string, number>> = { 'windows-1250': -0.3, 'iso-8859-2': -0.35, 'windows-1254': -0.35 };

export interface Fit {
  readonly encoding: string;
  /** Mean plausibility of a high character where it stands: above 1 good, below 0 wrong. */
  readonly score: number;
}

/**
 * Scores the code pages of Latin letters by where their characters stand: an accent inside a word, an opening quote
 * before one, no capital amid small letters. MacRoman's “ ” ‘ ’ are accented capitals in windows-1252, which decides it.
 * @param english the ASCII words say that the text is English, so Central European letters are not expected
 */
export function fitLatin(surroundings: Surroundings, english: boolean, declared?: string): Fit[] {
  const expected: Record<string, number> = { ...EXPECTED, ...(english ? {} : EASTERN) };
  if (declared) expected[declared] = Math.max(0, expected[declared] ?? 0) + 0.5;
  return Object.entries(expected)
    .map(([encoding, prior]) => ({ encoding, score: score(surroundings, upperHalf(encoding), prior * 4, english) }))
    .sort((a, b) => b.score - a.score);
}

function score(surroundings: Surroundings, table: string, prior: number, english: boolean): number {
  const own = english ? new Set(ACCENTS['English']) : bestLanguage(surroundings, table);
  let sum = prior;
  let n = 0;
  for (const { before, at, after, count } of read(surroundings, table)) {
    sum += count * plausibility(before, at, after, own, english);
    n += count;
  }
  return n ? sum / n : 0;
}

/** The accents of the language that explains most of the letters. */
function bestLanguage(surroundings: Surroundings, table: string): ReadonlySet<string> {
  const letters = new Map<string, number>();
  for (const { at, count } of read(surroundings, table)) {
    if (/\p{L}/u.test(at)) letters.set(at.toLowerCase(), (letters.get(at.toLowerCase()) ?? 0) + count);
  }
  let best: ReadonlySet<string> = new Set();
  let most = -1;
  for (const accents of Object.values(ACCENTS)) {
    const set = new Set(accents);
    let explained = -set.size / 100;
    for (const [letter, count] of letters) if (set.has(letter)) explained += count;
    if (explained > most) [best, most] = [set, explained];
  }
  return best;
}

/** In English é is by far the commonest accent, and those of borrowed French and German words come next. */
const inEnglish = (c: string) => (c === 'é' ? 1.5 : 'èêçöüñïëàôâ'.includes(c) ? 1.2 : 0.8);
const isLetter = (c: string) => /\p{L}/u.test(c);
const isLower = (c: string) => /\p{Ll}/u.test(c);
const isUpper = (c: string) => /\p{Lu}/u.test(c);
const startsWord = (c: string) => /[\s([{<"'“‘«„*_—–-]/.test(c);
const endsWord = (c: string) => /[\s.,;:!?)\]}>"'”’»*_…—–-]/.test(c);

function plausibility(before: string, at: string, after: string, own: ReadonlySet<string>, english: boolean): number {
  if (at === '\ufffd') return -6;
  const inside = isLetter(before) && isLetter(after);
  if (isLower(at)) {
    const known = own.has(at) ? (english ? inEnglish(at) : 2) : english || ACCENTS['English']!.includes(at) ? 0.2 : -1;
    if (isLetter(before)) return isUpper(after) && isLower(before) ? -1 : known;
    if (before === '-' && after === '-') return known;
    return isLower(after) ? known : isUpper(after) ? -2 : known * 0.3;
  }
  if (isUpper(at)) {
    if (isLower(before)) return -4;
    const known = own.has(at.toLowerCase()) ? 0.8 : 0.1;
    if (isUpper(after) || isLower(after)) return known;
    return isUpper(before) && before !== at ? known * 0.3 : before === at || after === at ? -2 : -0.5;
  }
  return markPlausibility(before, at, after, inside, english);
}

/** Quotes, dashes, signs and frames. */
function markPlausibility(before: string, at: string, after: string, inside: boolean, english: boolean): number {
  if ('’'.includes(at)) return inside ? 3 : isLetter(before) || endsWord(before) ? 2.5 : 1;
  if ('“‘„‚'.includes(at))
    return inside ? -2 : startsWord(before) && !/\s/.test(after) ? ('“‘'.includes(at) ? 3 : 1.5) : -0.5;
  if (at === '”') return inside ? -2 : !/\s/.test(before) && endsWord(after) ? 3 : -0.5;
  if ('«»‹›'.includes(at)) return inside ? -2 : 1.5;
  if ('–—'.includes(at)) return inside && !english ? 0.5 : 2;
  if (at === '…') return after !== '-' && (isLetter(before) || endsWord(before)) ? 2 : 0.5;
  if (at === '\u00a0') return inside ? 0.3 : 1;
  if ('´'.includes(at)) return inside ? 1 : -1;
  if ('ﬁﬂ'.includes(at)) return isLower(after) ? 1.5 : 0;
  if ('¿¡'.includes(at)) return startsWord(before) && isLetter(after) ? 2 : -2;
  if ('€£¥¢'.includes(at)) return /\d/.test(after + before) ? 1.5 : inside ? -2 : 0;
  if ('½¼¾'.includes(at)) return isLetter(after) ? -2 : 0.7;
  if ('©®™°•·§\u00ad'.includes(at)) return inside ? -2 : 0.7;
  if (/[\u2500-\u25a0]/.test(at))
    return isLetter(before) || isLetter(after)
      ? -3
      : /[\u2500-\u25a0]/.test(before + after)
        ? 1 // frames are drawn of many; one alone may be any other sign
        : 0.3;
  return inside ? -2.5 : -1;
}
