import { searchWords } from '../../text/name-key.ts';
import { analyser, type Sought } from '../terms.ts';

/** Names of tags are in no language in particular. */
const ANY = 'und';

/**
 * In which names a word stands: as words are searched, and as stories are read (ideographs in pairs), which for most names is the same.
 * Names are kept once they were looked at, with blanks around their words, so that words in a row are a part of them.
 */
export class NameIndex {
  readonly #names = new Map<number, string>();
  readonly #carriers = new Map<string, number[]>();
  readonly #words = new Map<number, string>();
  /** Words in order, for beginnings; those that came since stand apart. */
  #sorted: readonly string[] | null = null;
  readonly #fresh = new Set<string>();

  put(id: number, name: string): void {
    if (this.#names.get(id) === name) return;
    this.drop(id);
    this.#names.set(id, name);
    for (const word of wordsOf(name)) {
      const there = this.#carriers.get(word);
      if (there) there.push(id);
      else {
        this.#carriers.set(word, [id]);
        if (this.#sorted) this.#fresh.add(word);
      }
    }
  }

  drop(id: number): void {
    const name = this.#names.get(id);
    if (name === undefined) return;
    this.#names.delete(id);
    this.#words.delete(id);
    for (const word of wordsOf(name)) {
      const left = this.#carriers.get(word)!.filter((one) => one !== id);
      this.#carriers.set(word, left);
    }
  }

  /** Names in which all of these words stand, in whatever order. @param words as `searchWords` gives them, at least one; of an open list the last may be a beginning */
  withWords(words: readonly string[], isOpen: boolean): readonly number[] {
    const last = words.length - 1;
    const parts = words.map((word, i) => (isOpen && i === last ? ` ${word}` : ` ${word} `));
    return this.#fewest(words, isOpen).filter((id) => parts.every((part) => this.#searched(id).includes(part)));
  }

  /** Names in which these terms stand in a row. */
  withRow({ terms, open }: Sought): readonly number[] {
    if (terms.length === 0) return [];
    const row = ` ${terms.join(' ')}${open ? '' : ' '}`;
    return this.#fewest(terms, open).filter((id) => this.#read(id).includes(row));
  }

  /** Makes what is otherwise made when it is first asked for. */
  warm(): void {
    this.#order();
  }

  /** Names that have the rarest of these words. */
  #fewest(words: readonly string[], isOpen: boolean): readonly number[] {
    const last = words.length - 1;
    const having = words.map((word, i) =>
      isOpen && i === last ? (last === 0 ? this.#beginning(word) : null) : (this.#carriers.get(word) ?? []),
    );
    const known = having.filter((one) => one !== null);
    return known.reduce((least, one) => (one.length < least.length ? one : least));
  }

  #beginning(start: string): readonly number[] {
    const sorted = this.#order();
    let from = 0;
    let to = sorted.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (sorted[middle]! < start) from = middle + 1;
      else to = middle;
    }
    const found = new Set<number>();
    const take = (word: string) => {
      for (const id of this.#carriers.get(word)!) found.add(id);
    };
    for (let i = from; i < sorted.length && sorted[i]!.startsWith(start); i++) take(sorted[i]!);
    for (const word of this.#fresh) if (word.startsWith(start)) take(word);
    return [...found];
  }

  #order(): readonly string[] {
    if (!this.#sorted || this.#fresh.size > MANY) {
      this.#sorted = [...this.#carriers.keys()].sort();
      this.#fresh.clear();
    }
    return this.#sorted;
  }

  /** Its words as they are searched. */
  #searched(id: number): string {
    const known = this.#words.get(id);
    if (known !== undefined) return known;
    const words = ` ${searchWords(this.#names.get(id)!).join(' ')} `;
    this.#words.set(id, words);
    return words;
  }

  /** Its terms as stories are read. */
  #read(id: number): string {
    const words = this.#searched(id);
    return PLAIN.test(words) ? words : ` ${analyser.terms(this.#names.get(id)!, ANY).join(' ')} `;
  }
}

/** More than so many new words are put in order with the others. */
const MANY = 2000;
/** Letters of scripts that put blanks between words, as nearly all names have. */
const PLAIN = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N} ]*$/u;

function wordsOf(name: string): ReadonlySet<string> {
  const words = searchWords(name);
  return new Set(words.every((word) => PLAIN.test(word)) ? words : [...words, ...analyser.terms(name, ANY)]);
}
