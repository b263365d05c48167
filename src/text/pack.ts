import { apply, type Change, type Ledger, type Pass } from './change.ts';
import { type Sentence, sameSentence } from './sentence.ts';
import type { MarkType, Text } from './text.ts';

/**
 * A ledger without what the draft already says: `before` is read back from the text while the passes are replayed.
 * About a tenth of the size, and a replay proves that draft and ledger belong together.
 */
export interface PackedLedger {
  readonly passes: readonly PackedPass[];
}

interface PackedPass {
  readonly rule: string;
  /** The reasons given in this pass, each once. */
  readonly reasons: readonly Sentence[];
  readonly changes: readonly PackedChange[];
}

/** [start after the previous change's start, length, after | mark, confidence in thousandths, index of reason + 1] */
type PackedChange = readonly [number, number, string | readonly [MarkType, number], number, number];

export function packLedger(ledger: Ledger): PackedLedger {
  return { passes: ledger.map(packPass) };
}

function packPass(pass: Pass): PackedPass {
  const reasons: Sentence[] = [];
  let last = 0;
  const changes = pass.changes.map((c): PackedChange => {
    const delta = c.start - last;
    last = c.start;
    let reason = 0;
    if (c.reason !== undefined) {
      const { reason: why } = c;
      reason = reasons.findIndex((one) => sameSentence(one, why)) + 1;
      if (reason === 0) reason = reasons.push(c.reason);
    }
    return [
      delta,
      c.end - c.start,
      c.mark ? [c.mark.type, c.mark.level ?? 0] : c.after,
      Math.round(c.confidence * 1000),
      reason,
    ];
  });
  return { rule: pass.rule, reasons, changes };
}

/**
 * The ledger and the restored text, replayed from the draft.
 * @throws RangeError when the ledger does not fit the draft
 */
export function unpackLedger(draft: Text, packed: PackedLedger): { text: Text; ledger: Ledger } {
  let text = draft;
  const ledger = packed.passes.map((p): Pass => {
    let last = 0;
    const changes = p.changes.map(([delta, length, what, thousandths, reason]): Change => {
      const start = last + delta;
      last = start;
      const before = text.content.slice(start, start + length);
      const base = { rule: p.rule, start, end: start + length, before, confidence: thousandths / 1000 };
      const change =
        typeof what === 'string'
          ? { ...base, after: what }
          : { ...base, after: before, mark: what[1] ? { type: what[0], level: what[1] } : { type: what[0] } };
      return reason ? { ...change, reason: p.reasons[reason - 1]! } : change;
    });
    text = apply(text, changes);
    return { rule: p.rule, changes };
  });
  return { text, ledger };
}
