import { shared } from './letters.ts';
import type { Joined } from './parts.ts';

/** What two works are to each other, by the runs of five words that they share. */
export interface Kinship {
  readonly type: 'revision-of' | 'excerpt-of';
  /** The work that is the revision or excerpt, and the one it is of. */
  readonly from: number;
  readonly to: number;
  readonly similarity: number;
}

/** Of each of two texts, this much of the other makes it a revision. */
export const SAME_ENOUGH = 0.5;
/** This much of a text inside one that is so much longer makes it an excerpt. */
export const WITHIN = 0.9;
export const MUCH_SHORTER = 0.8;
const TOO_SHORT = 12;

/**
 * Verifies a pair exactly, by containment both ways (a likeness of sets misses a part of a whole): nearly all of a much
 * shorter text inside another is an excerpt, half of each in the other a revision.
 * @param earlier is work `a` the one that the other was made from?
 */
export function kinship(
  a: { readonly shingles: Uint32Array; readonly index: number },
  b: { readonly shingles: Uint32Array; readonly index: number },
  earlier: boolean,
): Kinship | undefined {
  const least = Math.min(a.shingles.length, b.shingles.length);
  const most = Math.max(a.shingles.length, b.shingles.length);
  if (least < TOO_SHORT) return undefined;
  const both = shared(a.shingles, b.shingles);
  const shorter = a.shingles.length <= b.shingles.length ? a : b;
  const longer = shorter === a ? b : a;
  if (both / least >= WITHIN && least <= most * MUCH_SHORTER)
    return { type: 'excerpt-of', from: shorter.index, to: longer.index, similarity: round(both / least) };
  if (both / most < SAME_ENOUGH) return undefined;
  const [from, to] = earlier ? [b.index, a.index] : [a.index, b.index];
  return { type: 'revision-of', from, to, similarity: round((2 * both) / (least + most)) };
}

const round = (x: number): number => Math.round(x * 1000) / 1000;

/** Of two works that are revisions of each other: is `a` the first? By date, then by how much is known of it, then by path. */
export function isEarlier(a: Joined, b: Joined): boolean {
  const dates = [dateOf(a), dateOf(b)] as const;
  if (dates[0] && dates[1] && dates[0] !== dates[1]) return dates[0] < dates[1];
  const known = (w: Joined) =>
    w.parts.reduce((n, p) => n + p.cards.length, 0) * 4 +
    (w.parts[0]!.title ? 2 : 0) +
    (w.parts[0]!.author ? 1 : 0) -
    w.missing.length * 8;
  if (known(a) !== known(b)) return known(a) > known(b);
  return a.parts[0]!.cards[0]!.path < b.parts[0]!.cards[0]!.path;
}

const dateOf = (w: Joined): string | null =>
  w.parts.reduce<string | null>((d, p) => (p.date && (!d || p.date < d) ? p.date : d), null);

/** Of all that a work is related to, the nearest of each kind: relations are a way to the other versions, not a web of them. */
export function nearest(kin: readonly Kinship[]): Map<number, Kinship[]> {
  const of = new Map<number, Kinship[]>();
  for (const k of kin.toSorted((a, b) => b.similarity - a.similarity || a.to - b.to)) {
    const known = of.get(k.from) ?? [];
    if (!known.some((o) => o.type === k.type)) of.set(k.from, [...known, k]);
  }
  return of;
}
