import type { Actor } from '../../catalogue/actor.ts';
import type { Viewer } from '../../catalogue/work.ts';
import { type Excerpt, excerptOf, type Place, placeIn } from '../../finding/passages/passage.ts';
import { leavesOf, seekerOf } from '../../finding/passages/seek.ts';
import type { Words } from '../../finding/query/query.ts';
import { analyser } from '../../finding/terms.ts';
import type { Reader, WorkCard } from '../../store/reader.ts';
import { seenBy } from '../seen.ts';

/** The paragraph of a story where the words stand that were looked for, and some of them. */
export interface Passage extends Excerpt {
  /** From 0. */
  readonly chapter: number;
  readonly paragraph: number;
}

/** So many letters of a page's stories are read for their passages, and so many at a time. */
const MOST_WORDS = 2_000_000;
const AT_ONCE = 40_000;
/** Stories that are read side by side: the database is asked several times for each, and a page waits for all. */
const SIDE_BY_SIDE = 5;
/** Of so many words and phrases at most. */
const MOST_SOUGHT = 24;

/** Passages of works that were found by words, by their ids; none where the words stand elsewhere than in the story. */
export async function passagesOf(
  actor: Actor,
  words: Words | null,
  cards: readonly WorkCard[],
  reader: Reader,
  viewer: Viewer,
): Promise<ReadonlyMap<string, Passage>> {
  const leaves = [...new Map(leavesOf(words).map((leaf) => [JSON.stringify(leaf), leaf])).values()].slice(
    0,
    MOST_SOUGHT,
  );
  const found = new Map<string, Passage>();
  if (leaves.length === 0) return found;
  let left = MOST_WORDS;
  const tooLong = cards.findIndex(({ words: length }) => {
    left -= length;
    return left < 0;
  });
  const read = tooLong < 0 ? cards : cards.slice(0, tooLong);
  for (let i = 0; i < read.length; i += SIDE_BY_SIDE)
    await Promise.all(
      read.slice(i, i + SIDE_BY_SIDE).map(async ({ id, language }) => {
        const seekers = leaves.flatMap((leaf) => seekerOf(leaf, analyser, language) ?? []);
        const passage = await passageOf(id, seekers, { actor, reader, viewer });
        if (passage) found.set(id, passage);
      }),
    );
  return found;
}

interface Reading {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly viewer: Viewer;
}

/** Chapter after chapter, until all that is looked for stands in one paragraph. */
async function passageOf(
  id: string,
  seekers: Parameters<typeof placeIn>[2],
  { actor, reader, viewer }: Reading,
): Promise<Passage | null> {
  const edition = await reader.edition(id, viewer);
  if (!edition) return null;
  let best: (Place & Excerpt) | null = null;
  for (const some of together(edition.work.chapters.map(({ words }) => words))) {
    // An address is no word that anybody finds, and is hidden before anything is cut.
    const chapters = seenBy(actor, await reader.chapters(edition, some));
    for (const [i, { blocks }] of chapters.entries()) {
      const texts = blocks.map(({ text }) => text);
      const place = placeIn(some[i]!, texts, seekers);
      if (!place || (best && place.worth <= best.worth)) continue;
      const excerpt = excerptOf(texts[place.paragraph]!, texts[place.paragraph + 1] ?? '', seekers);
      if (excerpt) best = { ...place, ...excerpt };
      if (best?.has === seekers.length) break;
    }
    if (best?.has === seekers.length) break;
  }
  if (!best) return null;
  const { chapter, paragraph, pieces, cutBefore, cutBehind } = best;
  return { chapter, paragraph, pieces, cutBefore, cutBehind };
}

/** Numbers of chapters that are read together: a few long ones, or many short ones. */
function* together(words: readonly number[]): Generator<readonly number[]> {
  let some: number[] = [];
  let length = 0;
  for (const [i, count] of words.entries()) {
    some.push(i);
    length += count;
    if (length < AT_ONCE && i + 1 < words.length) continue;
    yield some;
    [some, length] = [[], 0];
  }
}
