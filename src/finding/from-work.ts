import type { Fields, Standing } from '../catalogue/work.ts';
import { withoutAddresses } from '../text/addresses.ts';
import type { Carried, Counted, Findable, Told } from './findable.ts';

/** What the library knows of a work that can be found. */
export interface Catalogued {
  readonly id: string;
  readonly standing: Standing;
  readonly addedAt: Date;
  readonly language: string;
  readonly words: number;
  readonly chapters: number;
  /** How many mends, and the mean confidence over them. */
  readonly changes: number;
  readonly confidence: number;
  readonly fields: Fields;
  readonly tags: readonly {
    readonly tag: number;
    readonly known: Carried['known'];
    readonly confidence: number;
    readonly background?: Carried['background'] | null;
  }[];
}

const DAY = 86_400_000;
/** A series and the number in it, as `Fields.series` has them: "The Lamp #2; Tides". */
const NUMBERED = /\s+#\d+$/;

/** A work as finders take it. Addresses are left out: nobody finds by what is shown only to those who keep the library. */
export function findableOf(work: Catalogued): Findable {
  const { id, standing, addedAt, language, words, chapters, changes, confidence, fields, tags } = work;
  const stats = fields.stats?.value ?? [];
  const date = dayOf(fields.date?.value);
  return {
    id,
    standing,
    title: withoutAddresses(fields.title?.value ?? ''),
    summary: fields.summary ? withoutAddresses(fields.summary.value) : null,
    tags: tags.map(({ tag, known, confidence: sure, background }) => ({
      tag,
      known,
      sure,
      ...(background && { background }),
    })),
    language,
    words,
    chapters,
    plannedChapters: plannedIn(stats),
    complete: fields.completed?.value ?? null,
    date,
    updated: dayOf(fields.updated?.value) ?? date,
    added: Math.floor(addedAt.getTime() / DAY),
    counts: { hits: 0, kudos: 0, comments: 0, bookmarks: 0, ...countsIn(stats) },
    restored: changes > 0,
    sure: confidence,
    series: (fields.series?.value.split('; ') ?? []).map((name) => name.replace(NUMBERED, '')),
  };
}

/** What is read of it besides. @param text the story, a line for each paragraph */
export const toldOf = ({ fields }: Pick<Catalogued, 'fields'>, text: string): Told => ({
  text: withoutAddresses(text),
  notes: withoutAddresses(fields.notes?.value.join('\n') ?? ''),
});

/** Days since 1970-01-01 of the first day of a date, which may be a month or a year; null where it is none. */
export function dayOf(date: string | undefined): number | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '') ?? [];
  const time = year === undefined ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** "Chapters: 3/7": seven; of "3/?" nobody knows. */
function plannedIn(stats: readonly string[]): number | null {
  for (const line of stats) {
    const [, planned] = /^Chapters:\s*\d{1,6}\s*\/\s*(\d{1,6})$/i.exec(line) ?? [];
    if (planned !== undefined) return Number(planned);
  }
  return null;
}

/** What places call the counts that they show. */
const COUNTS: { readonly [label: string]: Counted } = {
  hits: 'hits',
  views: 'hits',
  reads: 'hits',
  kudos: 'kudos',
  likes: 'kudos',
  favs: 'kudos',
  favorites: 'kudos',
  comments: 'comments',
  reviews: 'comments',
  bookmarks: 'bookmarks',
  follows: 'bookmarks',
};
/** A column of an index holds no more. */
const MOST = 0x7fffffff;

/** What the place that a work was posted to counted. */
function countsIn(stats: readonly string[]): Partial<Record<Counted, number>> {
  const counts: Partial<Record<Counted, number>> = {};
  for (const line of stats) {
    const [, label = '', figure = ''] = /^(\p{L}+):\s*(\d[\d.,'\u2019 \u00a0\u202f]*)$/u.exec(line) ?? [];
    const counted = COUNTS[label.toLowerCase()];
    if (counted) counts[counted] ??= Math.min(MOST, Number(figure.replace(/\D/g, '')));
  }
  return counts;
}
