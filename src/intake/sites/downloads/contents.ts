import { foldWords } from '../../../text/folded.ts';
import type { RawBlock } from '../../html/blocks.ts';
import { plain } from '../../html/lines.ts';
import { oneLine } from '../../one-line.ts';
import { isLinked, isTitleLike, shortWords } from './said.ts';

/** A page of contents among the blocks, its lines and what they say. */
export interface ContentsPage {
  readonly start: number;
  readonly end: number;
  /** Without signs and capitals. */
  readonly titles: ReadonlySet<string>;
}

const HEAD = /^table of contents$/i;

/** The page of contents that converters put at an end of a book: its name, and lines that are all links. */
export function contentsPage(blocks: readonly RawBlock[]): ContentsPage | undefined {
  const start = blocks.findLastIndex((b) => isTitleLike(b) && HEAD.test(shortWords(b)));
  if (start < 0) return undefined;
  let end = start + 1;
  const titles = new Set<string>();
  while (end < blocks.length && isLinked(blocks[end]!) && shortWords(blocks[end]) !== '') {
    for (const line of blocks[end]!.lines) titles.add(keyOf(plain(line)));
    end++;
  }
  // Anchors without a word may stand behind it.
  while (
    end < blocks.length &&
    blocks[end]!.kind !== 'rule' &&
    shortWords(blocks[end]) === '' &&
    isLinked(blocks[end]!)
  )
    end++;
  return titles.size > 0 ? { start, end, titles } : undefined;
}

const keyOf = (title: string): string => foldWords(title) || oneLine(title);

/** Programs cut off the titles that they list. */
const CUT = 60;

/** Does the page of contents list this title? */
export const isListed = ({ titles }: ContentsPage, title: string): boolean =>
  titles.has(keyOf(title)) ||
  (title.length > CUT && [...titles].some((t) => t.length >= CUT - 10 && keyOf(title).startsWith(t)));

/** Is it the first block of its page? Where nothing breaks pages only the first of all is. */
export const isFirstOnPage = (blocks: readonly RawBlock[], at: number): boolean =>
  at === 0 || (blocks[at]!.page ?? 0) !== (blocks[at - 1]!.page ?? 0);

/** Does the file break pages at all? */
export const hasPages = (blocks: readonly RawBlock[]): boolean => (blocks.at(-1)?.page ?? 0) > (blocks[0]?.page ?? 0);
