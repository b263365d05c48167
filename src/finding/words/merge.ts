import { compareBytes } from '../works/names.ts';
import type { Documents } from './documents.ts';
import type { Entry, Segment } from './segment.ts';
import { WORD_FIELDS } from './segment-format.ts';
import { type Carrier, type Output, SegmentWriter } from './segment-writer.ts';

/** A segment, and which of its documents still hold. */
export interface Merged {
  readonly segment: Segment;
  readonly holds: (document: number) => boolean;
}

/**
 * Makes one segment of several, term by term: never more of them in memory than the carriers of one term. What does not hold any more is
 * left out for good.
 */
export function merge(
  parts: readonly Merged[],
  output: Output,
  positions: Output & { readonly size: number; all(): Iterable<Uint8Array> },
): void {
  const renumbered = parts.map(({ segment, holds }) => {
    const to = new Int32Array(segment.size).fill(-1);
    for (let document = 0; document < segment.size; document++) if (holds(document)) to[document] = 0;
    return to;
  });
  let next = 0;
  for (const to of renumbered) for (let i = 0; i < to.length; i++) if (to[i] === 0) to[i] = next++;
  const writer = new SegmentWriter(output, positions);
  const open = parts.map(({ segment }, nth) => ({
    nth,
    segment,
    entries: segment.all(),
    entry: undefined as Entry | undefined,
  }));
  for (const one of open) one.entry = one.entries.next().value;
  for (;;) {
    const least = open.reduce<Entry | undefined>(
      (least, { entry }) => (entry && (!least || compareBytes(entry.key, least.key) < 0) ? entry : least),
      undefined,
    );
    if (!least) break;
    const same = open.filter(({ entry }) => entry && compareBytes(entry.key, least.key) === 0);
    writer.term(
      least.key,
      carriersOf(same.map(({ nth, segment, entry }) => ({ segment, entry: entry!, to: renumbered[nth]! }))),
    );
    for (const one of same) one.entry = one.entries.next().value;
  }
  const { documents, languages } = documentsOf(parts, renumbered, next);
  writer.finish(positions.all(), documents, languages);
}

function* carriersOf(from: readonly { segment: Segment; entry: Entry; to: Int32Array }[]): Generator<Carrier> {
  for (const { segment, entry, to } of from) {
    const carriers = segment.carriers(entry);
    const positions = segment.positions(entry, carriers);
    for (let nth = 0; nth < carriers.documents.length; nth++) {
      const document = to[carriers.documents[nth]!]!;
      if (document < 0) continue;
      positions.of(nth);
      yield { document, positions: positions.at.subarray(0, positions.count) };
    }
  }
}

function documentsOf(
  parts: readonly Merged[],
  renumbered: readonly Int32Array[],
  size: number,
): { documents: Documents; languages: string[] } {
  const languages = [...new Set(parts.flatMap(({ segment }) => segment.languages))];
  const documents: Documents = {
    ids: new Float64Array(size),
    lengths: WORD_FIELDS.map(() => new Uint32Array(size)),
    languages: new Uint8Array(size),
  };
  for (const [nth, { segment }] of parts.entries())
    for (let from = 0; from < segment.size; from++) {
      const to = renumbered[nth]![from]!;
      if (to < 0) continue;
      documents.ids[to] = segment.documents.ids[from]!;
      for (const [field, lengths] of documents.lengths.entries())
        lengths[to] = segment.documents.lengths[field]![from]!;
      documents.languages[to] = Math.min(
        255,
        languages.indexOf(segment.languages[segment.documents.languages[from]!]!),
      );
    }
  return { documents, languages: languages.slice(0, 256) };
}
