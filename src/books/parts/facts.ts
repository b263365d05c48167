import { type Row, rows } from '../../catalogue/vocabulary.ts';
import type { Field, Work } from '../../catalogue/work.ts';
import { label } from './escape.ts';

const UNTITLED = 'Untitled';
const UNKNOWN_WRITER = 'Unknown writer';

export const titleOf = (work: Pick<Work, 'title'>): string => label(work.title ?? '') || UNTITLED;

/** Names of the writers, never empty. An address that stands for a name is not shown. */
export function writersOf(work: Pick<Work, 'authors'>): string[] {
  const names = work.authors.map((a) => label(a.name)).filter((n) => n && n !== '[address withheld]');
  return names.length ? [...new Set(names)] : [UNKNOWN_WRITER];
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
    return value ? [{ name: row.label, value, given: certain(field) }] : [];
  });
  return [...facts, { name: 'Words', value: thousands(work.words), given: true }];
}

function wordsOf({ kind, choices }: Row, value: unknown): string {
  if (kind === 'yes-no') return capital(choices?.[value ? 0 : 1]?.value ?? '');
  if (kind === 'date') return dateInWords(label(String(value)));
  return [...new Set([value].flat().map((one) => label(String(one))))].filter(Boolean).join(', ');
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

/** The writers as long as that is no suggestion: then nobody knows. */
export const certainWriters = (work: Pick<Work, 'authors' | 'fields'>): string[] =>
  writersSuggested(work) ? [UNKNOWN_WRITER] : writersOf(work);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `1994-11-06` → `6 November 1994`; what is no such date is left as it is. */
function dateInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (!year) return date;
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** Whole numbers with thin spaces: 12 345. */
export const thousands = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, '\u202f');

export const plural = (n: number, singular: string, several = `${singular}s`): string =>
  `${thousands(n)} ${n === 1 ? singular : several}`;
