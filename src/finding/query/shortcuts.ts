import { type Sentence, sentence } from '../../text/sentence.ts';
import { isDescending, named, SORT_NAMES } from './fields.ts';
import { isSpan } from './ratings.ts';
import type { Sign } from './sign.ts';
import { type Valued, valueAt, wordAt } from './values.ts';

/** A name and what ties it to its value: `words>1000`, `title: lamp`. Blanks stand only before signs of more and less. */
const NAME = /([a-z]+(?:-[a-z]+)*)(?:([:=])|(\s*)([<>]=?|=))\s*/iy;
const SORT = /sort(?:ed)?(?:\s+by)?\s*([:=<>])\s*([<>]?)\s*/iy;
const DIRECTION = /\s+(?:(asc|ascending|up)|desc|descending|down)\b/iy;
const SIGN = /\s*(<=|>=|<|>|=)\s*/y;
/** Right behind a value: it was not all of it (`1/1`, `100km`). */
const GOES_ON = /[\p{L}\p{N}/+%-]/u;
/** A piece as it is spoken of. */
const SHOWN = 100;

/** What was read; nothing where a note says why not. */
export interface Shortcut {
  readonly sign: Sign | null;
  readonly end: number;
}

/**
 * A typed shortcut or the name of a field.
 * @param today days since 1970-01-01
 * @param note is told what could not be read
 * @returns null where none stands
 */
export function shortcutAt(text: string, at: number, today: number, note: (it: Sentence) => void): Shortcut | null {
  SORT.lastIndex = at;
  const sorts = SORT.exec(text);
  if (sorts) return sortAt(text, at, sorts, note);
  NAME.lastIndex = at;
  const found = NAME.exec(text);
  const what = found && named(found[1]!);
  if (!what || what.is === 'sort') return null;
  const [whole, name = '', tight, blanks = '', loose = ''] = found;
  const end = at + whole.length;
  const first = tight ?? loose;
  if (what.is === 'words' || what.is === 'tag') {
    if (blanks !== '' || /[<>]/.test(first)) return null;
    const exact = what.is === 'words' && what.field === 'author' && first === '=';
    return { sign: { is: 'field', field: exact ? { is: 'tag', type: 'author' } : what, sign: whole.trim() }, end };
  }
  return filterAt(text, at, { what, name, first, end }, today, note);
}

interface Head {
  readonly what: Valued;
  readonly name: string;
  readonly first: string;
  /** Where its value begins. */
  readonly end: number;
}

function filterAt(text: string, at: number, head: Head, today: number, note: (it: Sentence) => void): Shortcut {
  const { what, name } = head;
  SIGN.lastIndex = head.end;
  const second = head.first === ':' ? SIGN.exec(text) : null;
  const from = head.end + (second?.[0].length ?? 0);
  const sign = second?.[1] ?? head.first;
  if (what.is === 'rating' && !/[<>]/.test(sign) && (text[from] === '"' || !isSpan(wordAt(text, from))))
    return {
      sign: { is: 'field', field: { is: 'tag', type: 'rating' }, sign: text.slice(at, from).trim() },
      end: from,
    };
  const read = valueAt(text, from, what, sign, today);
  if (read && !GOES_ON.test(text[read.end] ?? ''))
    return { sign: { is: 'filter', by: read.value, sign: text.slice(at, read.end).slice(0, SHOWN) }, end: read.end };
  const written = wordAt(text, from);
  note(unread(what, name, written.slice(0, SHOWN)));
  return { sign: null, end: from + written.length };
}

/** What is said of a value that cannot be read. */
export function unread(what: Valued, name: string, value: string): Sentence {
  if (what.is === 'count') return sentence('query.number', { name, value });
  if (what.is === 'date') return sentence('query.date', { name, value });
  if (what.is === 'rating') return sentence('query.rating', { value });
  if (what.is === 'languages') return sentence('query.language', { value });
  if (what.is === 'sure') return sentence('query.sure', { value });
  return sentence('query.yes-or-no', { name, value });
}

/** `sort:words`, `sort by: hits ascending`; `sort:>words` begins with the fewest, as in the great archive. */
function sortAt(text: string, at: number, head: RegExpExecArray, note: (it: Sentence) => void): Shortcut {
  const from = at + head[0].length;
  const written = wordAt(text, from);
  const by = SORT_NAMES.get(written.replace(/^"|[",.;]+$/g, '').toLowerCase());
  const end = from + written.length;
  if (by === undefined) {
    note(sentence('query.sort', { value: written.slice(0, SHOWN) }));
    return { sign: null, end };
  }
  DIRECTION.lastIndex = end;
  const direction = DIRECTION.exec(text);
  const sign = head[2] || head[1];
  const descending = direction ? direction[1] === undefined : sign === '<' || (sign !== '>' && isDescending(by));
  const last = end + (direction?.[0].length ?? 0);
  return {
    sign: { is: 'filter', by: { of: 'sort', by, descending }, sign: text.slice(at, last).slice(0, SHOWN) },
    end: last,
  };
}
