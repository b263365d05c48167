import type { Review } from '../../intake/dumps/told.ts';
import { withoutAddresses } from '../../text/addresses.ts';
import { type KeptStory, storyOf } from './entry.ts';

/** What the archive that a work comes from kept beside it. No address stands in it. */
export interface Archived {
  readonly from: readonly {
    readonly archive: string | null;
    readonly kind: string;
    readonly dump: string;
    readonly story: string;
  }[];
  /** null = the archive did not say. */
  readonly completed: boolean | null;
  readonly reads: number | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly featured: boolean;
  readonly roundRobin: boolean;
  /** false: it waited to be looked at; the archive had not shown it to its readers. */
  readonly shown: boolean;
  /** Where it stood in the archive, the outermost category first. */
  readonly categories: readonly (readonly string[])[];
  readonly series: readonly { readonly title: string; readonly position: number | null }[];
  readonly challenges: readonly string[];
  readonly favourites: {
    readonly count: number;
    readonly by: readonly string[];
    readonly comments: readonly { readonly by: string | null; readonly text: string }[];
  };
  /** By their date. */
  readonly reviews: readonly Review[];
  /** Reads of each chapter, and who wrote it where that was somebody else. */
  readonly chapters: readonly {
    readonly number: number;
    readonly title: string | null;
    readonly reads: number | null;
    readonly author?: string;
  }[];
  /** Parts that the heap does not hold, as the archive named them. */
  readonly missing: readonly { readonly number: number; readonly title: string | null; readonly file: string | null }[];
  readonly offsite?: string;
}

export interface Teller {
  readonly key: string;
  readonly story: KeptStory;
  /** Where the dump lies. */
  readonly path: string;
}

/**
 * All that dumps tell of a work beside its record, put together: of several dumps of one archive nothing is said twice.
 * @param waiting the work is made of what the archive had not shown
 */
export function archivedOf(tellers: readonly Teller[], missingParts: readonly number[], waiting: boolean): Archived {
  const stories = tellers.map(({ story }) => story);
  const best = stories[0]!;
  const chapters = best.chapters.filter((chapter) => (best.shown && chapter.shown) !== waiting);
  // Reviews of a story stay with what was shown of it.
  const telling = stories.filter((story) => !waiting || !story.chapters.some((c) => story.shown && c.shown));
  const favourites = once(
    telling.flatMap((s) => s.favourites),
    (f) => `${f.by}\n${f.comment ?? ''}`,
    stories.length > 1,
  );
  return {
    from: tellers.map(({ key, story, path }) => ({
      archive: story.archive,
      kind: story.kind,
      dump: path,
      story: storyOf(key),
    })),
    completed: stories.find((s) => s.completed !== null)?.completed ?? null,
    reads: stories.reduce<number | null>((n, s) => (s.reads === null ? n : Math.max(n ?? 0, s.reads)), null),
    published:
      stories
        .map((s) => s.published)
        .filter((d) => d !== null)
        .sort()[0] ?? null,
    updated:
      stories
        .map((s) => s.updated)
        .filter((d) => d !== null)
        .sort()
        .at(-1) ?? null,
    featured: stories.some((s) => s.featured),
    roundRobin: stories.some((s) => s.roundRobin),
    shown: !waiting,
    categories: once(
      stories.flatMap((s) => s.fandoms.map(({ name, within }) => [...within, name])),
      (path) => path.join('\n'),
    ),
    series: once(
      stories.flatMap((s) => s.series),
      (s) => s.title,
    ),
    challenges: [...new Set(stories.flatMap((s) => s.challenges))],
    favourites: {
      count: favourites.length,
      by: favourites.flatMap((f) => f.by ?? []),
      comments: favourites.flatMap(({ by, comment }) => (comment ? [{ by, text: withoutAddresses(comment) }] : [])),
    },
    reviews: once(
      telling.flatMap((s) => s.reviews),
      (r) => `${r.by}\n${r.date}\n${r.chapter}\n${r.text}`,
      stories.length > 1,
    )
      .map((r) => ({
        ...r,
        by: r.by === null ? null : withoutAddresses(r.by),
        text: withoutAddresses(r.text),
        reply: r.reply === null ? null : withoutAddresses(r.reply),
      }))
      .sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9')),
    chapters: chapters.map(({ number, title, reads, author }) => ({
      number,
      title,
      reads,
      ...(author ? { author } : {}),
    })),
    missing: missingParts.flatMap((number) => {
      const chapter = chapters[number - 1];
      return chapter ? [{ number, title: chapter.title, file: chapter.files[0] ?? null }] : [];
    }),
    ...(best.offsite ? { offsite: best.offsite } : {}),
  };
}

/** Values, of those that say the same the first. @param several false: one dump's own rows, each is one */
function once<T>(values: readonly T[], of: (value: T) => string, several = true): T[] {
  return several
    ? [...new Map(values.toReversed().map((value) => [of(value), value])).values()].reverse()
    : [...values];
}
