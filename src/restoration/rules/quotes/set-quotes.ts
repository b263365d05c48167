import { apply, type Change, replace, unmapper } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { SINGLE } from '../../marks/families.ts';
import { CLOSE, NEITHER, OPEN } from '../../marks/grammar.ts';
import { DIGIT } from '../../marks/kinds.ts';
import { readQuotes } from '../../marks/read.ts';
import { BREAK } from '../../marks/signs.ts';
import { isUnread } from '../../marks/unread.ts';
import type { Context } from '../../rule.ts';

/** A curly sign is turned only when the other reading is this much better (nats): it was set by somebody. */
const TURN = 2.2;
/** From here on no other sign will change the reading. */
const CLEAR = 3;
const APOSTROPHE = '’';

/** Rounds after which a text whose signs contradict each other is left as it then is. */
const ROUNDS = 6;

/**
 * Straight quotes and apostrophes become typographic ones, and signs that point the wrong way are turned. Signs that
 * are set make those around them surer: what they settle is settled here, so that a second run finds nothing.
 */
export function setQuotes(rule: string, text: Text, context: Context): Change[] {
  let { changes, settled } = onePass(rule, text, context);
  for (let round = 1; !settled && changes.length > 0 && round < ROUNDS; round++) {
    const next = onePass(rule, apply(text, changes), context);
    if (next.changes.length === 0) break;
    changes = compose(text, changes, next.changes);
    settled = false;
  }
  return changes;
}

/** Changes of one reading. Settled: no sign was left that another reading could turn. */
function onePass(rule: string, text: Text, context: Context): { changes: Change[]; settled: boolean } {
  const reading = readQuotes(text, context.language);
  const changes: Change[] = [];
  let settled = true;
  if (!reading) return { changes, settled };
  const { signs, does, convention } = reading;
  let margins: Float32Array | undefined;
  for (let k = 0; k < signs.count; k++) {
    if (signs.kind[k] === BREAK) continue;
    const start = signs.start[k]!;
    const end = start + signs.size[k]!;
    const sign = text.content.slice(start, end);
    const act = does[k]!;
    const isDouble = DOUBLES.has(sign) && !(signs.size[k] === 2 && signs.kind[k] === SINGLE);
    const wanted =
      act === NEITHER
        ? isDouble || signs.left[k] === DIGIT
          ? notQuote(text.content, start, end, isDouble)
          : APOSTROPHE
        : (isDouble ? convention.double : convention.single)[act === OPEN ? 0 : 1];
    if (wanted === undefined || wanted === sign || KEPT.has(sign) || isUnread(text.content, start)) continue;
    margins ??= reading.margins();
    if (margins[k]! < CLEAR || !STRAIGHT.has(sign)) settled = false;
    const turned = CURLY.has(sign);
    if (turned) {
      const said = convention.says.get(sign);
      const does = act === NEITHER ? CLOSE : act;
      if (said === undefined || said === does || margins[k]! < TURN) continue;
    }
    changes.push(replace(text, rule, start, end, wanted, confidence(margins[k]!)));
  }
  return { changes, settled };
}

/** Both rounds as one, against the first text: a sign that was set twice becomes what it became last. */
function compose(text: Text, first: readonly Change[], second: readonly Change[]): Change[] {
  const back = unmapper(first);
  const all = new Map(first.map((c) => [c.start, c]));
  for (const c of second) {
    const start = back(c.start, -1);
    const end = back(c.end, 1);
    if (text.content.slice(start, end) === c.after) all.delete(start);
    else all.set(start, replace(text, c.rule, start, end, c.after, c.confidence));
  }
  return [...all.values()].sort((a, b) => a.start - b.start);
}

const DOUBLES = new Set(['"', '“', '”', '„', '‟', '``', "''", '´´']);
const STRAIGHT = new Set(['"', "'"]);
const CURLY = new Set(['“', '”', '„', '‘', '’']);
/** Signs that belong to conventions which are kept as they are. */
const KEPT = new Set(['«', '»', '‟', '‛', '‚']);

/** A sign that quotes nothing: feet and inches become primes, an apostrophe behind a digit stays one. */
function notQuote(content: string, start: number, end: number, isDouble: boolean): string | undefined {
  const digitBefore = /\d/.test(content[start - 1] ?? '');
  if (isDouble) return digitBefore ? '″' : undefined;
  if (digitBefore && !/^[\p{L}]/u.test(content.slice(end, end + 1))) return '′';
  return APOSTROPHE;
}

/** Nats to a probability; the weights are rough, so no reading is called surer than 0.995. */
const confidence = (margin: number): number => Math.round(1000 * Math.min(0.995, 1 / (1 + Math.exp(-margin)))) / 1000;
