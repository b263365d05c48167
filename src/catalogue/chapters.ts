import { readListed } from '../text/apparatus/contents-list.ts';
import { foldWords, squash } from '../text/folded.ts';
import { numberOf } from '../text/titles/number.ts';
import { titleAndPart } from '../text/titles/part.ts';
import { type Block, storyBlocks } from '../text/tree.ts';
import { unspaced } from './read/spaced.ts';
import type { Chapter } from './work.ts';

/**
 * The chapters of one text: the story alone, cut at its headings. A heading gives its chapter the title and leaves the
 * blocks; one below the level of chapters stays among them; the work's own title over the story is no chapter. One that is
 * only numbered has the name that a list of chapters over the story gives it.
 */
export function chaptersOf(blocks: readonly Block[], title: string | null, author: string | null): Chapter[] {
  const story = withoutSetTitle(storyBlocks(blocks), title);
  const level = chapterLevel(story);
  const sections = areSections(story);
  const chapters: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }];
  for (let i = 0; i < story.length; ) {
    if (story[i]!.type !== 'heading') {
      chapters.at(-1)!.blocks.push(story[i++]!);
      continue;
    }
    let end = i + 1;
    while (story[end]?.type === 'heading') end++;
    const heads = i === 0 ? withoutTitle(story.slice(0, end), title, author) : story.slice(i, end);
    const at = sections && heads.every(isBareNumber) ? -1 : titleAmong(heads, level, i === 0);
    if (at < 0) for (const one of heads) chapters.at(-1)!.blocks.push(one);
    else chapters.push(chapterFrom(heads, at));
    i = end;
  }
  const listed = namesListed(blocks);
  const kept = chapters
    .map((c) => ({ title: c.title && named(c.title, listed), blocks: trimmed(c.blocks) }))
    .filter((c) => c.blocks.length > 0 || c.title);
  return kept.length > 0 ? kept : [{ title: null, blocks: [] }];
}

/** What lists of chapters call them, by number; nothing for a number that two lines claim. */
function namesListed(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let open: number | undefined;
  for (const line of blocks.filter((b) => b.type === 'navigation').flatMap((b) => b.text.split('\n'))) {
    const { number, title, label } = readListed(line);
    // In the cells of a table the name stands behind its number.
    const n = numberOf(number) ?? open;
    const name = (number === '' ? label : title).replace(/\*/g, '').trim();
    open = number !== '' && title === '' && !/^\d+$/.test(label) ? n : undefined;
    if (n !== undefined && /\p{L}{2}/u.test(name) && !/^[\W\divxlc]*$|\|/i.test(name))
      names.set(n, names.has(n) ? '' : name);
  }
  return names;
}

function named(title: string, listed: ReadonlyMap<number, string>): string {
  if (listed.size === 0 || !isNumbering(title)) return title;
  const read = readListed(title.replace(/[.:]+$/, ''));
  const n = read.title === '' ? numberOf(read.number) : undefined;
  const name = n === undefined ? '' : listed.get(n);
  return name ? `${title.replace(/[.:]+$/, '')}: ${name}` : title;
}

/**
 * The level at which the text has chapters: the highest at which at least two headings have text under them, so that a
 * title page above is none. Infinity when there are no headings.
 */
function chapterLevel(all: readonly Block[]): number {
  const story = areSections(all) ? all.filter((b) => !isBareNumber(b)) : all;
  const opened = new Map<number, number>();
  story.forEach((b, i) => {
    if (b.type !== 'heading' || story[i + 1]?.type === 'heading') return;
    // A number and the name under it count once, at the higher of the two.
    const above = story[i - 1];
    const level = Math.min(
      b.level ?? 2,
      above?.type === 'heading' && isNumbering(headingText(above)) ? (above.level ?? 2) : 6,
    );
    opened.set(level, (opened.get(level) ?? 0) + 1);
  });
  const levels = [...opened.keys()].sort((a, b) => a - b);
  return levels.find((l) => opened.get(l)! >= 2) ?? levels[0] ?? Infinity;
}

const isBareNumber = (block: Block): boolean => block.type === 'heading' && isNumber(headingText(block));

/** Where more headings have names than are bare numbers, the numbers are sections of the named: "I." in a story of a collection. */
function areSections(story: readonly Block[]): boolean {
  const heads = story.filter((b, i) => b.type === 'heading' && story[i + 1]?.type !== 'heading');
  const numbers = heads.filter(isBareNumber).length;
  return numbers > 0 && heads.length - numbers > Math.max(numbers, 2);
}

/**
 * Which of several headings in a row names the chapter: the first that is of its level, on the first page the last (a
 * title page stands above it), but never a bare number under a name. -1 when none is of that level.
 */
function titleAmong(heads: readonly Block[], level: number, first: boolean): number {
  const is = (h: Block | undefined) => h !== undefined && (h.level ?? 2) <= level;
  const at = first ? heads.findLastIndex(is) : heads.findIndex(is);
  const above = heads[at - 1];
  return at > 0 && is(above) && isNumber(headingText(heads[at]!)) && !isNumbering(headingText(above!)) ? at - 1 : at;
}

/** A new chapter from headings that follow each other; `at` is the one that names it. */
function chapterFrom(heads: readonly Block[], at: number): { title: string | null; blocks: Block[] } {
  const named = isNumbering(headingText(heads[at]!)) && heads[at + 1] !== undefined;
  const from = !named && at > 0 && isNumbering(headingText(heads[at - 1]!)) ? at - 1 : at;
  const to = named ? at + 2 : at + 1;
  const title = heads.slice(from, to).map(headingText).filter(Boolean).join(': ').replace(/\.: /g, ': ');
  return { title: title || null, blocks: [...heads.slice(0, from), ...heads.slice(to)] };
}

/** What a heading says without the signs that made it one. */
const headingText = (block: Block): string =>
  block.text
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_#=~-]+|(?<![\s*_#=~-])[\s*_#=~-]+$/g, '')
    .trim();

const isNumber = (heading: string): boolean => /^\W*(?:[ivxlc]+|\d{1,3})\W*$/i.test(heading);

/** "Chapter IV", "Part Two", "3." with nothing behind it: the heading under it is its name. */
const isNumbering = (heading: string): boolean =>
  heading.length < 30 && (isNumber(heading) || titleAndPart(heading.replace(/[.:]+$/, '')).title === '');

/** So many blocks may stand before a story begins: its title page. */
const TITLE_PAGE = 12;

/** Without the title set letter by letter, "D R A C U L A", wherever it stands over text, and at the top in letters once more. */
function withoutSetTitle(story: readonly Block[], title: string | null): readonly Block[] {
  const wanted = squash(title ?? '');
  const says = ({ type, text }: Block): boolean =>
    (type === 'heading' || type === 'paragraph') && text.length < 400 && squash(text) === wanted;
  const isSet = (b: Block) => says(b) && unspaced(b.text) !== undefined;
  if (wanted.length < 4 || !story.some(isSet)) return story;
  return story.filter((b, i) => !isSet(b) && !(i < TITLE_PAGE && says(b)));
}

/** Headings at the top without those that only say the work's title (on one line or several), its part, or "by NAME". */
function withoutTitle(heads: readonly Block[], title: string | null, author: string | null): Block[] {
  const wanted = title === null ? undefined : foldWords(title);
  let from = 0;
  for (let n = Math.min(4, heads.length); n > 0 && wanted; n--) {
    const said = heads.slice(0, n).map(headingText).join(' ');
    if (foldWords(said) !== wanted && foldWords(titleAndPart(said).title) !== wanted) continue;
    from = n;
    break;
  }
  const name = author === null ? undefined : foldWords(author);
  return heads
    .slice(from)
    .filter((h) => !name || !new RegExp(`^(?:by |von )?(?:sir )?${name}$`, 'u').test(foldWords(headingText(h))));
}

/** A scene break at either end of a chapter parts nothing. */
function trimmed(blocks: readonly Block[]): Block[] {
  let from = 0;
  let to = blocks.length;
  while (from < to && blocks[from]!.type === 'scene-break') from++;
  while (to > from && blocks[to - 1]!.type === 'scene-break') to--;
  return blocks.slice(from, to);
}
