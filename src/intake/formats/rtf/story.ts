import { sentence } from '../../../text/sentence.ts';
import { BlockWriter, type Shape } from '../../document/block-writer.ts';
import type { Property } from '../../document/draft-of.ts';
import { BULLET } from '../../document/item-signs.ts';
import type { LeftOut } from '../../draft.ts';
import type { RawBlock } from '../../html/blocks.ts';
import { LeftOutList } from '../../left-out.ts';
import { decodeIn, ofCharset, ofCodePage } from './code-pages.ts';
import { ASIDE, INFO, SIGNS, UNREAD } from './signs.data.ts';
import { type RtfReader, readRtfTokens } from './tokens.ts';

/** What an RTF file holds. */
export interface RtfStory {
  readonly blocks: readonly RawBlock[];
  readonly properties: readonly Property[];
  readonly encoding: string;
  readonly leftOut: readonly LeftOut[];
}

/** Where the text of a group goes. */
type Target = 'body' | 'note' | 'nowhere' | 'aside' | 'info' | 'fonts' | 'styles' | 'sign';

interface State {
  target: Target;
  /** Control word that opened the destination. */
  field: string;
  encoding: string | undefined;
  emphasis: boolean;
  strong: boolean;
  hidden: boolean;
  /** Characters that stand behind `\u` for old readers. */
  fallback: number;
}

/** Groups in groups; a file that goes deeper is not followed there, and loses no text by it. */
const DEEPEST = 5000;

export function readRtf(raw: string): RtfStory {
  const reader = new StoryReader();
  readRtfTokens(raw, reader);
  reader.finish();
  const { writer, notes, properties, ansi, left } = reader;
  return { blocks: [...writer.blocks, ...notes.blocks], properties, encoding: ansi, leftOut: left.list };
}

class StoryReader implements RtfReader {
  readonly writer = new BlockWriter();
  readonly notes = new BlockWriter();
  readonly left = new LeftOutList();
  readonly properties: Property[] = [];
  ansi = 'windows-1252';
  private state: State = {
    target: 'body',
    field: '',
    encoding: undefined,
    emphasis: false,
    strong: false,
    hidden: false,
    fallback: 1,
  };
  private readonly stack: State[] = [];
  private deeper = 0;
  private starred = false;
  private skip = 0;
  private pending = '';
  private high = '';
  private noteBegins = false;
  private value = '';
  /** What stands before the paragraph as a list's item. */
  private sign = '';
  private font = 0;
  private style = 0;
  private readonly fonts = new Map<number, string>();
  private readonly styleNames = new Map<number, string>();
  private noteCount = 0;
  private paragraph: { centred: boolean; level: number; style: number; ruled: boolean } = fresh();
  private date: { yr?: number; mo?: number; dy?: number } | undefined;

  open(): void {
    this.flush();
    this.skip = 0;
    this.starred = false;
    if (this.stack.length >= DEEPEST) this.deeper++;
    else {
      this.stack.push(this.state);
      this.state = { ...this.state };
    }
  }

  close(): void {
    this.flush();
    this.skip = 0;
    this.starred = false;
    if (this.deeper > 0) {
      this.deeper--;
      return;
    }
    const before = this.stack.pop();
    if (!before) return;
    const { target, field } = this.state;
    if (target === 'info' && field !== before.field) this.endField(field);
    if (target === 'note' && before.target !== 'note') this.notes.end({ mark: 'note' });
    this.state = before;
  }

  text(bytes: string): void {
    this.starred = false;
    const skipped = Math.min(this.skip, bytes.length);
    this.skip -= skipped;
    this.pending += skipped > 0 ? bytes.slice(skipped) : bytes;
  }

  control(word: string, number: number | undefined): void {
    if (word === '*') {
      this.starred = true;
      return;
    }
    if (this.skip > 0 && word !== 'u') {
      this.skip--;
      if (word === "'") return;
    }
    if (word === "'") this.pending += String.fromCharCode(number ?? 0x20);
    else {
      this.flush();
      const { starred } = this;
      this.starred = false;
      if (this.destination(word, starred)) return;
      this.readWord(word, number);
    }
  }

  finish(): void {
    this.flush();
    if (this.high) this.put(this.high);
    if (!this.writer.isEmpty) this.writer.end(this.shape());
    if (!this.notes.isEmpty) this.notes.end({ mark: 'note' });
  }

  /** Does the word open a destination? */
  private destination(word: string, starred: boolean): boolean {
    const { state } = this;
    if (state.target === 'nowhere' || state.target === 'aside') return false;
    if (word === 'listtext' || word === 'pntext') {
      // What Word shows before a list's item, written out for programs that do not count themselves.
      state.target = state.target === 'body' ? 'sign' : 'nowhere';
      this.sign = '';
    } else if (word === 'fonttbl') state.target = 'fonts';
    else if (word === 'stylesheet') state.target = 'styles';
    else if (word === 'info') state.target = 'info';
    else if (word === 'footnote') {
      state.target = 'note';
      this.notes.text(`[${this.noteCount}] `);
      this.noteBegins = true;
    } else if (state.target === 'info' && (INFO[word] || word === 'creatim')) {
      state.field = word;
      this.value = '';
      if (word === 'creatim') this.date = {};
    } else if (ASIDE.has(word)) {
      state.target = 'aside';
      state.field = word;
    } else if (UNREAD.has(word) || (starred && word !== 'shppict' && word !== 'ud')) state.target = 'nowhere';
    else return false;
    return true;
  }

  private readWord(word: string, number: number | undefined): void {
    const { state } = this;
    const on = number !== 0;
    if (word === 'u') this.unicode(number ?? 0);
    else if (word === 'uc') state.fallback = Math.min(Math.max(number ?? 1, 0), 100);
    else if (SIGNS[word] !== undefined) this.put(SIGNS[word]);
    else if (word === 'par' || word === 'sect' || word === 'page' || word === 'row' || word === 'cell')
      this.endParagraph();
    else if (word === 'line' || word === 'softline') this.breakLine();
    else if (word === 'i') state.emphasis = on;
    else if (word === 'b') state.strong = on;
    else if (word === 'ul') state.emphasis = on;
    else if (word === 'ulnone') state.emphasis = false;
    else if (word === 'v' || word === 'deleted') state.hidden = on;
    else if (word === 'plain')
      Object.assign(state, { emphasis: false, strong: false, hidden: false, encoding: undefined });
    else if (word === 'pard') this.paragraph = fresh();
    else if (word === 'qc') this.paragraph.centred = true;
    else if (word === 'ql' || word === 'qj' || word === 'qr') this.paragraph.centred = false;
    else if (word === 'outlinelevel') this.paragraph.level = (number ?? 8) + 1;
    else if (word === 's') this.style = this.paragraph.style = number ?? 0;
    else if (word === 'brdrb' || word === 'brdrt') this.paragraph.ruled = true;
    else if (word === 'chftn' && state.target !== 'note') this.put(`[${++this.noteCount}]`);
    else if (this.date && (word === 'yr' || word === 'mo' || word === 'dy')) this.date[word] = number ?? 0;
    else this.readEncoding(word, number ?? 0);
  }

  private readEncoding(word: string, number: number): void {
    if (word === 'ansicpg') this.ansi = ofCodePage(number) ?? this.ansi;
    else if (word === 'mac') this.ansi = 'macintosh';
    else if (word === 'pc') this.ansi = 'cp437';
    else if (word === 'pca') this.ansi = 'cp850';
    else if (word === 'f' && this.state.target === 'fonts') this.font = number;
    else if (word === 'f') this.state.encoding = this.fonts.get(number);
    else if (this.state.target !== 'fonts' || this.fonts.size > 5000) return;
    else if (word === 'fcharset' && number > 1) this.keepFont(ofCharset(number));
    else if (word === 'cpg') this.keepFont(ofCodePage(number));
  }

  private keepFont(encoding: string | undefined): void {
    if (encoding) this.fonts.set(this.font, encoding);
  }

  /** One UTF-16 unit, which may be half of a character: the first half waits for the second. */
  private unicode(number: number): void {
    const unit = String.fromCharCode(number < 0 ? number + 65_536 : number & 0xffff);
    if (/[\ud800-\udbff]/.test(unit)) {
      if (this.high) this.put(this.high);
      this.high = unit;
    } else {
      this.put(this.high + unit);
      this.high = '';
    }
    this.skip = this.state.fallback;
  }

  private flush(): void {
    if (this.pending === '') return;
    if (this.high) this.put(this.high);
    this.high = '';
    const raw = this.pending;
    this.pending = '';
    this.put(decodeIn(this.state.encoding ?? this.ansi, raw));
  }

  private put(text: string): void {
    const { target, hidden, emphasis, strong, field } = this.state;
    if (target === 'body' && !hidden) this.writer.text(text, emphasis, strong);
    else if (target === 'note' && !hidden) {
      this.notes.text(this.noteBegins ? text.trimStart() : text, emphasis, strong);
      this.noteBegins = false;
    } else if (target === 'sign' && this.sign.length < 100) this.sign += text;
    else if (target === 'aside') this.left.add(ASIDE.get(field)!, text, field);
    else if (target === 'body' || target === 'note') this.left.add('hidden', text, sentence('place.hidden-text'));
    else if (target === 'info' && this.value.length < 20_000) this.value += text;
    else if (target === 'styles' && this.styleNames.size < 5000)
      this.styleNames.set(this.style, text.replace(/;.*$/s, '').trim().toLowerCase());
  }

  private breakLine(): void {
    if (this.state.target === 'body') this.writer.break();
    else if (this.state.target === 'note') this.notes.break();
  }

  private endParagraph(): void {
    if (this.state.target === 'note') this.notes.end({ mark: 'note' });
    else if (this.state.target === 'body')
      this.writer.end(this.writer.isEmpty && this.paragraph.ruled ? { kind: 'rule' } : this.shape());
  }

  private shape(): Shape {
    const { centred, level: given, style } = this.paragraph;
    const shown = signOf(this.sign);
    this.sign = '';
    const sign = shown ? { sign: shown } : {};
    const name = this.styleNames.get(style) ?? '';
    const named = /^heading (\d)/.exec(name)?.[1] ?? (name === 'title' ? '1' : undefined);
    const level = named ? Number(named) : given;
    if (level >= 1 && level <= 9) return { kind: 'heading', level: Math.min(level, 6), centred, ...sign };
    return { centred, ...sign, quoted: /quote|zitat/.test(name) };
  }

  private endField(field: string): void {
    const property = INFO[field];
    const { yr, mo, dy } = this.date ?? {};
    if (property && this.value.trim()) this.properties.push({ field: property, name: field, value: this.value });
    else if (field === 'creatim' && yr && yr > 1980 && yr < 2200) {
      const two = (n: number | undefined) => String(Math.min(Math.max(n ?? 1, 1), 31)).padStart(2, '0');
      this.properties.push({ field: 'date', name: 'creatim', value: `${yr}-${two(mo)}-${two(dy)}` });
    }
    this.date = undefined;
    this.value = '';
  }
}

/** Bullets come in picture fonts, as any letter: a lone one is a bullet. */
function signOf(text: string): string {
  const sign = text.replace(/\s+/g, ' ').trim();
  return sign.length === 1 && !/[\p{N}*]/u.test(sign) ? BULLET : sign;
}

const fresh = () => ({ centred: false, level: 0, style: 0, ruled: false });
