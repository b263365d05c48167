import { MUCH_SHORTER, SAME_ENOUGH, WITHIN } from './relate.ts';
import { BINS, EMPTY } from './sketch.ts';

/** Value and number of a text in one exact integer: 31 + 21 bits. */
const TEXTS = 2 ** 21;
/** More texts than this with the same value share a phrase that everybody uses. */
const CROWD = 64;
const DEEPEST = 8;
const FAMILY = 16;
/** Bins that must all agree before two texts are looked at as near-copies. */
const BAND = 4;
/** Who is akin agrees in so many bins, but for texts that fill a few. */
const LEAST_BINS = 2;
/** Near-copies share at least this much of their runs (20 in 1,000 words may differ); three deviations of chance allowed for. */
const NEAR = 0.68;

/** Sketches of up to two million texts in one block of memory: `BINS` values for each. */
export class Sketches {
  readonly size: number;
  readonly #values: Int32Array;
  readonly #words: Float64Array;

  constructor(sketches: readonly { readonly sketch: readonly number[]; readonly words: number }[]) {
    this.size = Math.min(sketches.length, TEXTS);
    this.#values = new Int32Array(this.size * BINS);
    this.#words = new Float64Array(this.size);
    for (let i = 0; i < this.size; i++) {
      this.#values.set(sketches[i]!.sketch.slice(0, BINS), i * BINS);
      this.#words[i] = sketches[i]!.words;
    }
  }

  /**
   * Pairs of texts worth comparing word by word, each once, in ascending order: those that agree in a bin and, by all
   * their bins, may be a revision or an excerpt of each other. Locality-sensitive hashing with a band per bin, so that
   * a short excerpt of a long text is found; never quadratic.
   */
  pairs(): [number, number][] {
    return this.#pairs(1, (i, j) => this.#alike(i, j));
  }

  /** Pairs of texts that may be one text with slips, as {@link pairs}, by bands of several bins: far fewer are looked at. */
  nearPairs(): [number, number][] {
    return this.#pairs(BAND, (i, j) => this.agreement(i, j) >= NEAR);
  }

  /** 0-1: how many of the bins that either text fills have the same value, about the share of runs of words they share. */
  agreement(i: number, j: number): number {
    const { agree, either } = this.#compared(i, j);
    return agree / Math.max(1, either);
  }

  #pairs(band: number, alike: (i: number, j: number) => boolean): [number, number][] {
    const found = new Set<number>();
    const order = new Float64Array(this.size);
    for (let bin = 0; bin < BINS; bin += band) {
      let n = 0;
      for (let i = 0; i < this.size; i++) {
        const value = this.#band(i * BINS + bin, band);
        if (value !== EMPTY) order[n++] = value * TEXTS + i;
      }
      const sorted = order.subarray(0, n).sort();
      for (let from = 0; from < n; ) {
        const value = Math.floor(sorted[from]! / TEXTS);
        let to = from + 1;
        while (to < n && Math.floor(sorted[to]! / TEXTS) === value) to++;
        if (to - from > 1)
          this.#pairUp(
            Array.from(sorted.subarray(from, to), (x) => x % TEXTS),
            bin + band - 1,
            0,
            found,
            alike,
          );
        from = to;
      }
    }
    return [...found].sort((a, b) => a - b).map((x) => [Math.floor(x / TEXTS), x % TEXTS]);
  }

  /** One value of 31 bits for the bins of a band; 0 where all are empty. */
  #band(at: number, band: number): number {
    if (band === 1) return this.#values[at]!;
    let hash = 0;
    let any = 0;
    for (let k = at; k < at + band; k++) {
      any |= this.#values[k]!;
      hash = Math.imul(hash ^ this.#values[k]!, 0x01000193) ^ (hash >>> 15);
    }
    return any === EMPTY ? EMPTY : hash >>> 1 || 1;
  }

  /**
   * Texts that agree in `bin` and `depth` bins after it. A crowd is split by the next bin, so that the work stays in
   * proportion to the number of texts; what a phrase of the crowd ties together is found by its rarer phrases as well.
   */
  #pairUp(
    texts: readonly number[],
    bin: number,
    depth: number,
    found: Set<number>,
    alike: (i: number, j: number) => boolean,
  ): void {
    if (texts.length > CROWD && depth < DEEPEST) {
      const next = (bin + depth + 1) % BINS;
      for (const group of Map.groupBy(texts, (i) => this.#values[i * BINS + next]!).values())
        if (group.length > 1) this.#pairUp(group, bin, depth + 1, found, alike);
      return;
    }
    // What still agrees so far down is one family: each is compared with those next to it.
    const reach = texts.length > CROWD ? FAMILY : texts.length;
    texts.forEach((i, a) => {
      for (const j of texts.slice(a + 1, a + 1 + reach)) {
        const pair = i * TEXTS + j;
        if (!found.has(pair) && alike(i, j)) found.add(pair);
      }
    });
  }

  #alike(i: number, j: number): boolean {
    const { agree, either } = this.#compared(i, j);
    return mayBeAkin(agree, either, this.#words[i]!, this.#words[j]!);
  }

  #compared(i: number, j: number): { agree: number; either: number } {
    let agree = 0;
    let either = 0;
    for (let k = 0; k < BINS; k++) {
      const x = this.#values[i * BINS + k]!;
      const y = this.#values[j * BINS + k]!;
      if (x !== EMPTY || y !== EMPTY) either++;
      if (x === y && x !== EMPTY) agree++;
    }
    return { agree, either };
  }
}

/**
 * Do the sketches of two texts agree as often as those of an excerpt or of the remotest revision would, three and two standard
 * deviations of chance allowed for?
 * @param agree bins that have the same value in both
 * @param either bins that one of the two fills
 */
export function mayBeAkin(agree: number, either: number, wordsOfOne: number, wordsOfOther: number): boolean {
  const shorter = Math.min(wordsOfOne, wordsOfOther);
  const longer = Math.max(wordsOfOne, wordsOfOther);
  const enough = (both: number, deviations: number): boolean => {
    const expected = (either * both) / (shorter + longer - both || 1);
    const chance = Math.sqrt(expected * Math.max(0, 1 - expected / either));
    return agree >= Math.max(Math.min(LEAST_BINS, either / 4), expected - deviations * chance);
  };
  if (shorter <= longer * MUCH_SHORTER * 1.05 && enough(shorter * WITHIN, 3)) return true;
  return shorter >= longer * SAME_ENOUGH && enough(longer * SAME_ENOUGH, 2);
}
