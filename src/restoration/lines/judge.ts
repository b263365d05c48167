import type { Text } from '../../text/text.ts';
import { CLASSES, classOf, END, endClass, START, startClass } from './classes.ts';
import { type Lines, linesOf } from './lines.ts';
import { FIXED, type Pairs, pairsOf } from './pairs.ts';
import { type Region, regionsOf } from './regions.ts';
import { type Counts, empty, first, SHORT, type Tables, tablesOf } from './tables.ts';

/** The lines of a text, how they were wrapped, and what each line end is. */
export interface Judged extends Lines {
  readonly regions: readonly Region[];
  /** Probability that a paragraph ends with line i, where line i+1 stands in the same stanza; NaN elsewhere and where the line end is kept. */
  readonly chance: Float64Array;
  readonly pairs: Pairs;
  /** Share of line ends inside stanzas that end a paragraph, per region: near 0 where blank lines part the paragraphs. */
  readonly rates: readonly number[];
}

const known = new WeakMap<Text, Judged>();

/** Judges every line end once for all rules that are given the same text. */
export function judge(text: Text): Judged {
  let found = known.get(text);
  if (!found) {
    found = judgeLines(text);
    known.set(text, found);
  }
  return found;
}

function judgeLines(text: Text): Judged {
  const lines = linesOf(text);
  const pairs = pairsOf(text, lines);
  const regions = regionsOf(pairs, lines.stanzas);
  const chance = new Float64Array(lines.lines.length).fill(Number.NaN);
  const rates = regions.map((region) => new Model(text.content, lines, pairs, region).settle(chance));
  return { ...lines, regions, chance, pairs, rates };
}

const SURE_BREAK = 0.97;
const SURE_JOIN = 0.02;
/** So many sure joins of a stanza weigh as much as the whole region, where they end early. */
const OWN_WIDTH = 4;
const ROUNDS = 6;
/** Columns of a word and its space. */
const MEAN_WORD = 5.5;
const STANZA_WEIGHT = 6;
const INLINE_SAMPLE = 300_000;
const IN_TEXT = classOf(END.word, START.lower, false);
const IN_SPEECH = classOf(END.word, START.lower, true);

/**
 * Naive Bayes over four things seen at a line end: how short the line is of what the next word needed, what punctuation
 * and letter stand there, whether the next line is indented, and a trailing space; with the text itself as the training
 * set (expectation maximisation): first guesses come from tables, later rounds from what the text's own sure line ends show.
 */
class Model {
  readonly #content: string;
  readonly #in: Lines;
  readonly #pairs: Pairs;
  readonly #region: Region;
  readonly #indents: Uint8Array;
  readonly #short: Uint8Array;
  readonly #stanzas: readonly { from: number; to: number }[];
  #rate = 0.15;

  constructor(content: string, lines: Lines, pairs: Pairs, region: Region) {
    this.#content = content;
    this.#in = lines;
    this.#pairs = pairs;
    this.#region = region;
    this.#stanzas = lines.stanzas
      .filter((s) => s.to > region.from && s.from < region.to && s.to - s.from > 1)
      .map((s) => ({ from: Math.max(s.from, region.from), to: Math.min(s.to, region.to) }));
    this.#short = new Uint8Array(region.to - region.from);
    this.#indents = new Uint8Array(region.to - region.from);
    if (this.#stanzas.length === 0) return;
    this.#measure();
  }

  /** Writes the chances of the region's line ends and returns their mean. */
  settle(chance: Float64Array): number {
    if (this.#stanzas.length === 0) return 0;
    const { from, to } = this.#region;
    const open = new Uint8Array(to - from);
    let tables = first();
    const sure = this.#sureJoins();
    let inline: Float64Array | undefined;
    for (let round = 0; round < ROUNDS; round++) {
      this.#expect(tables, chance, open);
      inline ??= this.#inlineJoins(chance, open);
      tables = this.#maximise(chance, open, sure, inline);
    }
    this.#expect(tables, chance, open);
    return this.#rate;
  }

  #measure(): void {
    const { paired, need, sure } = this.#pairs;
    const { from, width } = this.#region;
    const lines = this.#in.lines;
    const usual = this.#usualIndent();
    for (const s of this.#stanzas) {
      let base = usual;
      let least = Number.POSITIVE_INFINITY;
      for (let i = s.from; i < s.to; i++) least = Math.min(least, lines[i]!.indent);
      // A stanza that is set in as a whole: its own edge counts, if a sentence runs on along it.
      if (least > usual)
        for (let i = s.from; i + 1 < s.to; i++) if (sure[i] && lines[i + 1]!.indent === least) base = least;
      for (let i = s.from; i < s.to; i++) {
        if (!paired[i] || i + 1 >= lines.length) continue;
        const slack = width - need[i]!;
        this.#short[i - from] = width === 0 || slack < 0 ? 0 : slack < 3 ? 1 : slack < 10 ? 2 : slack < 25 ? 3 : 4;
        const set = lines[i + 1]!.indent - base;
        this.#indents[i - from] = set < 2 ? 0 : set > 16 ? 3 : lines[i]!.indent - base === set ? 1 : 2;
      }
    }
  }

  /** The indentation at which sentences most often run on. */
  #usualIndent(): number {
    const seen = new Map<number, number>();
    let most = 0;
    for (let i = this.#region.from; i < this.#region.to; i++) {
      if (!this.#pairs.sure[i]) continue;
      const indent = this.#in.lines[i + 1]!.indent;
      const n = (seen.get(indent) ?? 0) + 1;
      seen.set(indent, n);
      if (n > (seen.get(most) ?? 0)) most = indent;
    }
    return most;
  }

  /** Chances from the tables, line by line, since an open quotation depends on where the paragraph began. */
  #expect(t: Tables, chance: Float64Array, open: Uint8Array): void {
    const { paired, place, fixed, quotes, sure } = this.#pairs;
    const { from, width } = this.#region;
    // A long word more often stands behind a line end, and more often leaves a paragraph's last line full: it cancels out.
    const full = Math.log(MEAN_WORD / Math.max(width, 2 * MEAN_WORD));
    const notFull = Math.log(1 - Math.exp(full));
    let sum = 0;
    let count = 0;
    for (const s of this.#stanzas) {
      const around = this.#around(s, chance);
      const narrow = this.#narrowness(s, t);
      let state = 0;
      for (let i = s.from; i < s.to; i++) {
        const effect = quotes[i]!;
        state = effect === 0 ? state : effect === 1 ? 1 - state : effect === 2 ? 1 : 0;
        open[i - from] = state;
        if (!paired[i]) continue;
        if (fixed[i] !== FIXED.no) {
          chance[i] = fixed[i] === FIXED.break ? SURE_BREAK : Number.NaN;
          state = 0;
          continue;
        }
        const own = Number.isNaN(chance[i]!) ? this.#rate : chance[i]!;
        const rate = clamp((around.sum - own) / (around.count - 1));
        let logit =
          Math.log(rate / (1 - rate)) +
          t.place[place[i]! * 2 + state]! +
          t.indent[this.#indents[i - from]!]! +
          t.flowed[this.#in.lines[i]!.flowed ? 1 : 0]!;
        if (width > 0) {
          const short = this.#short[i - from]!;
          logit += t.short[short]! + narrow[short]! + (short === 0 ? full : notFull);
        }
        // A sentence that runs on is no paragraph's end, however early its line ends.
        const p = Math.min(sure[i] ? SURE_JOIN : 1, 1 / (1 + Math.exp(-logit)));
        chance[i] = p;
        if (p > 0.5) state = 0;
        sum += p;
        count++;
      }
    }
    this.#rate = clamp((sum + 0.3) / (count + 4));
  }

  /**
   * A stanza that was wrapped at a width of its own shows it where its sentences run on: being short says less there.
   * Gives what to add to the tables' `short`.
   */
  #narrowness(s: { from: number; to: number }, t: Tables): Float64Array {
    const seen = SEEN.fill(0);
    let sure = 0;
    for (let i = s.from; i < s.to; i++) {
      if (!this.#pairs.sure[i] || this.#pairs.fixed[i] !== FIXED.no) continue;
      seen[this.#short[i - this.#region.from]!]!++;
      sure++;
    }
    if (seen[0] === sure) return NO_LESS;
    return NO_LESS.map((_, k) => {
      const usual = t.joins[k]!;
      return Math.log(usual) - Math.log((OWN_WIDTH * usual + seen[k]!) / (OWN_WIDTH + sure));
    });
  }

  /** What the stanza's line ends are so far, the region's rate weighed in; each line end leaves its own chance out of it. */
  #around(s: { from: number; to: number }, chance: Float64Array): { sum: number; count: number } {
    let sum = STANZA_WEIGHT * this.#rate;
    let count = STANZA_WEIGHT;
    for (let i = s.from; i < s.to; i++) {
      if (!this.#pairs.paired[i] || this.#pairs.fixed[i] !== FIXED.no) continue;
      sum += Number.isNaN(chance[i]!) ? this.#rate : chance[i]!;
      count++;
    }
    return { sum, count };
  }

  /** How the line ends look where a sentence surely runs on. */
  #sureJoins(): Counts {
    const counts = empty();
    const { from, to } = this.#region;
    for (let i = from; i < to; i++) {
      if (!this.#pairs.sure[i] || this.#pairs.fixed[i] !== FIXED.no) continue;
      counts.short[this.#short[i - from]!]!++;
      counts.indent[this.#indents[i - from]!]!++;
      counts.flowed[this.#in.lines[i]!.flowed ? 1 : 0]!++;
    }
    return counts;
  }

  /** Classes of the spaces inside lines, in a sample: what a place looks like where no paragraph ends. */
  #inlineJoins(chance: Float64Array, open: Uint8Array): Float64Array {
    const counts = new Float64Array(CLASSES);
    const text = this.#content;
    let left = INLINE_SAMPLE;
    for (const s of this.#stanzas) {
      for (let i = s.from; i < s.to && left > 0; i++) {
        const { start, end } = this.#in.lines[i]!;
        const speaks = i === s.from || chance[i - 1]! > 0.5 ? 0 : open[i - 1 - this.#region.from]!;
        left -= end - start;
        countSpaces(text, start, end, speaks, counts);
      }
    }
    return counts;
  }

  /** New tables from the chances: what was seen at breaks and at joins, over the beginning weights. */
  #maximise(chance: Float64Array, open: Uint8Array, sure: Counts, inline: Float64Array): Tables {
    const breaks = empty();
    const joins = empty();
    const { from, to } = this.#region;
    for (let i = from; i < to; i++) {
      const p = chance[i]!;
      if (Number.isNaN(p) || this.#pairs.fixed[i] !== FIXED.no) continue;
      const flow = this.#in.lines[i]!.flowed ? 1 : 0;
      breaks.place[this.#pairs.place[i]! * 2 + open[i - from]!]! += p;
      const q = this.#pairs.sure[i] ? 0 : 1 - p;
      const short = this.#short[i - from]!;
      const indent = this.#indents[i - from]!;
      breaks.short[short]! += p;
      breaks.indent[indent]! += p;
      breaks.flowed[flow]! += p;
      joins.short[short]! += q;
      joins.indent[indent]! += q;
      joins.flowed[flow]! += q;
    }
    for (const key of ['short', 'indent', 'flowed'] as const)
      sure[key].forEach((n, k) => {
        joins[key][k]! += n;
      });
    joins.place.set(inline);
    return tablesOf(breaks, joins);
  }
}

/** Counts the spaces of a line by class. @param speaks 1 where the line begins in speech */
function countSpaces(text: string, start: number, end: number, speaks: number, counts: Float64Array): void {
  let state = speaks;
  for (let k = start + 1; k < end; k++) {
    const c = text.charCodeAt(k - 1);
    if (c === 34) state = 1 - state;
    else if (c === 0x201c) state = 1;
    else if (c === 0x201d) state = 0;
    if (c === 32 || text.charCodeAt(k) !== 32) continue;
    let next = k + 1;
    while (next < end && text.charCodeAt(next) === 32) next++;
    const first = text.charCodeAt(next);
    // Two small words, as most places are.
    if (c > 96 && c < 123 && first > 96 && first < 123) counts[state === 1 ? IN_SPEECH : IN_TEXT]!++;
    else counts[classOf(endClass(text, k), startClass(text, next), state === 1)]!++;
  }
}

const NO_LESS = new Float64Array(SHORT);
/** Where one stanza's lines are counted; of no use to anybody else. */
const SEEN = new Float64Array(SHORT);

const clamp = (p: number): number => Math.min(0.98, Math.max(0.0005, p));
