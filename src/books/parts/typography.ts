const WORD_JOINER = '\u2060';
const HAIR_SPACE = '\u200a';
const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/**
 * Fine spacing that belongs to a page and not to a text: it is added when a book is made and never stored, so that
 * searching and comparing see plain spaces. After the Standard Ebooks Manual of Style, section 8 (CC0): no line begins
 * with a dash, adjacent quotation marks do not touch, "Mr." keeps its name. In French the spaces at marks do not break.
 */
export function refine(text: string, language: string): string {
  let out = text;
  // Most paragraphs have nothing of it: looking is cheaper than looking for what stands around it.
  if (out.includes('—')) out = out.replace(/(?<=[^\s\u2060])—/gu, `${WORD_JOINER}—`);
  if (/[“‘][“‘]|[”’][”’]/.test(out)) out = out.replace(/(?<=[“‘])(?=[“‘])|(?<=[”’])(?=[”’])/gu, HAIR_SPACE);
  if (/(?:M[rs]|Mrs|Dr|St)\.? /.test(out))
    out = out.replace(
      /(?<![\p{L}\p{N}])(Mr|Mrs|Ms|Dr|St)(\.?) (?=\p{Lu})/gu,
      (_all, name: string, stop: string) => `${name}${stop}${NO_BREAK}`,
    );
  if (out.includes('.m.')) out = out.replace(/(?<=\d) (?=[ap]\.m\.)/g, NO_BREAK);
  if (!/^fr\b/.test(language)) return out;
  return out
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ (?=[»:])/g, NO_BREAK)
    .replace(/ (?=[;!?])/g, NARROW_NO_BREAK);
}
