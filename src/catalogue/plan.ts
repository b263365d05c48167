import { createHash } from 'node:crypto';
import type { Text } from '../text/text.ts';
import { blocksOf, storyBlocks } from '../text/tree.ts';
import type { Card, Plan } from './card.ts';
import { storyText } from './card-of.ts';
import { copiesOf } from './group/copies.ts';
import { type Joined, joinParts } from './group/parts.ts';
import { isEarlier, type Kinship, kinship, nearest } from './group/relate.ts';
import { Sketches } from './group/similar.ts';
import { lettersOf, shinglesOf } from './letters.ts';
import { joinSketches } from './sketch.ts';

/** Fetches a draft's restored text again; asked only for drafts that look alike. */
export type TextOf = (key: string) => { readonly text: Text } | Promise<{ readonly text: Text }>;

/**
 * Groups drafts into works: copies are one work with several sources, parts are joined in order with their gaps named,
 * revisions and excerpts are related, none is dropped. In the order of the first path of each.
 *
 * MinHash sketches find what may be alike, containment of five-word runs proves it (Broder 1997; restoration.md 4).
 */
export async function planWorks(cards: readonly Card[], textOf: TextOf): Promise<Plan[]> {
  const works = joinParts(copiesOf(cards))
    .map((work) => ({ work, first: firstPath(work) }))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(({ work }) => work);
  const ids = works.map(idOf);
  const kin = nearest(await kinOf(works, textOf));
  return works.map(({ parts, missing }, i) => ({
    id: ids[i]!,
    parts: parts.map((part) => [...new Set(part.cards.map((c) => c.key))]),
    missingParts: missing,
    relations: (kin.get(i) ?? []).map((k) => ({ type: k.type, work: ids[k.to]!, similarity: k.similarity })),
  }));
}

const firstPath = (work: Joined): string =>
  work.parts.flatMap((p) => p.cards.map((c) => c.path)).reduce((a, b) => (a < b ? a : b));

/** `w` and 12 hex digits of the hash over all keys: the same files give the same work. */
function idOf(work: Joined): string {
  const keys = [...new Set(work.parts.flatMap((p) => p.cards.map((c) => c.key)))].sort();
  return `w${createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 12)}`;
}

async function kinOf(works: readonly Joined[], textOf: TextOf): Promise<Kinship[]> {
  const sketches = new Sketches(
    works.map(({ parts }) => ({
      sketch: parts.map((p) => p.cards[0]!.sketch).reduce(joinSketches),
      words: parts.reduce((n, p) => n + p.cards[0]!.words, 0),
    })),
  );
  const shingles = shelf(async (index: number) => {
    const words: Uint32Array[] = [];
    for (const part of works[index]!.parts)
      words.push(lettersOf(storyText(storyBlocks(blocksOf((await textOf(part.cards[0]!.key)).text)))).words);
    return shinglesOf(words.length === 1 ? words[0]! : joined(words));
  });
  const kin: Kinship[] = [];
  for (const [a, b] of sketches.pairs()) {
    const found = kinship(
      { shingles: await shingles(a), index: a },
      { shingles: await shingles(b), index: b },
      isEarlier(works[a]!, works[b]!),
    );
    if (found) kin.push(found);
  }
  return kin;
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

const SHELF_BYTES = 48 * 1024 * 1024;

/** Keeps the answers asked for last: pairs come in order, so that most are asked for again soon. */
function shelf(make: (index: number) => Promise<Uint32Array>): (index: number) => Promise<Uint32Array> {
  const kept = new Map<number, Uint32Array>();
  let bytes = 0;
  return async (index) => {
    const known = kept.get(index);
    const list = known ?? (await make(index));
    kept.delete(index);
    kept.set(index, list);
    if (!known) bytes += list.byteLength;
    for (const [oldest, { byteLength }] of kept) {
      if (bytes <= SHELF_BYTES || oldest === index) break;
      kept.delete(oldest);
      bytes -= byteLength;
    }
    return list;
  };
}
