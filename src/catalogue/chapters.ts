import type { Block } from '../text/tree.ts';
import { storyBlocks } from '../text/tree.ts';
import { titleAndPart } from './read/part.ts';
import type { Chapter } from './work.ts';

const plain = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a heading says without the signs that made it one. */
const headingText = (block: Block): string =>
  block.text
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_#=~-]+|[\s*_#=~-]+$/g, '')
    .trim();

/**
 * The chapters of one text: the story alone, cut at its headings. A heading gives its chapter the title and leaves the
 * blocks; one below the level of chapters stays among them; the work's own title over the story is no chapter.
 */
export function chaptersOf(blocks: readonly Block[], title: string | null, author: string | null): Chapter[] {
  const story = withoutTitle(storyBlocks(blocks), title, author);
  const levels = story.filter((b) => b.type === 'heading').map((b) => b.level ?? 2);
  const top = levels.length > 0 ? Math.min(...levels) : 0;
  const chapters: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }];
  for (const block of story) {
    const open = chapters.at(-1)!;
    if (block.type !== 'heading') open.blocks.push(block);
    else if (open.blocks.length === 0 && open.title !== null && isNumbering(open.title))
      open.title = `${open.title}: ${headingText(block)}`;
    else if ((block.level ?? 2) > top || (open.blocks.length === 0 && open.title !== null)) open.blocks.push(block);
    else chapters.push({ title: headingText(block) || null, blocks: [] });
  }
  const kept = chapters
    .map((c) => ({ ...c, blocks: trimmed(c.blocks) }))
    .filter((c) => c.blocks.length > 0 || c.title !== null);
  return kept.length > 0 ? kept : [{ title: null, blocks: [] }];
}

/** "Chapter IV", "Part Two", "3." with nothing behind it: the heading under it is its name. */
const isNumbering = (heading: string): boolean =>
  heading.length < 30 && (/^\W*(?:[ivxlc]+|\d{1,3})\W*$/i.test(heading) || titleAndPart(heading).title === '');

/** Leaves out headings at the top that only say the work's title, its part, or "by NAME". */
function withoutTitle(story: readonly Block[], title: string | null, author: string | null): readonly Block[] {
  const first = story.findIndex((b) => b.type !== 'heading');
  const heads = story.slice(0, first < 0 ? story.length : first);
  const said = (b: Block): boolean => {
    const words = plain(headingText(b));
    const name = plain(titleAndPart(headingText(b)).title);
    if (title !== null && (words === plain(title) || name === plain(title))) return true;
    return author !== null && (words === plain(author) || words === `by ${plain(author)}`);
  };
  const kept = heads.filter((b) => !said(b));
  return kept.length === heads.length ? story : [...kept, ...story.slice(heads.length)];
}

/** A scene break at either end of a chapter parts nothing. */
function trimmed(blocks: readonly Block[]): Block[] {
  let from = 0;
  let to = blocks.length;
  while (from < to && blocks[from]!.type === 'scene-break') from++;
  while (to > from && blocks[to - 1]!.type === 'scene-break') to--;
  return blocks.slice(from, to);
}
