import { foldWords } from '../folded.ts';
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
const MOST_LISTED = 400;
const LONGEST = 110;
const HEADING =
  /^\W{0,4}(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|table des mati[eè]res|sommaire|[íi]ndice|inhoud|(?:list of )?chapters|содержание|оглавление|目次|目录)\W{0,4}$/iu;
const LONGEST_HEADING = 40;
/** The chapter's page: behind dots, a tab or a wide gap. */
const LEADER = /(?:\s*(?:\.{2,}|(?:\. ){2,}\.?|…+|_{3,}|-{3,})\s*|\t+|\s{3,})(\d{1,4}|[ivxl]{1,6})\s*$/i;
const LAST_OF_PAGE = /[\divxl]\s*$/i;
const hasLeader = (text: string): boolean => LAST_OF_PAGE.test(text.slice(-20)) && LEADER.test(text);
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

/** A line that may be of a list. Most are prose, which its length tells: the rest is read when it is asked for. */
class Row {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  #chapter: ListedChapter | undefined;
  #key: string | undefined;
  #paged: boolean | undefined;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.end = start + text.length;
  }

  get chapter(): ListedChapter {
    const { text } = this;
    this.#chapter ??= text.length > 200 ? { label: text.slice(0, 200), number: '', title: '' } : readListed(text);
    return this.#chapter;
  }

  get key(): string {
    this.#key ??= foldWords(this.chapter.label);
    return this.#key;
  }

  /** It says at which page the chapter is. */
  get paged(): boolean {
    this.#paged ??= hasLeader(this.text.slice(-60));
    return this.#paged;
  }
}

function findContents(content: string): ContentsList | undefined {
  const top = rowsOf(content, MOST_LINES_ABOVE + 1);
  const at = top.findIndex((r, i) => i < MOST_LINES_ABOVE && r.text.length <= LONGEST_HEADING && HEADING.test(r.text));
  if (at >= 0) {
    const list = listFrom(content, rowsOf(content, MOST_LINES_ABOVE + MOST_LISTED), at + 1);
    if (list) return { ...list, start: top[at]!.start };
  }
  return withoutHeading(content, top);
}

/** So many lines from the top that hold something. */
function rowsOf(content: string, most: number): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < Math.min(content.length, WINDOW) && rows.length < most; ) {
    const stop = content.indexOf('\n', at);
    const next = stop < 0 ? content.length : stop;
    const text = content.slice(at, next);
    const bare = text.trim();
    if (bare !== '') {
      const start = at + text.length - text.trimStart().length;
      rows.push(new Row(bare, start));
      // A paragraph on one line: no list is below it.
      if (bare.length > 400) break;
    }
    at = next + 1;
  }
  return rows;
}

function chapterOf(label: string): ListedChapter {
  const m = label.length <= LONGEST ? NUMBERED.exec(label) : null;
  if (!m) return { label, number: '', title: label };
  return { label, number: (m[1] ?? m[2])!.toLowerCase(), title: (m[3] ?? '').trim() };
}

/** A line of prose is long, or a sentence that goes on in the next line. */
const isProse = (row: Row, next: Row | undefined): boolean =>
  row.text.length > LONGEST ||
  (row.text.length > 45 && !row.paged && next !== undefined && /^\p{Ll}/u.test(next.text)) ||
  /^["“].{12,}[.!?,]["”]/.test(row.text) ||
  (row.text.length > 45 && /[.!?…]["”’')*_]{0,3}$/.test(row.text) && row.chapter.number === '' && !row.paged);

/** What was listed so far, to tell where the first of it comes again. */
class Listed {
  readonly #keys = new Map<string, Row>();
  readonly #numbers = new Map<string, Row>();

  add(row: Row): void {
    const { number, title } = row.chapter;
    for (const key of [row.key, foldWords(title)]) if (key !== '' && !this.#keys.has(key)) this.#keys.set(key, row);
    if (number !== '' && !this.#numbers.has(number)) this.#numbers.set(number, row);
  }

  /** Does the row head a chapter that is listed: by all its words, its name, or its number with its name below it? */
  heads(row: Row, next: Row | undefined): boolean {
    if (row.key === '') return false;
    const { number, title } = row.chapter;
    const same = this.#keys.get(row.key) ?? (title === '' ? undefined : this.#keys.get(foldWords(title)));
    // Chapters of one name, each with its page, and "Chapter I" before its name, are of the list.
    if (same) return !(row.paged && same.paged) && (number === '' || title !== '' || this.#isAlone(row, next));
    return title === '' && number !== '' && this.#numbers.has(number) && this.#isAlone(row, next);
  }

  /** A number alone heads a chapter where its name, or the story, is below it. */
  #isAlone({ chapter }: Row, next: Row | undefined): boolean {
    const listed = this.#numbers.get(chapter.number);
    if (!listed || next === undefined) return listed !== undefined;
    return listed.chapter.title === ''
      ? this.#keys.has(next.key) || next.text.length > 40
      : next.key === foldWords(listed.chapter.title) || next.text.length > 40;
  }
}

/** The rows from `from` on up to where the first of them, or another, comes again: there the story begins. */
function listFrom(content: string, rows: readonly Row[], from: number): Omit<ContentsList, 'start'> | undefined {
  let to = from;
  const listed = new Listed();
  for (; to < rows.length && to < from + MOST_LISTED; to++) {
    const row = rows[to]!;
    if (isProse(row, rows[to + 1]) || (to > from + 1 && listed.heads(row, rows[to + 1]))) break;
    listed.add(row);
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
    if (chapter.title !== '' && chapter.number !== '') wanted.set(foldWords(chapter.title), i);
    if (chapter.number !== '') wanted.set(chapter.number, i);
  });
  const found = new Set<number>();
  for (const { text } of linesOf(content, end, content.length)) {
    if (text.length > LONGEST + 40) continue;
    const bare = text.trim();
    if (bare.length > LONGEST || bare === '') continue;
    const { number, title } = chapterOf(bare);
    const i = wanted.get(foldWords(bare)) ?? wanted.get(title === '' ? number : foldWords(title));
    if (i !== undefined) found.add(i);
  }
  const paged = list.filter((r) => r.paged).length;
  return found.size * 2 >= list.length || (paged >= 3 && paged * 10 >= list.length * 6);
}

/** A row's name without its number; in a table the number stands in a row of its own. */
const nameOf = ({ chapter, key }: Row): string => foldWords(chapter.title) || key;
const isBareNumber = ({ chapter }: Row): boolean => chapter.number !== '' && chapter.title === '';

/** A list that nothing heads: lines one under the other, the first of which comes again, and most of the others below it. */
function withoutHeading(content: string, rows: readonly Row[]): ContentsList | undefined {
  const first = new Map<string, number>();
  for (let j = 0; j < Math.min(rows.length, MOST_LINES_ABOVE); j++) {
    const row = rows[j]!;
    if (isProse(row, rows[j + 1])) return undefined;
    const i = first.get(nameOf(row));
    if (i === undefined || j - i < 3) {
      first.set(nameOf(row), i ?? j);
      continue;
    }
    const from = i > 0 && isBareNumber(rows[i - 1]!) ? i - 1 : i;
    // The story's own "1." heads its first chapter.
    const to = j > i + 1 && from < i && isBareNumber(rows[j - 1]!) ? j - 1 : j;
    const list = rows.slice(from, to);
    if (list.some((r) => r.chapter.number !== '' || r.paged) && isConfirmedWhole(content, list, rows[to - 1]!.end))
      return { start: list[0]!.start, end: list.at(-1)!.end, chapters: chaptersOf(list) };
    return undefined;
  }
  return undefined;
}

/** The rows as chapters, a number of its own put before the name below it. */
function chaptersOf(list: readonly Row[]): ListedChapter[] {
  if (!list.every((r, i) => isBareNumber(r) === (i % 2 === 0))) return list.map((r) => r.chapter);
  return list.flatMap((r, i) =>
    isBareNumber(r) && list[i + 1]
      ? [{ ...r.chapter, label: `${r.chapter.label} ${list[i + 1]!.chapter.label}`, title: list[i + 1]!.chapter.label }]
      : [],
  );
}

const isConfirmedWhole = (content: string, list: readonly Row[], end: number): boolean => {
  const below = new Set(
    linesOf(content, end, content.length).flatMap(({ text }) =>
      text.length <= LONGEST + 40 ? [foldWords(text), foldWords(chapterOf(text.trim()).title)] : [],
    ),
  );
  const named = list.filter((r) => !isBareNumber(r));
  const wanted = named.length > 1 ? named : list;
  return wanted.filter((r) => below.has(nameOf(r))).length * 10 >= wanted.length * 8;
};

/** A line of a list, or a heading, as what counts and what stands behind it. */
export function readListed(line: string): ListedChapter {
  const bare = line.trim();
  return chapterOf((hasLeader(bare) ? bare.replace(LEADER, '') : bare).replace(/^[\s*•·>-]+/, ''));
}
