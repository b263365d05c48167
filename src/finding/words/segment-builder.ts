import { STEMMED, stemsOf } from '../stems.ts';
import type { Analyser } from '../terms.ts';
import { compareBytes } from '../works/names.ts';
import { longer } from '../works/stock.ts';
import { formKey, keyOf, pairKey } from './keys.ts';
import { WORD_FIELDS, type WordField } from './segment-format.ts';
import { type Output, SegmentWriter } from './segment-writer.ts';
import { joinedBytes } from './varint.ts';

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
  readonly #stem: Analyser['stem'];
  readonly #common: ReadonlySet<string>;
  /** Of each field its terms. */
  readonly #numbers = WORD_FIELDS.map(() => new Map<string, number>());
  /** Of each pair of common words its number and one, by the places of both among those: 0 where it was not met yet. */
  readonly #pairs: Uint32Array;
  readonly #keys: Uint8Array[] = [];
  /** Of each number its term, but for pairs; and in which languages with stems it stands, as bits. */
  readonly #names: string[] = [];
  #spoken = new Uint16Array(1 << 10);
  /** Of each number its place among common words and one, 0 where it is none. */
  #place = new Uint32Array(1 << 10);
  #places = 0;
  #terms = new Uint32Array(1 << 16);
  #positions = new Uint32Array(1 << 16);
  #size = 0;
  readonly #starts: number[] = [0];
  readonly #ids: number[] = [];
  readonly #languages: string[] = [];
  readonly #lengths: number[][] = WORD_FIELDS.map(() => []);
  readonly #languageOf: number[] = [];

  /** @param common words of stories whose pairs are kept */
  constructor({ stem }: Pick<Analyser, 'stem'>, common: ReadonlySet<string> = new Set()) {
    this.#stem = stem;
    this.#common = common;
    this.#pairs = new Uint32Array((common.size + 1) ** 2);
  }

  /** Words so far: what a segment takes in memory while it is gathered is sixteen bytes for each, and its terms. */
  get words(): number {
    return this.#size;
  }

  get documents(): number {
    return this.#ids.length;
  }

  add({ id, language, fields }: Worded): void {
    const stems = stemsOf(language);
    const spoken = stems === null ? 0 : 1 << STEMMED.indexOf(stems);
    for (const [nth, field] of WORD_FIELDS.entries()) {
      let position = 0;
      let length = 0;
      for (const terms of fields[field] ?? []) {
        // Each may be the second of a pair.
        if (this.#size + 2 * terms.length > this.#terms.length) this.#room(this.#size + 2 * terms.length);
        position = this.#gather(nth, terms, position, spoken);
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

  /** Notes terms in a row, and pairs of common ones. @returns the next position */
  #gather(nth: number, terms: readonly string[], from: number, spoken: number): number {
    const numbers = this.#numbers[nth]!;
    const noted = this.#terms;
    const positions = this.#positions;
    let size = this.#size;
    let position = from;
    let before = -1;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      let number = numbers.get(term);
      if (number === undefined) number = this.#newTerm(nth, term);
      this.#spoken[number]! |= spoken;
      const isCommon = this.#place[number]! > 0;
      if (isCommon && before >= 0) {
        noted[size] = this.#pairOf(before, number);
        positions[size++] = position - 1;
      }
      noted[size] = number;
      positions[size++] = position++;
      before = isCommon ? number : -1;
    }
    this.#size = size;
    return position;
  }

  /** Writes all as a segment. Nothing may be added afterwards. */
  write(output: Output): void {
    const order = Uint32Array.from(this.#keys.keys()).sort((a, b) => compareBytes(this.#keys[a]!, this.#keys[b]!));
    const { starts, documents, positions } = this.#byTerm();
    const gatheredPositions = gathered();
    const writer = new SegmentWriter(output, gatheredPositions);
    for (const number of order) {
      const end = starts[number + 1]!;
      for (let from = starts[number]!, to = from; from < end; from = to) {
        const document = documents[from]!;
        while (to < end && documents[to] === document) to++;
        writer.carrier(document, positions, from, to);
      }
      writer.term(this.#keys[number]!);
    }
    for (const key of this.#forms()) writer.name(key);
    const table = {
      ids: Float64Array.from(this.#ids),
      lengths: this.#lengths.map((of) => Uint32Array.from(of)),
      languages: Uint8Array.from(this.#languageOf),
    };
    writer.finish(gatheredPositions.all(), table, { languages: this.#languages, common: [...this.#common] });
  }

  /** The segment in memory. */
  bytes(): Uint8Array<ArrayBuffer> {
    const output = gathered();
    this.write(output);
    return joinedBytes(output.all());
  }

  /** Documents and positions by term: by counting, since there are as many as letters in a shelf of books. */
  #byTerm(): { starts: Uint32Array; documents: Uint32Array; positions: Uint32Array } {
    const starts = new Uint32Array(this.#keys.length + 1);
    for (let i = 0; i < this.#size; i++) starts[this.#terms[i]! + 1]!++;
    for (let term = 0; term < this.#keys.length; term++) starts[term + 1]! += starts[term]!;
    const next = starts.slice();
    const documents = new Uint32Array(this.#size);
    const positions = new Uint32Array(this.#size);
    for (let document = 0; document < this.#ids.length; document++)
      for (let i = this.#starts[document]!; i < this.#starts[document + 1]!; i++) {
        const to = next[this.#terms[i]!]!++;
        documents[to] = document;
        positions[to] = this.#positions[i]!;
      }
    return { starts, documents, positions };
  }

  /** Which terms have a stem that is another word, by stem and language. */
  #forms(): readonly Uint8Array[] {
    const seen = new Set<string>();
    const keys: Uint8Array[] = [];
    for (const [number, term] of this.#names.entries())
      for (let bits = this.#spoken[number]!; bits !== 0; bits &= bits - 1) {
        const language = STEMMED[31 - Math.clz32(bits & -bits)]!;
        const name = `${language} ${term}`;
        if (term === '' || seen.has(name)) continue;
        seen.add(name);
        const stem = this.#stem(term, language);
        if (stem !== term) keys.push(formKey(language, stem, term));
      }
    return keys.sort(compareBytes);
  }

  #newTerm(nth: number, term: string): number {
    const field = WORD_FIELDS[nth]!;
    const number = this.#new(keyOf(field, term), term, field === 'text' && this.#common.has(term));
    this.#numbers[nth]!.set(term, number);
    return number;
  }

  #pairOf(first: number, second: number): number {
    const both = this.#place[first]! * (this.#common.size + 1) + this.#place[second]!;
    const known = this.#pairs[both]!;
    if (known > 0) return known - 1;
    const number = this.#new(pairKey(this.#names[first]!, this.#names[second]!), '', false);
    this.#pairs[both] = number + 1;
    return number;
  }

  #new(key: Uint8Array, name: string, isCommon: boolean): number {
    const number = this.#keys.push(key) - 1;
    this.#names.push(name);
    if (number === this.#spoken.length) {
      this.#spoken = longer(this.#spoken, number * 2);
      this.#place = longer(this.#place, number * 2);
    }
    if (isCommon) this.#place[number] = ++this.#places;
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

/** Bytes in memory, until they are handed on. */
export function gathered(): Output & { readonly size: number; all(): Iterable<Uint8Array> } {
  const parts: Uint8Array[] = [];
  let last = new Uint8Array(CHUNK);
  let used = 0;
  let size = 0;
  return {
    get size() {
      return size;
    },
    write(bytes) {
      size += bytes.length;
      if (used + bytes.length > last.length) {
        parts.push(last.subarray(0, used));
        last = new Uint8Array(Math.max(CHUNK, bytes.length));
        used = 0;
      }
      last.set(bytes, used);
      used += bytes.length;
    },
    all: () => [...parts, last.subarray(0, used)],
  };
}

const CHUNK = 1 << 16;
