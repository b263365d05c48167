import { TAG_TYPES, type TagType } from '../findable.ts';
import type { TagBook } from '../tags/book.ts';
import type { TagTable } from '../works/tag-table.ts';

export const typeNumber = (type: TagType): number => TAG_TYPES.indexOf(type);

/** A tag book as the index of works asks it: what it asks for each tag of thousands of works lies in arrays. */
export class TagNumbers implements TagTable {
  version = 0;
  readonly #book: TagBook;
  #canonical = new Uint32Array(0);
  #types = new Int8Array(0);
  #made = -1;

  constructor(book: TagBook) {
    this.#book = book;
  }

  /** The book was changed. */
  changed(): void {
    this.version++;
  }

  get tags(): number {
    this.#make();
    return this.#types.length;
  }

  typeOf(tag: number): number {
    this.#make();
    return this.#types[tag] ?? -1;
  }

  canonicalOf(tag: number): number {
    this.#make();
    return this.#canonical[tag] ?? tag;
  }

  membersOf(canonical: number): readonly number[] {
    const synonyms = this.#book.synonyms(canonical);
    return synonyms.length === 0 ? [canonical] : [canonical, ...synonyms];
  }

  /** All tags of a type. */
  ofType(type: TagType): readonly number[] {
    this.#make();
    const [wanted, all] = [typeNumber(type), [] as number[]];
    for (let tag = 0; tag < this.#types.length; tag++) if (this.#types[tag] === wanted) all.push(tag);
    return all;
  }

  #make(): void {
    if (this.#made === this.version) return;
    this.#made = this.version;
    let most = 0;
    for (const { id } of this.#book.all()) if (id > most) most = id;
    this.#canonical = Uint32Array.from({ length: most + 1 }, (_, id) => id);
    this.#types = new Int8Array(most + 1).fill(-1);
    for (const tag of this.#book.all()) {
      this.#types[tag.id] = typeNumber(tag.type);
      if (tag.of !== null) this.#canonical[tag.id] = this.#book.filterOf(tag.id);
    }
  }
}
