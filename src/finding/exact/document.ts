import type { Findable, TagType, Told } from '../findable.ts';
import type { Field } from '../query/query.ts';
import type { TagBook } from '../tags/book.ts';
import type { Analyser } from '../terms.ts';

/** What stands in one field, or in one tag of it: a phrase does not go on from one to the next. */
export interface Passage {
  readonly field: Exclude<Field, 'tag'>;
  readonly terms: readonly string[];
  readonly language: string;
  /** Of a tag: it is only suggested. */
  readonly suggested: boolean;
}

/** In no language in particular. */
const ANY = 'und';

/** All that is read of a work where words are looked for. The names of its tags are those it carries and those it counts as. */
export function passagesOf(
  work: Findable,
  { text, notes }: Told,
  book: TagBook,
  analyser: Analyser,
): readonly Passage[] {
  const passage = (field: Passage['field'], words: string, language: string, suggested = false): Passage => ({
    field,
    terms: analyser.terms(words, language),
    language,
    suggested,
  });
  const said = namesOf(
    work.tags.filter(({ known }) => known !== 'program'),
    book,
  );
  const all = namesOf(work.tags, book);
  return [
    passage('title', work.title, work.language),
    passage('summary', work.summary ?? '', work.language),
    passage('text', text, work.language),
    passage('notes', notes, work.language),
    ...work.series.map((name) => passage('series', name, work.language)),
    ...[...all].map(([id, type]) => passage(type, book.tag(id)!.name, ANY, !said.has(id))),
  ];
}

function namesOf(tags: Findable['tags'], book: TagBook): ReadonlyMap<number, TagType> {
  const own = tags.map(({ tag }) => tag);
  const all = new Set([...own, ...book.filtersOf(own).keys()]);
  return new Map([...all].flatMap((id): [number, TagType][] => (book.tag(id) ? [[id, book.tag(id)!.type]] : [])));
}

/** Does a passage belong to what is looked in? */
export const isIn = (passage: Passage, field: Field | null, suggested: boolean): boolean =>
  (suggested || !passage.suggested) &&
  (field === null || passage.field === field || (field === 'tag' && isOfTag(passage.field)));

const NOT_TAGS: ReadonlySet<Field> = new Set(['title', 'summary', 'text', 'notes', 'series', 'author']);
export const isOfTag = (field: Field): boolean => !NOT_TAGS.has(field);
