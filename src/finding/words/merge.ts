import { compareBytes } from '../works/names.ts';
import type { Documents } from './documents.ts';
import { formOf, isForm, isPair, keyOf, pairOf } from './keys.ts';
import type { Entry, Segment } from './segment.ts';
import { WORD_FIELDS } from './segment-format.ts';
import { type Output, SegmentWriter } from './segment-writer.ts';

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
  const common = commonTo(parts.map(({ segment }) => segment));
  const left = next < parts.reduce((sum, { segment }) => sum + segment.size, 0) ? new Set<string>() : null;
  for (const { key, from } of inOrder(parts.map(({ segment }) => segment))) {
    if (isForm(key)) {
      if (!left || left.has(formOf(key))) writer.name(key);
      continue;
    }
    if (isPair(key) && !pairOf(key).every((word) => common.has(word))) continue;
    let stands = false;
    for (const { nth, entry } of from) stands = carry(parts[nth]!.segment, entry, renumbered[nth]!, writer) || stands;
    writer.term(key);
    if (stands && left && !isPair(key)) left.add(decoder.decode(key.subarray(1)));
  }
  const { documents, languages } = documentsOf(parts, renumbered, next);
  writer.finish(positions.all(), documents, { languages, common: [...common] });
}

/** All terms of some segments, in order, each with those that have it. */
function* inOrder(segments: readonly Segment[]): Generator<{ key: Uint8Array; from: { nth: number; entry: Entry }[] }> {
  const all = segments.map((segment) => segment.all());
  const open = all.map((entries) => entries.next().value as Entry | undefined);
  for (;;) {
    let key: Uint8Array | undefined;
    for (const entry of open) if (entry && (!key || compareBytes(entry.key, key) < 0)) key = entry.key;
    if (!key) return;
    const from: { nth: number; entry: Entry }[] = [];
    for (const [nth, entry] of open.entries()) {
      if (!entry || compareBytes(entry.key, key) !== 0) continue;
      from.push({ nth, entry });
      open[nth] = all[nth]!.next().value as Entry | undefined;
    }
    yield { key, from };
  }
}

/** Writes who carries a term in one segment and still holds. @returns whether there is any */
function carry(segment: Segment, entry: Entry, to: Int32Array, writer: SegmentWriter): boolean {
  const carriers = segment.carriers(entry);
  const positions = segment.positions(entry, carriers);
  let any = false;
  for (let nth = 0; nth < carriers.documents.length; nth++) {
    const document = to[carriers.documents[nth]!]!;
    if (document < 0) continue;
    positions.of(nth);
    writer.carrier(document, positions.at, 0, positions.count);
    any = true;
  }
  return any;
}

/** Words whose pairs each of them keeps, but for those that have not even the words. */
function commonTo(segments: readonly Segment[]): ReadonlySet<string> {
  const has = (segment: Segment, word: string) =>
    segment.common.has(word) || segment.entry(keyOf('text', word)) === undefined;
  const all = new Set(segments.flatMap(({ common }) => [...common]));
  return new Set([...all].filter((word) => segments.every((segment) => has(segment, word))));
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

const decoder = new TextDecoder();
