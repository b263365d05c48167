/** Which signs quote, and at which level in most books. */

/** A sign that quotes from narration in most books: “ or ". In a book with guillemets: those. */
export const DOUBLE = 0;
/** The other family: ‘ ’ ' ` and with them every apostrophe. In a book with guillemets also “ and ". */
export const SINGLE = 1;

/** Which family a UTF-16 unit belongs to, by story: DOUBLE, SINGLE, or -1 for no quote sign. */
export type Families = Int8Array;

const table = (double: string, single: string): Families => {
  const families = new Int8Array(0x2040).fill(-1);
  for (const c of double) families[c.charCodeAt(0)] = DOUBLE;
  for (const c of single) families[c.charCodeAt(0)] = SINGLE;
  return families;
};
export const USUAL: Families = table('"“”„‟', "'‘’‚`´‛");
export const GUILLEMETS: Families = table('«»', '"“”„‟\'‘’‚`´‛');

export const isQuote = (c: number): boolean => c < 0x2040 && USUAL[c]! >= 0;
