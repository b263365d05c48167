import type { Work } from '../../catalogue/work.ts';
import type { Cast, Character } from '../../people/cast.ts';
import { castOf, castText } from '../../people/cast-of.ts';
import { passage } from '../../people/found.ts';
import { isProperName } from '../../people/proper.ts';
import type { Block } from '../../text/tree.ts';

export type { Character, Pair, Tier } from '../../people/cast.ts';
export type { PersonFound } from '../../people/found.ts';

/** A work's whole cast, with the text that its offsets count in. */
export interface WorkCast extends Cast {
  readonly story: string;
  /** The words around a place in the story. */
  readonly passage: (at: readonly [number, number]) => string;
}

const kept = new WeakMap<Told, WorkCast>();
type Told = Pick<Work, 'chapters'>;

/** Is it told, or said about the story? */
export const isTold = ({ type }: Block): boolean => type !== 'note';

/** Who is in a work, found anew from its chapters: a novel takes a third of a second. */
export function castOfWork(work: Told): WorkCast {
  const known = kept.get(work);
  if (known) return known;
  // Every chapter opens a scene.
  const blocks = work.chapters.flatMap(({ blocks: own }): readonly Block[] => [HEADING, ...own.filter(isTold)]);
  const story = castText(blocks);
  const cast = { ...castOf(blocks), story, passage: (at: readonly [number, number]) => passage(story, at) };
  kept.set(work, cast);
  return cast;
}

/** What every chapter opens with. */
export const HEADING: Block = { type: 'heading', text: '', start: 0, end: 0 };

/** Who speaks, and who is called by a name more than once. A word that only ever begins sentences ("It") is no name. */
export const isWorthNaming = (one: Character): boolean =>
  one.speaks > 0 || (one.kind === 'named' && one.mentions > 1 && isProperName(one.name));
