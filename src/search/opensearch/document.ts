import { Facts } from '../../finding/built/facts.ts';
import { rowOf } from '../../finding/built/row.ts';
import { wordedOf } from '../../finding/built/worded.ts';
import { TAG_TYPES } from '../../finding/findable.ts';
import { mainLanguage, yearOf } from '../../finding/survey.ts';
import type { TagBook } from '../../finding/tags/book.ts';
import type { Analyser } from '../../finding/terms.ts';
import { WORD_FIELDS } from '../../finding/words/segment-format.ts';
import type { Fed } from '../port.ts';
import { countedIn, stemsIn, tagName } from './shape.ts';
import { termOf } from './terms.ts';

/** Titles and writers are ordered by no more letters. */
const LONGEST_KEY = 300;

/** A work as the engine keeps it: what the built-in index has of it, by name. */
export function documentOf({ work, told }: Fed, book: TagBook, analyser: Analyser): Readonly<Record<string, unknown>> {
  const facts = new Facts();
  const { id, standing, columns, sides, title, author } = rowOf(work, book, facts);
  const { language, fields } = wordedOf(work, told, analyser);
  const document: Record<string, unknown> = {
    id,
    standing: String(standing),
    language,
    facts: facts.all,
    main_language: mainLanguage(language),
    ...(work.date !== null && { year: String(yearOf(work.date)) }),
    said: sides.said.map(tagName),
    suggested: sides.suggested.map(tagName),
    title_key: keyOf(title),
    author_key: keyOf(author),
    ...columns,
  };
  for (const side of ['said', 'suggested'] as const)
    for (const type of TAG_TYPES) {
      const tags = sides[side].filter((tag) => book.tag(tag)?.type === type);
      if (tags.length > 0) document[countedIn(side, type)] = tags.map(tagName);
    }
  for (const field of WORD_FIELDS) {
    const passages = (fields[field] ?? []).filter((terms) => terms.length > 0);
    if (passages.length === 0) continue;
    document[field] = passages.map((terms) => terms.map(termOf).join(' '));
    document[stemsIn(field)] = passages.map((terms) =>
      terms.map((term) => termOf(analyser.stem(term, language))).join(' '),
    );
  }
  return document;
}

/** Null is what has none, and comes last. */
const keyOf = (key: string): string | null => (key === '' ? null : key.slice(0, LONGEST_KEY).toWellFormed());
