import { sentence } from '../../../text/sentence.ts';
import { BlockWriter, type Shape } from '../../document/block-writer.ts';
import type { LeftOut, LeftOutReason } from '../../draft.ts';
import type { RawBlock } from '../../html/blocks.ts';
import { plain } from '../../html/lines.ts';
import { readXml, type TokenReader } from '../../html/tokens.ts';
import { LeftOutList } from '../../left-out.ts';
import { levelOf, Numbering } from './numbering.ts';
import { isOn, type Style } from './styles.ts';

/** One part of a document (its body, its footnotes) as blocks, and what was met in it. */
export interface Story {
  readonly blocks: readonly RawBlock[];
  /** Signs of picture fonts that stand for no letter. */
  readonly pictures: number;
  readonly leftOut: readonly LeftOut[];
}

/** What stands in these is not the text as it now reads: deletions, the place something was moved from, a second wording, former styles. */
const UNREAD = new Set(['w:del', 'w:movefrom', 'mc:fallback', 'w:sdtpr', 'w:pprchange', 'w:rprchange']);

const QUOTE = /quote|block text|zitat/;

/** Reads `word/document.xml`, or the notes of a document, which are marked as such. */
export function readStory(xml: string, styles: ReadonlyMap<string, Style>, numbering: Numbering, notes = false): Story {
  const reader = new StoryReader(styles, numbering, notes);
  readXml(xml, reader);
  reader.finish();
  return { blocks: reader.writer.blocks, pictures: reader.pictures, leftOut: reader.left.list };
}

/** The words of a part that is no part of the story: its page heads and feet, comments in the margin. */
export function wordsOfPart(xml: string, reason: LeftOutReason, place: string): readonly LeftOut[] {
  const { blocks } = readStory(xml, new Map(), new Numbering(''));
  const left = new LeftOutList();
  for (const { lines } of blocks) for (const line of lines) left.add(reason, `${plain(line)} `, place);
  return left.list;
}

class StoryReader implements TokenReader {
  readonly writer = new BlockWriter();
  readonly left = new LeftOutList();
  pictures = 0;
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly numbering: Numbering;
  private readonly notes: boolean;
  private unread = 0;
  private inText = false;
  private inRun = false;
  private inMarks = false;
  private paragraph: Style = { name: '' };
  private centred: boolean | undefined;
  private level: number | undefined;
  private list: string | undefined;
  private listLevel: number | undefined;
  private ruled = false;
  private hidden = false;
  private noteBegins = false;
  private emphasis: boolean | undefined;
  private strong: boolean | undefined;

  constructor(styles: ReadonlyMap<string, Style>, numbering: Numbering, notes: boolean) {
    this.styles = styles;
    this.numbering = numbering;
    this.notes = notes;
  }

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (UNREAD.has(tag)) this.unread++;
    if (this.unread > 0) return;
    const value = attributes.get('w:val') ?? '';
    if (tag === 'w:p') this.openParagraph();
    else if (tag === 'w:r') this.openRun();
    else if (tag === 'w:t' || tag === 'm:t') this.inText = true;
    else if (tag === 'w:tab' && this.inRun) this.writer.text('\t');
    else if (tag === 'w:br' || tag === 'w:cr') this.writer.break();
    else if (tag === 'w:nobreakhyphen') this.write('-');
    else if (tag === 'w:sym') this.pictures++;
    else if (tag === 'w:ppr' || tag === 'w:rpr') this.inMarks = true;
    else if (tag === 'w:pstyle') this.paragraph = this.styles.get(value) ?? { name: value.toLowerCase() };
    else if (tag === 'w:jc') this.centred = value === 'center';
    else if (tag === 'w:outlinelvl') this.level = Number(value) + 1;
    else if (tag === 'w:numid') this.list = value;
    else if (tag === 'w:ilvl') this.listLevel = levelOf(value);
    else if (tag === 'w:pbdr') this.ruled = true;
    else if (tag === 'w:footnotereference' || tag === 'w:endnotereference')
      this.write(`[${attributes.get('w:id') ?? '*'}]`);
    else if (this.notes && (tag === 'w:footnote' || tag === 'w:endnote')) {
      this.write(this.noteMark(attributes));
      this.noteBegins = true;
    } else if (this.inRun) this.openRunMark(tag, attributes, value);
  }

  close(tag: string): void {
    if (UNREAD.has(tag)) this.unread = Math.max(0, this.unread - 1);
    if (this.unread > 0) return;
    if (tag === 'w:p') this.endParagraph();
    else if (tag === 'w:r') this.inRun = false;
    else if (tag === 'w:t' || tag === 'm:t') this.inText = false;
    else if (tag === 'w:ppr' || tag === 'w:rpr') this.inMarks = false;
  }

  text(text: string): void {
    if (!this.inText || this.unread > 0) return;
    const words = text.replace(/[\r\n]+/g, ' ');
    if (this.hidden) this.left.add('hidden', words, sentence('place.hidden-text'));
    else this.write(words);
  }

  finish(): void {
    if (!this.writer.isEmpty) this.endParagraph();
  }

  private write(given: string): void {
    const text = this.noteBegins && this.inText ? given.trimStart() : given;
    if (this.inText && text !== '') this.noteBegins = false;
    // What a style does to all of a quotation or heading is its dress, not emphasis.
    const dress = this.paragraph.level !== undefined || QUOTE.test(this.paragraph.name) ? undefined : this.paragraph;
    const { emphasis = dress?.emphasis, strong = dress?.strong } = this;
    this.writer.text(text, emphasis, strong);
  }

  /** Separators of notes have no number worth showing. */
  private noteMark(attributes: ReadonlyMap<string, string>): string {
    return attributes.has('w:type') ? '' : `[${attributes.get('w:id') ?? '*'}] `;
  }

  private openParagraph(): void {
    if (!this.writer.isEmpty && !this.notes) this.endParagraph();
    this.paragraph = { name: '' };
    this.centred = this.level = this.list = this.listLevel = undefined;
    this.ruled = this.inRun = this.hidden = false;
    this.emphasis = this.strong = undefined;
  }

  private openRun(): void {
    this.inRun = true;
    this.hidden = false;
    this.emphasis = this.strong = undefined;
  }

  private openRunMark(tag: string, attributes: ReadonlyMap<string, string>, value: string): void {
    if (!this.inMarks) return;
    if (tag === 'w:i') this.emphasis = isOn(attributes);
    else if (tag === 'w:u' && isOn(attributes)) this.emphasis = true;
    else if (tag === 'w:b') this.strong = isOn(attributes);
    else if (tag === 'w:vanish') this.hidden = isOn(attributes);
    else if (tag === 'w:rstyle') {
      const style = this.styles.get(value);
      if (style?.emphasis && style.name !== 'hyperlink') this.emphasis ??= true;
      if (style?.strong) this.strong ??= true;
    }
  }

  private endParagraph(): void {
    this.writer.end(this.writer.isEmpty && this.ruled ? { kind: 'rule' } : this.shape());
    this.openParagraph();
  }

  private shape(): Shape {
    if (this.notes) return { mark: 'note' };
    const { name } = this.paragraph;
    const level = this.level ?? this.paragraph.level;
    const centred = this.centred ?? this.paragraph.centred ?? false;
    const sign = this.sign();
    const shape = sign ? { centred, sign } : { centred };
    if (level !== undefined && level >= 1 && level <= 9)
      return { kind: 'heading', level: Math.min(level, 6), ...shape };
    return { ...shape, quoted: QUOTE.test(name), furniture: /^toc\b/.test(name) };
  }

  /** What Word shows before a list's item. */
  private sign(): string {
    const list = this.list ?? this.paragraph.list ?? '0';
    return list === '0' ? '' : this.numbering.next(list, this.listLevel ?? this.paragraph.listLevel ?? 0);
  }
}
