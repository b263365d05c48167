import { type Change, replace, unmapper } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';

/**
 * Two passes as one, against the first text. Where a later change touches an earlier one they become a single change.
 * @param mended the text after the first pass
 */
export function composed(
  text: Text,
  first: readonly Change[],
  mended: Text,
  second: readonly Change[],
  rule: string,
): Change[] {
  const back = unmapper(first);
  const later = second.map((c) => ({ ...c, start: back(c.start, -1), end: back(c.end, 1) }));
  const all = [...first, ...later].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: Change[] = [];
  let i = 0;
  let j = 0;
  let shift = 0; // of the first pass, before the group
  let at = 0;
  while (at < all.length) {
    const { start } = all[at]!;
    let { end, confidence, reason } = all[at]!;
    for (at++; at < all.length && (all[at]!.start < end || (all[at]!.start === start && all[at]!.end === end)); at++) {
      end = Math.max(end, all[at]!.end);
      if (all[at]!.confidence < confidence) ({ confidence, reason } = all[at]!);
    }
    const from = start + shift;
    for (; i < first.length && first[i]!.end <= end && first[i]!.start >= start; i++)
      shift += first[i]!.after.length - first[i]!.before.length;
    const to = end + shift;
    let after = '';
    let done = from;
    for (; j < second.length && second[j]!.end <= to; j++) {
      after += mended.content.slice(done, second[j]!.start) + second[j]!.after;
      done = second[j]!.end;
    }
    after += mended.content.slice(done, to);
    if (after !== text.content.slice(start, end)) out.push(replace(text, rule, start, end, after, confidence, reason));
  }
  return out;
}
