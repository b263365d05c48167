import { dumpOf, type Entry, storyOf } from './entry.ts';
import type { Matched } from './match.ts';

/** How much of what a dump tells of is there. */
export interface Holdings {
  readonly stories: number;
  readonly chapters: number;
  /** Chapters without a text anywhere. */
  readonly missing: number;
  /** Stories of which no chapter has a text. */
  readonly untold: readonly {
    /** The dump's own number for it. */
    readonly story: string;
    readonly title: string | null;
    readonly author: string | null;
    readonly chapters: number;
  }[];
}

/** Of how many chapters of each of these stories there is no text, by its key. */
export function missingOf(
  entries: readonly Pick<Entry, 'key' | 'chapters'>[],
  { told }: Pick<Matched, 'told'>,
): Map<string, number> {
  const there = new Set([...told.values()].flat().map(({ entry, chapter }) => `${entry}/${chapter}`));
  return new Map(
    entries.map(({ key, chapters }) => [key, chapters.filter((_, i) => !there.has(`${key}/${i}`)).length]),
  );
}

/** For each dump, by its SHA-256: which of its stories and chapters have a text. */
export function foundOf(entries: readonly Entry[], matched: Pick<Matched, 'told'>): Map<string, Holdings> {
  const missingIn = missingOf(entries, matched);
  const found = new Map<
    string,
    { stories: number; chapters: number; missing: number; untold: Holdings['untold'][number][] }
  >();
  for (const entry of entries) {
    const sha256 = dumpOf(entry.key);
    const of = found.get(sha256) ?? { stories: 0, chapters: 0, missing: 0, untold: [] };
    found.set(sha256, of);
    const missing = missingIn.get(entry.key)!;
    of.stories++;
    of.chapters += entry.chapters.length;
    of.missing += missing;
    if (missing === entry.chapters.length)
      of.untold.push({
        story: storyOf(entry.key),
        title: entry.title,
        author: entry.author,
        chapters: entry.chapters.length,
      });
  }
  return found;
}
