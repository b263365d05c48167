/**
 * The value that flows through the house: one string, and marks that say what its ranges are.
 *
 * `content` is light: paragraphs are separated by a blank line (`\n\n`), a single `\n` inside a block is a line
 * break that is meant (verse, an address), emphasis is written as in Markdown (`*word*`, `**word**`).
 * Before restoration the same string may hold anything a file held: hard wraps, one line, odd scene marks.
 * Positions are UTF-16 offsets into `content`.
 */
export interface Text {
  readonly content: string;
  /** Sorted by start; story marks do not overlap each other. */
  readonly marks: readonly Mark[];
}

/** What a range of the text is. The first group is the story, the second stands around it and is kept apart. */
export type MarkType = StoryMark | ApparatusMark;
export type StoryMark = 'heading' | 'scene-break' | 'verse' | 'quote' | 'letter' | 'preformatted' | 'note';
/** header: "Title: …" lines · end-mark: "The End", "TBC" · signature: "-- \nname" · navigation: menus, counters. */
export type ApparatusMark = 'header' | 'end-mark' | 'signature' | 'navigation' | 'disclaimer' | 'authors-note';

export interface Mark {
  readonly type: MarkType;
  readonly start: number;
  readonly end: number;
  /** Headings: 1-6. */
  readonly level?: number;
  /** The file's own mark-up says so beyond doubt: nothing else is looked for in it. */
  readonly given?: true;
}

const APPARATUS = new Set<string>(['header', 'end-mark', 'signature', 'navigation', 'disclaimer', 'authors-note']);

/** Does this mark say that the range is not the story itself? */
export const isApparatus = (type: string): type is ApparatusMark => APPARATUS.has(type);

export const plain = (content: string): Text => ({ content, marks: [] });

/** Furniture of a page, or what its mark-up already told apart: header blocks and notes are looked for around it. */
export const isPassed = (mark: Mark): boolean =>
  mark.type === 'navigation' || (mark.given === true && isApparatus(mark.type));
