import { type Counted, median, perPage, seriesIn } from './series.ts';

/** The number of a page, set into the running text where the page began: `{13}`, `[Pg 13]`. */
export interface InlineNumber extends Counted {
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /\{(?:(?:page|pg|p)\.? ?)?(\d{1,4})[a-d]?\}|[[{<](?:page|pg|seite)\.? ?(\d{1,4}|[ivxlc]{1,7})[\]}>]|\[p\. ?(\d{1,4})\]/gi;
/** Letters that a page holds at least, where it was cut out of its book. */
const LEAST = 120;

/** `{1}` may be a footnote: from there on only what is far apart counts pages. */
const FIRST_NOTES = 3;
const WIDE = 600;

/** Numbers of pages between words, where they run on through the text. */
export function inlineNumbers(content: string): InlineNumber[] {
  const said: InlineNumber[] = [];
  const bare: InlineNumber[] = [];
  const early: InlineNumber[] = [];
  for (const m of content.matchAll(TOKEN)) {
    const token = { number: Number(m[1] ?? m[2] ?? m[3]), at: m.index, start: m.index, end: m.index + m[0].length };
    if (Number.isNaN(token.number)) early.push(token);
    else (/\p{L}/u.test(m[0].slice(1, 3)) ? said : bare).push(token);
  }
  const found = [
    ...seriesIn(said, LEAST).filter((s) => s.length >= 2),
    ...seriesIn(bare, LEAST).filter((s) => s.length >= 3 && (s[0]!.number > FIRST_NOTES || median(perPage(s)) > WIDE)),
  ].flat();
  // Pages before the first are numbered in roman letters; they mean nothing alone.
  if (found.length > 0) for (const one of early) found.push(one);
  return found.sort((a, b) => a.start - b.start);
}
