import { packDocuments } from './documents.ts';
import { BLOCK, FORMAT, type Foot, GROUP, WORD_FIELDS, type WordField } from './segment-format.ts';
import { ByteSink } from './varint.ts';

/** Takes the parts of a segment as they are made. */
export interface Output {
  write(bytes: Uint8Array): void;
}

/** A document in which a term stands, and where: positions rise. */
export interface Carrier {
  readonly document: number;
  readonly positions: ArrayLike<number>;
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
  #written = 0;
  #last: Uint8Array = new Uint8Array(0);
  #count = 0;
  #groupAt = 0;

  /** @param positions gathers them until {@link finish} hands them on: memory, or another file */
  constructor(output: Output, positions: Output & { readonly size: number }) {
    this.#output = output;
    this.#positions = positions;
  }

  /** The next term. @param key as {@link keyOf} makes it, greater than the one before @param carriers rising */
  term(key: Uint8Array, carriers: Iterable<Carrier>): void {
    const carriersAt = this.#written;
    const positionsAt = this.#positions.size;
    const blocks: [first: number, carriers: number, positions: number][] = [];
    let documents = 0;
    let times = 0;
    let before = -1;
    this.#carriers.clear();
    this.#places.clear();
    for (const { document, positions } of carriers) {
      if (documents % BLOCK === 0) {
        blocks.push([document, this.#carriers.size, this.#places.size]);
        before = document - 1;
      }
      const gap = document - before - 1;
      before = document;
      if (positions.length === 1) this.#carriers.number(gap * 2 + 1);
      else {
        this.#carriers.number(gap * 2);
        this.#carriers.number(positions.length);
      }
      let last = -1;
      for (let i = 0; i < positions.length; i++) {
        this.#places.number(positions[i]! - last - 1);
        last = positions[i]!;
      }
      documents++;
      times += positions.length;
    }
    if (documents === 0) return;
    this.#write(this.#carriers.written);
    this.#positions.write(this.#places.written);
    this.#name(key);
    this.#terms.number(documents);
    this.#terms.number(times);
    for (const at of [carriersAt, positionsAt]) {
      this.#terms.number(at / 0x10000000);
      this.#terms.number(at % 0x10000000);
    }
    this.#terms.number(this.#carriers.size);
    this.#terms.number(this.#places.size);
    let [first, from, placed] = blocks[0]!;
    this.#terms.number(first);
    for (const block of blocks.slice(1)) {
      this.#terms.number(block[0] - first);
      this.#terms.number(block[1] - from);
      this.#terms.number(block[2] - placed);
      [first, from, placed] = block;
    }
  }

  finish(
    positions: Iterable<Uint8Array>,
    documents: Parameters<typeof packDocuments>[0],
    languages: readonly string[],
  ): void {
    const places = { positions: this.#written };
    for (const bytes of positions) this.#write(bytes);
    const terms = this.#written;
    this.#write(this.#terms.written);
    const groups = this.#written;
    this.#write(this.#groups.written);
    const table = this.#written;
    this.#write(packDocuments(documents));
    const foot: Foot = { format: FORMAT, documents: documents.ids.length, ...places, terms, groups, table, languages };
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

/** A term of a field, as it is put in order: the field first. */
export const keyOf = (field: WordField, term: string): Uint8Array =>
  encoder.encode(String.fromCharCode(WORD_FIELDS.indexOf(field) + 1) + term);
