import type { Mend } from '../../marks/sweep.ts';

/** Words that a range of numbers follows, and words that follow one. */
const BEFORE =
  /\b(?:pp?\.|pages?|chapters?|chaps?\.|verses?|lines?|ages?|aged|years?|volumes?|vols?\.|nos?\.|numbers|from the years?) $/i;
const BEHIND =
  /^ (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|people|persons|men|women|miles|feet|inches|pages|times)\b/i;

/** A range only where the words around say so: not a date, a telephone number, a score, a fraction. */
export function rangeOf(content: string, start: number, match: string): Mend | undefined {
  const [from, to] = match.split('-') as [string, string];
  const years =
    from.length === 4 && (to.length === 4 || to.length === 2) && /^1[5-9]|^20/.test(from) && content[start - 1] === '(';
  const rises = Number(to) > Number(from) || (years && to.length === 2 && Number(to) > Number(from.slice(2)));
  if (!rises) return undefined;
  const named =
    BEFORE.test(content.slice(Math.max(0, start - 20), start)) ||
    BEHIND.test(content.slice(start + match.length, start + match.length + 12));
  return named || years ? { after: '–', confidence: 0.9, from: from.length, to: from.length + 1 } : undefined;
}
