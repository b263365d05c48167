import { type Change, replace } from '../../text/change.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';
import { type Shield, shieldOf, watch } from './shield.ts';

/** What to put in the place of a match. `from` and `to` are counted from the match's start; left out, all of it goes. */
export interface Mend {
  readonly after: string;
  readonly confidence: number;
  readonly from?: number;
  readonly to?: number;
  readonly reason?: Sentence;
}

/**
 * Puts `mend` where a pattern matches outside the shielded ranges.
 * @param matches a global pattern that must not be able to run wild, or its matches in order
 */
export function sweep(
  text: Text,
  rule: string,
  matches: RegExp | Iterable<RegExpExecArray>,
  mend: (match: RegExpExecArray) => Mend | undefined,
  shield: Shield = shieldOf(text),
): Change[] {
  const changes: Change[] = [];
  const shielded = watch(shield);
  for (const match of matches instanceof RegExp ? text.content.matchAll(matches) : matches) {
    const end = match.index + match[0].length;
    if (shielded(match.index, end)) continue;
    const found = mend(match);
    if (!found) continue;
    const start = match.index + (found.from ?? 0);
    const stop = match.index + (found.to ?? match[0].length);
    if (text.content.slice(start, stop) === found.after) continue;
    changes.push(replace(text, rule, start, stop, found.after, found.confidence, found.reason));
  }
  return changes;
}

/** Does the line around `[start, end)` hold a letter or a digit at all? Looks no further than a line's usual length. */
export function lineHasWords(content: string, start: number, end: number): boolean {
  const before = content.slice(Math.max(0, start - 200), start);
  const after = content.slice(end, end + 200);
  const line = before.slice(before.lastIndexOf('\n') + 1) + after.split('\n', 1)[0];
  return /[\p{L}\p{N}]/u.test(line);
}

/** Does `at` lie in a web or mail address? Looks no further than an address is long. */
export function inAddress(content: string, at: number): boolean {
  const before = /\S*$/.exec(content.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  const after = /^\S*/.exec(content.slice(at, at + 200))?.[0] ?? '';
  return /:\/\/|\bwww\.|[\p{L}\d]@[\p{L}\d]/u.test(before + after);
}
