import type { TagType } from '../findable.ts';
import type { TagBook } from '../tags/book.ts';
import type { Analyser } from '../terms.ts';

/** Names of tags are in no language in particular. */
const ANY = 'und';

/** In which names of tags a word stands. */
export class TagNames {
  readonly #book: TagBook;
  readonly #analyser: Analyser;
  readonly #carriers = new Map<string, number[]>();
  /** For beginnings of words; made when one is asked for. */
  #sorted: readonly string[] | null = null;
  readonly #terms = new Map<number, readonly string[]>();

  constructor(book: TagBook, analyser: Analyser) {
    this.#book = book;
    this.#analyser = analyser;
    for (const { id } of book.all()) this.put(id);
  }

  /** A tag is there now, or has another name. */
  put(id: number): void {
    const tag = this.#book.tag(id);
    const terms = tag ? this.#analyser.terms(tag.name, ANY) : [];
    const before = this.#terms.get(id) ?? [];
    if (before.join('\n') === terms.join('\n')) return;
    for (const term of new Set(before))
      this.#carriers.set(
        term,
        (this.#carriers.get(term) ?? []).filter((one) => one !== id),
      );
    for (const term of new Set(terms)) {
      const all = this.#carriers.get(term);
      if (all) all.push(id);
      else {
        this.#carriers.set(term, [id]);
        this.#sorted = null;
      }
    }
    this.#terms.set(id, terms);
  }

  /** Tags of these types in whose names words stand in a row. @param words as `wordsIn` gives them */
  withWords(types: (type: TagType) => boolean, words: readonly string[], prefix: boolean): readonly number[] {
    const { terms, open } = this.#analyser.sought(words, prefix, ANY);
    const [first] = terms;
    if (first === undefined) return [];
    const candidates = terms.length === 1 && open ? this.#beginning(first) : (this.#carriers.get(first) ?? []);
    return candidates.filter((id) => {
      const tag = this.#book.tag(id);
      return tag && types(tag.type) && isInARow(this.#terms.get(id)!, terms, open);
    });
  }

  #beginning(start: string): readonly number[] {
    this.#sorted ??= [...this.#carriers.keys()].sort();
    const sorted = this.#sorted;
    let from = 0;
    let to = sorted.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (sorted[middle]! < start) from = middle + 1;
      else to = middle;
    }
    const found = new Set<number>();
    for (let i = from; i < sorted.length && sorted[i]!.startsWith(start); i++)
      for (const id of this.#carriers.get(sorted[i]!)!) found.add(id);
    return [...found];
  }
}

function isInARow(all: readonly string[], terms: readonly string[], open: boolean): boolean {
  const last = terms.length - 1;
  for (let at = 0; at + last < all.length; at++)
    if (terms.every((term, i) => (open && i === last ? all[at + i]!.startsWith(term) : all[at + i] === term)))
      return true;
  return false;
}
