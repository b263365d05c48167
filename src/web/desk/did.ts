import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { fieldName } from '../kit/field-words.ts';
import { valueWords } from './words.ts';

interface Word {
  readonly field: string;
  readonly verdict: string;
  readonly value: unknown;
  readonly everywhere: boolean;
}

/** What was looked at without being a field of the record: yes, no, nobody can know. */
const LOOKED_AT: Readonly<Record<string, readonly [PlainCode, PlainCode, PlainCode]>> = {
  look: ['did.looked', 'did.noted', 'did.noted-unknown'],
  parts: ['did.parts-missing', 'did.parts-not-missing', 'did.parts-unknown'],
  restoration: ['did.came-out-right', 'did.came-out-wrong', 'did.restoration-unknown'],
  lossy: ['did.letters-readable', 'did.letters-lost', 'did.letters-unknown'],
  'revision-of': ['did.is-version', 'did.is-no-version', 'did.stays-suggested'],
  'may-go-on-in': ['did.may-go-on', 'did.does-not-go-on', 'did.stays-suggested'],
  'one-work': ['did.one-work', 'did.one-work', 'did.one-work'],
  apart: ['did.apart', 'did.apart', 'did.apart'],
  better: ['did.better', 'did.better', 'did.better'],
  'excerpt-of': ['did.is-excerpt', 'did.is-no-excerpt', 'did.stays-suggested'],
};

/** What an answer did, in a sentence without its full stop. */
export const didWords = (word: Word): string =>
  word.everywhere ? t('did.in-all', { did: didHere(word) }) : didHere(word);

function didHere({ field, verdict, value: said, everywhere }: Word): string {
  const looked = LOOKED_AT[field];
  if (looked) return t(looked[verdict === 'accepted' ? 0 : verdict === 'refused' ? 1 : 2]);
  const name = fieldName(field);
  const known = said !== null && said !== undefined && !(Array.isArray(said) && said.length === 0);
  const value = valueWords(field, said).slice(0, 120);
  switch (verdict) {
    case 'refused':
      if (everywhere) return t('did.says-nothing', { field: name });
      return known ? t('did.no-longer', { value, field: name }) : t('did.has-none', { field: name });
    case 'unknown':
      return t('did.unknown', { field: name });
    case 'accepted':
      return known ? t('did.is', { field: name, value }) : t('did.nobody-knows', { field: name });
    default:
      return t('did.is-now', { field: name, value });
  }
}
