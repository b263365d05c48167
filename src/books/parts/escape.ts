import { withoutAddresses as takenOut } from '../../text/addresses.ts';
import { t } from '../../words/words.ts';

/** Text as XML and HTML may hold it: lone surrogates, control characters and noncharacters taken out, `&<>"'` escaped. */
export const xml = (text: string): string => legal(text).replace(/[&<>"']/g, (c) => ENTITIES[c]!);

const ENTITIES: { readonly [c: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// XML 1.0 forbids most controls; readers and checkers stumble over the C1 ones and the noncharacters too.
const ILLEGAL =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udfff]|\p{Noncharacter_Code_Point}/gu;

/** Where none of these stands, as nearly everywhere, there is nothing to take out. */
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/** The same text without what no page may hold. U+0085 is a line end in disguise. */
export const legal = (text: string): string =>
  SUSPECT.test(text) ? text.replaceAll('\x85', '\n').replace(ILLEGAL, '') : text;

/** One line for a label, a title, an attribute: white space folded, addresses masked. */
export const label = (text: string): string => withoutAddresses(legal(text)).replace(/\s+/g, ' ').trim();

/** Books travel: an e-mail address around a story, in a file's name or a note, is not carried along. */
export const withoutAddresses = (text: string): string => takenOut(text, addressWithheld());

/** What stands where an address stood. */
export const addressWithheld = (): string => t('book.address-withheld');
