import type { Convention } from './convention.ts';
import { DOUBLE, SINGLE } from './families.ts';
import { CLOSE, type Habits, NEITHER, OPEN } from './grammar.ts';
import { COMMA, EDGE, SPACE, STOP } from './kinds.ts';
import { BREAK, type Signs } from './signs.ts';

/** Does the story's speech stand in single quotes? Then its closing signs stand behind stops and outnumber double ones. */
export function habitsOf(signs: Signs): Habits {
  let double = 0;
  let single = 0;
  for (let k = 0; k < signs.count; k++) {
    const l = signs.left[k]!;
    const r = signs.right[k]!;
    if (signs.kind[k] === DOUBLE) double += 1;
    else if (signs.kind[k] === SINGLE && (l === STOP || l === COMMA) && (r === SPACE || r === EDGE)) single += 2;
  }
  return single > double ? { double: 1, single: 0, again: 2.5 } : { double: 0, single: 1.5, again: 2.5 };
}

/** Signs seen before the first one is counted, as said and against it: a well-set story is trusted at once. */
const FOR = 30;
const AGAINST = 0.02;
/** From this difference of costs on, the neighbours of a sign leave no doubt. */
const SURE = 5;

/**
 * Adds to each sign that claims a direction the cost of doing what it denies: -log P(sign | what it does), learned from
 * the signs whose neighbours leave no doubt. In a well-set story a direction is worth nearly everything.
 */
export function weighDirections(signs: Signs, convention: Convention, local: Float64Array): void {
  const said = new Int8Array(signs.count).fill(-1);
  // [kind][what is said][what is done]
  const seen = [FOR, AGAINST, AGAINST, FOR, FOR, AGAINST, AGAINST, FOR];
  for (let k = 0; k < signs.count; k++) {
    if (signs.kind[k] === BREAK) continue;
    said[k] = convention.says.get(signs.content.slice(signs.start[k]!, signs.start[k]! + signs.size[k]!)) ?? -1;
    if (said[k]! < 0 || local[k * 3 + NEITHER]! < 6.5) continue;
    const lead = local[k * 3 + CLOSE]! - local[k * 3 + OPEN]!;
    if (Math.abs(lead) >= SURE) seen[signs.kind[k]! * 4 + said[k]! * 2 + (lead > 0 ? OPEN : CLOSE)]!++;
  }
  const cost = seen.map((n, i) => -Math.log(n / (n + seen[i ^ 2]!)));
  for (let k = 0; k < signs.count; k++) {
    if (said[k]! < 0) continue;
    const row = signs.kind[k]! * 4 + said[k]! * 2;
    local[k * 3 + OPEN]! += cost[row + OPEN]!;
    local[k * 3 + CLOSE]! += cost[row + CLOSE]!;
    // An apostrophe is set as a closing sign; one set as an opening sign is the slip of a word processor.
    if (said[k] === OPEN && isCurly(signs, k)) local[k * 3 + NEITHER]! += 4;
  }
}

const isCurly = (signs: Signs, k: number): boolean => signs.content.charCodeAt(signs.start[k]!) > 0xff;
