/**
 * E-mail addresses in words that people wrote. They are kept as an author's contact and stand nowhere else: what is
 * written down of a story goes without them, and what is shown to guests has them hidden.
 */

const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/;
const EVERY = new RegExp(ADDRESS, 'g');

/** "mara at example dot org", "mara [at] example.org", "mara(at)example(dot)org": written so that machines would not read them. */
const SPOKEN =
  /([\w+-][\w.+-]{0,63})\s?(?:\s(?:at|AT|@)\s(?!(?:the|an?|this|that|my|his|her|its|each|every|any)\s)(?=[\w-]{1,63}\s(?:dot|DOT)\s)|[[({<]\s?(?:at|AT|@)\s?[\])}>])\s?([\w-]{1,63}(?:\s?(?:[[({<]\s?(?:dot|DOT|\.)\s?[\])}>]|\sdot|\sDOT|\.)\s?[\w-]{1,63}){1,4})/g;
/** Without one of these nothing is spoken; most texts have none. */
const HINT = /\bdot\b|[[({<]\s?(?:at|@)/i;
const DOTS = /\s?(?:[[({<]\s?(?:dot|\.)\s?[\])}>]|\sdot\b)\s?/gi;

/** Does an address stand in it, typed as addresses are? */
export const hasAddress = (text: string): boolean => ADDRESS.test(text);

/** The addresses in it, typed as addresses are. */
export const addressesIn = (text: string): string[] => text.match(EVERY) ?? [];

/** Puts something in the place of each spoken address, which is given whole and in its two halves. */
export const replaceSpoken = (text: string, by: (all: string, local: string, host: string) => string): string =>
  HINT.test(text) ? text.replace(SPOKEN, by) : text;

/** Spoken addresses as they would be typed. */
export const typed = (text: string): string =>
  replaceSpoken(text, (_, local, host) => `${local}@${host.replace(DOTS, '.')}`);

/** The text with its addresses, typed or spoken, taken out of it. */
export function withoutAddresses(text: string, standIn = '…@…'): string {
  const untyped = text.includes('@') ? text.replace(EVERY, standIn) : text;
  return replaceSpoken(untyped, () => standIn);
}
