import { packDocuments } from './documents.ts';
import { BLOCK, FORMAT, type Foot, GROUP } from './segment-format.ts';
import { ByteSink } from './varint.ts';

/** Takes the parts of a segment as they are made. */
export interface Output {
  write(bytes: Uint8Array): void;
}

/**
 * Writes a segment term by term. Carriers go out at once; positions and terms are gathered and follow, so that all that is read
 * together lies together.
 */
export class SegmentWriter {
  readonly #output: Output;
  readonly #positions: Output & { readonly size: number };
  readonly #terms = new ByteSink();
  readonly #groups = new ByteSink();
  readonly #carriers = new ByteSink();
  readonly #places = new ByteSink();
  /** Of the next term. */
  #documents = 0;
  #times = 0;
  #before = -1;
  /** Of each block its first document, and where in carriers and positions it begins. */
  #blocks: number[] = [];
  #written = 0;
  #last: Uint8Array = new Uint8Array(0);
  #count = 0;
  #groupAt = 0;

  /** @param positions gathers them until {@link finish} hands them on: memory, or another file */
  constructor(output: Output, positions: Output & { readonly size: number }) {
    this.#output = output;
    this.#positions = positions;
  }

  /** A document in which the next term stands, and where, from one place of a list of positions to another: documents rise, and positions in each. */
  carrier(document: number, positions: Uint32Array, from: number, to: number): void {
    const count = to - from;
    if (this.#documents % BLOCK === 0) {
      this.#blocks.push(document, this.#carriers.size, this.#places.size);
      this.#before = document - 1;
    }
    const gap = document - this.#before - 1;
    this.#before = document;
    if (count === 1) this.#carriers.number(gap * 2 + 1);
    else {
      this.#carriers.number(gap * 2);
      this.#carriers.number(count);
    }
    let last = -1;
    for (let i = from; i < to; i++) {
      const position = positions[i]!;
      this.#places.number(position - last - 1);
      last = position;
    }
    this.#documents++;
    this.#times += count;
  }

  /** The term whose carriers were told; nothing is written of one that has none. @param key greater than the one before */
  term(key: Uint8Array): void {
    if (this.#documents === 0) return;
    const carriersAt = this.#written;
    const positionsAt = this.#positions.size;
    this.#write(this.#carriers.written);
    this.#positions.write(this.#places.written);
    this.#name(key);
    this.#terms.number(this.#documents);
    this.#terms.number(this.#times);
    for (const at of [carriersAt, positionsAt]) {
      this.#terms.number(at / 0x10000000);
      this.#terms.number(at % 0x10000000);
    }
    this.#terms.number(this.#carriers.size);
    this.#terms.number(this.#places.size);
    const blocks = this.#blocks;
    this.#terms.number(blocks[0]!);
    for (let i = 3; i < blocks.length; i++) this.#terms.number(blocks[i]! - blocks[i - 3]!);
    this.#documents = 0;
    this.#times = 0;
    this.#blocks = [];
    this.#carriers.clear();
    this.#places.clear();
  }

  /** A key that nothing carries. */
  name(key: Uint8Array): void {
    this.#name(key);
    this.#terms.number(0);
  }

  finish(
    positions: Iterable<Uint8Array>,
    documents: Parameters<typeof packDocuments>[0],
    { languages, common }: Pick<Foot, 'languages' | 'common'>,
  ): void {
    const places = { positions: this.#written };
    for (const bytes of positions) this.#write(bytes);
    const terms = this.#written;
    this.#write(this.#terms.written);
    const groups = this.#written;
    this.#write(this.#groups.written);
    const table = this.#written;
    this.#write(packDocuments(documents));
    const parts = { ...places, terms, groups, table };
    const foot: Foot = { format: FORMAT, documents: documents.ids.length, ...parts, languages, common };
    const bytes = encoder.encode(JSON.stringify(foot));
    this.#write(bytes);
    this.#write(new Uint8Array(Uint32Array.of(bytes.length).buffer));
  }

  /** Groups begin with a whole term, and the list of groups says with which. */
  #name(key: Uint8Array): void {
    let shared = 0;
    if (this.#count % GROUP === 0) {
      this.#groups.number(key.length);
      this.#groups.bytes(key);
      this.#groups.number(this.#terms.size - this.#groupAt);
      this.#groupAt = this.#terms.size;
    } else while (shared < key.length && shared < this.#last.length && key[shared] === this.#last[shared]) shared++;
    this.#terms.number(shared);
    this.#terms.number(key.length - shared);
    this.#terms.bytes(key.subarray(shared));
    this.#last = key.slice();
    this.#count++;
  }

  #write(bytes: Uint8Array): void {
    this.#output.write(bytes);
    this.#written += bytes.length;
  }
}

const encoder = new TextEncoder();
