import type { Sought } from '../terms.ts';
import type { Entry, Positions, Segment } from './segment.ts';
import type { WordField } from './segment-format.ts';
import { keyOf } from './segment-writer.ts';

/** Documents in which something stands, rising, and how often. */
export interface Standing {
  readonly documents: Uint32Array;
  readonly times: Uint32Array;
}

const NOWHERE: Standing = { documents: new Uint32Array(0), times: new Uint32Array(0) };

/** Where terms stand in a field of a segment: one alone, or several in a row; of an open one the last is only a beginning. */
export function standingOf(segment: Segment, field: WordField, { terms, open }: Sought): Standing {
  const last = terms.at(-1);
  if (last === undefined) return NOWHERE;
  if (terms.length === 1) {
    if (open) return beginnings(segment, keyOf(field, last));
    const entry = segment.entry(keyOf(field, last));
    return entry ? segment.carriers(entry) : NOWHERE;
  }
  const parts: Entry[][] = [];
  for (const [i, term] of terms.entries()) {
    const key = keyOf(field, term);
    const entries = open && i === terms.length - 1 ? [...segment.beginning(key)] : [segment.entry(key) ?? []].flat();
    if (entries.length === 0) return NOWHERE;
    parts.push(entries);
  }
  return inARow(segment, parts);
}

/** Documents that have any term with this beginning. */
function beginnings(segment: Segment, key: Uint8Array): Standing {
  const times = new Uint32Array(segment.size);
  let any = false;
  for (const entry of segment.beginning(key)) {
    any = true;
    const carriers = segment.carriers(entry);
    for (let i = 0; i < carriers.documents.length; i++) times[carriers.documents[i]!]! += carriers.times[i]!;
  }
  return any ? counted(times) : NOWHERE;
}

/** Documents in which terms follow each other; each part is one term, the last may be any of several. */
function inARow(segment: Segment, parts: readonly (readonly Entry[])[]): Standing {
  const readers = parts.flatMap((entries, part) =>
    entries.map((entry) => {
      const carriers = segment.carriers(entry);
      return { part, documents: carriers.documents, nth: 0, positions: segment.positions(entry, carriers) };
    }),
  );
  /** How many parts a document has. */
  const had = new Uint8Array(segment.size);
  for (const { part, documents } of readers)
    for (let i = 0; i < documents.length; i++) if (had[documents[i]!] === part) had[documents[i]!] = part + 1;
  // The rarest part is asked first: where it ends a row, the others need not be read.
  const weight = parts.map((entries) => entries.reduce((sum, { times }) => sum + times, 0));
  const rounds = weight.map((_, part) => part).sort((a, b) => weight[a]! - weight[b]!);
  const byRound = rounds.map((part) => readers.filter((reader) => reader.part === part));
  const times = new Uint32Array(segment.size);
  let begun = new Uint32Array(64);
  for (let document = 0; document < segment.size; document++) {
    if (had[document] !== parts.length) continue;
    let count = -1;
    for (const several of byRound) {
      if (several.length === 1) {
        const [reader] = several;
        readAt(reader!, document);
        const { at, count: there } = reader!.positions;
        if (count < 0) {
          if (there > begun.length) begun = new Uint32Array(there * 2);
          count = moved(at, there, reader!.part, begun);
        } else count = shared(begun, count, at, there, reader!.part);
      } else {
        const at = allOf(several, document);
        const { part } = several[0]!;
        if (count < 0) {
          if (at.length > begun.length) begun = new Uint32Array(at.length * 2);
          count = moved(at, at.length, part, begun);
        } else count = shared(begun, count, at, at.length, part);
      }
      if (count === 0) break;
    }
    times[document] = count;
  }
  return counted(times);
}

interface Reader {
  readonly part: number;
  readonly documents: Uint32Array;
  /** Carriers before this one are behind. */
  nth: number;
  readonly positions: Positions;
}

/** Reads the positions in a document, or none. */
function readAt(reader: Reader, document: number): boolean {
  const { documents } = reader;
  while (reader.nth < documents.length && documents[reader.nth]! < document) reader.nth++;
  if (documents[reader.nth] !== document) return false;
  reader.positions.of(reader.nth);
  return true;
}

/** Positions of any of several terms in a document, rising. */
function allOf(readers: readonly Reader[], document: number): Uint32Array {
  const all: number[] = [];
  for (const reader of readers)
    if (readAt(reader, document)) for (let i = 0; i < reader.positions.count; i++) all.push(reader.positions.at[i]!);
  return Uint32Array.from(all).sort();
}

/** Where rows would begin, if these are positions of the n-th part. @returns how many */
function moved(positions: Uint32Array, count: number, part: number, into: Uint32Array): number {
  let kept = 0;
  for (let i = 0; i < count; i++) if (positions[i]! >= part) into[kept++] = positions[i]! - part;
  return kept;
}

/** Leaves of the rows that are begun those that go on here. Both rise. @returns how many */
function shared(begun: Uint32Array, size: number, positions: Uint32Array, count: number, part: number): number {
  let kept = 0;
  for (let i = 0, k = 0; i < size && k < count; ) {
    const at = positions[k]! - part;
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
