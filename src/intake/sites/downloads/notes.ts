import type { RawBlock } from '../../html/blocks.ts';
import { isFirstOnPage } from './contents.ts';
import type { Form, Part } from './part.ts';
import { allWords, shortWords } from './said.ts';

/** Letters that archives let a note have, with some room; the blocks behind are the story's own. */
const LONGEST_NOTE = 5500;

/** "See the end of the chapter for more notes": said by the archive, no note. */
export const isRemark = (words: string): boolean =>
  /^\(?\s*See the end of (?:the|this) (?:work|chapter) for\s+(?:more |other )?(?:notes|works)\b/i.test(words);

const RELATION = /^(?:Inspired by |A translation of |Translations? (?:in)?to .{1,60} available|For (?=.{1,200}\.$))/i;

/** What this work is to another one, or for whom it was made, in a list among the notes: who is named there is linked. */
export const isRelation = (block: RawBlock): boolean => {
  const words = shortWords(block);
  if (!RELATION.test(words)) return false;
  return block.lines.some((l) => l.runs.some((r) => r.link)) || /\[Restricted Work\]|\bunrevealed\b/.test(words);
};

/** Finds notes among the blocks of a download and says of each block that it is one. */
export class NotesReader {
  private readonly blocks: readonly RawBlock[];
  private readonly parts: Part[];
  private readonly areSetIn: boolean;
  private readonly isPrinted: boolean;

  constructor(blocks: readonly RawBlock[], parts: Part[], form: Form) {
    this.blocks = blocks;
    this.parts = parts;
    this.isPrinted = form === 'printed';
    this.areSetIn = blocks.some((b) => b.quoted);
  }

  /** All labels and notes that follow each other from `at`: where they end. */
  around(at: number, label: RegExp): number {
    let i = at;
    while (i < this.blocks.length && this.parts[i] !== 'navigation') {
      const words = shortWords(this.blocks[i]);
      if (label.test(words)) i = this.read(i, 'authors-note');
      else if (isRemark(words)) this.parts[i++] = 'header';
      else if (i > at && isRelation(this.blocks[i]!)) this.parts[i++] = 'authors-note';
      else break;
    }
    return i;
  }

  /** The label at `at` and the note under it, which is set in like a quotation; `part` is what the note is. */
  read(at: number, part: Part): number {
    this.parts[at] = 'header';
    let first: RawBlock | undefined;
    let letters = 0;
    let i = at + 1;
    for (; i < this.blocks.length; i++) {
      const block = this.blocks[i]!;
      if (this.parts[i] === 'navigation' || isRemark(shortWords(block))) break;
      if (!block.quoted && isRelation(block)) {
        this.parts[i] = 'authors-note';
        continue;
      }
      if (this.isPrinted) {
        // There is more white space around a note than within it.
        if (first && (block.gap > 0 || isFirstOnPage(this.blocks, i))) break;
        if (block.kind === 'heading') break;
      } else if (!block.quoted) {
        // Where nothing in the book is set in, a note is one paragraph.
        if (first || this.areSetIn || i > at + 1) break;
        this.parts[i] = part;
        return i + 1;
      }
      letters += allWords(block).length;
      if (first && (block.quote !== first.quote || letters > LONGEST_NOTE)) break;
      first ??= block;
      this.parts[i] = part;
    }
    return i;
  }
}
