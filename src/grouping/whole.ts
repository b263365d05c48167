import type { Card, KnownDrafts } from './card.ts';
import type { Joined } from './parts.ts';
import type { Sameness } from './relation.ts';

/** Two works that are one story with slips, by their numbers: one in parts and one whole, say. */
export interface SameStory {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/**
 * Makes one work of each two that are one story: read from the one with nothing missing and of the better form, the
 * drafts of the other stand with its first part.
 * @returns the works, and for each given work the number of the one that it became
 */
export function fuse(
  works: readonly Joined[],
  pairs: readonly SameStory[],
  { decided }: KnownDrafts,
): { works: Joined[]; became: number[] } {
  const into = works.map((_, i) => i);
  const fused: (Joined | undefined)[] = [...works];
  const rootOf = (i: number): number => {
    let at = i;
    while (into[at] !== at) at = into[at]!;
    return at;
  };
  for (const { a, b, similarity } of pairs) {
    const [x, y] = [rootOf(a), rootOf(b)];
    if (x === y) continue;
    const [keep, other] = isBetter(fused[y]!, fused[x]!, decided) ? [y, x] : [x, y];
    fused[keep] = withDrafts(fused[keep]!, fused[other]!, similarity);
    fused[other] = undefined;
    into[other] = keep;
  }
  const left = fused.flatMap((work, i) => (work ? [{ work, i }] : []));
  const number = new Map(left.map(({ i }, n) => [i, n]));
  return { works: left.map(({ work }) => work), became: works.map((_, i) => number.get(rootOf(i))!) };
}

function isBetter(a: Joined, b: Joined, decided: KnownDrafts['decided']): boolean {
  const spokenOf = (w: Joined) => Number(w.parts.some((p) => decided.has(p.cards[0]!.key)));
  const quality = (w: Joined) => w.parts.reduce((n, p) => n + p.cards[0]!.quality, 0) / w.parts.length;
  return (
    (spokenOf(b) - spokenOf(a) ||
      a.missing.length - b.missing.length ||
      quality(b) - quality(a) ||
      a.parts.length - b.parts.length) < 0
  );
}

function withDrafts(work: Joined, other: Joined, similarity: number): Joined {
  const [first, ...rest] = work.parts;
  const differing = new Map<string, Sameness>(first!.differing);
  const cards: Card[] = [];
  for (const part of other.parts) {
    for (const card of part.cards) {
      cards.push(card);
      if (similarity < 1) differing.set(card.key, { same: 'near-copy', similarity });
    }
  }
  return { ...work, parts: [{ ...first!, cards: [...first!.cards, ...cards], differing }, ...rest] };
}
