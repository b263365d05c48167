import { type Change, replace, say } from '../../../text/change.ts';
import { roman } from '../../../text/numbers.ts';
import type { Text } from '../../../text/text.ts';
import type { Block } from '../../../text/tree.ts';
import { blocksIn } from '../../lines/blocks.ts';
import { endsSentence, START, startClass } from '../../lines/classes.ts';
import { headingOf } from '../../lines/headings.ts';
import { skipSpace, skipSpaceBack } from '../../lines/lines.ts';
import type { Rule } from '../../rule.ts';

const ID = 'chapter-inline';
const CONFIDENCE = { number: 0.93, title: 0.7 };
const LEAST = 80;

/** Both spellings are written out: ignoring case over a whole story costs ten times as much. No heading begins small. */
const WORD =
  /(?:C(?:hapter|HAPTER|hapitre|HAPITRE|ap[ií]tulo|AP[IÍ]TULO|apitolo|APITOLO)|K(?:apitel|APITEL)|P(?:art|ART)|T(?:eil|EIL)|B(?:ook|OOK))[ \u00a0]/g;
const FREE = /[\s*_~=#-]/;
const NUMBER =
  /^(?:\d{1,3}|[IVXLC]{1,8}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?[a-z]{3,9})(?![\p{L}\p{N}])/iu;

interface Found {
  /** Where the heading begins, with the signs around it, and ends. */
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly number: number;
  readonly level: number;
  readonly title: boolean;
  readonly block: Block;
}

/** "… never came back. CHAPTER IV The ice …": chapters of a story on one line, where their numbers count on. */
export const chapterInline: Rule = {
  id: ID,
  sentence: 'rule.chapter-inline',
  hint: 'rule.chapter-inline-hint',
  example: { before: 'Nobody came. CHAPTER II The ice held.', after: 'Nobody came.\n\nCHAPTER II\n\nThe ice held.' },
  find(text) {
    const found = chaptersIn(text);
    const ends = new Map<string, { first: number; last: number }>();
    found.forEach((f, i) => {
      const key = `${f.kind} ${f.number}`;
      ends.set(key, { first: ends.get(key)?.first ?? i, last: i });
    });
    const changes: Change[] = [];
    found.forEach((f, i) => {
      const goesOn = (ends.get(`${f.kind} ${f.number + 1}`)?.last ?? -1) > i;
      const follows = (ends.get(`${f.kind} ${f.number - 1}`)?.first ?? i) < i;
      const opens = found.length === 1 && f.number === 1 && f.start === f.block.start && f.start < 2000;
      if (goesOn || follows || opens) for (const one of setApart(text, f)) changes.push(one);
    });
    return changes;
  },
};

function setApart(text: Text, { start, end, level, title, block }: Found): Change[] {
  const { content } = text;
  const confidence = title ? CONFIDENCE.title : CONFIDENCE.number;
  const next = skipSpace(content, end);
  return [
    ...(start > block.start ? [replace(text, ID, skipSpaceBack(content, start), start, '\n\n', confidence)] : []),
    say(text, ID, start, end, 'heading', confidence, { level }),
    ...(next < block.end ? [replace(text, ID, end, next, '\n\n', confidence)] : []),
  ];
}

function chaptersIn(text: Text): Found[] {
  const blocks = blocksIn(text).filter((b) => b.type === 'paragraph' && b.end - b.start >= LEAST);
  const found: Found[] = [];
  let b = 0;
  let done = 0;
  for (const m of text.content.matchAll(WORD)) {
    while (b < blocks.length && blocks[b]!.end <= m.index) b++;
    const block = blocks[b];
    if (!block) break;
    if (m.index < Math.max(block.start, done) || (m.index > 0 && !FREE.test(text.content[m.index - 1]!))) continue;
    const one = headingAt(text.content, block, m.index, m.index + m[0].length);
    if (!one) continue;
    found.push(one);
    done = one.end;
  }
  return found;
}

/** The heading whose word ("Chapter") stands at `at`; its number is looked for at `behind`. */
function headingAt(content: string, block: Block, at: number, behind: number): Found | undefined {
  const { start: least, end: most } = block;
  let start = at;
  while (start > least && /[*_~=#-]/.test(content[start - 1]!)) start--;
  // Signs that stand apart before it ("-- Chapter 1 --") belong to it.
  const edge = skipSpaceBack(content, start);
  const signs = /(?:^|\s)([-*~=#]{1,4})$/.exec(content.slice(Math.max(least, edge - 5), Math.max(least, edge)))?.[1];
  if (signs !== undefined) start = edge - signs.length;
  if (start > least && !endsSentence(content, skipSpaceBack(content, start))) return undefined;
  const number = NUMBER.exec(content.slice(behind, Math.min(most, behind + 24)))?.[0];
  if (number === undefined || (roman(number) !== undefined && number !== number.toUpperCase())) return undefined;
  const heading = headingOf(content.slice(at, behind + number.length));
  if (heading?.number === undefined || !heading.sure) return undefined;
  const tail = endOf(content, behind + number.length, most, /[-*~=#]/.test(content[start]!));
  return tail && { start, kind: heading.kind, number: heading.number, level: heading.level, block, ...tail };
}

/** Where the heading ends: behind signs that close it, behind a title in capitals or before a sentence's first word. */
function endOf(
  content: string,
  at: number,
  end: number,
  dressed: boolean,
): { end: number; title: boolean } | undefined {
  const rest = content.slice(at, Math.min(end, at + 160));
  const closing = /^(?: ?\/ ?(?:\d{1,3}|\?)| of \d{1,3})?(?: ?[-*~=#]{1,4}(?=\s|$)|\.(?=\s|$))?/.exec(rest)![0].length;
  const tail = rest.slice(closing);
  if (tail === '' || (dressed && closing > 0)) return { end: at + closing, title: false };
  const capitals =
    /^(?::|\.| ?[-–—]+)? ((?:[\p{Lu}\d'’&,:-]{2,}|[AI])(?: (?:[\p{Lu}\d'’&,:-]{2,}|[AI]))*)(?= (?:["“]?\p{Lu}))/u.exec(
      tail,
    );
  if (capitals && /\p{Lu}{2}/u.test(capitals[1]!)) return { end: at + closing + trimLast(capitals[0]), title: true };
  if (/^:|^ [-–—] /.test(tail)) {
    const title = titleLength(tail);
    return title > 0 ? { end: at + closing + title, title: true } : undefined;
  }
  const next = skipSpace(content, at + closing);
  const start = startClass(content, next);
  if (next === at + closing || start === START.lower || start === START.quoteLower) return undefined;
  return { end: at + closing, title: false };
}

/** "THE STORM A": a lone "A" or "I" at the end of the capitals begins the sentence. */
const trimLast = (s: string): number => s.replace(/ [AI]$/, '').length;

/** ": The Letter It was": the capitalised words but the last one, which begins the sentence. */
function titleLength(tail: string): number {
  const words = [...tail.matchAll(/\S+/g)];
  let last = -1;
  let k = /^:$|^[-–—]+$/.test(words[0]?.[0] ?? '') ? 1 : 0;
  const first = k;
  for (; k < words.length && k < first + 10; k++) {
    const word = words[k]![0];
    if (k > first && /^["“]/.test(word)) return words[k - 1]!.index + words[k - 1]![0].length;
    const capital = /^[:'‘’(]*[\p{Lu}\d]/u.test(word);
    if (!capital && !/^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|und|der|die|das|von|de|la|le)$/.test(word))
      break;
    if (capital) last = k;
    if (/[.!?]$/.test(word)) return words[k]!.index + word.length;
  }
  if (last <= first) return 0;
  const word = words[last - 1]!;
  return word.index + word[0].length;
}
