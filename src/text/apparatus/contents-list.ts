import type { Text } from '../text.ts';
import { linesOf } from './lines.ts';

/** One line of a list of chapters. */
export interface ListedChapter {
  /** As it stands there, without leaders and page number. */
  readonly label: string;
  /** "II", "3", "Chapter Two": what counts, in small letters; '' where nothing does. */
  readonly number: string;
  /** What stands behind the number. */
  readonly title: string;
}

/** A list of the chapters that follow, over a story. */
export interface ContentsList {
  readonly start: number;
  readonly end: number;
  readonly chapters: readonly ListedChapter[];
}

const WINDOW = 60_000;
const MOST_LINES_ABOVE = 120;
const LONGEST = 110;
const HEADING =
  /^\W{0,4}(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|table des mati[eè]res|sommaire|[íi]ndice|inhoud|(?:list of )?chapters|содержание|оглавление|目次|目录)\W{0,4}$/iu;
/** The chapter's page: behind dots, a tab or a wide gap. */
const LEADER = /(?:\s*(?:\.{2,}|(?:\. ){2,}\.?|…+|_{3,}|-{3,})\s*|\t+|\s{3,})(\d{1,4}|[ivxl]{1,6})\s*$/i;
const NUMBERED =
  /^(?:(?:(?:chapter|chap|part|book|volume|section|episode|canto|act|kapitel|teil|chapitre|cap[íi]tulo|глава|часть)\b\.?\s{0,3})([\p{L}\d]{1,14}(?:-[\p{L}]{3,6})?)|(\d{1,3}|[IVXLC]{1,8}))(?:[\s.:)–—-]{1,6}(.*))?$/iu;

const known = new WeakMap<Text, ContentsList | null>();

/** Finds the list of chapters over a story, with its heading or without; undefined where there is none. */
export function readContents(text: Text): ContentsList | undefined {
  let found = known.get(text);
  if (found === undefined) {
    found = findContents(text.content) ?? null;
    known.set(text, found);
  }
  return found ?? undefined;
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly chapter: ListedChapter;
  /** It says at which page the chapter is. */
  readonly paged: boolean;
}

function findContents(content: string): ContentsList | undefined {
  const rows = rowsOf(content);
  const at = rows.findIndex((r, i) => i < MOST_LINES_ABOVE && HEADING.test(r.text));
  if (at >= 0) {
    const list = listFrom(content, rows, at + 1);
    if (list) return { ...list, start: rows[at]!.start };
  }
  return withoutHeading(content, rows);
}

/** The lines near the top that hold something. */
function rowsOf(content: string): Row[] {
  return linesOf(content, 0, Math.min(content.length, WINDOW)).flatMap(({ text, start }) => {
    const bare = text.trim();
    if (bare === '') return [];
    const from = start + text.length - text.trimStart().length;
    const chapter = bare.length > 200 ? chapterOf(bare) : readListed(bare);
    return [
      {
        start: from,
        end: from + bare.length,
        text: bare,
        key: fold(chapter.label),
        chapter,
        paged: LEADER.test(bare.slice(-60)),
      },
    ];
  });
}

function chapterOf(label: string): ListedChapter {
  const m = label.length <= LONGEST ? NUMBERED.exec(label) : null;
  if (!m) return { label, number: '', title: label };
  return { label, number: (m[1] ?? m[2])!.toLowerCase(), title: (m[3] ?? '').trim() };
}

const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A line of prose is long, or a sentence that goes on in the next line. */
const isProse = (row: Row, next: Row | undefined): boolean =>
  row.text.length > LONGEST ||
  (row.text.length > 45 && !row.paged && next !== undefined && /^\p{Ll}/u.test(next.text)) ||
  /^["“].{12,}[.!?,]["”]/.test(row.text);

/** Does `row` head the chapter that `first` lists: by all its words, its name or its number? */
function heads(row: Row, next: Row | undefined, { key, chapter }: Row): boolean {
  if (row.key === '') return false;
  if (row.key === key) return true;
  const title = fold(chapter.title);
  if (chapter.number === '' || row.chapter.number !== chapter.number || row.chapter.title !== '') return false;
  return title === '' || next === undefined || next.key === title || next.text.length > 40;
}

/** The rows from `from` on up to where the first of them, or another, comes again: there the story begins. */
function listFrom(content: string, rows: readonly Row[], from: number): Omit<ContentsList, 'start'> | undefined {
  let to = from;
  const seen = new Map<string, Row>();
  const numbers = new Map<string, Row>();
  for (; to < rows.length && to < from + 300; to++) {
    const row = rows[to]!;
    if (isProse(row, rows[to + 1])) break;
    const same = seen.get(row.key) ?? (row.chapter.title === '' ? numbers.get(row.chapter.number) : undefined);
    if (to > from + 1 && same && heads(row, rows[to + 1], same)) break;
    if (row.key !== '') seen.set(row.key, seen.get(row.key) ?? row);
    if (row.chapter.number !== '') numbers.set(row.chapter.number, numbers.get(row.chapter.number) ?? row);
  }
  const list = rows.slice(from, to);
  const named = list.filter((r) => /\p{L}/u.test(r.text));
  const last = list.at(-1);
  if (!last || named.length < 2 || !isConfirmed(content, named, last.end)) return undefined;
  return { end: last.end, chapters: named.map((r) => r.chapter) };
}

/** Half of what is listed comes again below as a line of its own, or pages stand beside it all. */
function isConfirmed(content: string, list: readonly Row[], end: number): boolean {
  const wanted = new Map<string, number>();
  list.forEach(({ key, chapter }, i) => {
    wanted.set(key, i);
    if (chapter.title !== '' && chapter.number !== '') wanted.set(fold(chapter.title), i);
    if (chapter.number !== '') wanted.set(chapter.number, i);
  });
  const found = new Set<number>();
  for (const { text } of linesOf(content, end, content.length)) {
    if (text.length > LONGEST + 40) continue;
    const bare = text.trim();
    if (bare.length > LONGEST || bare === '') continue;
    const { number, title } = chapterOf(bare);
    const i = wanted.get(fold(bare)) ?? (title === '' ? wanted.get(number) : undefined);
    if (i !== undefined) found.add(i);
  }
  const paged = list.filter((r) => r.paged).length;
  return found.size * 2 >= list.length || (paged >= 3 && paged * 10 >= list.length * 6);
}

/** A list that nothing heads: lines one under the other, the first of which comes again, and most of the others below it. */
function withoutHeading(content: string, rows: readonly Row[]): ContentsList | undefined {
  const first = new Map<string, number>();
  for (let j = 0; j < Math.min(rows.length, MOST_LINES_ABOVE); j++) {
    const row = rows[j]!;
    if (isProse(row, rows[j + 1])) return undefined;
    const i = first.get(row.key);
    if (i === undefined || j - i < 3) {
      first.set(row.key, i ?? j);
      continue;
    }
    const list = rows.slice(i, j);
    if (list.some((r) => r.chapter.number !== '' || r.paged) && isConfirmedWhole(content, list, rows[j - 1]!.end))
      return { start: list[0]!.start, end: list.at(-1)!.end, chapters: list.map((r) => r.chapter) };
    return undefined;
  }
  return undefined;
}

const isConfirmedWhole = (content: string, list: readonly Row[], end: number): boolean => {
  const below = new Set(
    linesOf(content, end, content.length).flatMap(({ text }) => (text.length <= LONGEST + 40 ? [fold(text)] : [])),
  );
  return list.filter((r) => below.has(r.key)).length * 10 >= list.length * 8;
};

/** A line of a list, or a heading, as what counts and what stands behind it. */
export const readListed = (line: string): ListedChapter =>
  chapterOf(
    line
      .trim()
      .replace(LEADER, '')
      .replace(/^[\s*•·>-]+/, ''),
  );
