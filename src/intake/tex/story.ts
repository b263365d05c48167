import { BlockWriter, type Shape } from '../document/block-writer.ts';
import type { Property } from '../document/draft-of.ts';
import type { RawBlock } from '../html/blocks.ts';
import { ACCENTS, HEADINGS, SIGNS, SILENT, UNREAD } from './signs.data.ts';
import { readTexTokens, type TexReader } from './tokens.ts';

export interface TexStory {
  readonly blocks: readonly RawBlock[];
  readonly properties: readonly Property[];
  /** Names of commands that are not known here; what stood in their braces is in the text. */
  readonly unknown: readonly string[];
}

/** A group, `{…}`: what it is for, and the style in it. */
interface Group {
  readonly use: 'text' | 'unread' | 'heading' | 'title' | 'author' | 'date' | 'note' | 'begin' | 'end';
  emphasis: boolean;
  strong: boolean;
}

const DEEPEST = 5000;

/** Reads LaTeX prose: chapters, emphasis, verse, quotations, footnotes, accents and quotes. */
export function readTex(source: string): TexStory {
  const reader = new StoryReader();
  readTexTokens(source, reader);
  reader.finish();
  const { writer, notes, properties, unknown } = reader;
  return { blocks: [...writer.blocks, ...notes.blocks], properties, unknown: [...unknown] };
}

class StoryReader implements TexReader {
  readonly writer = new BlockWriter();
  readonly notes = new BlockWriter();
  readonly properties: Property[] = [];
  readonly unknown = new Set<string>();
  private group: Group = { use: 'text', emphasis: false, strong: false };
  private readonly groups: Group[] = [];
  private deeper = 0;
  private inBody = false;
  private next: Group['use'] = 'text';
  private style: 'emphasis' | 'strong' | undefined;
  private unread = 0;
  private heading = 0;
  private accent = '';
  private value = '';
  private noteCount = 0;
  private lineBegins = false;
  private readonly places: string[] = [];

  command(name: string): void {
    if (this.group.use === 'unread') return;
    if (this.accent && (name === 'i' || name === 'j')) this.put(name);
    else if (ACCENTS[name]) this.accent = ACCENTS[name];
    else if (SIGNS[name] !== undefined) this.put(SIGNS[name]);
    else if (name === '\\' || name === 'newline') this.breakLine();
    else if (name === 'par' || name === 'item') this.paragraph();
    else if (name === 'em' || name === 'it' || name === 'sl' || name === 'itshape') this.group.emphasis = true;
    else if (name === 'bf' || name === 'bfseries') this.group.strong = true;
    else if (name === 'emph' || name === 'textit' || name === 'textsl' || name === 'underline') this.style = 'emphasis';
    else if (name === 'textbf') this.style = 'strong';
    else if (name === 'footnote') this.openNote();
    else if (name === 'begin' || name === 'end' || name === 'title' || name === 'author' || name === 'date')
      this.next = name;
    else if (HEADINGS[name]) {
      this.paragraph();
      this.next = 'heading';
      this.heading = HEADINGS[name];
    } else if (UNREAD[name] !== undefined) this.unread = UNREAD[name];
    else if (name === 'hrule' || name === 'hrulefill') this.writer.end({ kind: 'rule' });
    else if (!SILENT.has(name) && this.inBody && this.unknown.size < 50) this.unknown.add(name);
  }

  option(): void {}

  open(): void {
    if (this.groups.length >= DEEPEST) {
      this.deeper++;
      return;
    }
    this.groups.push(this.group);
    const { emphasis, strong, use } = this.group;
    const kept = use === 'note' || use === 'heading' || use === 'unread' ? use : use === 'text' ? 'text' : use;
    let own: Group['use'] = kept;
    if (this.unread > 0) {
      own = 'unread';
      this.unread--;
    } else if (this.next !== 'text') {
      own = this.next;
      this.next = 'text';
      this.value = '';
    }
    this.group = {
      use: own,
      emphasis: emphasis || this.style === 'emphasis',
      strong: strong || this.style === 'strong',
    };
    this.style = undefined;
  }

  close(): void {
    if (this.deeper > 0) {
      this.deeper--;
      return;
    }
    const before = this.groups.pop();
    if (!before) return;
    const { use } = this.group;
    this.group = before;
    if (use !== before.use) this.endGroup(use);
  }

  text(text: string): void {
    // An argument stands right behind its command.
    if (this.group.use !== 'unread' && /\S/.test(text)) {
      this.unread = 0;
      this.next = 'text';
      this.style = undefined;
    }
    this.put(
      text
        .replaceAll('---', '—')
        .replaceAll('--', '–')
        .replaceAll('``', '“')
        .replaceAll("''", '”')
        .replaceAll('`', '‘')
        .replaceAll("'", '’')
        .replaceAll('~', '\u00a0')
        .replace(/[ \t\n]+/g, ' '),
    );
  }

  paragraph(): void {
    if (this.group.use === 'note') this.notes.end({ mark: 'note' });
    else if (this.group.use === 'text') this.endBlock();
  }

  finish(): void {
    this.endBlock();
    if (!this.notes.isEmpty) this.notes.end({ mark: 'note' });
  }

  private put(given: string): void {
    let text = given;
    if (this.accent && text !== '') {
      text = (text[0]! + this.accent).normalize('NFC') + text.slice(1);
      this.accent = '';
    }
    const { use, emphasis, strong } = this.group;
    if (this.lineBegins && use !== 'unread') {
      text = text.trimStart();
      if (text === '') return;
      this.lineBegins = false;
    }
    if (use === 'text' && this.inBody) this.writer.text(text, emphasis, strong);
    else if (use === 'heading') this.writer.text(text);
    else if (use === 'note') this.notes.text(text, emphasis, strong);
    else if (use !== 'unread' && use !== 'text' && this.value.length < 1000) this.value += text;
  }

  private breakLine(): void {
    this.lineBegins = true;
    if (this.group.use === 'text') this.writer.break();
    else if (this.group.use === 'note') this.notes.break();
    else this.put(' ');
  }

  private openNote(): void {
    this.put(`[${++this.noteCount}]`);
    this.notes.text(`[${this.noteCount}] `);
    this.next = 'note';
  }

  private endGroup(use: Group['use']): void {
    const value = this.value.replace(/\s+/g, ' ').trim();
    if (use === 'heading') this.writer.end({ kind: 'heading', level: this.heading });
    else if (use === 'note') this.notes.end({ mark: 'note' });
    else if (use === 'begin') this.enter(value);
    else if (use === 'end') this.leave(value);
    else if ((use === 'title' || use === 'author' || use === 'date') && value)
      this.properties.push({ field: use, name: `\\${use}`, value });
  }

  /** Empty lines between paragraphs say nothing in TeX. */
  private endBlock(): void {
    this.lineBegins = true;
    if (!this.writer.isEmpty) this.writer.end(this.shape());
  }

  private enter(place: string): void {
    this.endBlock();
    if (place === 'document') this.inBody = true;
    else if (this.places.length < DEEPEST) this.places.push(place);
  }

  private leave(place: string): void {
    this.endBlock();
    if (place === 'document') this.inBody = false;
    else if (this.places.at(-1) === place) this.places.pop();
  }

  private shape(): Shape {
    const place = this.places.at(-1) ?? '';
    if (place === 'verse') return { mark: 'verse' };
    if (/^verbatim/.test(place)) return { mark: 'preformatted' };
    return { quoted: /^(?:quote|quotation)$/.test(place), centred: place === 'center' };
  }
}
