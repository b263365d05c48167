import { type Change, type Ledger, unmapper } from './change.ts';

/** A change with the place in the draft that it goes back to, and a key that stays the same when the story is restored again. */
export interface TracedChange extends Change {
  readonly key: string;
  /** Range in the draft's content. */
  readonly at: readonly [number, number];
}

/**
 * Gives each change of a pass its place in the draft.
 * @param before the passes that were applied before this one, first to last
 */
export function trace(
  changes: readonly Change[],
  before: readonly ((offset: number, side: -1 | 1) => number)[],
): TracedChange[] {
  const back = (offset: number, side: -1 | 1) => before.reduceRight((o, unmap) => unmap(o, side), offset);
  return changes.map((c) => {
    const start = back(c.start, -1);
    const end = Math.max(start, back(c.end, 1));
    return { ...c, at: [start, end] as const, key: keyOf(c, start, end) };
  });
}

/** The name by which a decision about a change is remembered: its rule and where in the draft it stands. */
export const keyOf = (c: Change, start: number, end: number): string =>
  `${c.rule}@${start}-${end}${c.mark ? `:${c.mark.type}` : ''}`;

/** Every change of a ledger with its place in the draft, in the order in which they were made. */
export function traceAll(ledger: Ledger): TracedChange[] {
  const before: ((offset: number, side: -1 | 1) => number)[] = [];
  return ledger.flatMap((pass) => {
    const traced = trace(pass.changes, before);
    before.push(unmapper(pass.changes));
    return traced;
  });
}

/** A piece of the comparison between draft and restored text. A piece without changes reads the same in both. */
export interface Piece {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly TracedChange[];
}

/**
 * The draft beside the restored text: equal pieces and changed ones, in order; joined, the `before`s are the draft and
 * the `after`s the restored text. Changes that touch each other (an unwrapped line where a dash was mended) share a piece.
 * Changes that only mark a range are attached to a piece of their own at its start with an empty `before` and `after`.
 */
export function compare(draft: string, restored: string, ledger: Ledger): Piece[] {
  const traced = traceAll(ledger);
  const edits = traced.filter((c) => !c.mark).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const groups: { start: number; end: number; changes: TracedChange[] }[] = [];
  // An insertion belongs to whatever touches it: a later rule may have changed what was inserted together with its neighbour.
  let inserted = -1;
  for (const e of edits) {
    const insertion = e.at[0] === e.at[1];
    const last = groups.at(-1);
    if (last && (e.at[0] < last.end || (e.at[0] === last.end && (insertion || inserted === last.end)))) {
      last.end = Math.max(last.end, e.at[1]);
      last.changes.push(e);
    } else groups.push({ start: e.at[0], end: e.at[1], changes: [e] });
    if (insertion) inserted = e.at[0];
  }
  const marks = traced.filter((c) => c.mark).sort((a, b) => a.at[0] - b.at[0]);
  const pieces: Piece[] = [];
  let d = 0;
  let r = 0;
  let m = 0;
  const same = (until: number) => {
    while (m < marks.length && marks[m]!.at[0] <= until) {
      const mark = marks[m++]!;
      if (mark.at[0] > d) {
        const text = draft.slice(d, mark.at[0]);
        pieces.push({ before: text, after: text, changes: [] });
        r += text.length;
        d = mark.at[0];
      }
      pieces.push({ before: '', after: '', changes: [mark] });
    }
    if (until > d) {
      const text = draft.slice(d, until);
      pieces.push({ before: text, after: text, changes: [] });
      r += text.length;
      d = until;
    }
  };
  for (const g of groups) {
    same(g.start);
    const size = g.end - g.start + g.changes.reduce((n, c) => n + c.after.length - c.before.length, 0);
    pieces.push({ before: draft.slice(g.start, g.end), after: restored.slice(r, r + size), changes: g.changes });
    d = g.end;
    r += size;
  }
  same(draft.length);
  return pieces;
}
