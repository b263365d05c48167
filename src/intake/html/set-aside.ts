import type { LeftOutList } from '../left-out.ts';
import { type Aside, Asides, isPageBreak } from './asides.ts';
import { BLOCK_TAGS, UNREAD } from './blocks.ts';
import { Extents } from './extent.ts';
import { Notes } from './notes.ts';
import type { TokenReader } from './tokens.ts';

type Attributes = ReadonlyMap<string, string>;

/** The reader of a page's text, and what it is told besides tags and letters. */
export interface TextReader extends TokenReader {
  /** Ends the block in hand. */
  flush(): void;
  /** A printed page ends here. */
  endPage(): void;
  /** What follows is a form, is a note, or is neither any more. */
  say(what: 'form' | 'note', is: boolean): void;
}

/**
 * Stands before the reader of a page's text and keeps from it what is none: numbers of printed pages, toolbars, dialogs,
 * hidden boxes. References to notes and the readings of words are handed on as they are written in text.
 */
export class SetAside implements TokenReader {
  readonly #to: TextReader;
  readonly #left: LeftOutList;
  readonly #asides: Asides;
  readonly #notes: Notes;
  /** What is being left out; without a reason where something else was written for it. */
  #aside: Pick<Aside, 'end'> & Partial<Aside> = { end: -1 };
  /** Inside of it, a script or style. */
  #code = false;
  /** Where the note ends that is being read, and its label until its first word is there. */
  #noteEnd = 0;
  #noteLabel = '';
  /** The last letters in the block. */
  #tail = '';
  /** In the reading of a word (`<rt>`), or in the brackets for those who cannot show one over it (`<rp>`). */
  #ruby: '' | 'rt' | 'rp' = '';

  /** @param html the page as `withoutRunaways` gives it */
  constructor(html: string, to: TextReader, left: LeftOutList) {
    this.#to = to;
    this.#left = left;
    const extents = new Extents(html);
    this.#asides = new Asides(extents);
    this.#notes = new Notes(extents);
  }

  open(name: string, attributes: Attributes, start: number, end: number): void {
    const block = name === 'br' || BLOCK_TAGS.has(name);
    if (this.#isAside(start)) {
      if (UNREAD.has(name)) this.#code = true;
      else if (block) this.#leave(' ');
      return;
    }
    if (this.#noteEnd > 0 && start >= this.#noteEnd) this.#endNote();
    if (this.#sets(name, attributes, end)) return;
    if (block) this.#tail = '';
    if (name === 'rt' || name === 'rp' || name === 'rb') this.#openRuby(name);
    else this.#to.open(name, attributes, start, end);
  }

  close(name: string, start: number, end: number): void {
    if (this.#isAside(start)) {
      if (UNREAD.has(name)) this.#code = false;
      if (end >= this.#aside.end) this.#aside = { end: -1 };
      return;
    }
    if (this.#ruby && (name === 'rt' || name === 'rp' || name === 'ruby')) this.#openRuby('rb');
    if (BLOCK_TAGS.has(name)) this.#tail = '';
    this.#to.close(name, start, end);
    if (name === 'form') this.#to.say('form', false);
    if (this.#noteEnd > 0 && end >= this.#noteEnd) this.#endNote();
  }

  comment(comment: string, end: number): void {
    if (this.#aside.end >= 0) {
      if (end >= this.#aside.end) this.#aside = { end: -1 };
      return;
    }
    const aside = this.#asides.afterComment(comment, end);
    if (!aside) return;
    this.#to.flush();
    this.#aside = aside;
  }

  text(text: string): void {
    if (this.#aside.end >= 0) {
      if (!this.#code) this.#leave(text);
      return;
    }
    if (this.#ruby === 'rp') return;
    if (this.#noteLabel && /\S/.test(text)) {
      this.#to.text(`[${this.#noteLabel}] `);
      this.#noteLabel = '';
    }
    this.#tail = text.slice(-3);
    this.#to.text(text);
  }

  /** Does what stands at `start` belong to what is being left out? */
  #isAside(start: number): boolean {
    if (this.#aside.end >= 0 && start >= this.#aside.end) this.#aside = { end: -1 };
    return this.#aside.end >= 0;
  }

  #leave(text: string): void {
    if (this.#aside.reason) this.#left.add(this.#aside.reason, text, this.#aside.place ?? '');
  }

  /** Leaves an element out, or writes something for it, where its mark-up says so. */
  #sets(name: string, attributes: Attributes, end: number): boolean {
    const aside = this.#asides.at(name, attributes, end);
    const paged = aside?.reason === 'page-number' || (attributes.size > 0 && isPageBreak(attributes));
    if (paged) this.#to.endPage();
    if (paged && name === 'hr') return true;
    if (aside) {
      if (BLOCK_TAGS.has(name) && !paged) this.#to.flush();
      this.#code = false;
      this.#aside = aside;
      return true;
    }
    if (name === 'a' || name === 'sup') return this.#writesReference(name, attributes, end);
    if (name === 'form') {
      this.#to.flush();
      this.#to.say('form', this.#asides.isSmallForm(end));
    }
    const note = attributes.size > 0 && BLOCK_TAGS.has(name) ? this.#notes.note(name, attributes, end) : undefined;
    if (note) {
      this.#to.flush();
      this.#to.say('note', true);
      this.#noteEnd = note.end;
      this.#noteLabel = note.label ?? '';
    }
    return false;
  }

  #writesReference(name: string, attributes: Attributes, end: number): boolean {
    const reference = this.#notes.reference(name, attributes, end, this.#tail);
    if (!reference) return false;
    this.text(`[${reference.label}]`);
    this.#aside = { end: reference.end };
    return true;
  }

  #endNote(): void {
    this.#to.flush();
    this.#to.say('note', false);
    this.#noteEnd = 0;
    this.#noteLabel = '';
  }

  /** The reading of a word follows it in brackets. */
  #openRuby(name: 'rt' | 'rp' | 'rb'): void {
    if (this.#ruby === 'rt') this.#to.text(')');
    this.#ruby = '';
    if (name === 'rt') this.text('(');
    if (name !== 'rb') this.#ruby = name;
  }
}
