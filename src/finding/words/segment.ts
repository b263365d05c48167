import { compareBytes } from '../works/names.ts';
import { type Documents, unpackDocuments } from './documents.ts';
import { formKey, formOf } from './keys.ts';
import { BLOCK, FORMAT, type Foot, GROUP, type Stretch } from './segment-format.ts';
import { ByteSource } from './varint.ts';

/** Where the carriers of a term lie. */
export interface Entry {
  readonly key: Uint8Array;
  /** Documents that have it, and how often it stands in all of them. */
  readonly documents: number;
  readonly times: number;
  readonly carriers: { readonly at: number; readonly size: number };
  readonly positions: { readonly at: number; readonly size: number };
  /** Of each block: its first document, and where in carriers and positions it begins. */
  readonly blocks: { readonly first: Uint32Array; readonly carriers: Uint32Array; readonly positions: Uint32Array };
}

/** Documents that have a term, rising, and how often. */
export interface Carriers {
  readonly documents: Uint32Array;
  readonly times: Uint32Array;
}

/** Bytes that are not a segment, or not one of this program's. */
export class NotASegment extends Error {}

/** Reads a segment: what it takes into memory are the documents and the first term of each group. */
export class Segment {
  readonly documents: Documents;
  readonly languages: readonly string[];
  /** Words whose pairs are kept. */
  readonly common: ReadonlySet<string>;
  readonly #stretch: Stretch;
  readonly #foot: Foot;
  readonly #groups: Groups;

  /** @throws NotASegment */
  constructor(stretch: Stretch) {
    this.#stretch = stretch;
    this.#foot = footOf(stretch);
    const { documents, groups, table, languages, common } = this.#foot;
    this.languages = languages;
    this.common = new Set(common);
    this.documents = unpackDocuments(stretch.read(table, footAt(stretch) - table), documents);
    this.#groups = groupsIn(stretch.read(groups, table - groups));
  }

  get size(): number {
    return this.#foot.documents;
  }

  entry(key: Uint8Array): Entry | undefined {
    for (const entry of this.#entriesFrom(key, 1)) {
      const order = compareBytes(entry.key, key);
      if (order === 0) return entry;
      if (order > 0) return undefined;
    }
    return undefined;
  }

  /** All terms that begin with these bytes. */
  *beginning(key: Uint8Array): Generator<Entry> {
    for (const entry of this.#entriesFrom(key)) {
      if (startsWith(entry.key, key)) yield entry;
      else if (compareBytes(entry.key, key) > 0) return;
    }
  }

  /** The terms that have a stem in a language, but for one that is its own stem. @param language the first part of a tag */
  forms(language: string, stem: string): string[] {
    return [...this.beginning(formKey(language, stem, ''))].map(({ key }) => formOf(key));
  }

  /** How many bytes it is. */
  get bytes(): number {
    return this.#stretch.size;
  }

  /** All terms, in their order; behind them what `segment-format.ts` tells of. */
  all(): Generator<Entry> {
    return this.#entriesFrom(new Uint8Array(0));
  }

  carriers({ documents: n, carriers: { at, size }, blocks }: Entry): Carriers {
    const source = new ByteSource(this.#stretch.read(at, size));
    const documents = new Uint32Array(n);
    const times = new Uint32Array(n);
    let document = 0;
    for (let i = 0; i < n; i++) {
      if (i % BLOCK === 0) document = blocks.first[i / BLOCK]! - 1;
      const gap = source.number();
      document += (gap >>> 1) + 1;
      documents[i] = document;
      times[i] = gap & 1 ? 1 : source.number();
    }
    return { documents, times };
  }

  /** Reads the positions of a term, document by document. */
  positions(entry: Entry, carriers: Carriers): Positions {
    return new Positions(entry, carriers, (from, length) =>
      this.#stretch.read(this.#foot.positions + entry.positions.at + from, length),
    );
  }

  /** Entries from the group on in which a key would stand. @param groups how many groups at most */
  *#entriesFrom(key: Uint8Array, groups = Number.POSITIVE_INFINITY): Generator<Entry> {
    const { starts, keys, at } = this.#groups;
    let from = 0;
    let to = at.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (compareBytes(keys.subarray(starts[middle], starts[middle + 1]), key) <= 0) from = middle + 1;
      else to = middle;
    }
    const { terms, groups: end } = this.#foot;
    for (let group = Math.max(0, from - 1), n = 0; group < at.length && n < groups; group++, n++) {
      const begin = terms + at[group]!;
      const source = new ByteSource(
        this.#stretch.read(begin, (group + 1 < at.length ? terms + at[group + 1]! : end) - begin),
      );
      let last: Uint8Array = new Uint8Array(0);
      for (let i = 0; i < GROUP && !source.isAtEnd; i++) {
        const entry = entryAt(source, last);
        last = entry.key;
        yield entry;
      }
    }
  }
}

/** Where a term stands, in one document after the other. */
export class Positions {
  readonly #entry: Entry;
  readonly #times: Uint32Array;
  readonly #read: (from: number, length: number) => Uint8Array;
  /** Of the document read last: so many of them, rising. Used again for the next. */
  at = new Uint32Array(64);
  count = 0;
  #block = -1;
  #bytes: Uint8Array = new Uint8Array(0);
  #place = 0;
  #next = 0;

  constructor(entry: Entry, { times }: Carriers, read: (from: number, length: number) => Uint8Array) {
    this.#entry = entry;
    this.#times = times;
    this.#read = read;
  }

  /** Reads those of a carrier. @param nth never less than the one before */
  of(nth: number): void {
    const block = Math.floor(nth / BLOCK);
    if (block !== this.#block) {
      const from = this.#entry.blocks.positions[block]!;
      this.#bytes = this.#read(from, (this.#entry.blocks.positions[block + 1] ?? this.#entry.positions.size) - from);
      this.#place = 0;
      this.#block = block;
      this.#next = block * BLOCK;
    }
    const bytes = this.#bytes;
    let place = this.#place;
    for (; this.#next < nth; this.#next++)
      for (let left = this.#times[this.#next]!; left > 0; place++) if (bytes[place]! < 128) left--;
    const count = this.#times[nth]!;
    if (count > this.at.length) this.at = new Uint32Array(count * 2);
    const { at } = this;
    let position = -1;
    for (let i = 0; i < count; i++) {
      let byte = bytes[place++]!;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[place++]!;
        gap |= (byte & 127) << shift;
      }
      position += gap + 1;
      at[i] = position;
    }
    this.#place = place;
    this.#next = nth + 1;
    this.count = count;
  }
}

function entryAt(source: ByteSource, last: Uint8Array): Entry {
  const shared = source.number();
  const rest = source.number();
  const key = new Uint8Array(shared + rest);
  key.set(last.subarray(0, shared));
  key.set(source.bytes(rest), shared);
  const documents = source.number();
  if (documents === 0) return { key, documents, times: 0, carriers: NOWHERE, positions: NOWHERE, blocks: NO_BLOCKS };
  const times = source.number();
  const place = () => source.number() * 0x10000000 + source.number();
  const [carriersAt, positionsAt] = [place(), place()];
  const carriers = { at: carriersAt, size: source.number() };
  const positions = { at: positionsAt, size: source.number() };
  const n = Math.ceil(documents / BLOCK);
  const blocks = { first: new Uint32Array(n), carriers: new Uint32Array(n), positions: new Uint32Array(n) };
  blocks.first[0] = source.number();
  for (let i = 1; i < n; i++) {
    blocks.first[i] = blocks.first[i - 1]! + source.number();
    blocks.carriers[i] = blocks.carriers[i - 1]! + source.number();
    blocks.positions[i] = blocks.positions[i - 1]! + source.number();
  }
  return { key, documents, times, carriers, positions, blocks };
}

const NOWHERE = { at: 0, size: 0 };
const NONE = new Uint32Array(0);
const NO_BLOCKS = { first: NONE, carriers: NONE, positions: NONE };

/** The first term of each group, and where the group begins among the terms. */
interface Groups {
  readonly starts: Uint32Array;
  readonly keys: Uint8Array;
  readonly at: Float64Array;
}

function groupsIn(bytes: Uint8Array): Groups {
  const source = new ByteSource(bytes);
  const starts = [0];
  const at: number[] = [];
  const keys = new Uint8Array(bytes.length);
  let place = 0;
  let size = 0;
  while (!source.isAtEnd) {
    const key = source.bytes(source.number());
    keys.set(key, size);
    size += key.length;
    starts.push(size);
    place += source.number();
    at.push(place);
  }
  return { starts: Uint32Array.from(starts), keys: keys.slice(0, size), at: Float64Array.from(at) };
}

const decoder = new TextDecoder();

/** Where the foot begins. */
function footAt(stretch: Stretch): number {
  if (stretch.size < 5) throw new NotASegment('Too short to be a segment.');
  const end = stretch.read(stretch.size - 4, 4);
  const length = new DataView(end.buffer, end.byteOffset).getUint32(0, true);
  if (length > stretch.size - 4) throw new NotASegment('The end of the segment is missing.');
  return stretch.size - 4 - length;
}

function footOf(stretch: Stretch): Foot {
  const at = footAt(stretch);
  let foot: Foot;
  try {
    foot = JSON.parse(decoder.decode(stretch.read(at, stretch.size - 4 - at)));
  } catch (cause) {
    throw new NotASegment('The end of the segment is no foot.', { cause });
  }
  if (foot.format !== FORMAT) throw new NotASegment(`A segment of format ${foot.format}.`);
  return foot;
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  bytes.length >= start.length && compareBytes(bytes.subarray(0, start.length), start) === 0;
