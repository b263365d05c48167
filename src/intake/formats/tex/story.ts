import { BlockWriter, type Shape } from '../../document/block-writer.ts';
import type { Property } from '../../document/draft-of.ts';
import type { LeftOut } from '../../draft.ts';
import type { RawBlock } from '../../html/blocks.ts';
import { LeftOutList } from '../../left-out.ts';
import { readLetters, type Typing, typingOf } from './letters.ts';
import { expandMacros } from './macros.ts';
import { SceneBreaks } from './scene-breaks.ts';
import { ACCENTS, GAPS, HEADINGS, NO_OPTIONS, SCENE_BREAKS, SIGNS, SILENT, UNREAD } from './signs.data.ts';
import { readTexTokens, type TexReader } from './tokens.ts';

export interface TexStory {
  readonly blocks: readonly RawBlock[];
  readonly properties: readonly Property[];
  /** Names of commands that are not known here; what stood in their braces is in the text. */
  readonly unknown: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** A group, `{…}`: what it is for, and the style in it. */
interface Group {
  readonly use: 'text' | 'unread' | 'heading' | 'title' | 'author' | 'date' | 'note' | 'begin' | 'end';
  emphasis: boolean;
  strong: boolean;
  /** It stands for itself: its block ends with it. */
  readonly own?: Own;
  /** What stands at its end. */
  readonly behind?: string;
}

/** What the arguments of a command are together: a block of its own, and what stands between two of them. */
interface Own {
  readonly shape: Shape;
  readonly between: string;
}

const OWN: Readonly<Record<string, Own>> = {
  centerline: { shape: { centred: true }, between: ' ' },
  centering: { shape: { centred: true }, between: ' ' },
  dedication: { shape: { centred: true }, between: '\n' },
  epigraph: { shape: { quoted: true }, between: '\n— ' },
  epi: { shape: { quoted: true }, between: '\n— ' },
};

/** A command of the book's own for a chapter: `\partchapter{The Quay}{II}`. */
const OWN_HEADING = /chapter|heading|section|scenetitle|prologue|epilogue|interlude/i;

const QUOTE_OPENS = { enquote: '“', say: '“', textquote: '“' } as Readonly<Record<string, string>>;

const DEEPEST = 5000;

/**
 * Reads LaTeX prose: chapters, emphasis, verse, quotations, footnotes, accents and quotes.
 * @param preamble what is read before it, where another file puts it into its document
 */
export function readTex(source: string, preamble = ''): TexStory {
  const reader = new StoryReader(typingOf(preamble || source), !source.includes('\\begin{document}'));
  readTexTokens(expandMacros(source, preamble), reader);
  reader.finish();
  const { writer, notes, properties, unknown, left } = reader;
  return { blocks: [...writer.blocks, ...notes.blocks], properties, unknown: [...unknown], leftOut: left.list };
}

class StoryReader implements TexReader {
  readonly writer = new BlockWriter();
  readonly notes = new BlockWriter();
  readonly properties: Property[] = [];
  readonly left = new LeftOutList();
  /** The command that was met last. */
  private last = '';
  readonly unknown = new Set<string>();
  private group: Group = { use: 'text', emphasis: false, strong: false };
  private readonly groups: Group[] = [];
  private deeper = 0;
  private inBody: boolean;
  private next: Group['use'] = 'text';
  private style: 'emphasis' | 'strong' | undefined;
  private unread = 0;
  private heading = 0;
  private accent = '';
  private value = '';
  private noteCount = 0;
  private lineBegins = false;
  private readonly places: string[] = [];
  private readonly breaks = new SceneBreaks();
  private readonly typing: Typing;
  /** What the groups that follow are: of a command that makes a block of its arguments. */
  private own: Own | undefined;
  private ownBegun = false;
  private behind: string | undefined;
  private centred = false;
  /** A command that is not known and stands at the beginning of a paragraph. */
  private alone = '';

  constructor(typing: Typing, inBody: boolean) {
    this.typing = typing;
    this.inBody = inBody;
  }

  command(name: string): void {
    this.last = name;
    if (this.group.use === 'unread') return;
    this.endOwn();
    if (this.accent && (name === 'i' || name === 'j')) this.put(name);
    else if (ACCENTS[name]) this.accent = ACCENTS[name];
    else if (SIGNS[name] !== undefined) this.put(SIGNS[name]);
    else if (name === '\\' || name === 'newline') this.breakLine();
    else if (name === 'par' || name === 'item') this.paragraph();
    else if (/^(?:em|it|sl|itshape|slshape)$/.test(name)) this.group.emphasis = true;
    else if (name === 'bf' || name === 'bfseries') this.group.strong = true;
    else if (/^(?:emph|text(?:it|sl)|underline|uline)$/.test(name)) this.style = 'emphasis';
    else if (name === 'textbf') this.style = 'strong';
    else if (name === 'footnote') this.openNote();
    else if (/^(?:begin|end|title|author|date)$/.test(name)) this.next = name as Group['use'];
    else if (HEADINGS[name]) this.openHeading(HEADINGS[name]);
    else if (QUOTE_OPENS[name]) this.behind = QUOTE_OPENS[name];
    else if (name === 'centering') this.centred = true;
    else if (SCENE_BREAKS.has(name)) this.breakScene(name);
    else if (GAPS.has(name)) this.breaks.ask(this.writer, this.inBody);
    else if (UNREAD[name] !== undefined) this.unread = UNREAD[name];
    else if (OWN[name] && this.isText()) this.openOwn(OWN[name]);
    else if (!SILENT.has(name)) this.meetUnknown(name);
  }

  /** Behind a sign or a change of type, brackets are the writer's own; those of an item are its label. */
  option(text: string): void {
    const { last } = this;
    if (this.group.use === 'unread') return;
    if (last === 'item') {
      this.put(`${readLetters(text, this.typing)} `);
      this.lineBegins = true;
    } else if (SIGNS[last] !== undefined || NO_OPTIONS.has(last)) this.text(`[${text}]`);
  }

  open(): void {
    if (this.groups.length >= DEEPEST) {
      this.deeper++;
      return;
    }
    if (this.alone && OWN_HEADING.test(this.alone)) {
      this.unknown.delete(this.alone);
      this.heading = 1;
      this.openOwn({ shape: { kind: 'heading', level: 1 }, between: ', ' });
    }
    this.alone = '';
    this.groups.push(this.group);
    const { emphasis, strong, use } = this.group;
    let own: Group['use'] = use;
    if (this.unread > 0) {
      own = 'unread';
      this.unread--;
    } else if (this.next !== 'text') {
      own = this.next;
      this.next = 'text';
      this.value = '';
    }
    if (this.own && this.ownBegun) this.writer.text(this.own.between);
    if (this.behind) this.put(this.behind);
    this.group = {
      use: own,
      emphasis: emphasis || this.style === 'emphasis',
      strong: strong || this.style === 'strong',
      ...(this.own ? { own: this.own } : {}),
      ...(this.behind ? { behind: '”' } : {}),
    };
    this.own = undefined;
    this.behind = undefined;
    this.style = undefined;
  }

  close(): void {
    if (this.deeper > 0) {
      this.deeper--;
      return;
    }
    const before = this.groups.pop();
    if (!before) return;
    const { use, own, behind } = this.group;
    if (behind) this.put(behind);
    this.group = before;
    if (own && before.own !== own) {
      this.own = own;
      this.ownBegun = !this.writer.isEmpty;
    } else if (use !== before.use) this.endGroup(use);
  }

  text(text: string): void {
    // An argument stands right behind its command.
    if (this.group.use !== 'unread' && /\S/.test(text)) {
      this.endOwn();
      this.unread = 0;
      this.next = 'text';
      this.style = undefined;
      this.behind = undefined;
      this.alone = '';
    }
    this.put(readLetters(text, this.typing));
  }

  paragraph(): void {
    this.endOwn();
    if (this.alone && this.writer.isEmpty) {
      this.unknown.delete(this.alone);
      this.breaks.ask(this.writer, this.inBody);
    }
    this.alone = '';
    if (this.group.use === 'note') this.notes.end({ mark: 'note' });
    else if (this.group.use === 'text') this.endBlock();
  }

  finish(): void {
    this.endOwn();
    this.endBlock();
    if (!this.notes.isEmpty) this.notes.end({ mark: 'note' });
  }

  private isText(): boolean {
    return this.group.use === 'text' && this.inBody;
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

  private breakScene(name: string): void {
    // A line may also be drawn in the middle of a paragraph, and what stands in its braces is its size.
    this.unread = name === 'pgfornament' || name === 'adforn' ? 1 : 2;
    if (this.isText() && this.writer.isEmpty) this.writer.end({ kind: 'rule' });
  }

  private meetUnknown(name: string): void {
    if (!this.isText()) return;
    if (this.unknown.size < 50) this.unknown.add(name);
    this.alone = this.writer.isEmpty ? name : '';
  }

  private openNote(): void {
    this.put(`[${++this.noteCount}]`);
    this.notes.text(`[${this.noteCount}] `);
    this.next = 'note';
  }

  private openHeading(level: number): void {
    this.paragraph();
    this.next = 'heading';
    this.heading = level;
  }

  private openOwn(own: Own): void {
    this.endBlock();
    this.own = own;
    this.ownBegun = false;
  }

  /** No more groups follow of a command that makes a block of them. */
  private endOwn(): void {
    if (!this.own) return;
    const { shape } = this.own;
    this.own = undefined;
    if (!this.ownBegun) return;
    this.ownBegun = false;
    this.writer.end(shape);
    this.lineBegins = true;
  }

  private endGroup(use: Group['use']): void {
    const value = this.value.replace(/\s+/g, ' ').trim();
    if (use === 'heading') this.writer.end({ kind: 'heading', level: this.heading });
    else if (use === 'note') this.notes.end({ mark: 'note' });
    else if (use === 'begin') this.enter(value);
    else if (use === 'end') this.leave(value);
    else if ((use === 'title' || use === 'author' || use === 'date') && value) {
      this.properties.push({ field: use, name: `\\${use}`, value });
      this.left.add('claim', value, `\\${use}`);
    }
  }

  /** Empty lines between paragraphs say nothing in TeX. */
  private endBlock(): void {
    this.lineBegins = true;
    if (this.writer.isEmpty) return;
    this.breaks.end(this.writer, shapeOf(this.places.at(-1) ?? '', this.centred));
    if (this.group.use === 'text' && this.groups.length === 0) this.centred = false;
  }

  private enter(place: string): void {
    this.endBlock();
    if (place === 'document') this.inBody = true;
    else if (/^comment$/.test(place)) this.unread = 0;
    if (place !== 'document' && this.places.length < DEEPEST) this.places.push(place);
  }

  private leave(place: string): void {
    this.endBlock();
    this.centred = false;
    if (place === 'document') this.inBody = false;
    else if (this.places.at(-1) === place) this.places.pop();
  }
}

/** What a paragraph of an environment is; one of the book's own says it by its name. */
function shapeOf(place: string, centred: boolean): Shape {
  if (/^(?:verse|poem|altverse)|verse$|poem$|song$|lyrics?$/i.test(place)) return { mark: 'verse' };
  if (/^(?:verbatim|alltt|lstlisting)/.test(place)) return { mark: 'preformatted' };
  if (/letter|^(?:telegram|note|diary)$/i.test(place)) return { mark: 'letter' };
  return {
    quoted: /quot|epigraph|motto|displaytext|^block/i.test(place),
    centred: centred || /^cent(?:er|re|ering)|^dedication$|^titlepage$/.test(place),
  };
}
