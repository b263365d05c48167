import type { Sought } from '../terms.ts';
import type { Carriers, Entry, Segment } from './segment.ts';
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
  const carriers = parts.map((entries) => entries.map((entry) => segment.carriers(entry)));
  /** How many parts a document has. */
  const had = new Uint8Array(segment.size);
  for (const [i, several] of carriers.entries())
    for (const { documents } of several)
      for (let k = 0; k < documents.length; k++) if (had[documents[k]!] === i) had[documents[k]!] = i + 1;
  const begun = new Map<number, Uint32Array>();
  // The rarest first: what is no candidate any more costs nothing.
  const order = parts.map((entries, part) => ({ part, times: entries.reduce((sum, { times }) => sum + times, 0) }));
  order.sort((a, b) => a.times - b.times);
  for (const [round, { part }] of order.entries()) {
    /** Where a row would begin, by this part. */
    const here = new Map<number, Uint32Array>();
    for (const [k, entry] of parts[part]!.entries()) {
      const of = carriers[part]![k]!;
      segment.positions(
        entry,
        of,
        candidates(of, had, parts.length, round === 0 ? null : begun),
        (nth, positions, count) => {
          const document = of.documents[nth]!;
          const before = round === 0 ? null : begun.get(document)!;
          const starts = before ? shared(before, positions, count, part) : moved(positions, count, part);
          if (starts.length === 0) return;
          const more = here.get(document);
          here.set(document, more ? joined(more, starts) : starts);
        },
      );
    }
    begun.clear();
    for (const [document, starts] of here) begun.set(document, starts);
  }
  const documents = Uint32Array.from(begun.keys()).sort();
  return { documents, times: documents.map((document) => begun.get(document)!.length) };
}

/** Which carriers have all parts, and a row begun. */
function candidates(
  of: Carriers,
  had: Uint8Array,
  parts: number,
  begun: ReadonlyMap<number, unknown> | null,
): number[] {
  const nths: number[] = [];
  for (let nth = 0; nth < of.documents.length; nth++) {
    const document = of.documents[nth]!;
    if (had[document] === parts && (!begun || begun.has(document))) nths.push(nth);
  }
  return nths;
}

/** Where rows would begin, if these are positions of the n-th part. */
function moved(positions: Uint32Array, count: number, part: number): Uint32Array {
  const starts: number[] = [];
  for (let i = 0; i < count; i++) if (positions[i]! >= part) starts.push(positions[i]! - part);
  return Uint32Array.from(starts);
}

/** Of the rows that are begun those that go on here. Both rise. */
function shared(before: Uint32Array, positions: Uint32Array, count: number, part: number): Uint32Array {
  let kept = 0;
  const both = new Uint32Array(Math.min(before.length, count));
  for (let i = 0, k = 0; i < before.length && k < count; ) {
    const at = positions[k]! - part;
    if (at === before[i]) {
      both[kept++] = at;
      i++;
      k++;
    } else if (at < before[i]!) k++;
    else i++;
  }
  return both.subarray(0, kept);
}

const joined = (a: Uint32Array, b: Uint32Array): Uint32Array => Uint32Array.from(new Set([...a, ...b])).sort();

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
