import { BlockWriter } from '../../document/block-writer.ts';
import type { LeftOut } from '../../draft.ts';
import { upperHalf } from '../../encoding/charsets.ts';
import type { RawBlock } from '../../html/blocks.ts';
import { readWordStar, type WordStarReader } from './tokens.ts';

export interface WordStarStory {
  readonly blocks: readonly RawBlock[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads a document of WordStar: paragraphs, emphasis, centred lines, notes; heads and feet of pages apart. */
export function readWordStarStory(bytes: Uint8Array): WordStarStory {
  const upper = upperHalf('cp437');
  const parts = new StoryReader(blankLinesPart(bytes));
  readWordStar(bytes, upper, parts);
  parts.finish();
  for (const [i, note] of parts.notes.entries()) {
    const reader = new StoryReader(false);
    reader.text(`[${i + 1}] `);
    readWordStar(note, upper, reader);
    reader.finish({ mark: 'note' });
    for (const one of reader.writer.blocks) parts.writer.blocks.push(one);
  }
  return { blocks: parts.writer.blocks, leftOut: parts.leftOut };
}

/** Do blank lines part the paragraphs? Then a line that the writer ended before one that is not blank is a line of its own. */
function blankLinesPart(bytes: Uint8Array): boolean {
  let [blank, full] = [0, 0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at - 1] !== 13) continue;
    const next = bytes[at + 1]!;
    if (next === 13 || next === 0x8d) blank++;
    // An indented line begins a paragraph, a dot may be an order to the printer.
    else if (bytes[at - 2] !== 10 && next !== 32 && next !== 9 && next !== 46 && next !== 26) full++;
  }
  return blank > full / 2;
}

/** Spaces before a line that stands in the middle. */
const CENTRED = 8;

class StoryReader implements WordStarReader {
  readonly writer = new BlockWriter();
  readonly notes: Uint8Array[] = [];
  readonly leftOut: LeftOut[] = [];
  private strong = false;
  private emphasis = false;
  private lineBegins = true;
  private indent = 0;
  private centres = false;
  private goesOn = false;
  private readonly blankParts: boolean;

  constructor(blankParts: boolean) {
    this.blankParts = blankParts;
  }

  text(given: string): void {
    let text = given;
    if (this.lineBegins) {
      const space = /^[ \t]*/.exec(text)![0];
      text = text.slice(space.length);
      if (!this.goesOn) this.indent += space.replaceAll('\t', '     ').length;
      if (text === '') return;
      if (this.goesOn && !this.writer.isEmpty) {
        if (this.blankParts && this.indent < CENTRED) this.writer.break();
        else this.endBlock();
      }
      this.goesOn = false;
      this.lineBegins = false;
    }
    this.writer.text(text, this.emphasis, this.strong);
  }

  toggle(style: 'strong' | 'emphasis'): void {
    this[style] = !this[style];
  }

  softLine(cut: boolean): void {
    if (!this.lineBegins && !cut) this.writer.text(' ', this.emphasis, this.strong);
    this.lineBegins = true;
  }

  hardLine(): void {
    if (this.lineBegins) {
      this.endBlock();
      return;
    }
    this.lineBegins = true;
    this.goesOn = true;
  }

  command(line: string): void {
    const [, name, rest] = /^\.(..?)(.*)$/.exec(line.toLowerCase()) ?? [];
    if (name === 'oc') this.centres = /on|1/.test(rest!);
    else if (name === 'pa') this.endBlock();
    const said = line
      .slice(3)
      .replace(/^\d\s*/, '')
      .trim();
    if (/^(?:h[e1-5]|f[o1-5])$/.test(name ?? '') && /\p{L}/u.test(said))
      this.leftOut.push({ reason: 'running-head', text: said, place: line.slice(0, 3) });
  }

  note(bytes: Uint8Array): void {
    this.notes.push(bytes);
    this.writer.text(`[${this.notes.length}]`, this.emphasis, this.strong);
  }

  finish(shape = {}): void {
    this.endBlock(shape);
  }

  private endBlock(shape = {}): void {
    this.writer.end({ centred: this.centres || this.indent >= CENTRED, ...shape });
    this.indent = 0;
    this.goesOn = false;
    this.lineBegins = true;
  }
}
