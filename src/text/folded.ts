import { isHalf, isWordUnit } from './word-units.ts';

/** Words alone, in small letters, one space between them: equal where two lines say the same. */
export const foldWords = (text: string): string => words(text.toLowerCase(), ' ').trim();

/** Letters and digits alone, in small letters: equal where two lines say the same, "T H E  F E R R Y" and "The Ferry" too. */
export const squash = (text: string): string => words(text.toLowerCase(), '');

/** Have two lines letters or digits, and the same ones, whatever stands between them? */
export function sameLetters(a: string, b: string): boolean {
  const [x, y] = [firstOf(a), firstOf(b)];
  if (x < 0 || y < 0 || (x !== y && x < 128 && y < 128)) return false;
  const squashed = squash(a);
  return squashed !== '' && squashed === squash(b);
}

/** The first letter or digit, small if it is of the plainest; -1 where there is none, and 128 or more for any other sign. */
function firstOf(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHalf(unit)) return unit;
    if (isWordUnit(unit)) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  }
  return -1;
}

/** The runs of letters and digits with something between them, and around them where other signs stand there. */
function words(text: string, between: string): string {
  let out = '';
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isWordUnit(unit)) {
      if (start < 0) start = i;
    } else if (isHalf(unit)) return text.replace(/[^\p{L}\p{N}]+/gu, between);
    else if (start >= 0) {
      out += text.slice(start, i) + between;
      start = -1;
    }
  }
  if (start === 0) return text;
  return start < 0 ? out : out + text.slice(start);
}
