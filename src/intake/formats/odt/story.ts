import { sentence } from '../../../text/sentence.ts';
import { BlockWriter, type Shape } from '../../document/block-writer.ts';
import type { LeftOut, LeftOutReason } from '../../draft.ts';
import type { RawBlock } from '../../html/blocks.ts';
import { readXml, type TokenReader } from '../../html/tokens.ts';
import { LeftOutList } from '../../left-out.ts';
import { Lists } from './lists.ts';
import { Styles } from './styles.ts';

/** What stands in these is no part of the text as it reads. */
const UNREAD = new Set([
  'text:tracked-changes',
  'text:deletion',
  'office:meta',
  'office:settings',
  'office:scripts',
  'office:forms',
  'svg:title',
  'svg:desc',
]);
/** What a reader sees of a document, and is no part of its text. */
const ASIDE: ReadonlyMap<string, LeftOutReason> = new Map([
  ['office:annotation', 'comments'],
  ['style:header', 'running-head'],
  ['style:footer', 'running-head'],
  ['style:header-left', 'running-head'],
  ['style:footer-left', 'running-head'],
  ['style:header-first', 'running-head'],
  ['style:footer-first', 'running-head'],
  ['text:ruby-text', 'fallback'],
]);
const NOTES = new Set(['text:note', 'text:footnote', 'text:endnote']);
const CITATIONS = new Set(['text:note-citation', 'text:footnote-citation', 'text:endnote-citation']);

/** The text of OpenDocument and OpenOffice 1 (`content.xml`, or a flat file), with its notes at the end. */
export function readStory(
  xml: string,
  stylesXml: string,
): { readonly blocks: readonly RawBlock[]; readonly leftOut: readonly LeftOut[] } {
  const reader = new StoryReader();
  // The styles' part holds no body: of its text only page heads and feet are seen.
  readXml(stylesXml, reader);
  readXml(xml, reader);
  reader.end({});
  return { blocks: [...reader.writer.blocks, ...reader.notes.blocks], leftOut: reader.left.list };
}

class StoryReader implements TokenReader {
  readonly styles = new Styles();
  readonly lists = new Lists();
  readonly writer = new BlockWriter();
  readonly notes = new BlockWriter();
  readonly left = new LeftOutList();
  /** What is open of the things beside the text, innermost last. */
  private readonly aside: string[] = [];
  private unread = 0;
  private inBody = false;
  private inNote = 0;
  private inCitation = false;
  private inContents = 0;
  private shape: Shape = {};
  private readonly spans: { emphasis: boolean; strong: boolean; hidden: boolean }[] = [];
  /** Paragraphs that are open: a frame in one holds others. */
  private open_ = 0;

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    this.styles.open(tag, attributes);
    this.lists.openStyle(tag, attributes);
    if (UNREAD.has(tag)) this.unread++;
    if (ASIDE.has(tag)) this.aside.push(tag);
    if (tag === 'office:text' || tag === 'office:body') this.inBody = true;
    if (this.unread > 0 || !this.inBody || this.aside.length > 0) return;
    if (tag === 'text:p' || tag === 'text:h') this.openParagraph(tag, attributes);
    else if (tag === 'text:span') this.openSpan(attributes.get('text:style-name') ?? '');
    else if (tag === 'text:s') this.write(' '.repeat(Math.min(Number(attributes.get('text:c') ?? 1) || 1, 1000)));
    else if (tag === 'text:tab' || tag === 'text:tab-stop') this.write('\t');
    else if (tag === 'text:line-break') this.target.break();
    else if (NOTES.has(tag)) this.inNote++;
    else if (CITATIONS.has(tag)) this.inCitation = true;
    else if (tag === 'text:table-of-content') this.inContents++;
    else if (tag === 'text:list' || tag === 'text:ordered-list' || tag === 'text:unordered-list')
      this.lists.open(attributes);
    else if (tag === 'text:list-item') this.lists.item(attributes);
  }

  close(tag: string): void {
    this.styles.close(tag);
    if (UNREAD.has(tag)) this.unread = Math.max(0, this.unread - 1);
    if (ASIDE.has(tag)) this.aside.pop();
    else if (tag === 'text:p' && this.aside.length > 0) this.text(' ');
    if (tag === 'office:text' || tag === 'office:body') this.inBody = false;
    if (this.unread > 0 || this.aside.length > 0) return;
    if (tag === 'text:p' || tag === 'text:h') this.closeParagraph();
    else if (tag === 'text:span') this.spans.pop();
    else if (NOTES.has(tag)) this.inNote = Math.max(0, this.inNote - 1);
    else if (CITATIONS.has(tag)) this.inCitation = false;
    else if (tag === 'text:list' || tag === 'text:ordered-list' || tag === 'text:unordered-list') this.lists.close();
    else if (tag === 'text:list-item') this.lists.endItem();
    else if (tag === 'text:table-of-content') this.inContents = Math.max(0, this.inContents - 1);
  }

  text(text: string): void {
    const aside = this.aside.at(-1);
    if (this.unread === 0 && aside) this.left.add(ASIDE.get(aside)!, text, aside);
    if (this.unread > 0 || aside || !this.inBody || this.open_ === 0) return;
    if (this.inCitation) {
      this.writer.text(`[${text.trim()}]`);
      this.notes.text(`[${text.trim()}] `);
    } else this.write(text.replace(/\s+/g, ' '));
  }

  end(shape: Shape): void {
    if (!this.writer.isEmpty) this.writer.end(shape);
  }

  private get target(): BlockWriter {
    return this.inNote > 0 ? this.notes : this.writer;
  }

  private write(text: string): void {
    const span = this.spans.at(-1);
    if (span?.hidden) this.left.add('hidden', text, sentence('place.hidden-text'));
    else this.target.text(text, span?.emphasis, span?.strong);
  }

  private openParagraph(tag: string, attributes: ReadonlyMap<string, string>): void {
    this.open_++;
    if (this.inNote > 0) return;
    this.end(this.shape);
    const style = this.styles.of('paragraph', attributes.get('text:style-name') ?? '');
    const given =
      tag === 'text:h' ? Number(attributes.get('text:outline-level') ?? attributes.get('text:level') ?? 1) : 0;
    const level = /^title$/.test(style.name) ? 1 : given;
    const sign = this.lists.take();
    this.shape = {
      ...(sign ? { sign } : {}),
      centred: style.centred ?? false,
      furniture: this.inContents > 0,
      quoted: /quotation|block ?quote|zitat/.test(style.name),
      ...(level > 0 ? { kind: 'heading', level: Math.min(level, 6) } : {}),
      ...(/^horizontal line/.test(style.name) ? { kind: 'rule' as const } : {}),
      ...(/^preformatted/.test(style.name) ? { mark: 'preformatted' as const } : {}),
    };
    // What a style does to all of a quotation or heading is its dress, not emphasis.
    const isDress = level > 0 || this.shape.quoted === true;
    const { emphasis = false, strong = false, hidden = false } = style;
    this.spans.length = 0;
    this.spans.push({ emphasis: emphasis && !isDress, strong: strong && !isDress, hidden });
  }

  private closeParagraph(): void {
    this.open_ = Math.max(0, this.open_ - 1);
    if (this.inNote > 0) this.notes.end({ mark: 'note' });
    else this.writer.end(this.shape);
  }

  private openSpan(name: string): void {
    if (this.spans.length >= 10_000) return;
    const outer = this.spans.at(-1);
    const own = this.styles.of('text', name);
    this.spans.push({
      emphasis: own.emphasis ?? (own.name === 'emphasis' || (outer?.emphasis ?? false)),
      strong: own.strong ?? (own.name === 'strong emphasis' || (outer?.strong ?? false)),
      hidden: own.hidden ?? outer?.hidden ?? false,
    });
  }
}
