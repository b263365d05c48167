import type { Claim } from '../draft.ts';
import { isoDay } from '../mail/date.ts';
import { personOf } from '../mail/people.ts';
import type { RawBlock } from './blocks.ts';
import { plain } from './lines.ts';

/** A page that shows a message of a list or a newsgroup: what its headers say, and its blocks with these set aside. */
export interface Letterhead {
  readonly blocks: readonly RawBlock[];
  readonly claims: readonly Claim[];
}

/** Header lines stand above everything else that is long. */
const MOST_BLOCKS = 60;
const FIELD =
  /^[\s*•]{0,4}(subject|from|date|sent|posted|to|cc|reply-to|newsgroups?|groups?|e-?mail|message-id|organi[sz]ation|list|local|sender|lines|xref|references|in-reply-to|view|rating)[\s*]{0,3}:[\s*]{0,3}(.*)$/i;
/** What a list's archive shows below a message. */
const BELOW =
  /^[\s*•]{0,4}(?:follow-?ups?|references|prev(?:ious)?(?: message)?(?: by (?:date|thread|author))?|next(?: message)?(?: by (?:date|thread|author))?|messages sorted by)[\s*]{0,3}:/i;

interface Said {
  readonly name: string;
  readonly value: string;
  readonly line: string;
}

/**
 * The headers of a message above its text: lines, a list or a table of From, Date, Subject and To, as list archives and mail
 * programs print them. A story's own header block has no From; a letter in a story has no date that a program wrote.
 */
export function letterheadOf(path: string, blocks: readonly RawBlock[]): Letterhead | undefined {
  const head = headOf(blocks);
  if (!head) return undefined;
  const { said, first, end } = head;
  const value = (name: string) => said.find((s) => s.name === name)?.value ?? '';
  const above = blocks.slice(0, first).findLast((b) => b.kind === 'heading');
  const subject = value('subject') || (above ? textOf(above).trim() : '');
  const claims: Claim[] = [];
  const claim = (field: Claim['field'], name: string, text: string | undefined) => {
    const line = said.find((s) => s.name === name)?.line ?? text ?? '';
    if (text) claims.push({ field, value: text, evidence: { path, text: line } });
  };
  const from = value('from').replace(/\s+-\s+view profile$/i, '');
  const person = personOf(from);
  const dated = ['date', 'sent', 'posted', 'local'].find((name) => value(name) !== '') ?? 'date';
  claim('subject', 'subject', subject);
  claim('author', 'from', person.name);
  claim('contact', 'from', person.address ?? personOf(value('email')).address);
  claim('date', dated, dayOf(value(dated)));
  const below = blocks.findLastIndex((b) => words(b) >= PROSE) + 1;
  const isBelow = blocks.findIndex((b, i) => i >= Math.max(below, end) && BELOW.test(textOf(b)));
  return {
    claims,
    blocks: blocks.map((block, i) =>
      (i >= first && i < end) || (i < first && textOf(block).trim() === subject) || (isBelow >= 0 && i >= isBelow)
        ? { ...block, furniture: true }
        : block,
    ),
  };
}

const PROSE = 12;
const textOf = (block: RawBlock): string => block.lines.map(plain).join(' ');
const words = (block: RawBlock): number =>
  textOf(block)
    .split(/\s+/, 40)
    .filter((w) => /\p{L}/u.test(w)).length;

/** The header lines, and the blocks in which they stand; undefined where these are no message's. */
function headOf(blocks: readonly RawBlock[]): { said: Said[]; first: number; end: number } | undefined {
  const said: Said[] = [];
  let first = -1;
  let end = -1;
  for (const [i, block] of blocks.slice(0, MOST_BLOCKS).entries()) {
    if (block.kind === 'rule') continue;
    if (block.kind === 'pre' && first < 0) return undefined; // a message in full, headers and all, is text
    const fields = block.lines.map((l) => fieldOf(plain(l)));
    if (first >= 0 && fields.every((f) => !f)) break;
    if (!fields.some(Boolean)) {
      if (words(block) > 40) return undefined;
      continue;
    }
    // Other lines among them are the story's: its own header block, a poem.
    if (fields.filter(Boolean).length * 2 < fields.length) return undefined;
    if (first < 0) first = i;
    end = i + 1;
    for (const one of fields.filter((f) => f !== undefined)) said.push(one);
  }
  const has = (name: string) => said.some((s) => s.name === name && s.value !== '');
  const posted = has('from') && (has('subject') || has('to') || has('group') || has('newsgroup') || isAddressed(said));
  return first >= 0 && posted && ['date', 'sent', 'posted', 'local'].some((n) => has(n) && isTime(said, n))
    ? { said, first, end }
    : undefined;
}

function fieldOf(line: string): Said | undefined {
  const m = FIELD.exec(line.slice(0, 600));
  return m
    ? { name: m[1]!.toLowerCase().replace('-', '').replace(/s$/, ''), value: m[2]!.trim(), line: line.slice(0, 400) }
    : undefined;
}

const isAddressed = (said: readonly Said[]): boolean =>
  /[\w.-]@[\w.-]/.test(said.find((s) => s.name === 'from')?.value ?? '');

/** A date as programs write it: with a year. */
const isTime = (said: readonly Said[], name: string): boolean =>
  /\b(?:19|20)\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d{2}\b/.test(said.find((s) => s.name === name)?.value ?? '');

/** The day; in figures only where they can mean one day: AM and PM are American, and so is a month behind a 13. */
function dayOf(text: string): string {
  const known = isoDay(text);
  if (known) return known;
  const m = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b(.{0,20})/.exec(text);
  if (!m) return text;
  const [a, b] = [Number(m[1]), Number(m[2])];
  const american = b > 12 || (a <= 12 && /\d\s?[AP]\.?M\b/i.test(m[4]!));
  const [month, day] = american ? [a, b] : [b, a];
  if ((!american && a <= 12 && b <= 12 && a !== b) || month < 1 || month > 12 || day < 1 || day > 31) return text;
  return `${m[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
