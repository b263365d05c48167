import type { BuiltFinder } from '../../finding/built/finder.ts';
import { NOWHERE, type Shelf } from '../../finding/words/shelves.ts';
import type { KeptSegments } from './kept-segments.ts';
import { WordsThread } from './words-thread.ts';

/** So many segments of about the same size are made one. */
const ALIKE = 8;
/** A segment of this size is large enough, and is laid together with no other. */
const LARGEST = 1 << 26;
const SMALLEST = 1 << 16;

/** A segment with words of works that are not there any more. */
const erasedIn = (shelves: readonly Shelf[]): readonly Shelf[] => shelves.filter(({ erased }) => erased).slice(0, 1);

/** Segments that should be made one now: alike in size, or one with much that does not hold any more; none: all is well. */
export function dueIn(shelves: readonly Shelf[]): readonly Shelf[] {
  const spent = shelves.find(({ segment, gone, erased }) => erased || gone * 2 > segment.size);
  if (spent) return [spent];
  const tiers = new Map<number, Shelf[]>();
  for (const shelf of shelves) {
    if (shelf.segment.bytes >= LARGEST) continue;
    const tier = Math.floor(Math.log2(Math.max(shelf.segment.bytes, SMALLEST)) / Math.log2(ALIKE));
    tiers.set(tier, [...(tiers.get(tier) ?? []), shelf]);
  }
  return [...tiers.values()].find((all) => all.length >= ALIKE)?.slice(0, ALIKE) ?? [];
}

/** Makes segments one until nothing is due, in a thread that is ended afterwards. @param isShort only what must not stay on the disk */
export async function mergeDue(
  finder: BuiltFinder,
  segments: KeptSegments,
  isOver: () => boolean,
  isShort = false,
): Promise<void> {
  const next = isShort ? erasedIn : dueIn;
  let due = next(finder.shelves);
  if (due.length === 0) return;
  const thread = new WordsThread();
  try {
    for (; due.length > 0 && !isOver(); due = next(finder.shelves)) {
      const parts = await Promise.all(
        due.map(async ({ segment, places }) => ({
          from: await segments.from(segment),
          holds: Uint8Array.from(places, (place) => Number(place !== NOWHERE)),
        })),
      );
      const bytes = await thread.carryOut({ is: 'merge', segments: parts });
      if (!bytes || isOver()) return;
      finder.replaceWords(due, await segments.of(bytes));
      for (const { segment } of due) segments.forget(segment);
    }
  } finally {
    await thread.end();
  }
}
