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

/** So many words of a page's stories are read for their passages at most, and so many at a time. */
const MOST_WORDS = 1_000_000;
const AT_ONCE = 40_000;
/** Where some of what was looked for is found, so many words are read on for a paragraph with more of it. */
const READ_ON = 120_000;
/** Stories that are read side by side: the database is asked several times for each, and a page waits for all. */
const SIDE_BY_SIDE = 5;
/** Of so many words and phrases at most. */
const MOST_SOUGHT = 24;

/** Passages of works that were found by words, by their ids; none where the words stand elsewhere than in the story. */
export async function passagesOf(
  actor: Actor,
  words: Words | null,
  cards: readonly WorkCard[],
  reader: Pick<Reader, 'edition' | 'chapters'>,
  viewer: Viewer,
): Promise<ReadonlyMap<string, Passage>> {
  const leaves = [...new Map(leavesOf(words).map((leaf) => [JSON.stringify(leaf), leaf])).values()].slice(
    0,
    MOST_SOUGHT,
  );
  const found = new Map<string, Passage>();
  if (leaves.length === 0) return found;
  let left = MOST_WORDS;
  for (let i = 0; i < cards.length && left > 0; i += SIDE_BY_SIDE) {
    const some = cards.slice(i, i + SIDE_BY_SIDE);
    // Which is read first makes no difference to what is found: each may be read as far as the others.
    const most = Math.max(AT_ONCE, left / some.length);
    const all = some.map(async ({ id, language }) => {
      const seekers = leaves.flatMap((leaf) => seekerOf(leaf, analyser, language) ?? []);
      const { passage, words } = await passageOf(id, seekers, most, { actor, reader, viewer });
      if (passage) found.set(id, passage);
      left -= words;
    });
    await Promise.all(all);
  }
  return found;
}

interface Reading {
  readonly actor: Actor;
  readonly reader: Pick<Reader, 'edition' | 'chapters'>;
  readonly viewer: Viewer;
}

/** Chapter after chapter, until all that is looked for stands in one paragraph. @returns it, and how many words were read for it */
async function passageOf(
  id: string,
  seekers: Parameters<typeof placeIn>[2],
  most: number,
  { actor, reader, viewer }: Reading,
): Promise<{ readonly passage: Passage | null; readonly words: number }> {
  const edition = await reader.edition(id, viewer);
  let best: (Place & Excerpt) | null = null;
  let words = 0;
  let until = most;
  for (const some of together(edition?.work.chapters.map(({ words }) => words) ?? [])) {
    if (words >= until) break;
    // An address is no word that anybody finds, and is hidden before anything is cut.
    const chapters = seenBy(actor, await reader.chapters(edition!, some));
    for (const [i, { blocks }] of chapters.entries()) {
      words += edition!.work.chapters[some[i]!]!.words;
      const texts = blocks.map(({ text }) => text);
      const place = placeIn(some[i]!, texts, seekers);
      if (!place || (best && place.worth <= best.worth)) continue;
      const excerpt = excerptOf(texts[place.paragraph]!, texts[place.paragraph + 1] ?? '', seekers);
      if (!excerpt) continue;
      if (!best) until = Math.min(most, words + READ_ON);
      best = { ...place, ...excerpt };
      if (best.has === seekers.length) break;
    }
    if (best?.has === seekers.length) break;
  }
  if (!best) return { passage: null, words };
  const { chapter, paragraph, pieces, cutBefore, cutBehind } = best;
  return { passage: { chapter, paragraph, pieces, cutBefore, cutBehind }, words };
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
