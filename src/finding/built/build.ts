import type { Findable, Told } from '../findable.ts';
import type { TagBook } from '../tags/book.ts';
import { type Analyser, analyser as ours } from '../terms.ts';
import { COMMON } from '../words/common.ts';
import { Segment } from '../words/segment.ts';
import { SegmentBuilder } from '../words/segment-builder.ts';
import { inMemory } from '../words/segment-format.ts';
import { Stocktaking } from '../works/stock.ts';
import { Facts } from './facts.ts';
import { BuiltFinder } from './finder.ts';
import { rowOf } from './row.ts';
import { wordedOf } from './worded.ts';

/** Words of a segment: while they are gathered they take sixteen bytes each. */
const ENOUGH = 4_000_000;

/** Makes a finder of all works, one after the other. */
export class FinderBuilder {
  readonly #book: TagBook;
  readonly #analyser: Analyser;
  readonly #facts = new Facts();
  readonly #taking = new Stocktaking();
  readonly #segments: Segment[] = [];
  #words: SegmentBuilder;

  constructor(book: TagBook, analyser: Analyser = ours) {
    this.#book = book;
    this.#analyser = analyser;
    this.#words = new SegmentBuilder(analyser, COMMON);
  }

  /** @param work none twice */
  add(work: Findable, told: Told): void {
    this.#taking.add(rowOf(work, this.#book, this.#facts));
    this.#words.add(wordedOf(work, told, this.#analyser));
    if (this.#words.words > ENOUGH) this.#close();
  }

  /** Nothing may be added afterwards. */
  done(): BuiltFinder {
    this.#close();
    return new BuiltFinder({
      book: this.#book,
      analyser: this.#analyser,
      facts: this.#facts,
      stock: this.#taking.done(),
      segments: this.#segments,
    });
  }

  #close(): void {
    if (this.#words.documents === 0) return;
    this.#segments.push(new Segment(inMemory(this.#words.bytes())));
    this.#words = new SegmentBuilder(this.#analyser, COMMON);
  }
}
