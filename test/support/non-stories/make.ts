import { Chance } from '../hostile/chance.ts';
import { BY_HAND } from './by-hand.ts';
import { EIGHTH_SIGHT } from './eighth-sight.ts';
import { FIFTH_SIGHT } from './fifth-sight.ts';
import { FOURTH_SIGHT } from './fourth-sight.ts';
import { HELD_OUT } from './held-out.ts';
import { NINTH_SIGHT } from './ninth-sight.ts';
import { SECOND_SIGHT } from './second-sight.ts';
import { SEEN } from './seen.ts';
import { SEVENTH_SIGHT } from './seventh-sight.ts';
import { SIXTH_SIGHT } from './sixth-sight.ts';
import { THIRD_SIGHT } from './third-sight.ts';
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

const written = (files: Readonly<Record<string, string>>): KindOfNonStory[] =>
  Object.entries(files).map(([path, content]) => ({ kind: path, file: { path, content } }));

/** Files that are no stories, in groups: what their reader was written by, and those that came after it, one after the other. */
export const nonStories = () => ({
  seen: made(SEEN),
  'held out': made(HELD_OUT),
  'by hand': written(BY_HAND),
  'for use, first': written(SECOND_SIGHT),
  'for use, second': written(THIRD_SIGHT),
  'for use, third': written(FOURTH_SIGHT),
  'for use, fourth': written(FIFTH_SIGHT),
  'for use, fifth': written(SIXTH_SIGHT),
  'for use, sixth': written(SEVENTH_SIGHT),
  'for use, seventh': written(EIGHTH_SIGHT),
  'from hoards': written(NINTH_SIGHT),
});
