/** The ratings of the vocabulary; `Not Rated` stands for "said to be unrated". */
export type Rating = 'Not Rated' | 'General Audiences' | 'Teen And Up Audiences' | 'Mature' | 'Explicit';

/** The words of film, list and archive ratings, as whole words; the first that matches anywhere, strictest first. */
const TABLE: readonly (readonly [Rating, RegExp])[] = [
  [
    'Explicit',
    /(?<![\w-])(?:nc[\s-]?1[78]|nc-?21|fr[\s-]?(?:18|21)|x-rated|nicht jugendfrei|frao|frm?ao|st-?1[78]|p-?18(?:-?slash)?|ma|nc|x{1,3}|adults?(?: only)?|explicit|lemons?|hard r|r-?18|ab 18(?: jahren?)?|fsk ?18|18\+?)(?![\w/-])/i,
  ],
  [
    'Mature',
    /(?<![\w-])(?:r|fr[\s-]?1[5-7]|frm|m|m15\+?|p-?16(?:-?slash)?|mature|limes?|ab 16(?: jahren?)?|fsk ?16|1[56]\+?|r-?1[5-7])(?![\w/-])/i,
  ],
  [
    'Teen And Up Audiences',
    /(?<![\w-])(?:pg[\s-]?1[2-5]|nc-?13|fr[\s-]?1[23]|frt(?:-?13)?|t|p-?1[24](?:-?slash)?|teens?|teen and up(?: audiences)?|ab 1[24](?: jahren?)?|fsk ?12|1[2-4]a?\+?)(?![\w/-])/i,
  ],
  [
    'General Audiences',
    /(?<![\w-])(?:g|k\+?|pg|u|fr[\s-]?[57]|frc|fr-?k|p-?6|gen(?:eral)?(?: audiences)?|all ages|everyone|family|ab 6(?: jahren?)?|fsk ?[06]|ohne altersbeschränkung|jugendfrei|suitable for all|safe|clean)(?![\w/-])/i,
  ],
  ['Not Rated', /(?<![\w-])(?:nr|not rated|unrated|none|n\/a|no rating|ohne)(?![\w-])/i],
];

const FREE = /\b(?:for|because|due|contains|wegen|with|mostly|some)\b.*$|[;(].*$/i;

/**
 * Maps a rating as written ("PG-13 for language", "R; contains violence", "FR18", "lemon") to the vocabulary.
 * Of several the strictest; undefined when no word of it is a rating.
 */
export function readRating(written: string): Rating | undefined {
  const text = written
    .slice(0, 300)
    .replace(/[*_"“”[\]]/g, ' ')
    .replace(/(?<=\d|(?<![\p{L}-])[A-Z]{1,2}\+?)-?\s?ish\b/gu, '')
    .replace(/(?<![p{L}-])(R|PG-?13)-(?=NC)/g, '$1 ')
    .trim();
  const head = text.replace(FREE, '').trim();
  return firstOf(head) ?? firstOf(text);
}

const firstOf = (text: string): Rating | undefined =>
  text === '' ? undefined : TABLE.find(([, words]) => words.test(text))?.[0];

/** Is this, and nothing else, a rating: "NC-17", "PG", "lemon"? Single letters only in capitals. */
export function isRating(word: string): boolean {
  const w = word.trim().replace(/^rated\s+/i, '');
  if (w.length > 20 || (w.length === 1 && w !== w.toUpperCase())) return false;
  if (/^\d+$/.test(w) || /^(?:none|ohne|clean|safe|family|gen|adult|teen|u)$/i.test(w)) return false;
  return w
    .split(/\s*[/,-]\s*(?=[A-Z])/)
    .every((piece) => TABLE.some(([, words]) => words.exec(piece)?.[0].length === piece.length));
}
