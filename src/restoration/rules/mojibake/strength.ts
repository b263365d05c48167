import type { Codec } from './codecs.ts';
import type { Sequence } from './sequences.ts';

/** Marks that follow a word in good text too, so that after `É` or `à` they prove nothing. */
const FOLLOWS_WORDS = '\u00a0«»‘’“”•–—…‚„‹›™°ºª';
const isWeak = (c: string): boolean => FOLLOWS_WORDS.includes(c);
const isControl = (c: string): boolean => c >= '\x80' && c <= '\x9f';
const isLower = (c: string | undefined): boolean => c !== undefined && /\p{Ll}/u.test(c);
const isLetter = (c: string | undefined): boolean => c !== undefined && /\p{L}/u.test(c);

/**
 * Is this sequence mojibake beyond doubt, from itself and its neighbours alone? What nobody writes: a sign glued to a capital
 * with an accent (`Ã©`), `â€`, a capital amid small letters. The rest needs proof elsewhere in the text.
 * @param run how many sequences of the same kind stand here in a row
 */
export function isSure(text: string, at: number, sequence: Sequence, codec: Codec, run: number): boolean {
  const before = text[at - 1];
  const after = text[at + sequence.length];
  const second = text[at + 1]!;
  const third = sequence.length > 2 ? text[at + 2]! : '';
  if (codec.name === 'MacRoman') return isSureMac(before, after, sequence, run);
  if (isControl(second) || isControl(third) || sequence.length === 4) return true;
  switch (sequence.kind) {
    case 'common':
    case 'latin-extended':
      return sequence.length === 2
        ? isSurePair(before, text[at]!, second, after)
        : !isWeak(second) || (!isWeak(third) && !isLetter(third));
    case 'joined':
      return !isWeak(second) && (isLower(before) || !isLetter(before));
    case 'vietnamese':
      return !isWeak(third) || run >= 3;
    case 'east-asian':
      return run >= 2 && !isLetter(before);
    default:
      return run >= 3;
  }
}

/** A capital with an accent and what follows it. */
function isSurePair(before: string | undefined, lead: string, second: string, after: string | undefined): boolean {
  if (isLower(before) || !isWeak(second)) return true;
  if (isLetter(before)) return isLower(after) && '“”„‚«»‹›'.includes(second); // a quote amid a word: `CÅ“ur`
  if (lead === 'Â') return true; // only « » ° º ª and a no-break space are left, and no word is a lone Â
  return /[\p{L}\d]/u.test(after ?? '') && !'\u00a0™°ºª•'.includes(second);
}

/** MacRoman's `√©`, `‚Äú`, `¬´`: signs that mathematics uses too, so a letter must stand beside them. */
function isSureMac(before: string | undefined, after: string | undefined, sequence: Sequence, run: number): boolean {
  if (sequence.length === 3 && sequence.kind === 'common') return true;
  if (sequence.length === 2 && (sequence.kind === 'common' || sequence.kind === 'latin-extended')) {
    return !/\d/.test(before ?? '') && (/[a-z]/.test(before ?? '') || /[a-z]/.test(after ?? ''));
  }
  return run >= 3;
}
