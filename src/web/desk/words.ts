import { rowOf } from '../../catalogue/vocabulary.ts';
import { linesOf, oneName } from '../../library/desk/fields.ts';
import type { Waiting } from '../../store/reader.ts';
import { day, fieldName, languageName, listed } from '../kit/words.ts';

export const KINDS: Readonly<Record<Waiting['question']['kind'], string>> = {
  look: 'To be looked at first',
  suggested: 'Suggested by the program',
  unread: 'Words that were not understood',
  contradiction: 'Copies that contradict each other',
  missing: 'No title or no writer',
  permission: 'Permission to keep the story',
  relation: 'Versions of another work',
  parts: 'Parts that are missing',
  restoration: 'Restorations that are unsure',
  lossy: 'Letters that were lost',
};

/** A field's value for people. */
export function valueWords(field: string, value: unknown): string {
  const lines = linesOf(value);
  const row = rowOf(field);
  if (row?.kind === 'language') return lines.map(languageName).join(', ');
  if (row?.kind === 'yes-no') return row.choices?.[value === true ? 0 : 1]?.value ?? '';
  if (row?.kind === 'date') return lines.map(day).join(', ');
  return lines.join(', ');
}

const PERMISSIONS: Readonly<Record<string, string>> = {
  no: 'The writer asks that it be kept nowhere else. What shall hold?',
  unknown: 'May it be kept here? The words are not plain.',
};

/** What is asked, in a sentence. Values of more than a line are shown under it instead. */
export function asksWhat({ question }: Pick<Waiting, 'question'>): string {
  const { kind, field, value } = question;
  const name = fieldName(field);
  switch (kind) {
    case 'suggested':
      return linesOf(value).length > 1
        ? `Are these its ${name}?`
        : `Is this ${rowOf(field)?.place === 'head' ? 'the' : 'its'} ${oneName(field)}?`;
    case 'unread':
      return `Which ${name} is meant?`;
    case 'contradiction':
      return `Its copies differ: which ${name} is right?`;
    case 'missing':
      return field === 'title' ? 'What is its title?' : 'Who wrote it?';
    case 'permission':
      return PERMISSIONS[String(value)] ?? 'May it be kept here?';
    case 'relation':
      if (field === 'may-go-on-in') return 'Are these parts of one work? It may go on in';
      return field === 'excerpt-of' ? 'Is it an excerpt of another work?' : 'Is it a version of another work?';
    case 'look':
      return linesOf(value).join(' ');
    case 'parts': {
      const parts = linesOf(value);
      const several = parts.length > 1;
      return `${several ? 'Parts' : 'Part'} ${listed(parts.slice(0, 12))}${parts.length > 12 ? ' and more' : ''} of it ${several ? 'are' : 'is'} not here. Do you know more?`;
    }
    case 'restoration':
      return 'Its restoration is unsure. Did it come out right?';
    case 'lossy':
      return `${value === 1 ? 'A letter was' : `${value} letters were`} lost before its file came here. Can it still be read?`;
  }
}
