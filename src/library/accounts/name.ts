import { searchWords } from '../../text/name-key.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';

const LONGEST = 60;

/** A name as somebody typed it: letters put together, blanks single. */
export const tidyName = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** What no two accounts share, so that nobody can look like another: the name's words alone, without capitals, accents and signs. */
export const accountKey = (name: string): string => searchWords(name).join(' ');

/** What is wrong with a name, in a sentence; undefined where nothing is. */
export function unfitName(name: string): Sentence | undefined {
  if (name === '') return sentence('account.say-how-called');
  if ([...name].length > LONGEST) return sentence('account.name-too-long', { most: LONGEST });
  if (accountKey(name) === '' || /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(name)) return sentence('account.name-unseen');
  if (name.includes('@')) return sentence('account.name-address');
  return undefined;
}
