import { bestFirst } from './best.ts';
import type { Card, KnownDrafts } from './card.ts';
import { type Copies, copies } from './copies.ts';
import { nameOf } from './parts.ts';
import type { Reading } from './reading.ts';
import type { Sameness } from './relation.ts';
import { Sketches } from './similar.ts';
import { compareReadings, isNearCopy, type Slips } from './slips.ts';
import { writersOf } from './writers.ts';

/** Of an earlier state, this share of words still stands in what the file holds now; with less it is another story. */
const STILL_THERE = 0.5;
/** In a family this large, one link to the others is proof enough. */
const FAMILY = 8;

/**
 * Joins texts that are one story with slips of those who copied it, and earlier states of a file with what it holds now.
 * A copy of a copy is a copy: what hangs together by such pairs is one text. The best of them is read from, none dropped.
 */
export async function nearCopies(
  texts: readonly Copies[],
  readingOf: (key: string) => Promise<Reading>,
  { earlier, decided, signers }: KnownDrafts,
): Promise<Copies[]> {
  const sketches = new Sketches(texts.map(({ cards: [card] }) => card!));
  const family = new Families(texts.length);
  const lacks = new Map<number, number>();
  const compare = async (a: number, b: number): Promise<Slips> =>
    compareReadings(await readingOf(texts[a]!.cards[0]!.key), await readingOf(texts[b]!.cards[0]!.key));
  for (const [a, b] of sketches.nearPairs()) {
    if (family.of(a) === family.of(b) && family.sizeOf(a) > FAMILY) continue;
    const slips = await compare(a, b);
    if (!isNearCopy(slips)) continue;
    family.join(a, b);
    lacks.set(a, Math.max(lacks.get(a) ?? 0, slips.lackedByA));
    lacks.set(b, Math.max(lacks.get(b) ?? 0, slips.lackedByB));
  }
  for (const [old, now] of statesIn(texts, sketches, earlier)) {
    const slips = await compare(old, now);
    if (stillThere(slips, texts[old]!.cards[0]!.words)) family.join(old, now);
  }
  const outdated = new Set<number>();
  for (const [old, now] of repostsIn(texts, signers)) {
    // What differs by slips alone is not outdated by a later day: the better one may be the first.
    if (family.of(old) === family.of(now) || !stillThere(await compare(old, now), texts[old]!.cards[0]!.words))
      continue;
    family.join(old, now);
    outdated.add(old);
  }
  const isEarlier = (text: number) => outdated.has(text) || texts[text]!.cards.every(({ key }) => earlier.has(key));
  const joined: Copies[] = [];
  for (const members of family.all()) {
    if (members.length === 1) joined.push(texts[members[0]!]!);
    else {
      const ranked = bestFirst(
        members.map((text) => ({
          text,
          card: texts[text]!.cards[0]!,
          lacks: lacks.get(text) ?? 0,
          earlier: isEarlier(text),
          decided: texts[text]!.cards.some(({ key }) => decided.has(key)),
        })),
      );
      const differing = new Map<string, Sameness>();
      for (const { text, earlier: was } of ranked.slice(1)) {
        const { similarity } = await compare(ranked[0]!.text, text);
        const same: Sameness = { same: was ? 'earlier' : 'near-copy', similarity };
        for (const { key } of texts[text]!.cards) differing.set(key, same);
      }
      joined.push({ ...copies(ranked.flatMap(({ text }): readonly Card[] => texts[text]!.cards)), differing });
    }
  }
  return joined;
}

const stillThere = ({ changed, lackedByB }: Slips, words: number): boolean =>
  1 - (changed + lackedByB) / Math.max(1, words) >= STILL_THERE;

/** Parts that were posted again under the same title, name and number at a later day, each with the next posting of it. */
function* repostsIn(texts: readonly Copies[], signers: KnownDrafts['signers']): Generator<[number, number]> {
  const postings = new Map<string, number[]>();
  const writerOf = writersOf(texts, signers);
  for (const [i, text] of texts.entries()) {
    const name = text.part && text.title && text.date ? nameOf(text, writerOf) : null;
    if (name === null) continue;
    const place = `${text.part!.number}|${name}`;
    postings.set(place, [...(postings.get(place) ?? []), i]);
  }
  for (const posted of postings.values()) {
    const inTime = posted.toSorted((a, b) => (texts[a]!.date! < texts[b]!.date! ? -1 : 1));
    for (const [n, old] of inTime.entries()) {
      const next = inTime[n + 1];
      if (next !== undefined && texts[old]!.date! < texts[next]!.date!) yield [old, next];
    }
  }
}

/** Texts that are earlier states and nothing else, each with the text of the same file that is likest to it. */
function* statesIn(
  texts: readonly Copies[],
  sketches: Sketches,
  earlier: KnownDrafts['earlier'],
): Generator<[number, number]> {
  if (earlier.size === 0) return;
  const textOf = new Map(texts.flatMap(({ cards }, i) => cards.map(({ key }) => [key, i] as const)));
  for (const [old, { cards }] of texts.entries()) {
    if (!cards.every(({ key }) => earlier.has(key))) continue;
    const now = new Set(cards.flatMap(({ key }) => earlier.get(key)!.map((newer) => textOf.get(newer))));
    let best: number | undefined;
    for (const i of now) {
      if (i === undefined || i === old) continue;
      if (best === undefined || sketches.agreement(old, i) > sketches.agreement(old, best)) best = i;
    }
    if (best !== undefined) yield [old, best];
  }
}

/** Which texts hang together (union-find). */
class Families {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
    this.#size = new Int32Array(size).fill(1);
  }

  of(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }

  sizeOf(i: number): number {
    return this.#size[this.of(i)]!;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x === y) return;
    const [small, large] = this.#size[x]! < this.#size[y]! ? [x, y] : [y, x];
    this.#parent[small] = large;
    this.#size[large] = this.#size[large]! + this.#size[small]!;
  }

  all(): number[][] {
    const of = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.of(i);
      const known = of.get(root);
      if (known) known.push(i);
      else of.set(root, [i]);
    }
    return [...of.values()];
  }
}
