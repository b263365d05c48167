import { rowOf } from '../../catalogue/vocabulary.ts';
import { linesOf } from '../../library/desk/fields.ts';
import type { Waiting } from '../../store/reader.ts';
import type { PlainCode, Sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { day, inARow, languageName, listed } from '../../words/writing.ts';
import { choiceWords, fieldName, fieldOne, yesOrNo } from '../kit/field-words.ts';

export const KINDS: Readonly<Record<Waiting['question']['kind'], PlainCode>> = {
  look: 'waits.look',
  suggested: 'waits.suggested',
  unread: 'waits.unread',
  contradiction: 'waits.contradiction',
  missing: 'waits.missing',
  permission: 'waits.permission',
  relation: 'waits.relation',
  parts: 'waits.parts',
  restoration: 'waits.restoration',
  lossy: 'waits.lossy',
};

/** A field's value for people. */
export function valueWords(field: string, value: unknown): string {
  const lines = linesOf(value);
  const row = rowOf(field);
  if (row?.kind === 'language') return inARow(lines.map(languageName));
  if (row?.kind === 'yes-no') return yesOrNo(row, value);
  if (row?.kind === 'date') return inARow(lines.map(day));
  return inARow(row?.choices ? lines.map((line) => choiceWords(row, line)) : lines);
}

const PERMISSIONS: Readonly<Record<string, PlainCode>> = {
  no: 'ask.permission-no',
  unknown: 'ask.permission-unknown',
};

const lookWords = (one: unknown): string =>
  typeof one === 'object' && one !== null && 'code' in one ? say(one as Sentence) : String(one);

/** What is asked, in a sentence. Values of more than a line are shown under it instead. */
export function asksWhat({ question }: Pick<Waiting, 'question'>): string {
  const { kind, field, value } = question;
  const name = fieldName(field);
  switch (kind) {
    case 'suggested':
      if (linesOf(value).length > 1) return t('ask.these', { field: name });
      return t(rowOf(field)?.place === 'head' ? 'ask.this-the' : 'ask.this', { field: fieldOne(field) });
    case 'unread':
      return t('ask.which-meant', { field: name });
    case 'contradiction':
      return t('ask.which-right', { field: name });
    case 'missing':
      return t(field === 'title' ? 'ask.title' : 'ask.writer');
    case 'permission':
      return t(PERMISSIONS[String(value)] ?? 'ask.permission');
    case 'relation':
      if (field === 'may-go-on-in') return t('ask.goes-on');
      return t(field === 'excerpt-of' ? 'ask.excerpt' : 'ask.version');
    case 'look':
      return [value].flat().map(lookWords).join(' ');
    case 'parts': {
      const parts = linesOf(value);
      const shown = parts.length > 12 ? [...parts.slice(0, 12), t('ask.more')] : parts;
      return t('ask.parts', { n: parts.length, parts: listed(shown) });
    }
    case 'restoration':
      return t('ask.restoration');
    case 'lossy':
      return t('ask.lossy', { n: Number(value) });
  }
}
