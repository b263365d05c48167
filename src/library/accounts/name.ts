import { searchWords } from '../../text/name-key.ts';

const LONGEST = 60;

/** A name as somebody typed it: letters put together, blanks single. */
export const tidyName = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** What no two accounts share, so that nobody can look like another: the name's words alone, without capitals, accents and signs. */
export const accountKey = (name: string): string => searchWords(name).join(' ');

/** What is wrong with a name, in a sentence; undefined where nothing is. */
export function unfitName(name: string): string | undefined {
  if (name === '') return 'Say how you are called here.';
  if ([...name].length > LONGEST) return `A name has at most ${LONGEST} letters.`;
  if (accountKey(name) === '' || /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(name))
    return 'A name has letters or digits, and no signs that cannot be seen.';
  if (name.includes('@')) return 'Take a name that is no address: others may come to see it.';
  return undefined;
}
