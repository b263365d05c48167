import { wordsAndEmoji } from './emoji.ts';

const LETTERS: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
};

const withoutSpecials = (small: string): string => small.replace(/[ßæœøđðþłıħŧ]/g, (letter) => LETTERS[letter]!);

/** Words as they are searched: small letters, accents off ("Ångström" is found by "angstrom"), signs between words gone, an emoji a word. */
export function searchWords(text: string): string[] {
  const small = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  return wordsAndEmoji(withoutSpecials(small));
}

/** In these scripts a mark is an accent; in others it makes another letter (か and が, и and й, a vowel of Hindi). */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
/** A word; a pairing's sign, since "A/B" and "A & B" are not the same; a sign that stands for a word. */
const PIECES = /[\p{L}\p{M}\p{N}]+|[/&+]|(?![©®™°\u2500-\u259f])[\p{So}\p{RI}]/gu;
const LONGEST = 300;

/**
 * The key by which names of one kind are one name: capitals, accents, apostrophes and other signs make no difference ("Post-Canon" is
 * "post canon"), the signs of pairings do. Never empty, unless the name is; at most 300 letters.
 */
export function nameKey(name: string): string {
  const storable = name.toWellFormed().replaceAll('\u0000', '\uFFFD');
  const plain = storable.normalize('NFKD').toLowerCase().replace(ACCENTS, '$1').normalize('NFC');
  const pieces = withoutSpecials(plain)
    .replace(/[’'‘`´ʼ]/gu, '')
    .match(PIECES);
  const key = pieces ? pieces.join(' ') : plain.replace(/\s+/gu, ' ');
  return key.slice(0, LONGEST).toWellFormed().trim();
}
