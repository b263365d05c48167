import { createHash } from 'node:crypto';
import type { Text } from '../text/text.ts';
import { blocksOf, storyBlocks } from '../text/tree.ts';
import type { Card, KnownDrafts, Plan } from './card.ts';
import { compared } from './compared.ts';
import { copiesOf } from './copies.ts';
import { lettersOf, shinglesOf, storyText } from './letters.ts';
import { linked } from './links.ts';
import { contentsOfParts, listed } from './listed.ts';
import { nearCopies } from './near.ts';
import { type Joined, joinParts } from './parts.ts';
import { joinReadings, type Reading, readingOf } from './reading.ts';
import { isEarlier, type Kinship, kinship, nearest } from './relate.ts';
import type { Sameness } from './relation.ts';
import { asSaid, mayBeOne, readAsSaid } from './said.ts';
import { shelf } from './shelf.ts';
import { Sketches } from './similar.ts';
import { joinSketches } from './sketch.ts';
import { compareReadings, isNearCopy } from './slips.ts';
import { fuse, type SameStory } from './whole.ts';
import { type FilesWord, keysIn } from './word.ts';

/** Fetches a draft's restored text again; asked only for drafts that look alike. */
export type TextOf = (key: string) => { readonly text: Text } | Promise<{ readonly text: Text }>;

/**
 * Groups drafts into works: copies, also those with slips, are one work with several sources, parts are joined in order
 * with their gaps named, revisions and excerpts are related, none is dropped. In the order of the first path of each.
 *
 * MinHash sketches find what may be alike; containment of five-word runs proves a kinship (Broder 1997; restoration.md 4),
 * a comparison word by word that two texts are one (`group/slips.ts`).
 */
export async function planWorks(
  cards: readonly Card[],
  textOf: TextOf,
  known: KnownDrafts = NOTHING_KNOWN,
): Promise<Plan[]> {
  const readings = shelf(
    async (key: string) => readingOf(storyBlocks(blocksOf((await textOf(key)).text))),
    (reading) => reading.words.length,
    WORDS_KEPT,
  );
  const texts = copiesOf(cards, known).sort((a, b) => byPath(firstOf([a]), firstOf([b])));
  const { words = [], signers } = known;
  const may = words.length > 0 ? mayBeOne(words) : undefined;
  const byThemselves = joinParts(
    listed(linked(await nearCopies(texts, readings, known)), known.listings),
    may,
    signers,
  );
  const parted = inOrder(asSaid(byThemselves, words));
  const found = await kinOf(parted, textOf, readings);
  const same = may ? found.same.filter(({ a, b }) => may(cardsIn(parted[a]!), cardsIn(parted[b]!))) : found.same;
  const { works: fused, became } = fuse(parted, same, known);
  const works = words.length > 0 ? await asDiffering(readAsSaid(fused, words), words, readings, known) : fused;
  const ids = works.map(idOf);
  const kin = found.kin.map((k) => ({ ...k, from: became[k.from]!, to: became[k.to]! })).filter((k) => k.from !== k.to);
  const related = nearest(kin);
  const goingOn = goesOn(works, may);
  const all = allKin(kin);
  return works.map(({ parts, missing }, i) => {
    const differing = Object.assign({}, ...parts.map((p) => Object.fromEntries(p.differing ?? []))) as {
      [key: string]: Sameness;
    };
    const contents = contentsOfParts(parts, missing);
    return {
      id: ids[i]!,
      parts: parts.map((part) => [...new Set(part.cards.map((c) => c.key))]),
      ...(Object.keys(differing).length > 0 ? { differing } : {}),
      missingParts: missing,
      ...(contents ? { contents } : {}),
      relations: [
        ...(related.get(i) ?? []).map((k) => ({ type: k.type, work: ids[k.to]!, similarity: k.similarity })),
        ...(goingOn.get(i) ?? []).map(({ type, to }) => ({ type, work: ids[to]!, similarity: PERHAPS })),
      ],
      ...(all.has(i) ? { kin: [...all.get(i)!].map((k) => ids[k]!) } : {}),
    };
  });
}

const NOTHING_KNOWN: KnownDrafts = { earlier: new Map(), decided: new Set() };

/** Readings that are kept at hand, in words: some 50 bytes each. */
const WORDS_KEPT = 1_500_000;
const SHELF_BYTES = 48 * 1024 * 1024;

const cardsIn = ({ parts }: Joined) => parts.flatMap(({ cards }) => [...cards]);

const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const firstOf = (parts: Joined['parts']): string =>
  parts.flatMap((p) => p.cards.map((c) => c.path)).reduce((a, b) => (a < b ? a : b));

const inOrder = (works: readonly Joined[]): Joined[] =>
  works
    .map((work) => ({ work, first: firstOf(work.parts) }))
    .sort((a, b) => byPath(a.first, b.first))
    .map(({ work }) => work);

/** `w` and 12 hex digits of the hash over all keys: the same files give the same work. */
function idOf(work: Joined): string {
  const keys = [...new Set(work.parts.flatMap((p) => p.cards.map((c) => c.key)))].sort();
  return `w${createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 12)}`;
}

/** Works that people made otherwise, with how each draft now differs from the one that is read from. */
async function asDiffering(
  works: readonly Joined[],
  words: readonly FilesWord[],
  readings: (key: string) => Promise<Reading>,
  { earlier }: KnownDrafts,
): Promise<Joined[]> {
  const named = new Set(words.flatMap(keysIn));
  const out: Joined[] = [];
  for (const work of works) {
    const isNamed = cardsIn(work).some(({ key }) => named.has(key));
    out.push(isNamed ? { ...work, parts: await compared(work, readings, earlier) } : work);
  }
  return out;
}

/** At least this much alike by their runs of words before two works are held against each other word by word. */
const ALIKE = 0.8;

async function kinOf(works: readonly Joined[], textOf: TextOf, readingOf: (key: string) => Promise<Reading>) {
  const sketches = new Sketches(
    works.map(({ parts }) => ({
      sketch: parts.map((p) => p.cards[0]!.sketch).reduce(joinSketches),
      words: parts.reduce((n, p) => n + p.cards[0]!.words, 0),
    })),
  );
  const shingles = shelf(
    async (index: number) => {
      const words: Uint32Array[] = [];
      for (const part of works[index]!.parts)
        words.push(lettersOf(storyText(storyBlocks(blocksOf((await textOf(part.cards[0]!.key)).text)))).words);
      return shinglesOf(words.length === 1 ? words[0]! : joined(words));
    },
    (list) => list.byteLength,
    SHELF_BYTES,
  );
  const wholeReading = async (index: number): Promise<Reading> => {
    const parts: Reading[] = [];
    for (const { cards } of works[index]!.parts) parts.push(await readingOf(cards[0]!.key));
    return joinReadings(parts);
  };
  const kin: Kinship[] = [];
  const same: SameStory[] = [];
  for (const [a, b] of sketches.pairs()) {
    const [inA, inB] = [await shingles(a), await shingles(b)];
    const found = kinship({ shingles: inA, index: a }, { shingles: inB, index: b }, isEarlier(works[a]!, works[b]!));
    if (!found) continue;
    kin.push(found);
    if (works[a]!.parts.length + works[b]!.parts.length === 2 || !alike(inA, inB, found)) continue;
    const slips = compareReadings(await wholeReading(a), await wholeReading(b));
    if (isNearCopy(slips)) same.push({ a, b, similarity: slips.similarity });
  }
  return { kin, same };
}

const alike = (a: Uint32Array, b: Uint32Array, { similarity }: Kinship): boolean =>
  similarity >= ALIKE && Math.min(a.length, b.length) >= ALIKE * Math.max(a.length, b.length);

/** How likely parts of one name are one work where something speaks against it. */
const PERHAPS = 0.5;

interface GoesOn {
  readonly type: 'may-go-on-in' | 'may-begin-in';
  readonly to: number;
}

/** By their numbers, the works that each may go on in or begin in, as far as nobody has said that it does or does not. */
function goesOn(
  works: readonly Joined[],
  may: ReturnType<typeof mayBeOne> | undefined,
): Map<number, readonly GoesOn[]> {
  const on = new Map<number, readonly GoesOn[]>();
  if (!works.some((work) => work.mayGoOnIn)) return on;
  const at = new Map(works.flatMap((work, i) => cardsIn(work).map(({ key }): [string, number] => [key, i])));
  const add = (from: number, type: GoesOn['type'], to: number) => on.set(from, [...(on.get(from) ?? []), { type, to }]);
  for (const [i, work] of works.entries())
    for (const to of new Set((work.mayGoOnIn ?? []).flatMap((key) => at.get(key) ?? []))) {
      if (to === i || (may && !may(cardsIn(work), cardsIn(works[to]!)))) continue;
      add(i, 'may-go-on-in', to);
      add(to, 'may-begin-in', i);
    }
  return on;
}

/** So many relatives are named: enough to know a removed story's kin, however large its family. */
const MOST_KIN = 64;

function allKin(kin: readonly Kinship[]): Map<number, Set<number>> {
  const all = new Map<number, Set<number>>();
  const add = (a: number, b: number) => {
    const known = all.get(a) ?? new Set();
    if (known.size < MOST_KIN) all.set(a, known.add(b));
  };
  for (const { from, to } of kin) {
    add(from, to);
    add(to, from);
  }
  return all;
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((n, l) => n + l.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
