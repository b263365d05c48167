import { type Change, replace } from '../../text/change.ts';
import type { Text } from '../../text/text.ts';
import { shieldOf, watch } from './shield.ts';

/** A mark that may open or close an emphasis. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** What belongs together: `_`, `/`, a tag's name with its bracket. */
  readonly family: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** What it becomes. */
  readonly star: string;
}

/** Longest stretch that is taken for one emphasis, in characters. */
const REACH = 2000;

/** Pairs of neighbours in one family that enclose words of one paragraph. */
export function pairs(content: string, tokens: Iterable<Token>): [Token, Token][] {
  const found: [Token, Token][] = [];
  const last = new Map<string, Token>();
  for (const token of tokens) {
    const open = last.get(token.family);
    last.set(token.family, token);
    if (!open?.opens || !token.closes || token.start - open.end > REACH) continue;
    const inside = content.slice(open.end, token.start);
    if (!/[\p{L}\p{N}]/u.test(inside) || inside.includes('*') || /\n[^\S\n]*\n/.test(inside)) continue;
    found.push([open, token]);
    last.delete(token.family);
  }
  return found;
}

/** Both marks of each pair, set as stars. A pair that begins inside another is left as it is. */
export function setStars(text: Text, rule: string, found: readonly [Token, Token][], confidence: number): Change[] {
  const shielded = watch(shieldOf(text));
  const changes: Change[] = [];
  let last = 0;
  for (const [open, close] of [...found].sort(([a], [b]) => a.start - b.start)) {
    if (open.start < last || shielded(open.start, close.end)) continue;
    last = close.end;
    // A star hugs what it encloses: blanks just inside a tag go outside.
    let to = open.end;
    while (text.content[to] === ' ') to++;
    let from = close.start;
    while (text.content[from - 1] === ' ') from--;
    changes.push(replace(text, rule, open.start, to, ' '.repeat(to - open.end) + open.star, confidence));
    changes.push(replace(text, rule, from, close.end, close.star + ' '.repeat(close.start - from), confidence));
  }
  return changes;
}
