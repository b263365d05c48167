import { readDate } from './date.ts';
import { isRating } from './rating.ts';
import { PAIRING } from './subject.ts';

/** What stands beside a title or a name without a label: "Mags/Eli, PG-13". */
export interface Codes {
  readonly rating?: string;
  readonly relationships: readonly string[];
  readonly categories: readonly string[];
  readonly date?: string;
}

const BETWEEN = /\s*[,;|•·]\s*|\s+[–—/-]\s+|\.\s+/;
const KIND = /^(?:gen|het|slash|femslash|m\/m|f\/f|m\/f|f\/m)$/i;
/** In capitals or by its own words: "(lemon)" may be a fruit. */
const isCode = (item: string): boolean =>
  isRating(item) &&
  (item === item.toUpperCase() ||
    /^(?:rated\s|explicit$|mature$|teen and up|general audiences$|adults? only$)/i.test(item));

/**
 * The codes that a line or a bracket consists of; undefined where it says anything else, or no rating.
 * @param bracketed then a single letter is a rating by itself
 */
export function codesAlone(words: string, bracketed = false): Codes | undefined {
  if (words.length > 100) return undefined;
  const items = words
    .replace(/^[\s*_(["]+|(?<![\s*_.)\]"])[\s*_.)\]"]+$/g, '')
    .split(BETWEEN)
    .map((s) => s.trim());
  let date: string | undefined;
  const [ratings, relationships, categories]: [string[], string[], string[]] = [[], [], []];
  for (const item of items) {
    if (isCode(item)) ratings.push(item);
    else if (KIND.test(item)) categories.push(item);
    else if (PAIRING.test(item)) relationships.push(item);
    else if (/\d{4}/.test(item) && item.length < 20 && readDate(item)) date = item;
    else return undefined;
  }
  const [rating] = ratings;
  const sure = bracketed || (rating?.length ?? 0) > 1 || relationships.length > 0;
  if (!rating || ratings.length > 1 || !sure) return undefined;
  return { rating, relationships, categories, ...(date ? { date } : {}) };
}

export interface Coded extends Codes {
  /** What is left of the words without their codes. */
  readonly rest: string;
}

const BRACKETS = /\s*[[({]([^\][(){}]{1,80})[\])}]/g;
const SEPARATOR = /\s*[,;:|]\s+|\s+[–—-]+\s+/g;
/** A pairing, a rating and what kind it is: more codes than that are none. */
const MOST_BEHIND = 3;

/** Takes the codes out of a title or a name: "The Ferry (Mags/Eli, PG-13)", "Kit Vale, PG-13", "The Ferry [R]"; undefined where there are none. */
export function withoutCodes(written: string): Coded | undefined {
  if (written.length > 400) return undefined;
  let found: Codes | undefined;
  // A line's last bracket is lost where the whole of it stood in brackets.
  const closed = /[([][^()[\]]*$/.test(written) ? `${written})` : written;
  let rest = closed.replace(BRACKETS, (all, inner: string) => {
    const codes = codesAlone(inner, true);
    if (!codes || found) return all;
    found = codes;
    return ' ';
  });
  if (!found) {
    for (const { index, 0: sign } of [...rest.matchAll(SEPARATOR)].slice(-MOST_BEHIND)) {
      found = index === 0 ? undefined : codesAlone(rest.slice(index + sign.length));
      if (!found) continue;
      rest = rest.slice(0, index);
      break;
    }
  } else
    rest = rest.replace(BRACKETS, (all, inner: string) => {
      if (!PAIRING.test(inner.trim())) return all;
      found = { ...found!, relationships: [...found!.relationships, inner.trim()] };
      return ' ';
    });
  rest = rest.replace(/\s+/g, ' ').trim();
  return found && /[\p{L}\p{N}\p{So}]/u.test(rest) ? { ...found, rest } : undefined;
}

/** The codes that end a summary, in a sentence or a bracket of their own; the summary keeps its words. */
export function codesAtEnd(summary: string): Codes | undefined {
  const end = summary.slice(-110).trimEnd();
  const inner = /[[(]([^\][()]{1,80})[\])]\.?$/.exec(end)?.[1];
  if (inner) return codesAlone(inner, true);
  const last = /(?:^|[.!?…]["”’]?\s+)([^.!?…]{1,80})\.?$/.exec(end)?.[1];
  return last ? codesAlone(last) : undefined;
}
