import { decode } from '../encoding/decode.ts';
import { bytesOf } from './bytes.ts';
import { isoDay } from './date.ts';
import { decodeWords } from './words.ts';

export interface Header {
  /** In small letters. */
  readonly name: string;
  /** Unfolded and decoded. */
  readonly value: string;
  /** As it stands in the file, folds and all. */
  readonly line: string;
}

const LINE = /^ {0,4}([A-Za-z][A-Za-z0-9-]{0,40}):(?:[ \t]|$)/;
/** Lines of a story's own header block, which some archives glued to the mail's: the head ends before them. */
const OF_STORY =
  /^(?:title|authors?|rating|pairings?|fandom|disclaimers?|spoilers?|category|classification|series|archive|feedback|warnings?|notes?):/i;
const ALWAYS_MAIL = new Set([
  'path',
  'newsgroups',
  'message-id',
  'received',
  'return-path',
  'delivered-to',
  'x-mozilla-status',
  'x-apparently-to',
  'mime-version',
]);
const OFTEN_MAIL = new Set([
  'subject',
  'date',
  'to',
  'reply-to',
  'organization',
  'lines',
  'references',
  'sender',
  'xref',
  'cc',
  'x-from',
  'approved',
  'followup-to',
  'archive-name',
]);

/** Where the head ends and the body begins. */
export interface Head {
  readonly headers: readonly Header[];
  /** Offset of the body in the raw string. */
  readonly body: number;
}

/**
 * Reads the header lines at `at` of a raw string: names with a colon, folded lines joined, until a blank line or a line that
 * is neither. RFC 2047 words are decoded; bytes beyond ASCII are read by evidence.
 */
export function readHead(raw: string, at = 0): Head {
  const lines: string[] = [];
  let pos = at;
  while (pos < raw.length && lines.length < 500) {
    const end = raw.indexOf('\n', pos);
    const stop = end < 0 ? raw.length : end;
    const line = raw.slice(pos, Math.min(stop, pos + 5000));
    if (lines.length > 0 && OF_STORY.test(line)) break;
    if (LINE.test(line)) lines.push(line);
    else if (lines.length > 0 && /^[ \t]+\S/.test(line)) lines[lines.length - 1] += `\n${line}`;
    else {
      if (line.trim() === '') pos = stop + 1; // also at the very top: a head without a line
      break;
    }
    pos = stop + 1;
  }
  const decoded = lines.length ? decode(bytesOf(lines.join('\n'))).text : '';
  return { headers: unfold(decoded), body: Math.min(pos, raw.length) };
}

function unfold(text: string): Header[] {
  const headers: { name: string; value: string; line: string }[] = [];
  for (const line of text.split('\n')) {
    const name = LINE.exec(line)?.[1];
    const last = headers.at(-1);
    if (name) headers.push({ name: name.toLowerCase(), value: line.slice(line.indexOf(':') + 1).trim(), line });
    else if (last) {
      last.value += ` ${line.trim()}`;
      last.line += `\n${line}`;
    }
  }
  return headers.map((h) => ({ ...h, value: decodeWords(h.value).replace(/\s+/g, ' ').trim() }));
}

export const headerOf = (headers: readonly Header[], name: string): Header | undefined =>
  headers.find((h) => h.name === name && h.value !== '');

/**
 * Are these a message's headers, and not a story's "Title: …, Date: …", or a letter that a character writes at its beginning?
 * One that only mail has; or From with an address or a date that a program wrote; and another one.
 */
export function isMailHead(headers: readonly Header[]): boolean {
  const names = new Set(headers.map((h) => h.name));
  const known = [...names].filter((n) => n === 'from' || ALWAYS_MAIL.has(n) || OFTEN_MAIL.has(n)).length;
  return known >= 2 && ([...names].some((n) => ALWAYS_MAIL.has(n)) || isPosted(headers));
}

/** Does it name its sender as mail programs do? */
export function isPosted(headers: readonly Header[]): boolean {
  const from = headerOf(headers, 'from')?.value ?? '';
  const date = headerOf(headers, 'date')?.value ?? '';
  return (
    from !== '' &&
    (/\S@\S/.test(from) || /^<saved by/i.test(from) || (/\d:\d\d/.test(date) && isoDay(date) !== undefined))
  );
}
