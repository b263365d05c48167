import { type Row, rows } from '../../catalogue/vocabulary.ts';
import type { Field, Work } from '../../catalogue/work.ts';
import { titleMarks } from '../../text/titles/title-marks.ts';
import { t } from '../../words/words.ts';
import { day, figure, inARow, languageName } from '../../words/writing.ts';
import { addressWithheld, label, legal, withoutAddresses } from './escape.ts';
import { choiceWords, fieldLabel, yesOrNo } from './field-words.ts';

/** The title with the marks of a well-set text. */
export const titleOf = (work: Pick<Work, 'title'> & Partial<Pick<Work, 'fields'>>): string =>
  titleMarks(label(work.title ?? ''), work.fields?.language?.value) || t('page.untitled');

/** Names of the writers, never empty. An address that stands for a name is not shown. */
export function writersOf(work: Pick<Work, 'authors'>): string[] {
  const names = work.authors.map((a) => label(a.name)).filter((n) => n && n !== addressWithheld());
  return names.length ? [...new Set(names)] : [t('book.unknown-writer')];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** False: suggested by the program, neither said by the file nor settled by a person. */
  readonly given: boolean;
}

/** What is known of a work, in the order in which a reader asks for it, and its length. */
export function factsOf(work: Work): Fact[] {
  const fields = work.fields as { readonly [name: string]: Field<unknown> | undefined };
  const facts = rows().flatMap((row): Fact[] => {
    const field = row.place === 'head' || row.notInBooks ? undefined : fields[row.name];
    const value = field && wordsOf(row, field.value);
    return value ? [{ name: fieldLabel(row.name), value, given: certain(field) }] : [];
  });
  return [...facts, { name: t('book.words'), value: figure(work.words), given: true }];
}

function wordsOf(row: Row, value: unknown): string {
  if (row.kind === 'yes-no') return capital(yesOrNo(row, value));
  if (row.kind === 'date') return day(label(String(value)));
  if (row.kind === 'language') return languageName(label(String(value)));
  const all = [value].flat().map((one) => choiceWords(row, label(String(one))));
  return inARow([...new Set(all)].filter(Boolean));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Said by the file, or settled by a person: everything else is a suggestion, and is shown as one or left out. */
export const certain = ({ given, decided }: Field<unknown>): boolean => given || decided !== undefined;

/** The value of a field that is certain: what may stand where there is no room to say that it is a suggestion. */
export const settled = <T>(field: Field<T> | undefined): T | undefined =>
  field && certain(field) ? field.value : undefined;

/** Somebody wrote it, and that is only suggested. */
export const writersSuggested = ({ fields: { authors } }: Pick<Work, 'fields'>): boolean =>
  authors !== undefined && !certain(authors);

/** "by Tansy Merriweather", in plain words; said to be a suggestion where it is one. */
export const byline = (work: Pick<Work, 'authors' | 'fields'>): string =>
  `${t('work.by', { writers: inARow(writersOf(work)) })}${writersSuggested(work) ? ` ${t('book.suggested')}` : ''}`;

/** The summary's paragraphs, without addresses; the last says that it is a suggestion where it is one. */
export function summaryOf({ fields: { summary } }: Pick<Work, 'fields'>): string[] {
  const text = withoutAddresses(legal(summary?.value ?? '')).trim();
  if (!summary || !text) return [];
  return [...text.split(/\n{2,}/).map((one) => one.trim()), ...(certain(summary) ? [] : [t('book.suggested')])];
}

/** The writers as long as that is no suggestion: then nobody knows. */
export const certainWriters = (work: Pick<Work, 'authors' | 'fields'>): string[] =>
  writersSuggested(work) ? [t('book.unknown-writer')] : writersOf(work);
