import { type Codec, MAC, WESTERN } from './codecs.ts';
import { type Kind, type Sequence, sequenceAt } from './sequences.ts';
import { isSure } from './strength.ts';

/** A stretch that reads as UTF-8, and what it says. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly sure: boolean;
}

/** How many sure sequences of each kind a text holds: with two, doubtful ones of that kind are believed. */
export type Proof = Record<Codec['name'], Map<Kind, number>>;
export const noProof = (): Proof => ({ 'windows-1252': new Map(), MacRoman: new Map() });
const ENOUGH = 2;
export const isProven = (proof: Proof): boolean => (proof['windows-1252'].get('common') ?? 0) >= ENOUGH;

/** What one code page makes of a stretch. */
export interface Reading {
  readonly codec: Codec['name'];
  readonly pieces: readonly Piece[];
  /** Characters that it explains. */
  readonly covered: number;
  readonly sure: ReadonlyMap<Kind, number>;
}

/** The reading by the code page that explains most of `[start, end)` of `text`. */
export function readBack(text: string, start: number, end: number, proof: Proof): Reading {
  const western = readBy(WESTERN, text, start, end, proof);
  if (western.covered === end - start) return western;
  const mac = readBy(MAC, text, start, end, proof);
  return mac.covered > western.covered ? mac : western;
}

function readBy(codec: Codec, text: string, start: number, end: number, proof: Proof): Reading {
  const pieces: { start: number; end: number; after: string; sure: boolean }[] = [];
  const known = new Map<Kind, number>();
  let covered = 0;
  let row = { until: start, length: 0 };
  for (let at = start; at < end; ) {
    const sequence = sequenceAt(text, at, codec);
    if (!sequence || at + sequence.length > end) {
      at++;
      continue;
    }
    const { length, kind, decoded } = sequence;
    if (at >= row.until) row = rowAt(text, at, sequence, codec);
    const sure = isSure(text, at, sequence, codec, row.length);
    const last = pieces.at(-1);
    const goesOn = last?.end === at;
    if (!sure && !goesOn && (proof[codec.name].get(kind) ?? 0) < ENOUGH) {
      at++;
      continue;
    }
    if (goesOn) {
      last.end += length;
      last.after += decoded;
    } else pieces.push({ start: at, end: at + length, after: decoded, sure });
    if (sure) known.set(kind, (known.get(kind) ?? 0) + 1);
    covered += length;
    at += length;
  }
  return { codec: codec.name, pieces, covered, sure: known };
}

/** Sequences of one kind in a row: how many, and where they end. */
function rowAt(text: string, at: number, first: Sequence, codec: Codec): { until: number; length: number } {
  let length = 1;
  let until = at + first.length;
  for (let next = sequenceAt(text, until, codec); next?.kind === first.kind; next = sequenceAt(text, until, codec)) {
    length++;
    until += next.length;
  }
  return { until, length };
}
