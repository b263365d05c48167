import type { Author } from '../author.ts';
import { rowOf } from '../vocabulary.ts';
import type { Field, Fields, Unread, Work } from '../work.ts';

/** What a field says in so many works that one answer may hold for all: an address, a name, a label's words. */
export interface Saying {
  readonly field: string;
  /** Folded; an address where it has an `@`. */
  readonly said: string;
}

const LONGEST = 120;
/** Names of one field by which a work can be found: a hostile file may have thousands. */
const MOST = 30;

/** Spelling that makes no difference taken away; letters that a database cannot hold replaced. */
export const fold = (text: string): string =>
  text.normalize('NFKC').toWellFormed().replaceAll('\u0000', '\uFFFD').replace(/\s+/g, ' ').trim().toLowerCase();

/** All that a work says so that other works may say it too. Read before any word is laid over it. */
export function sayingsOf({ fields, unread = [] }: Pick<Work, 'fields' | 'unread'>): Saying[] {
  const all = new Map<string, Saying>();
  const add = (field: string, said: string) => all.set(`${field}\n${said}`, { field, said });
  for (const [field, value] of Object.entries(fields) as [keyof Fields, Field<unknown>][])
    for (const said of saidIn(field, value).slice(0, MOST)) add(field, said);
  for (const line of unread) for (const said of saidInLine(line)) add(line.field, said);
  return [...all.values()];
}

/** What this field says: of names each one, of labels the passage, of a guessed language the language. */
export function saidIn(name: string, field: Field<unknown>): string[] {
  if (isNames(name)) return elementsOf(name, field).flatMap(({ said }) => said);
  // Mapped to a vocabulary: what is said is the file's own words, or the passage without its label.
  if (rowOf(name)?.kind === 'choice')
    return field.said ? wordsOf(field.said) : field.evidence.length === 1 ? passageOf(field.evidence[0]!.text) : [];
  if (name === 'language' && !field.given) return [fold(String(field.value))];
  return [];
}

/**
 * Each name of a field with all that it is known by: a writer by the address and the name, a tag by its name and by the
 * file's own words for it. A better list of names changes what stands there, but not what the file says.
 */
export function elementsOf(name: string, field: Field<unknown>) {
  const values = [field.value].flat() as (string | Author)[];
  const own = field.said?.split('; ') ?? [];
  return values.map((value, i) => {
    const known = typeof value === 'string' ? [value] : [...(value.contact ? [value.contact] : []), value.name];
    const said = own.length === values.length && name !== 'authors' ? [...known, own[i]!] : known;
    return { value, said: [...new Set(said.map(fold))].filter(isShort) };
  });
}

export const saidInLine = ({ evidence }: Unread): string[] => passageOf(evidence.text);

/** The key by which open questions about this field are asked together; empty where each stands alone. */
export function alikeKey(name: string, field: Field<unknown>): string {
  if (!isNames(name)) return saidIn(name, field)[0] ?? '';
  const elements = elementsOf(name, field);
  return elements.length === 1 ? (elements[0]!.said[0] ?? '') : '';
}

const wordsOf = (text: string): string[] => [fold(text)].filter(isShort);
const passageOf = (text: string): string[] => wordsOf(text.replace(/^[^:\n]{1,40}:\s*/, ''));
const isShort = (said: string): boolean => said !== '' && said.length <= LONGEST;

/** Names: what is said is each of them. */
export const isNames = (name: string): boolean => ['names', 'people'].includes(rowOf(name)?.kind ?? '');
