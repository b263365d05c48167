/** What a run of lines says about the width at which it was wrapped. */
export interface Width {
  /** No line may be longer; 0 where the lines were not wrapped at all. */
  readonly width: number;
  /** Lines that are longer, and lines that end early in mid-sentence, of all lines: 0 is a machine's wrapping. */
  readonly doubt: number;
}

const LEAST = 24;
const MOST = 200;
/** Of a hundred lines, so many must run on for a text to be a wrapped one. */
const RUNS_ON = 0.04;

/** What is known of each line: its columns, the columns it would have had with the next line's first word, and whether that word surely belongs to the same sentence. */
export interface Measures {
  readonly width: ArrayLike<number>;
  readonly need: ArrayLike<number>;
  readonly sure: ArrayLike<number>;
}

/** Lines counted by their columns; counts of neighbouring runs can be added, so that no line is counted twice. */
export interface Histogram {
  readonly lines: number;
  readonly sure: number;
  readonly width: Int32Array;
  readonly need: Int32Array;
}

/** Counts the lines `from` up to `to`. */
export function histogram(m: Measures, from: number, to: number): Histogram {
  const width = new Int32Array(MOST + 2);
  const need = new Int32Array(MOST + 2);
  let sure = 0;
  for (let i = from; i < to; i++) {
    width[Math.min(m.width[i]!, MOST + 1)]!++;
    if (!m.sure[i]) continue;
    sure++;
    need[Math.min(m.need[i]!, MOST + 1)]!++;
  }
  return { lines: to - from, sure, width, need };
}

export const together = (a: Histogram, b: Histogram): Histogram => ({
  lines: a.lines + b.lines,
  sure: a.sure + b.sure,
  width: a.width.map((n, i) => n + b.width[i]!),
  need: a.need.map((n, i) => n + b.need[i]!),
});

/**
 * Finds the width W of greedy wrapping: no line is longer than W, and where a sentence runs on, the next word would not
 * have fitted. W is the width that the fewest lines contradict.
 */
export function wrapWidth({ lines, sure, width, need }: Histogram): Width {
  if (sure < 2 || sure < lines * RUNS_ON) return { width: 0, doubt: sure / Math.max(1, lines) };
  let longer = lines;
  let early = 0;
  let best = { width: 0, cost: Number.POSITIVE_INFINITY };
  for (let w = 0; w <= MOST; w++) {
    longer -= width[w]!;
    early += need[w]!;
    if (w >= LEAST && longer + early < best.cost) best = { width: w, cost: longer + early };
  }
  // As many contradictions as sentences that run on: a text whose lines are paragraphs, with some slips.
  if (best.cost >= sure) return { width: 0, doubt: sure / lines };
  return { width: best.width, doubt: best.cost / lines };
}
