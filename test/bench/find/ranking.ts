import type { Words } from '../../../src/finding/query/query.ts';
import { analyser } from '../../../src/finding/terms.ts';
import { scoreOf, weightOf } from '../../../src/finding/words/bm25.ts';

interface Standing {
  readonly id: string;
  readonly times: number;
  readonly length: number;
}

/**
 * The plain rule that an index is held against: every story is gone through word by word, every one with the words is ranked. It shares nothing
 * with the index but the formula of a score and the stems of words. Stories are the numbers of their words.
 */
export class Ranking {
  readonly #asked: readonly Words[];
  readonly #found: Standing[][];
  /** Which questions ask for a single word, by its stem; which begin with a word; and what both are for a word that was met. */
  readonly #byStem = new Map<string, number[]>();
  readonly #byFirst = new Map<string, number[]>();
  readonly #met: Parts[] = [];
  readonly #word: (n: number) => string;
  #stories = 0;
  #terms = 0;

  /** @param asked single words and phrases in the text @param word of a number */
  constructor(asked: readonly Words[], word: (n: number) => string) {
    this.#word = word;
    this.#asked = asked;
    this.#found = asked.map(() => []);
    for (const [i, words] of asked.entries()) {
      const [map, key] =
        words.is === 'phrase' ? [this.#byFirst, words.words[0]!] : [this.#byStem, stemOf((words as One).word)];
      map.set(key, [...(map.get(key) ?? []), i]);
    }
  }

  /** Takes in a story that the asker sees. */
  read(id: string, words: Uint32Array): void {
    this.#stories++;
    this.#terms += words.length;
    const times = new Map<number, number>();
    const one = (nth: number) => times.set(nth, (times.get(nth) ?? 0) + 1);
    for (let i = 0; i < words.length; i++) {
      const parts = this.#met[words[i]!] ?? this.#meet(words[i]!);
      if (parts === NO_PARTS) continue;
      for (const nth of parts.single) one(nth);
      for (const nth of parts.first) if (this.#isThere(nth, words, i)) one(nth);
    }
    for (const [nth, many] of times) this.#found[nth]!.push({ id, times: many, length: words.length });
  }

  /** The first works of a question: the best first, of what is alike the greatest id. */
  first(nth: number, size: number): readonly string[] {
    const found = this.#found[nth]!;
    const mean = this.#terms / this.#stories;
    const weight = weightOf(this.#stories, found.length);
    return found
      .map(({ id, times, length }) => ({ id, score: weight * scoreOf(times, length, mean) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
      .slice(0, size)
      .map(({ id }) => id);
  }

  #isThere(nth: number, words: Uint32Array, from: number): boolean {
    const { words: row } = this.#asked[nth] as Row;
    return row.every((word, i) => from + i < words.length && this.#word(words[from + i]!) === word);
  }

  /** Stories have a few words many millions of times. */
  #meet(n: number): Parts {
    const word = this.#word(n);
    const [single, first] = [this.#byStem.get(stemOf(word)), this.#byFirst.get(word)];
    const parts = single || first ? { single: single ?? NONE, first: first ?? NONE } : NO_PARTS;
    this.#met[n] = parts;
    return parts;
  }
}

interface Parts {
  readonly single: readonly number[];
  readonly first: readonly number[];
}

const NONE: readonly number[] = [];
const NO_PARTS: Parts = { single: NONE, first: NONE };
const stemOf = (word: string): string => analyser.stem(word, 'en');
type One = Extract<Words, { is: 'word' }>;
type Row = Extract<Words, { is: 'phrase' }>;
