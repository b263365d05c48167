import { createHash } from 'node:crypto';
import { type Run, runsOf } from '../text/runs.ts';
import { type Block, storyBlocks } from '../text/tree.ts';
import { countWords } from './words.ts';
import type { Chapter, Work } from './work.ts';

/** A chapter without its text. */
export interface ChapterHead {
  readonly title: string | null;
  readonly words: number;
  /** The stretches of the restored parts that it is made of. */
  readonly from: readonly Run[];
  /** Its text, only where it holds what stands in none of its parts: then nothing could give it again. */
  readonly blocks?: readonly Block[];
  /** SHA-256 of its blocks as they are written: what it gives, whatever it is read from. */
  readonly hash: string;
}

/** Everything about a work but the text of its chapters. */
export interface EditionHead extends Omit<Work, 'chapters'> {
  readonly chapters: readonly ChapterHead[];
}

/** A head, and its chapters as they are written down, by hash. */
export interface Parted {
  readonly head: EditionHead;
  readonly chapters: ReadonlyMap<string, string>;
}

/** A chapter's blocks as they are written down. */
const writeBlocks = (blocks: readonly Block[]): string => JSON.stringify(blocks);
const hashOf = (written: string): string => createHash('sha256').update(written).digest('hex');
/** The hash of a chapter that has these blocks. */
export const hashOfBlocks = (blocks: readonly Block[]): string => hashOf(writeBlocks(blocks));

/**
 * Parts a work into its head and its chapters as they are written down, by hash.
 * @param parts the restored blocks that each part is read from, in reading order
 */
export function headOf(work: Work, parts: readonly (readonly Block[])[]): Parted {
  const story = parts.map(storyBlocks);
  const written = new Map<string, string>();
  const chapters = work.chapters.map(({ title, blocks }: Chapter): ChapterHead => {
    const text = writeBlocks(blocks);
    const hash = hashOf(text);
    const words = countWords(blocks.map((b) => b.text).join('\n\n'));
    const from = runsOf(blocks, story);
    if (!from) return { title, words, from: [], hash, blocks };
    written.set(hash, text);
    return { title, words, from, hash };
  });
  return { head: { ...work, chapters }, chapters: written };
}
