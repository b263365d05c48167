import type { Line, RawBlock } from '../html/blocks.ts';
import type { Run } from '../html/inline.ts';

/** Control characters that a document's own escapes can smuggle in. */
const CONTROLS = /[\x00-\x08\v\f\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]/g;

/** What a paragraph is, where it is more than one. */
export type Shape = Partial<Pick<RawBlock, 'kind' | 'level' | 'quoted' | 'centred' | 'furniture' | 'mark' | 'sign'>>;

/** A document told piece by piece: text in its style, line breaks, ends of paragraphs; blocks come out, as those of a page. */
export class BlockWriter {
  readonly blocks: RawBlock[] = [];
  private lines: Line[] = [];
  private runs: Run[] = [];
  private hasText = false;
  private gap = 0;

  text(text: string, emphasis = false, strong = false): void {
    const clean = text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed();
    if (clean === '') return;
    const [first, ...rest] = clean.split('\n');
    this.add(first!, emphasis, strong);
    for (const line of rest) {
      this.break();
      this.add(line, emphasis, strong);
    }
  }

  /** Ends the line; spaces before its end are nothing. */
  break(): void {
    const last = this.runs.at(-1);
    if (last) this.runs[this.runs.length - 1] = { ...last, text: last.text.trimEnd() };
    this.lines.push({ runs: this.runs, indented: false });
    this.runs = [];
  }

  /** Is nothing written since the last paragraph? */
  get isEmpty(): boolean {
    return !this.hasText;
  }

  /** Ends the paragraph; one without a word is an empty line. */
  end(shape: Shape = {}): void {
    if (this.hasText || shape.kind === 'rule') {
      const lines = this.hasText ? trimmed([...this.lines, { runs: this.runs, indented: false }]) : [];
      this.blocks.push({
        kind: 'text',
        quoted: false,
        centred: false,
        furniture: false,
        labels: false,
        gap: this.gap,
        ...shape,
        lines,
      });
      this.gap = 0;
    } else if (this.blocks.length > 0) this.gap++;
    this.lines = [];
    this.runs = [];
    this.hasText = false;
  }

  private add(text: string, emphasis: boolean, strong: boolean): void {
    if (text === '') return;
    this.hasText ||= /[^\s\u00a0]/.test(text);
    this.runs.push({ text, emphasis, strong });
  }
}

/** Lines that hold something: an empty one would part the paragraph. */
function trimmed(lines: readonly Line[]): Line[] {
  const isFull = (line: Line) => line.runs.some((r) => r.text.trim() !== '');
  return lines.filter(isFull);
}
