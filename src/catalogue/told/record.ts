import type { Evidence } from '../../intake/draft.ts';
import type { ToldChapter } from '../../intake/dumps/told.ts';
import { withoutAddresses } from '../../text/addresses.ts';
import { readRating } from '../read/rating.ts';
import { readCategories, readWarnings } from '../read/tags.ts';
import type { CatalogueRecord, Field } from '../work.ts';
import type { KeptStory } from './entry.ts';

/** What an archive kept in its tables is surer than what stands in a file. */
const SURE = 0.99;

/**
 * A draft's record under what its archive says of it: title, people, tags and dates come from the archive, the language
 * and what the file says beside that from the file.
 * @param whole false: the story's values stand in another part's record already; only what concerns this chapter
 */
export function recordTold(
  record: CatalogueRecord,
  story: KeptStory,
  chapter: ToldChapter,
  path: string,
  whole: boolean,
): CatalogueRecord {
  const says = (column: string, text: string): Evidence => ({
    path,
    text: withoutAddresses(`story ${story.id}, ${column}: ${text}`.slice(0, 300)),
  });
  const one = (column: string, value: string | null | undefined): Field | undefined =>
    value ? { value, confidence: SURE, given: true, evidence: [says(column, value)] } : undefined;
  const list = (column: string, values: readonly string[]): Field<readonly string[]> | undefined =>
    values.length > 0
      ? { value: [...new Set(values)], confidence: SURE, given: true, evidence: [says(column, values.join(', '))] }
      : undefined;
  const warned = story.warnings.map(readWarnings);
  const sorted = [...story.categories, ...story.tags].map(readCategories);
  const known = sorted.flatMap((s) => s.categories);
  const free = [
    ...story.tags.filter((tag) => readCategories(tag).categories.length === 0),
    ...warned.flatMap((w) => w.freeforms),
    ...story.categories.filter((name) => readCategories(name).categories.length === 0),
  ];
  const notes = [
    ...(whole && story.notes ? [story.notes] : []),
    ...(chapter.notes ? [chapter.notes] : []),
    ...(chapter.endNotes ? [chapter.endNotes] : []),
  ].map((said) => withoutAddresses(said));
  const fields = whole
    ? {
        rating: one('rating', story.rating ? readRating(story.rating) : null),
        date: one('date', story.published),
        fandoms: list(
          'category',
          story.fandoms.map((f) => f.name),
        ),
        characters: list('characters', story.characters),
        relationships: list('pairings', story.relationships),
        warnings: list(
          'warnings',
          warned.flatMap((w) => w.warnings),
        ),
        categories: list('categories', known),
        freeforms: list('tags', free),
        summary: one('summary', story.summary && withoutAddresses(story.summary).slice(0, 2000)),
        series: one('series', story.series[0]?.title),
      }
    : {};
  const own = record.fields.notes;
  const noted: Field<readonly string[]> | undefined =
    notes.length === 0
      ? own
      : {
          value: [...notes, ...(own?.value ?? [])],
          confidence: SURE,
          given: true,
          evidence: [...notes.map((note) => says('notes', note)), ...(own?.evidence ?? [])],
        };
  const given = Object.fromEntries(
    Object.entries({ ...fields, notes: noted }).filter(([, field]) => field !== undefined),
  );
  const authors = story.authors.length > 0 ? story.authors : null;
  return {
    ...record,
    title: one('title', story.title) ?? record.title,
    authors: authors
      ? {
          value: authors,
          confidence: SURE,
          given: true,
          evidence: [says('author', authors.map((a) => a.name).join(', '))],
        }
      : record.authors,
    fields: { ...record.fields, ...given },
    ...(chapter.title ? { chapter: chapter.title } : {}),
  };
}
