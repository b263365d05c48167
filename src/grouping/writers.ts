import type { Card } from './card.ts';
import type { Copies } from './copies.ts';

/** Who signed with which address. */
export type Signer = Pick<Card, 'author' | 'address'>;

/**
 * By whom each text is, as a key: the name; one key for names that share an address and a word, "Bo Venn" and "Bo". An
 * address alone makes nobody one: archivists posted for many.
 * @param signers of other texts
 */
export function writersOf(texts: readonly Copies[], signers: readonly Signer[] = []): (text: Copies) => string {
  const root = new Map<string, string>();
  const rootOf = (name: string): string => {
    let at = name;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    return at;
  };
  const at = new Map<string, Set<string>>();
  for (const { author, address } of [...signers, ...texts.flatMap(({ cards }) => cards)])
    if (author && address) at.set(address, (at.get(address) ?? new Set()).add(writerKey(author)));
  for (const names of at.values()) {
    const all = [...names].filter(Boolean).sort();
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1, i + 1 + MOST_NAMES)) {
        const [x, y] = [rootOf(a), rootOf(b)].sort();
        if (x !== y && areAlike(a, b)) root.set(y!, x!);
      }
  }
  return (text) => rootOf(writerKey(text.author ?? ''));
}

/** Nobody signs with more names than that from one address. */
const MOST_NAMES = 20;

/** By which names of writers are held against each other. */
export const writerKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{So}]+/gu, ' ')
    .trim();

/** A word in common, or the one written as the beginning of the other: "bo", "Bo Venn", "bovenn". */
function areAlike(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  if (b.split(' ').some((w) => w.length > 1 && words.has(w))) return true;
  const [x, y] = [a, b].map((name) => name.replaceAll(' ', '')).sort((m, n) => m.length - n.length);
  return x!.length > 1 && y!.startsWith(x!);
}
