import { compareBytes } from '../works/names.ts';
import { longer } from '../works/stock.ts';
import { WORD_FIELDS, type WordField } from './segment-format.ts';
import { type Carrier, keyOf, type Output, SegmentWriter } from './segment-writer.ts';

/** The words of a work: of each field its values, each as its terms in order. */
export interface Worded {
  /** As a number, see `works/stock.ts`. */
  readonly id: number;
  /** BCP 47 */
  readonly language: string;
  readonly fields: { readonly [field in WordField]?: readonly (readonly string[])[] };
}

/** Between two values of a field: no phrase goes from one into the other. */
const GAP = 16;

/** Gathers the words of works until they are enough for a segment. */
export class SegmentBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #names: { field: WordField; term: string }[] = [];
  #terms = new Uint32Array(1 << 16);
  #positions = new Uint32Array(1 << 16);
  #size = 0;
  readonly #starts: number[] = [0];
  readonly #ids: number[] = [];
  readonly #languages: string[] = [];
  readonly #lengths: number[][] = WORD_FIELDS.map(() => []);
  readonly #languageOf: number[] = [];

  /** Words so far: what a segment takes in memory while it is gathered is sixteen bytes for each, and its terms. */
  get words(): number {
    return this.#size;
  }

  get documents(): number {
    return this.#ids.length;
  }

  add({ id, language, fields }: Worded): void {
    for (const [nth, field] of WORD_FIELDS.entries()) {
      let position = 0;
      let length = 0;
      for (const terms of fields[field] ?? []) {
        if (this.#size + terms.length > this.#terms.length) this.#room(this.#size + terms.length);
        for (const term of terms) {
          this.#terms[this.#size] = this.#numberOf(nth, field, term);
          this.#positions[this.#size++] = position++;
        }
        length += terms.length;
        position += GAP;
      }
      this.#lengths[nth]!.push(length);
    }
    this.#ids.push(id);
    let known = this.#languages.indexOf(language);
    if (known < 0 && this.#languages.length === MOST_LANGUAGES) known = MOST_LANGUAGES - 1;
    this.#languageOf.push(known < 0 ? this.#languages.push(language) - 1 : known);
    this.#starts.push(this.#size);
  }

  /** Writes all as a segment. Nothing may be added afterwards. */
  write(output: Output): void {
    const order = this.#names.map(({ field, term }, number) => ({ key: keyOf(field, term), number }));
    order.sort((a, b) => compareBytes(a.key, b.key));
    const { starts, places } = this.#byTerm();
    const positions = gathered();
    const writer = new SegmentWriter(output, positions);
    for (const { key, number } of order)
      writer.term(key, this.#carriers(places.subarray(starts[number], starts[number + 1])));
    writer.finish(
      positions.all(),
      {
        ids: Float64Array.from(this.#ids),
        lengths: this.#lengths.map((of) => Uint32Array.from(of)),
        languages: Uint8Array.from(this.#languageOf),
      },
      this.#languages,
    );
  }

  /** The segment in memory. */
  bytes(): Uint8Array {
    const parts: Uint8Array[] = [];
    this.write({ write: (bytes) => void parts.push(bytes.slice()) });
    const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  /** Each term's places among the words, rising: by counting, since there are as many as letters in a shelf of books. */
  #byTerm(): { starts: Uint32Array; places: Uint32Array } {
    const starts = new Uint32Array(this.#names.length + 1);
    for (let i = 0; i < this.#size; i++) starts[this.#terms[i]! + 1]!++;
    for (let term = 0; term < this.#names.length; term++) starts[term + 1]! += starts[term]!;
    const next = starts.slice();
    const places = new Uint32Array(this.#size);
    for (let i = 0; i < this.#size; i++) places[next[this.#terms[i]!]!++] = i;
    return { starts, places };
  }

  *#carriers(places: Uint32Array): Generator<Carrier> {
    let document = 0;
    for (let from = 0; from < places.length; ) {
      while (this.#starts[document + 1]! <= places[from]!) document++;
      const end = this.#starts[document + 1]!;
      let to = from + 1;
      while (to < places.length && places[to]! < end) to++;
      yield { document, positions: places.subarray(from, to).map((place) => this.#positions[place]!) };
      from = to;
    }
  }

  #numberOf(nth: number, field: WordField, term: string): number {
    const name = String.fromCharCode(nth + 1) + term;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.push({ field, term }) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  #room(size: number): void {
    const room = Math.max(size, this.#terms.length * 2);
    this.#terms = longer(this.#terms, room);
    this.#positions = longer(this.#positions, room);
  }
}

/** A language is a byte in a segment. */
const MOST_LANGUAGES = 256;

/** Positions in memory, until the carriers before them are written. */
export function gathered(): Output & { readonly size: number; all(): Iterable<Uint8Array> } {
  const parts: Uint8Array[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    write(bytes) {
      parts.push(bytes.slice());
      size += bytes.length;
    },
    all: () => parts,
  };
}
