import type { Block } from '../text/tree.ts';
import { align, type Gap } from './align.ts';
import { foldLetters } from './letters.ts';
import { hashOfWord } from './reading.ts';
import type { DifferenceSums } from './relation.ts';

/** A stretch of a paragraph that both texts have, or one of them. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'added';
  readonly text: string;
}

/** What became of one paragraph, or of several that did not change. */
export type DifferenceRow =
  | { readonly kind: 'same'; readonly paragraphs: number; readonly begins: string }
  | { readonly kind: 'changed'; readonly stretches: readonly Stretch[] }
  | { readonly kind: 'added' | 'gone'; readonly text: string };

export interface Difference {
  readonly rows: readonly DifferenceRow[];
  readonly sums: DifferenceSums;
}

/** Texts with more words than this together are not compared: an answer must come while somebody waits. */
const MOST_WORDS = 3_000_000;

/**
 * The way from one text to another, by the paragraphs of the later one. Words are aligned over the whole text, so that a
 * story on one line can be held against one in paragraphs. Case, accents, marks and how words are joined count for nothing.
 * @returns undefined for texts that are too long
 */
export function differenceOf(before: readonly Block[], after: readonly Block[]): Difference | undefined {
  const a = toldIn(before);
  const b = toldIn(after);
  if (a.starts.length + b.starts.length > MOST_WORDS) return undefined;
  const gaps = align(a.hashes, b.hashes).filter(
    (gap) => lettersIn(a, gap.aFrom, gap.aTo) !== lettersIn(b, gap.bFrom, gap.bTo),
  );
  return rowsOf(a, b, gaps);
}

interface Told {
  readonly paragraphs: readonly string[];
  /** The number of the first word of each paragraph, and of the end. */
  readonly firsts: readonly number[];
  /** Of each word: its paragraph, where it begins in it, its letters. */
  readonly paragraphOf: readonly number[];
  readonly starts: readonly number[];
  readonly words: readonly string[];
  readonly hashes: Uint32Array;
}

const WORD = /[\p{L}\p{N}\p{M}'’‘\u00ad]+/gu;

function toldIn(blocks: readonly Block[]): Told {
  const paragraphs = blocks.filter((b) => b.type !== 'heading' && b.type !== 'scene-break').map((b) => b.text);
  const told = { firsts: [] as number[], paragraphOf: [] as number[], starts: [] as number[], words: [] as string[] };
  for (const [i, paragraph] of paragraphs.entries()) {
    told.firsts.push(told.words.length);
    for (const found of paragraph.matchAll(WORD)) {
      const word = foldLetters(found[0]);
      if (word === '') continue;
      told.paragraphOf.push(i);
      told.starts.push(found.index);
      told.words.push(word);
    }
  }
  told.firsts.push(told.words.length);
  return { ...told, paragraphs, hashes: Uint32Array.from(told.words, hashOfWord) };
}

const lettersIn = ({ words }: Told, from: number, to: number): string => words.slice(from, to).join('');

/** The text from one word up to another of the same paragraph; its ends belong to its first and last word. */
function textOf({ paragraphs, firsts, starts, paragraphOf }: Told, from: number, to: number): string {
  const paragraph = paragraphOf[from]!;
  const begin = from === firsts[paragraph] ? 0 : starts[from]!;
  const end = to >= firsts[paragraph + 1]! ? undefined : starts[to]!;
  return paragraphs[paragraph]!.slice(begin, end);
}

function rowsOf(a: Told, b: Told, gaps: readonly Gap[]): Difference {
  const rows = new Rows();
  let g = 0;
  /** How far the words of the earlier text are told. */
  let atA = 0;
  for (let k = 0; k < b.paragraphs.length; k++) {
    const [from, to] = [b.firsts[k]!, b.firsts[k + 1]!];
    const stretches: Stretch[] = [];
    let at = from;
    for (; g < gaps.length; g++) {
      const gap = gaps[g]!;
      if (gap.bFrom > to || (gap.bFrom === to && !endsHere(a, gap, k === b.paragraphs.length - 1))) break;
      if (gap.bFrom > at) stretches.push({ kind: 'same', text: textOf(b, at, gap.bFrom) });
      at = Math.max(at, gap.bFrom);
      const gone = goneIn(a, Math.max(atA, gap.aFrom), gap.aTo);
      atA = Math.max(atA, gap.aTo);
      // Whole paragraphs that are gone before anything of this one stand by themselves.
      const isFirst = stretches.length === 0 && at === from;
      if (isFirst) for (const text of gone.whole) rows.add({ kind: 'gone', text });
      for (const text of isFirst ? gone.parts : [...gone.whole, ...gone.parts]) stretches.push({ kind: 'gone', text });
      if (gap.bTo > at) {
        const end = Math.min(gap.bTo, to);
        if (end > at) stretches.push({ kind: 'added', text: textOf(b, at, end) });
        at = end;
      }
      if (gap.bTo > to) break; // the rest of it is in the next paragraph
    }
    if (at < to) stretches.push({ kind: 'same', text: textOf(b, at, to) });
    rows.paragraph(b.paragraphs[k]!, stretches);
  }
  for (; g < gaps.length; g++) {
    const { whole, parts } = goneIn(a, Math.max(atA, gaps[g]!.aFrom), gaps[g]!.aTo);
    for (const text of [...whole, ...parts]) rows.add({ kind: 'gone', text });
    atA = Math.max(atA, gaps[g]!.aTo);
  }
  return rows.done();
}

/** Does what is missing at the end of a paragraph belong to it, and not before the next one? */
const endsHere = (a: Told, gap: Gap, last: boolean): boolean =>
  gap.bFrom === gap.bTo && !last && gap.aFrom < gap.aTo && gap.aFrom !== a.firsts[a.paragraphOf[gap.aFrom]!];

/** The words that only the earlier text has: paragraphs that they fill, and the rest. */
function goneIn(a: Told, from: number, to: number): { whole: string[]; parts: string[] } {
  const whole: string[] = [];
  const parts: string[] = [];
  for (let at = from; at < to; ) {
    const paragraph = a.paragraphOf[at]!;
    const end = Math.min(to, a.firsts[paragraph + 1]!);
    const text = textOf(a, at, end);
    if (at === a.firsts[paragraph] && end === a.firsts[paragraph + 1]) whole.push(text);
    else parts.push(text);
    at = end;
  }
  return { whole, parts };
}

const BEGINS = 60;

/** Rows as they are found; paragraphs that did not change are put together. */
class Rows {
  readonly #rows: DifferenceRow[] = [];
  readonly #sums = { same: 0, changed: 0, added: 0, gone: 0 };

  paragraph(text: string, stretches: readonly Stretch[]): void {
    if (stretches.every(({ kind }) => kind === 'same')) this.#same(text);
    else if (stretches.every(({ kind }) => kind === 'added')) this.add({ kind: 'added', text });
    else this.add({ kind: 'changed', stretches });
  }

  add(row: Exclude<DifferenceRow, { kind: 'same' }>): void {
    this.#sums[row.kind]++;
    this.#rows.push(row);
  }

  #same(text: string): void {
    this.#sums.same++;
    const last = this.#rows.at(-1);
    if (last?.kind === 'same') this.#rows[this.#rows.length - 1] = { ...last, paragraphs: last.paragraphs + 1 };
    else this.#rows.push({ kind: 'same', paragraphs: 1, begins: text.slice(0, BEGINS) });
  }

  done(): Difference {
    return { rows: this.#rows, sums: this.#sums };
  }
}
