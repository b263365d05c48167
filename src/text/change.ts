import type { Sentence } from './sentence.ts';
import type { Mark, MarkType, Text } from './text.ts';

/**
 * One mend. Either `before` is replaced by `after`, or (with `mark`) the range is said to be something and no
 * letter changes (`before === after`). Positions are offsets into the text that the rule was given.
 */
export interface Change {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** 0-1: the probability that a careful reader with the original at hand would agree. */
  readonly confidence: number;
  readonly mark?: { readonly type: MarkType; readonly level?: number };
  /** Why here, where the rule's own sentence does not say enough. */
  readonly reason?: Sentence;
}

/** All that one rule did to the text it was given. Changes are sorted and do not overlap. */
export interface Pass {
  readonly rule: string;
  readonly changes: readonly Change[];
}

/** Every pass in the order in which it was applied. Undone from last to first it gives the draft, letter for letter. */
export type Ledger = readonly Pass[];

/** Makes a replacement, reading `before` from the text so that it can never disagree. */
export function replace(
  text: Text,
  rule: string,
  start: number,
  end: number,
  after: string,
  confidence: number,
  reason?: Sentence,
): Change {
  const change = { rule, start, end, before: text.content.slice(start, end), after, confidence };
  return reason === undefined ? change : { ...change, reason };
}

/** Says what a range is, without touching a letter. */
export function say(
  text: Text,
  rule: string,
  start: number,
  end: number,
  type: MarkType,
  confidence: number,
  more: { level?: number; reason?: Sentence } = {},
): Change {
  const before = text.content.slice(start, end);
  const mark = more.level === undefined ? { type } : { type, level: more.level };
  const change = { rule, start, end, before, after: before, confidence, mark };
  return more.reason === undefined ? change : { ...change, reason: more.reason };
}

/**
 * The text with a pass applied. Marks are carried along; a mark whose whole range was deleted goes with it.
 * @throws RangeError when changes overlap, are unsorted, or their `before` is not what stands there.
 */
export function apply(text: Text, changes: readonly Change[]): Text {
  if (changes.length === 0) return text;
  const edits: Change[] = [];
  const said: Mark[] = [];
  let last = 0;
  const out: string[] = [];
  for (const c of changes) {
    if (c.mark) {
      said.push({ ...c.mark, start: c.start, end: c.end });
      continue;
    }
    if (c.start < last || c.end < c.start || c.end > text.content.length) {
      throw new RangeError(`${c.rule}: change ${c.start}-${c.end} overlaps the one before it or leaves the text`);
    }
    if (!text.content.startsWith(c.before, c.start) || c.end - c.start !== c.before.length) {
      throw new RangeError(`${c.rule}: "${c.before}" does not stand at ${c.start}`);
    }
    out.push(text.content.slice(last, c.start), c.after);
    last = c.end;
    edits.push(c);
  }
  out.push(text.content.slice(last));
  const marks = said.length ? [...text.marks, ...said] : [...text.marks];
  return { content: out.join(''), marks: moveMarks(marks, edits) };
}

/** The text as it was before `changes` were applied (marks that the pass added are dropped). */
export function undo(content: string, changes: readonly Change[]): string {
  const out: string[] = [];
  let last = 0;
  let shift = 0;
  for (const c of changes) {
    if (c.mark) continue;
    const start = c.start + shift;
    out.push(content.slice(last, start), c.before);
    last = start + c.after.length;
    shift += c.after.length - c.before.length;
  }
  out.push(content.slice(last));
  return out.join('');
}

/** The draft's content: every pass undone, last first. */
export function undoAll(content: string, ledger: Ledger): string {
  return ledger.reduceRight((text, pass) => undo(text, pass.changes), content);
}

function moveMarks(marks: Mark[], edits: readonly Change[]): Mark[] {
  const sorted = marks.sort((a, b) => a.start - b.start || a.end - b.end);
  if (edits.length === 0) return sorted;
  const forward = mapper(edits);
  const moved: Mark[] = [];
  for (const m of sorted) {
    const start = forward(m.start, 1);
    const end = forward(m.end, -1);
    if (end > start) moved.push({ ...m, start, end });
  }
  return moved;
}

/**
 * Maps offsets before a pass to offsets after it. `side` says where an offset inside a replaced range goes, and on
 * which side of an insertion it stays: -1 before it, 1 after it. Binary search, so any order of questions is fine.
 */
export function mapper(edits: readonly Change[]): (offset: number, side: -1 | 1) => number {
  const only = edits.filter((e) => !e.mark);
  const shifts = new Float64Array(only.length + 1);
  only.forEach((e, i) => {
    shifts[i + 1] = shifts[i]! + e.after.length - (e.end - e.start);
  });
  return (offset, side) => {
    let lo = 0;
    let hi = only.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (only[mid]!.start < offset) lo = mid + 1;
      else hi = mid;
    }
    // only[lo-1] starts before `offset`; only[lo] starts at or after it.
    const e = only[lo - 1];
    if (e && e.end > offset) return e.start + shifts[lo - 1]! + (side < 0 ? 0 : e.after.length);
    const next = only[lo];
    if (next && next.start === offset && next.end === offset && side > 0) return offset + shifts[lo + 1]!;
    return offset + shifts[lo]!;
  };
}

/** Maps offsets after a pass back to offsets before it; an offset inside a replacement goes to the edge that `side` names. */
export function unmapper(edits: readonly Change[]): (offset: number, side: -1 | 1) => number {
  const only = edits.filter((e) => !e.mark);
  const starts = new Float64Array(only.length);
  const shifts = new Float64Array(only.length + 1);
  only.forEach((e, i) => {
    starts[i] = e.start + shifts[i]!;
    shifts[i + 1] = shifts[i]! + e.after.length - (e.end - e.start);
  });
  return (offset, side) => {
    let lo = 0;
    let hi = only.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (starts[mid]! < offset) lo = mid + 1;
      else hi = mid;
    }
    const e = only[lo - 1];
    if (e && starts[lo - 1]! + e.after.length > offset) return side < 0 ? e.start : e.end;
    return offset - shifts[lo]!;
  };
}
