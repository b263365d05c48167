import { keyOf, pairKey } from './keys.ts';
import type { Entry, Positions, Segment } from './segment.ts';
import type { WordField } from './segment-format.ts';

/** Documents in which something stands, rising, and how often. */
export interface Standing {
  readonly documents: Uint32Array;
  readonly times: Uint32Array;
}

/** What is looked for in the fields of a segment. */
export type Leaf =
  /** Any of these terms: the forms of a word. */
  | { readonly is: 'any'; readonly terms: readonly string[] }
  /** These in a row; of an open one the last is only a beginning. */
  | { readonly is: 'row'; readonly terms: readonly string[]; readonly open: boolean };

const NOWHERE: Standing = { documents: new Uint32Array(0), times: new Uint32Array(0) };

/** Where it stands in a field of a segment. */
export function standingOf(segment: Segment, field: WordField, leaf: Leaf): Standing {
  const { terms } = leaf;
  const last = terms.at(-1);
  if (last === undefined) return NOWHERE;
  if (leaf.is === 'row' && terms.length > 1) return inARow(segment, partsOf(segment, field, terms, leaf.open));
  if (leaf.is === 'row' && leaf.open) return anyOf(segment, [...segment.beginning(keyOf(field, last))]);
  const entries = terms.flatMap((term) => segment.entry(keyOf(field, term)) ?? []);
  return anyOf(segment, entries);
}

/** Documents that have any of several terms. */
function anyOf(segment: Segment, entries: readonly Entry[]): Standing {
  const [first] = entries;
  if (first === undefined) return NOWHERE;
  if (entries.length === 1) return segment.carriers(first);
  const all = entries.map((entry) => segment.carriers(entry));
  const size = all.reduce((sum, { documents }) => sum + documents.length, 0);
  // Few are put in order; for many there is a place for each document.
  return size * 16 < segment.size ? ordered(all, size) : laidOut(all, segment.size);
}

const SHIFT = 2 ** 21;

function ordered(all: readonly Standing[], size: number): Standing {
  const both = new Float64Array(size);
  let at = 0;
  for (const { documents, times } of all)
    for (let i = 0; i < documents.length; i++) both[at++] = documents[i]! * SHIFT + Math.min(times[i]!, SHIFT - 1);
  both.sort();
  const documents = new Uint32Array(size);
  const times = new Uint32Array(size);
  let n = -1;
  for (let i = 0; i < size; i++) {
    const document = Math.floor(both[i]! / SHIFT);
    if (n < 0 || documents[n] !== document) documents[++n] = document;
    times[n]! += both[i]! % SHIFT;
  }
  return { documents: documents.subarray(0, n + 1), times: times.subarray(0, n + 1) };
}

function laidOut(all: readonly Standing[], size: number): Standing {
  const times = new Uint32Array(size);
  for (const { documents, times: of } of all)
    for (let i = 0; i < documents.length; i++) times[documents[i]!]! += of[i]!;
  return counted(times);
}

/** A part of a row: one term or pair, or any of several terms; and how far behind the beginning it stands. */
interface Part {
  readonly behind: number;
  readonly entries: readonly Entry[];
}

/** Pairs of common words are looked for as pairs: each alone stands nearly everywhere. */
function partsOf(segment: Segment, field: WordField, terms: readonly string[], open: boolean): readonly Part[] {
  const last = terms.length - 1;
  const isPair = (at: number) =>
    field === 'text' &&
    at >= 0 &&
    at < (open ? last - 1 : last) &&
    segment.common.has(terms[at]!) &&
    segment.common.has(terms[at + 1]!);
  const parts: Part[] = [];
  for (let at = 0; at <= last; ) {
    const pair = isPair(at) ? at : isPair(at - 1) ? at - 1 : -1;
    const key = pair >= 0 ? pairKey(terms[pair]!, terms[pair + 1]!) : keyOf(field, terms[at]!);
    const entries = open && at === last && pair < 0 ? [...segment.beginning(key)] : [segment.entry(key) ?? []].flat();
    parts.push({ behind: pair >= 0 ? pair : at, entries });
    at = pair >= 0 ? pair + 2 : at + 1;
  }
  return parts;
}

/** Documents in which the parts stand as they should. */
function inARow(segment: Segment, parts: readonly Part[]): Standing {
  if (parts.some(({ entries }) => entries.length === 0)) return NOWHERE;
  const [only] = parts;
  if (parts.length === 1 && only!.entries.length === 1) return segment.carriers(only!.entries[0]!);
  const weigh = ({ entries }: Part) => entries.reduce((sum, { times }) => sum + times, 0);
  // The rarest part is asked first: where it ends a row, the others need not be read.
  const rounds = parts.toSorted((a, b) => weigh(a) - weigh(b)).map((part) => new Round(segment, part));
  const candidates = sharedBy(segment, rounds);
  const documents = new Uint32Array(candidates.length);
  const times = new Uint32Array(candidates.length);
  let found = 0;
  let begun = new Uint32Array(64);
  for (const document of candidates) {
    let count = -1;
    for (const round of rounds) {
      const there = round.read(document);
      if (count < 0) {
        if (there > begun.length) begun = new Uint32Array(there * 2);
        count = moved(round.at, there, round.behind, begun);
      } else count = shared(begun, count, round.at, there, round.behind);
      if (count === 0) break;
    }
    if (count <= 0) continue;
    documents[found] = document;
    times[found++] = count;
  }
  return { documents: documents.subarray(0, found), times: times.subarray(0, found) };
}

/** Documents that have each part, rising. */
function sharedBy(segment: Segment, [first, ...others]: readonly Round[]): Uint32Array {
  const had = new Uint8Array(segment.size);
  for (const [nth, { carriers }] of others.entries())
    for (const { documents } of carriers)
      for (let i = 0; i < documents.length; i++) if (had[documents[i]!] === nth) had[documents[i]!] = nth + 1;
  const { documents } = together(first!.carriers, segment.size);
  return documents.filter((document) => had[document] === others.length);
}

const together = (all: readonly Standing[], size: number): Standing =>
  all.length === 1 ? all[0]! : laidOut(all, size);

/** Reads where a part stands, document after document. */
class Round {
  readonly behind: number;
  readonly carriers: readonly Standing[];
  readonly #readers: { readonly documents: Uint32Array; nth: number; readonly positions: Positions }[];
  /** In the document that was read last, rising. */
  at: Uint32Array = new Uint32Array(0);

  constructor(segment: Segment, { behind, entries }: Part) {
    this.behind = behind;
    this.carriers = entries.map((entry) => segment.carriers(entry));
    this.#readers = this.carriers.map((carriers, i) => ({
      documents: carriers.documents,
      nth: 0,
      positions: segment.positions(entries[i]!, carriers),
    }));
  }

  /** @returns in how many places it stands there */
  read(document: number): number {
    if (this.#readers.length > 1) return this.#readAll(document);
    const [reader] = this.#readers;
    if (!reader || !isAt(reader, document)) return 0;
    this.at = reader.positions.at;
    return reader.positions.count;
  }

  #readAll(document: number): number {
    const all: number[] = [];
    for (const reader of this.#readers)
      if (isAt(reader, document)) for (let i = 0; i < reader.positions.count; i++) all.push(reader.positions.at[i]!);
    this.at = Uint32Array.from(all).sort();
    return this.at.length;
  }
}

/** Goes on to a document and reads the positions in it; false where it is not there. */
function isAt(
  reader: { readonly documents: Uint32Array; nth: number; readonly positions: Positions },
  document: number,
): boolean {
  const { documents } = reader;
  let { nth } = reader;
  while (nth < documents.length && documents[nth]! < document) nth++;
  reader.nth = nth;
  if (documents[nth] !== document) return false;
  reader.positions.of(nth);
  return true;
}

/** Where rows would begin, if these are positions of a part. @returns how many */
function moved(positions: Uint32Array, count: number, behind: number, into: Uint32Array): number {
  let kept = 0;
  for (let i = 0; i < count; i++) if (positions[i]! >= behind) into[kept++] = positions[i]! - behind;
  return kept;
}

/** Leaves of the rows that are begun those that go on here. Both rise. @returns how many */
function shared(begun: Uint32Array, size: number, positions: Uint32Array, count: number, behind: number): number {
  let kept = 0;
  for (let i = 0, k = 0; i < size && k < count; ) {
    const at = positions[k]! - behind;
    const before = begun[i]!;
    if (at === before) {
      begun[kept++] = at;
      i++;
      k++;
    } else if (at < before) k++;
    else i++;
  }
  return kept;
}

function counted(times: Uint32Array): Standing {
  let size = 0;
  for (let i = 0; i < times.length; i++) if (times[i]! > 0) size++;
  const documents = new Uint32Array(size);
  const of = new Uint32Array(size);
  for (let i = 0, n = 0; i < times.length; i++)
    if (times[i]! > 0) {
      documents[n] = i;
      of[n++] = times[i]!;
    }
  return { documents, times: of };
}
