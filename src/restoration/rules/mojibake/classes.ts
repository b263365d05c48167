/** What a character is, as far as its neighbours care: the classes over which `oddness` counts. */
export const EDGE = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
/** A mark of ASCII. */
export const MARK = 4;
/** Letters of the Latin alphabet beyond ASCII. */
export const SMALL = 5;
export const CAPITAL = 6;
export const GREEK_SMALL = 7;
export const GREEK_CAPITAL = 8;
export const CYRILLIC_SMALL = 9;
export const CYRILLIC_CAPITAL = 10;
/** Letters without case: Hebrew, Arabic, Chinese. */
export const UNCASED = 11;
/** „ ‚ ¿ ¡: they only ever open. */
export const OPENS = 12;
/** “ ” ‘ « » ‹ ›: which of the two depends on the language. */
export const QUOTES = 13;
/** ’ – — … and a no-break space: they may follow a word in any text. */
export const FOLLOWS = 14;
export const CURRENCY = 15;
/** ² ¼ ° × √: signs of arithmetic. */
export const NUMERIC = 16;
/** ¬ ¨ ƒ ˆ †: hardly ever typed. */
export const RARE = 17;
/** © ® ™ */
export const LEGAL = 18;
export const BOX = 19;
export const CONTROL = 20;
export const LOST = 21;
export const PICTURE = 22;
/** Vowel signs, joiners, soft hyphens. */
export const UNSEEN = 23;
/** Letters that no story is written in: phonetic, superscript; and marks over letters. */
export const STRANGE = 24;

const SIGNS: readonly (readonly [string, number])[] = [
  ['„‚¿¡', OPENS],
  ['“‘”«»‹›', QUOTES],
  ['’–—―…·•\u00a0\u2002\u2003\u2009\u202f', FOLLOWS],
  ['¢£¥€₧₤', CURRENCY],
  ['¹²³¼½¾±×÷µ°ªº√∞∂∆∏∑∫≈≠≡≤≥∩Ωⁿ№', NUMERIC],
  ['¦¤¨¬¯¸´ƒˆˇ˘˙˛˜˝†‡‰◊⌐¶§⌠⌡∙‗', RARE],
  ['©®™', LEGAL],
  ['\ufffd', LOST],
  ['\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0f', UNSEEN],
];
const KNOWN = new Map(SIGNS.flatMap(([signs, what]) => [...signs].map((c) => [c.charCodeAt(0), what])));

const classes = new Uint8Array(0x10000).fill(255);

/** The class of a UTF-16 unit; NaN, which is beyond the text, is an edge. */
export function classOf(code: number): number {
  if (!(code >= 0)) return EDGE;
  const known = classes[code]!;
  if (known !== 255) return known;
  classes[code] = find(code);
  return classes[code]!;
}

function find(code: number): number {
  const sign = KNOWN.get(code);
  if (sign !== undefined) return sign;
  const c = String.fromCharCode(code);
  if (code < 0x80)
    return /\s/.test(c) ? EDGE : /\d/.test(c) ? DIGIT : /[a-z]/.test(c) ? LOWER : /[A-Z]/.test(c) ? UPPER : MARK;
  if (code < 0xa0) return CONTROL;
  if (code >= 0x2500 && code < 0x25a1) return BOX;
  if ((code >= 0x180 && code < 0x1a0) || (code >= 0x1b5 && code < 0x218) || (code >= 0x21c && code < 0x300))
    return STRANGE;
  if (code === 0x17f || (code >= 0x300 && code < 0x370)) return STRANGE;
  if (/\p{M}/u.test(c)) return UNSEEN;
  const isSmall = /\p{Ll}/u.test(c);
  if (/\p{L}/u.test(c)) {
    if (/\p{Script=Latin}/u.test(c)) return isSmall ? SMALL : CAPITAL;
    if (/\p{Script=Greek}/u.test(c)) return isSmall ? GREEK_SMALL : GREEK_CAPITAL;
    if (/\p{Script=Cyrillic}/u.test(c)) return isSmall ? CYRILLIC_SMALL : CYRILLIC_CAPITAL;
    return UNCASED;
  }
  return PICTURE;
}
