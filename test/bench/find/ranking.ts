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
 * with the index but the formula of a score and the stems of words.
 */
export class Ranking {
  readonly #asked: readonly Words[];
  readonly #found: Standing[][];
  /** Which of the questions a word is a part of: of a single word by its stem. */
  readonly #byStem = new Map<string, number[]>();
  readonly #byFirst = new Map<string, number[]>();
  readonly #stems = new Map<string, string>();
  #stories = 0;
  #terms = 0;

  /** @param asked single words and phrases in the text */
  constructor(asked: readonly Words[]) {
    this.#asked = asked;
    this.#found = asked.map(() => []);
    for (const [i, words] of asked.entries()) {
      const [map, key] =
        words.is === 'phrase' ? [this.#byFirst, words.words[0]!] : [this.#byStem, this.#stemOf((words as One).word)];
      map.set(key, [...(map.get(key) ?? []), i]);
    }
  }

  /** Takes in a story that the asker sees. */
  read(id: string, story: string): void {
    const words = story.split(' ');
    this.#stories++;
    this.#terms += words.length;
    const times = new Map<number, number>();
    const one = (nth: number) => times.set(nth, (times.get(nth) ?? 0) + 1);
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      for (const nth of this.#byStem.get(this.#stemOf(word)) ?? []) one(nth);
      for (const nth of this.#byFirst.get(word) ?? []) if (this.#isThere(nth, words, i)) one(nth);
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

  #isThere(nth: number, words: readonly string[], from: number): boolean {
    const { words: row } = this.#asked[nth] as Row;
    return row.every((word, i) => words[from + i] === word);
  }

  #stemOf(word: string): string {
    const known = this.#stems.get(word) ?? analyser.stem(word, 'en');
    this.#stems.set(word, known);
    return known;
  }
}

type One = Extract<Words, { is: 'word' }>;
type Row = Extract<Words, { is: 'phrase' }>;
