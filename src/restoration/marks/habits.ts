import { CLOSE, type Habits, NEITHER, OPEN } from './grammar.ts';
import { BREAK, COMMA, DOUBLE, EDGE, SINGLE, type Signs, SPACE, STOP } from './signs.ts';

/** Which quotes a story's speech stands in, and how often the sign of a new speech follows one that was never closed. */
export function habitsOf(signs: Signs): Habits {
  let double = 0;
  let single = 0;
  for (let k = 0; k < signs.count; k++) {
    const l = signs.left[k]!;
    const r = signs.right[k]!;
    if (signs.kind[k] === DOUBLE) double += 1;
    else if (signs.kind[k] === SINGLE && (l === STOP || l === COMMA) && (r === SPACE || r === EDGE)) single += 2;
  }
  const british = single > double;
  return british ? { double: 1, single: 0, again: 2.5 } : { double: 0, single: 1.5, again: 2.5 };
}

const SAID_OPEN = new Set(['“', '„', '‟', '‘', '‛', '`', '``']);
const SAID_CLOSE = new Set(['”', '’', '´']);

/**
 * Adds to each curly sign the cost of doing what its direction denies. How much a direction is worth is learned from
 * the signs whose neighbours leave no doubt: in a well-set story it is worth nearly everything.
 */
export function misleading(signs: Signs, local: Float64Array): void {
  // counts[kind][direction: 0 says open, 1 says close][does: 0 open, 1 close]
  const counts = [
    [
      [30, 0.02],
      [0.02, 30],
    ],
    [
      [30, 0.02],
      [0.02, 30],
    ],
  ];
  const direction = new Int8Array(signs.count).fill(-1);
  for (let k = 0; k < signs.count; k++) {
    if (signs.kind[k] === BREAK) continue;
    const sign = signs.content.slice(signs.start[k]!, signs.start[k]! + signs.size[k]!);
    const said = SAID_OPEN.has(sign) ? 0 : SAID_CLOSE.has(sign) ? 1 : -1;
    direction[k] = said;
    if (said < 0) continue;
    const open = local[k * 3 + OPEN]!;
    const close = local[k * 3 + CLOSE]!;
    if (local[k * 3 + NEITHER]! < 6.5) continue;
    if (open + 5 < close) counts[signs.kind[k]!]![said]![0]!++;
    else if (close + 5 < open) counts[signs.kind[k]!]![said]![1]!++;
  }
  const cost = counts.map((c) => {
    const opens = c[0]![0]! + c[1]![0]!;
    const closes = c[0]![1]! + c[1]![1]!;
    return [
      [-Math.log(c[0]![0]! / opens), -Math.log(c[0]![1]! / closes)],
      [-Math.log(c[1]![0]! / opens), -Math.log(c[1]![1]! / closes)],
    ];
  });
  for (let k = 0; k < signs.count; k++) {
    const said = direction[k]!;
    if (said < 0) continue;
    const c = cost[signs.kind[k]!]![said]!;
    local[k * 3 + OPEN]! += c[0]!;
    local[k * 3 + CLOSE]! += c[1]!;
    // An apostrophe looks like a closing quote; one that looks like an opening quote is a slip of the same kind.
    if (signs.kind[k] === SINGLE && said === 0) local[k * 3 + NEITHER]! += 4;
  }
}
