import type { TagAsk, Words } from './query.ts';

/** A tree of what was typed, before what holds for the whole search is taken out of it. */
export type Tree<Leaf> =
  | Leaf
  | { readonly is: 'all'; readonly of: readonly Tree<Leaf>[] }
  | { readonly is: 'any'; readonly of: readonly Tree<Leaf>[] }
  | { readonly is: 'not'; readonly of: Tree<Leaf> };

type Leafy = { readonly is: string };

/** All or any of these: one is itself, none nothing; what is of the same kind is laid in with the others. */
export function joined<Leaf extends Leafy>(is: 'all' | 'any', of: readonly Tree<Leaf>[]): Tree<Leaf> | null {
  const flat = of.flatMap((one): readonly Tree<Leaf>[] => (isJoint(one) && one.is === is ? one.of : [one]));
  return flat.length > 1 ? { is, of: flat } : (flat[0] ?? null);
}

/** The contrary; of a contrary what it is the contrary of. */
export const contrary = <Leaf extends Leafy>(of: Tree<Leaf>): Tree<Leaf> =>
  isContrary(of) ? of.of : { is: 'not', of };

export const isJoint = <Leaf extends Leafy>(
  tree: Tree<Leaf>,
): tree is { readonly is: 'all' | 'any'; readonly of: readonly Tree<Leaf>[] } => tree.is === 'all' || tree.is === 'any';

export const isContrary = <Leaf extends Leafy>(
  tree: Tree<Leaf>,
): tree is { readonly is: 'not'; readonly of: Tree<Leaf> } => tree.is === 'not';

/** What holds at once, one after the other. */
export const conjuncts = <Leaf extends Leafy>(tree: Tree<Leaf> | null): readonly Tree<Leaf>[] =>
  tree === null ? [] : isJoint(tree) && tree.is === 'all' ? tree.of : [tree];

/** Words without the tags that every work must or must not have: these stand apart. */
export function withoutTags(words: Words | null): {
  readonly words: Words | null;
  readonly include: readonly TagAsk[];
  readonly exclude: readonly TagAsk[];
} {
  const include: TagAsk[] = [];
  const exclude: TagAsk[] = [];
  const rest: Words[] = [];
  for (const one of conjuncts<Extract<Words, { is: 'word' | 'phrase' | 'tag' }>>(words)) {
    if (one.is === 'tag') include.push(one.tag);
    else if (one.is === 'not' && one.of.is === 'tag') exclude.push(one.of.tag);
    else rest.push(one);
  }
  return { words: joined('all', rest) as Words | null, include, exclude };
}
