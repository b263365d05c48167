import { fieldName } from '../kit/words.ts';
import { valueWords } from './words.ts';

interface Word {
  readonly field: string;
  readonly verdict: string;
  readonly value: unknown;
  readonly everywhere: boolean;
}

/** What was looked at without being a field of the record: yes, no, nobody can know. */
const LOOKED_AT: Readonly<Record<string, readonly [string, string, string]>> = {
  look: ['You looked; it stays as it is', 'Noted', 'Noted: nobody can know'],
  parts: [
    'Noted: these parts are missing',
    'These parts are no longer said to be missing',
    'Nobody can know; the parts stay named as missing',
  ],
  restoration: [
    'Its restoration came out right',
    'Noted that its restoration did not come out right; its mends can be refused one by one where it is shown how it was restored',
    'Nobody can know; its restoration stays as it is',
  ],
  lossy: [
    'Noted: the letters can still be read',
    'Noted: the letters are lost',
    'Nobody can know; the text stays as it is',
  ],
  'revision-of': [
    'It is shown as a version',
    'It is no longer shown as a version',
    'Nobody can know; it stays suggested',
  ],
  'may-go-on-in': [
    'It is shown that it may go on there',
    'It is no longer shown that it may go on there',
    'Nobody can know; it stays suggested',
  ],
  'one-work': ['Its files are one work now', '', ''],
  apart: ['', 'These files are no longer one work', ''],
  better: ['', '', 'It is read from the file that you chose'],
  'excerpt-of': [
    'It is shown as an excerpt',
    'It is no longer shown as an excerpt',
    'Nobody can know; it stays suggested',
  ],
};

/** What an answer did, in a sentence without its full stop. */
export function didWords({ field, verdict, value, everywhere }: Word): string {
  const where = everywhere ? ', in all works alike' : '';
  const looked = LOOKED_AT[field];
  if (looked) return `${looked[verdict === 'accepted' ? 0 : verdict === 'refused' ? 1 : 2]}${where}`;
  const name = fieldName(field);
  const known = value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  switch (verdict) {
    case 'refused':
      return known && !everywhere
        ? `${valueWords(field, value).slice(0, 120)} is no longer its ${name}${where}; something else may still be suggested`
        : everywhere
          ? `It says nothing of the ${name}${where}`
          : `It has no ${name}; you are not asked again`;
    case 'unknown':
      return `Nobody can know the ${name}: what was only suggested is gone, and you are not asked again${where}`;
    case 'accepted':
      return known
        ? `The ${name} is ${valueWords(field, value).slice(0, 120)}${where}`
        : `Nobody knows the ${name}${where}`;
    default:
      return `The ${name} is now ${valueWords(field, value).slice(0, 120)}${where}`;
  }
}
