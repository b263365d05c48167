import { BINS, EMPTY } from '../sketch.ts';

/** Sketches of many texts in one block of memory: `BINS` values for each. */
export class Sketches {
  readonly size: number;
  readonly #values: Int32Array;
  readonly #words: Float64Array;

  constructor(sketches: readonly { readonly sketch: readonly number[]; readonly words: number }[]) {
    this.size = sketches.length;
    this.#values = new Int32Array(sketches.length * BINS);
    this.#words = new Float64Array(sketches.length);
    sketches.forEach(({ sketch, words }, i) => {
      this.#values.set(sketch.slice(0, BINS), i * BINS);
      this.#words[i] = words;
    });
  }

  /**
   * Pairs of texts worth comparing word by word, each once, in ascending order of the first: those whose sketches agree
   * in a bin and by which at least `least` of the shorter may stand in the longer. Locality-sensitive hashing with a
   * band per bin, so that a short excerpt of a long text is found; never quadratic.
   */
  pairs(least: number): [number, number][] {
    const found: [number, number][] = [];
    const order = new Float64Array(this.size);
    for (let bin = 0; bin < BINS; bin++) {
      let n = 0;
      for (let i = 0; i < this.size; i++) {
        const value = this.#values[i * BINS + bin]!;
        // Value and number of the text in one exact integer: sorting brings equal values together.
        if (value !== EMPTY) order[n++] = value * 2 ** 21 + i;
      }
      const sorted = order.subarray(0, n).sort();
      for (let from = 0; from < n; ) {
        let to = from + 1;
        const value = Math.floor(sorted[from]! / 2 ** 21);
        while (to < n && Math.floor(sorted[to]! / 2 ** 21) === value) to++;
        if (to - from > 1)
          this.#pairUp(
            [...sorted.subarray(from, to)].map((x) => x % 2 ** 21),
            bin,
            bin,
            least,
            found,
          );
        from = to;
      }
    }
    return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  /**
   * Texts that agree in `bin`. A crowd (a phrase that everybody uses) is split by the next bins, so that the work stays
   * in proportion to the number of texts.
   */
  #pairUp(texts: readonly number[], bin: number, by: number, least: number, found: [number, number][]): void {
    if (texts.length > CROWD && by + 1 < BINS && by - bin < 8) {
      const finer = new Map<number, number[]>();
      for (const i of texts) {
        const value = this.#values[i * BINS + by + 1]!;
        const group = finer.get(value);
        if (group) group.push(i);
        else finer.set(value, [i]);
      }
      for (const group of finer.values()) if (group.length > 1) this.#pairUp(group, bin, by + 1, least, found);
      return;
    }
    // What still agrees in nine bins running is one family: each is compared with those next to it.
    const reach = texts.length > CROWD ? 16 : texts.length;
    for (let a = 0; a < texts.length; a++) {
      for (let b = a + 1; b < texts.length && b <= a + reach; b++) {
        const i = texts[a]!;
        const j = texts[b]!;
        if (this.#isFirst(i, j, bin) && this.#mayContain(i, j) >= least) found.push([i, j]);
      }
    }
  }

  /** Do the two agree in no earlier bin? Then this is where the pair is counted. */
  #isFirst(i: number, j: number, bin: number): boolean {
    const a = i * BINS;
    const b = j * BINS;
    for (let k = 0; k < bin; k++)
      if (this.#values[a + k] === this.#values[b + k] && this.#values[a + k] !== EMPTY) return false;
    return true;
  }

  /** How much of the shorter may stand in the longer, by the sketches; 0 where they agree in a single bin by chance. */
  #mayContain(i: number, j: number): number {
    let agree = 0;
    let either = 0;
    for (let k = 0; k < BINS; k++) {
      const x = this.#values[i * BINS + k]!;
      const y = this.#values[j * BINS + k]!;
      if (x !== EMPTY || y !== EMPTY) either++;
      if (x === y && x !== EMPTY) agree++;
    }
    if (agree < 2 && either > 8) return 0;
    const jaccard = agree / either;
    const a = this.#words[i]!;
    const b = this.#words[j]!;
    return (jaccard * (a + b)) / ((1 + jaccard) * Math.max(1, Math.min(a, b)));
  }
}

const CROWD = 64;
