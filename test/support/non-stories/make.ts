import { Chance } from '../hostile/chance.ts';
import { BY_HAND } from './by-hand.ts';
import { HELD_OUT } from './held-out.ts';
import { SEEN } from './seen.ts';
import type { Maker, NonStory } from './words.ts';

export interface KindOfNonStory {
  readonly kind: string;
  readonly file: NonStory;
}

const EACH = 8;

/** Eight files of each kind, the same every time. */
const made = (kinds: Readonly<Record<string, Maker>>): KindOfNonStory[] =>
  Object.entries(kinds).flatMap(([kind, make], k) =>
    Array.from({ length: EACH }, (_, n) => ({ kind, file: make(new Chance(1000 * k + n + 7), n) })),
  );

/** Files that are no stories, in three groups: what their reader was written by, and two that came after it. */
export const nonStories = () => ({
  seen: made(SEEN),
  'held out': made(HELD_OUT),
  'by hand': Object.entries(BY_HAND).map(
    ([path, content]): KindOfNonStory => ({ kind: path, file: { path, content } }),
  ),
});
