import { createHash } from 'node:crypto';
import type { ToldArchive, ToldStory } from '../../intake/dumps/told.ts';

/** The little that stays in memory of a story that a dump tells of: some 300 bytes, and 60 for each chapter. */
export interface Entry {
  /** The dump's SHA-256, `!` and the story's id in it. */
  readonly key: string;
  readonly title: string | null;
  readonly author: string | null;
  /** When it was last changed there. */
  readonly date: string | null;
  /** Hash of all that is told of it. */
  readonly hash: string;
  /** In the archive's order. */
  readonly chapters: readonly EntryChapter[];
}

export interface EntryChapter {
  /** From 1, among the chapters that were shown, or among those that were not. */
  readonly number: number;
  readonly shown: boolean;
  /** The piece that the dump itself holds its text in; else the ends of the paths at which it may lie. */
  readonly at: string | readonly string[];
}

/** The dump's own number for a story: two dumps of one archive agree in it. */
export const storyOf = (key: string): string => key.slice(key.indexOf('!') + 1);
export const dumpOf = (key: string): string => key.slice(0, key.indexOf('!'));

/** All that a dump tells of one story, as it is kept: its own values and which archive says so. */
export interface KeptStory extends ToldStory {
  readonly archive: string | null;
  readonly kind: ToldArchive['kind'];
}

/** A story as it is kept, and what of it must stay in memory. */
export function entryOf(
  { kind, name }: Pick<ToldArchive, 'kind' | 'name'>,
  story: ToldStory,
  sha256: string,
): { readonly entry: Entry; readonly json: string } {
  const kept: KeptStory = { ...story, archive: name, kind };
  const json = JSON.stringify(kept);
  const shown = story.shown;
  const numbers = { shown: 0, waiting: 0 };
  const chapters = story.chapters.map((chapter): EntryChapter => {
    const open = shown && chapter.shown;
    return {
      number: open ? ++numbers.shown : ++numbers.waiting,
      shown: open,
      at: chapter.draft === null ? chapter.files : sha256 + chapter.draft,
    };
  });
  return {
    json,
    entry: {
      key: `${sha256}!${story.id}`,
      title: story.title,
      author: story.authors[0]?.name ?? null,
      date: story.updated ?? story.published,
      hash: createHash('sha256').update(json).digest('hex').slice(0, 16),
      chapters,
    },
  };
}
