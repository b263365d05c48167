import type { PlanContents } from '../grouping/card.ts';
import type { Evidence } from '../intake/draft.ts';
import { titleAndPart } from '../text/titles/part.ts';
import type { CatalogueRecord, Field } from './work.ts';

/** What stands over a list of chapters, and what it calls them, was written by hand for this one story. */
const SURE = 0.95;

/** A draft's record under what the page says that lists it as a chapter: the work's title and writer, the chapter's name. */
export function recordListed(
  record: CatalogueRecord,
  { path, title, author, labels }: PlanContents,
  key: string,
): CatalogueRecord {
  const says = (text: string): Evidence => ({ path, text });
  const field = <T>(value: T, text: string): Field<T> => ({
    value,
    confidence: SURE,
    given: true,
    evidence: [says(text)],
  });
  const label = labels[key];
  return {
    ...record,
    title: field(title, title),
    authors: record.authors ?? (author === null ? null : field([{ name: author }], author)),
    ...(label && isNamed(label) ? { chapter: label } : {}),
  };
}

/** More than "Chapter 2". */
export const isNamed = (label: string): boolean => /\p{L}/u.test(titleAndPart(label).title);
