/** Character tests by code unit, for loops that look at every character once. */

export const isSpace = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x2028 || c === 0x2029 || c === 0x3000;

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** Letters of any script, roughly: everything above Latin-1's signs that is not general punctuation or a CJK sign. */
export const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 &&
    c !== 0xd7 &&
    c !== 0xf7 &&
    (c < 0x2000 || (c > 0x2bff && c < 0x3000) || c > 0x303f) &&
    c !== 0xfffd &&
    c !== 0xfeff);

/** Capital letters; outside ASCII by asking the runtime, since capitals there are rare. */
export function isUpper(c: number): boolean {
  if (c < 128) return c >= 65 && c <= 90;
  if (!isLetter(c)) return false;
  const s = String.fromCharCode(c);
  return s !== s.toLowerCase();
}

/** One lower-case code unit for hashing: ASCII and Latin-1 capitals folded, the rest as it is. */
export const fold = (c: number): number =>
  (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7) ? c + 32 : c;

/** FNV-1a over folded code units, 32 bits, unsigned. */
export const step = (h: number, c: number): number => Math.imul(h ^ c, 0x01000193) >>> 0;
export const SEED = 0x811c9dc5;

export function hash(word: string): number {
  let h = SEED;
  for (let i = 0; i < word.length; i++) h = step(h, fold(word.charCodeAt(i)));
  return h;
}

/** A length as one byte: sixteen steps per doubling, so that short lengths are told apart and long ones still differ. */
export const scale = (n: number): number => (n <= 0 ? 0 : Math.min(255, Math.round(16 * Math.log2(1 + n))));
