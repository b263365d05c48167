import { type Sentence, sentence } from '../../text/sentence.ts';
import type { Named } from './fields.ts';
import type { Sign } from './sign.ts';
import { contrary, joined, type Tree } from './tree.ts';

/** Brackets further in are not read: nobody means them, and what walks the tree may call itself. */
const DEEPEST = 20;

type Where = Extract<Named, { is: 'words' | 'tag' }> | null;
type Leaf = { readonly is: string };

/** Makes leaves of pieces: what is looked for there, and whether a NOT stands right before it. */
export type LeafOf<L extends Leaf> = (
  sign: Extract<Sign, { is: 'quoted' | 'raw' | 'filter' }>,
  where: Where,
  not: boolean,
) => Tree<L> | null;

/** What stands within a bracket, as far as it was read. */
interface Frame<L extends Leaf> {
  /** Side by side: all must hold. */
  readonly all: Tree<L>[];
  /** What OR joins, and what AND joins of its last. */
  any: Tree<L>[];
  and: Tree<L>[];
  /** The sign that waits for what it joins. */
  joint: Extract<Sign, { is: 'and' | 'or' }> | null;
  not: Extract<Sign, { is: 'not' }> | null;
  isNot: boolean;
  /** Where the next piece is looked for; where all within the bracket are. */
  next: Extract<Sign, { is: 'field' }> | null;
  readonly where: Where;
}

const frame = <L extends Leaf>(where: Where): Frame<L> => ({
  all: [],
  any: [],
  and: [],
  joint: null,
  not: null,
  isNot: false,
  next: null,
  where,
});

/**
 * Puts pieces together. NOT binds the next, AND more than OR, OR more than standing side by side: `a b OR c AND d` is
 * a and (b or (c and d)). What cannot be put together is told and left out.
 */
export function parse<L extends Leaf>(
  signs: Iterable<Sign>,
  leafOf: LeafOf<L>,
  note: (it: Sentence) => void,
): Tree<L> | null {
  const open: Frame<L>[] = [frame<L>(null)];
  let tooDeep = 0;
  for (const sign of signs) {
    const now = open.at(-1)!;
    if (sign.is === 'open') {
      if (open.length > DEEPEST) tooDeep++;
      else open.push(frame(now.next?.field ?? now.where));
      if (tooDeep === 1) note(sentence('query.deep', { most: DEEPEST }));
    } else if (sign.is === 'close') {
      if (tooDeep > 0) tooDeep--;
      else if (open.length === 1) note(sentence('query.bracket-close'));
      else {
        const inside = closed(open.pop()!, note);
        const before = open.at(-1)!;
        if (inside) add(before, inside);
        before.next = null;
      }
    } else if (sign.is === 'not') {
      now.not = sign;
      now.isNot = !now.isNot;
    } else if (sign.is === 'and' || sign.is === 'or') {
      dropWaiting(now, note);
      if (now.and.length === 0) note(beside(sign));
      else now.joint = sign;
    } else if (sign.is === 'field') {
      if (now.next) note(beside(now.next));
      now.next = sign;
    } else {
      const leaf = leafOf(sign, now.next?.field ?? now.where, now.isNot);
      if (leaf) add(now, leaf);
      else if (now.not) {
        note(beside(now.not));
        now.not = null;
        now.isNot = false;
      }
      if (leaf || sign.is === 'quoted') now.next = null;
    }
  }
  if (open.length > 1) note(sentence('query.bracket-open'));
  while (open.length > 1) {
    const inside = closed(open.pop()!, note);
    if (inside) add(open.at(-1)!, inside);
    open.at(-1)!.next = null;
  }
  return closed(open[0]!, note);
}

function add<L extends Leaf>(to: Frame<L>, tree: Tree<L>): void {
  const one = to.isNot ? contrary(tree) : tree;
  if (to.joint?.is !== 'and') {
    endAnd(to);
    if (to.joint === null) endAny(to);
  }
  to.and.push(one);
  to.joint = null;
  to.not = null;
  to.isNot = false;
}

function endAnd<L extends Leaf>(of: Frame<L>): void {
  const and = joined('all', of.and);
  if (and) of.any.push(and);
  of.and = [];
}

function endAny<L extends Leaf>(of: Frame<L>): void {
  const any = joined('any', of.any);
  if (any) of.all.push(any);
  of.any = [];
}

function closed<L extends Leaf>(of: Frame<L>, note: (it: Sentence) => void): Tree<L> | null {
  dropWaiting(of, note);
  endAnd(of);
  endAny(of);
  return joined('all', of.all);
}

/** Signs with nothing to join. */
function dropWaiting<L extends Leaf>(of: Frame<L>, note: (it: Sentence) => void): void {
  for (const sign of [of.joint, of.not, of.next]) if (sign) note(beside(sign));
  of.joint = null;
  of.not = null;
  of.isNot = false;
  of.next = null;
}

const beside = (sign: { readonly sign: string }): Sentence => sentence('query.beside', { sign: sign.sign });
