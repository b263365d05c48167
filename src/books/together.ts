import { createHash } from 'node:crypto';
import { rowOf } from '../catalogue/vocabulary.ts';
import type { Chapter, Field, Fields, Work } from '../catalogue/work.ts';
import { titleMarks } from '../text/titles/title-marks.ts';
import { t } from '../words/words.ts';
import { label } from './parts/escape.ts';
import { settled, titleOf } from './parts/facts.ts';
import { allSeriesOf, gapsIn, isCalled } from './parts/series.ts';

/** Which number a work says that it has in a series; undefined where it says none, or is none of it. */
export const placeInSeries = ({ fields }: Pick<Work, 'fields'>, series: string): number | undefined =>
  allSeriesOf(settled(fields.series)).find((one) => isCalled(one, series))?.position;

/** Works in the order in which they are read: by their number in a series, those without one behind, by their dates. */
export function inOrder<W extends Pick<Work, 'fields' | 'id'>>(works: readonly W[], series: string | undefined): W[] {
  const place = (work: W): number => (series === undefined ? undefined : placeInSeries(work, series)) ?? 9999;
  const date = ({ fields }: W): string => settled(fields.date) ?? '9999';
  return works.toSorted(
    (a, b) => place(a) - place(b) || (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a.id < b.id ? -1 : 1),
  );
}

/** Numbers of a book that says which of them are not in it: more are more than anybody reads. */
const MOST_NAMED = 50;

/**
 * Several works as one: each begins with its own title, and what is true of all of them is true of the whole.
 * @param works in the order in which they are read, at least one
 * @param series that they are parts of: what it lacks is said as of a work
 */
export function putTogether(title: string, works: readonly Work[], series?: string): Work {
  const places = series === undefined ? [] : works.flatMap((work) => placeInSeries(work, series) ?? []);
  const missing = gapsIn(places).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const authors = [...new Map(works.flatMap((work) => work.authors).map((author) => [author.name, author])).values()];
  const byRule: { [rule: string]: number } = {};
  for (const { changes } of works)
    for (const [rule, n] of Object.entries(changes.byRule)) byRule[rule] = (byRule[rule] ?? 0) + n;
  const fields: Fields = {
    ...alike('language', works),
    ...alike('fandoms', works),
    ...strictest(works),
    ...(works.some(({ fields }) => fields.authors && !fields.authors.given && !fields.authors.decided) && {
      authors: { value: authors, confidence: 0, given: false, evidence: [] },
    }),
  };
  return {
    id: `s${createHash('sha256')
      .update(works.map(({ id }) => id).join(' '))
      .digest('hex')
      .slice(0, 12)}`,
    title,
    authors,
    fields,
    chapters: works.flatMap(chaptersOf),
    sources: works.flatMap((work) => work.sources),
    missingParts: missing.slice(0, MOST_NAMED),
    relations: [],
    words: works.reduce((sum, { words }) => sum + words, 0),
    changes: { count: works.reduce((sum, { changes }) => sum + changes.count, 0), byRule },
    warnings: works.flatMap((work) => work.warnings),
  };
}

/** A work's chapters under its title. */
function chaptersOf(work: Work): Chapter[] {
  const title = titleOf(work);
  if (work.chapters.length < 2) return work.chapters.map(({ blocks }) => ({ title, blocks }));
  return work.chapters.map((chapter, i) => {
    const name = titleMarks(label(chapter.title ?? ''), work.fields.language?.value) || String(i + 1);
    return { title: t('work.title-of-chapter', { title, chapter: name }), blocks: chapter.blocks };
  });
}

/** A field where all say the same of it. */
function alike<N extends 'language' | 'fandoms'>(name: N, works: readonly Work[]): Pick<Fields, N> {
  const said = works.map(({ fields }) => JSON.stringify((fields[name] as Field<unknown> | undefined)?.value));
  const first = works[0]!.fields[name];
  return (first && said.every((one) => one === said[0]) ? { [name]: first } : {}) as Pick<Fields, N>;
}

/** The milder comes first; the last choice says that there is no rating. */
function strictness(rating: string): number {
  const choices = rowOf('rating')?.choices ?? [];
  const at = choices.findIndex(({ value }) => value === rating);
  return at === choices.length - 1 ? -1 : at;
}

/** The strictest rating that is certain of any of them. */
function strictest(works: readonly Work[]): Pick<Fields, 'rating'> {
  const rated = works.flatMap(({ fields }) => (settled(fields.rating) ? [fields.rating!] : []));
  const [most] = rated.toSorted((a, b) => strictness(b.value) - strictness(a.value));
  return most ? { rating: most } : {};
}
