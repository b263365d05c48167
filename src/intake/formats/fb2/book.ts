import { BlockWriter, type Shape } from '../../document/block-writer.ts';
import type { Property } from '../../document/draft-of.ts';
import type { RawBlock } from '../../html/blocks.ts';
import { readXml, type TokenReader } from '../../html/tokens.ts';
import { TitleInfo } from './title-info.ts';

/** Reads a FictionBook 2 file (schema FictionBook 2.21) as it passes, without a tree. */
export function readFictionBook(xml: string): { blocks: readonly RawBlock[]; properties: readonly Property[] } {
  const reader = new BookReader();
  readXml(xml, reader);
  reader.end();
  return { blocks: reader.writer.blocks, properties: reader.info.properties() };
}

/** Tags that hold one paragraph. */
const PARAGRAPHS = new Set(['p', 'subtitle', 'text-author', 'date', 'td', 'th']);
const QUOTED = new Set(['epigraph', 'cite', 'annotation']);

class BookReader implements TokenReader {
  readonly writer = new BlockWriter();
  readonly info = new TitleInfo();
  private inBody = false;
  private notes = false;
  private depth = 0;
  private title = 0;
  private quoted = 0;
  private unread = 0;
  private emphasis = 0;
  private strong = 0;
  private inStanza = false;
  private within = 0;

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    const name = tag.slice(tag.indexOf(':') + 1);
    if (name === 'binary' || name === 'stylesheet') this.unread++;
    if (this.unread > 0) return;
    if (name === 'body') {
      this.inBody = true;
      this.notes = /^(?:notes|comments)$/i.test(attributes.get('name') ?? '');
    } else if (!this.inBody) this.info.open(name, attributes);
    else if (name === 'section') this.depth++;
    else if (name === 'title') this.title++;
    else if (QUOTED.has(name)) this.quoted++;
    else if (name === 'stanza') this.inStanza = true;
    else if (PARAGRAPHS.has(name) || name === 'v') this.within++;
    else if (name === 'empty-line') this.writer.end();
    else if (name === 'emphasis') this.emphasis++;
    else if (name === 'strong') this.strong++;
  }

  close(tag: string): void {
    const name = tag.slice(tag.indexOf(':') + 1);
    if (name === 'binary' || name === 'stylesheet') this.unread = Math.max(0, this.unread - 1);
    if (this.unread > 0) return;
    if (!this.inBody) this.info.close(name);
    else if (name === 'body') this.inBody = false;
    else if (name === 'section') this.depth = Math.max(0, this.depth - 1);
    else if (name === 'title') this.closeTitle();
    else if (QUOTED.has(name)) this.quoted = Math.max(0, this.quoted - 1);
    else if (name === 'v') this.closeVerse();
    else if (name === 'stanza') this.closeStanza();
    else if (PARAGRAPHS.has(name)) this.closeParagraph(name);
    else if (name === 'emphasis') this.emphasis = Math.max(0, this.emphasis - 1);
    else if (name === 'strong') this.strong = Math.max(0, this.strong - 1);
  }

  text(text: string): void {
    if (this.unread > 0) return;
    if (!this.inBody) this.info.text(text);
    else if (this.within > 0 || /\S/.test(text))
      this.writer.text(text.replace(/\s+/g, ' '), this.emphasis > 0, this.strong > 0); // also where no paragraph holds it
  }

  end(): void {
    if (!this.writer.isEmpty) this.writer.end(this.shape());
  }

  private closeParagraph(name: string): void {
    this.within = Math.max(0, this.within - 1);
    if (this.title > 0)
      this.writer.break(); // a title of several lines is one
    else if (this.writer.isEmpty) return;
    else if (name === 'subtitle')
      this.writer.end({ kind: 'heading', level: Math.min(this.depth + 2, 6), centred: true });
    else this.writer.end(this.shape());
  }

  private closeTitle(): void {
    this.title = Math.max(0, this.title - 1);
    if (this.title > 0 || this.writer.isEmpty) return;
    this.writer.end(this.notes ? { mark: 'note' } : { kind: 'heading', level: Math.min(this.depth + 1, 6) });
  }

  private closeVerse(): void {
    this.within = Math.max(0, this.within - 1);
    if (this.inStanza) this.writer.break();
    else this.closeStanza();
  }

  private closeStanza(): void {
    this.inStanza = false;
    if (!this.writer.isEmpty) this.writer.end({ mark: 'verse' });
  }

  private shape(): Shape {
    return this.notes ? { mark: 'note' } : { quoted: this.quoted > 0 };
  }
}
