import type { BuiltFinder } from '../../../src/finding/built/finder.ts';
import type { Findable } from '../../../src/finding/findable.ts';
import type { KeptSegments } from '../../../src/library/finding/kept-segments.ts';
import { WordsFeed } from '../../../src/library/finding/words-feed.ts';

/** A work as the feed takes it; what is not asked of it there is left empty. */
export const findable = (id: string, title: string): Findable => ({
  id,
  standing: { hidden: false, restricted: false, takenOut: false },
  title,
  summary: null,
  tags: [],
  language: 'en',
  words: 0,
  chapters: 1,
  plannedChapters: null,
  complete: null,
  date: null,
  updated: null,
  added: 0,
  counts: { hits: 0, kudos: 0, comments: 0, bookmarks: 0 },
  restored: false,
  sure: 1,
  series: [],
});

/** Reads texts into a finder of made works, as a library does. @param ids whose they are, one after the other @param isOver no more of them are read @returns how many words there are */
export async function filledWith(
  finder: BuiltFinder,
  segments: KeptSegments,
  ids: readonly string[],
  text: (n: number) => string,
  say: (what: string) => void = () => {},
  isOver: () => boolean = () => false,
): Promise<number> {
  let words = 0;
  let n = 0;
  const feed = new WordsFeed(finder, segments);
  feed.readAll(ids.length, async () => {
    if (isOver()) return [];
    const some = ids.slice(n, n + 16).map((id, i) => {
      const told = text(n + i);
      words += wordsOf(told);
      return { work: findable(id, `A tale of ${n + i}`), read: async () => ({ text: told, notes: '' }) };
    });
    if (Math.floor((n + some.length) / 2000) > Math.floor(n / 2000)) say(`${n + some.length} stories read`);
    n += some.length;
    return some;
  });
  await feed.run();
  await feed.end();
  return words;
}

/** Words of a made text: there is a blank between two. */
function wordsOf(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}
