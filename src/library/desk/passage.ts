import type { Evidence } from '../../intake/draft.ts';

/** A passage in its surroundings: joined, the three are a stretch of the original. */
export interface InContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const AROUND = 160;
const LONGEST = 600;

/** Where a passage stands in the original, with a few words around it; the passage alone where it does not stand there. */
export function inContext({ text, at }: Evidence, original: string | null): InContext {
  const alone = { before: '', words: text.slice(0, LONGEST), after: '' };
  if (original === null) return alone;
  const found = at ? -1 : original.indexOf(text);
  const [start, end] = at ?? [found, found + text.length];
  if (start < 0 || end > original.length || start >= end) return alone;
  const last = Math.min(end, start + LONGEST);
  return {
    before: fromWord(original.slice(Math.max(0, start - AROUND), start), start > AROUND),
    words: original.slice(start, last).toWellFormed(),
    after: toWord(original.slice(last, last + AROUND), last + AROUND < original.length),
  };
}

/** Without the half word that it begins with. */
const fromWord = (text: string, cut: boolean): string =>
  (cut ? text.slice(Math.max(0, text.search(/\s/))) : text).toWellFormed();

const toWord = (text: string, cut: boolean): string =>
  (cut ? text.slice(0, Math.max(0, text.search(/\s\S*$/)) || text.length) : text).toWellFormed();
