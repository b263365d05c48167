import { sentence } from '../../text/sentence.ts';
import { LeftOutList } from '../left-out.ts';
import {
  BLOCK_TAGS,
  EMPHASIS,
  FALLBACK,
  FURNITURE,
  type HtmlPage,
  isDrawnLine,
  type Line,
  RAW,
  type RawBlock,
  STRONG,
  type Typed,
  type TypedLine,
  UNREAD,
} from './blocks.ts';
import type { Run } from './inline.ts';
import { LISTS, Lists } from './lists.ts';
import { overThePage } from './page-cuts.ts';
import { SetAside, type TextReader } from './set-aside.ts';
import { MOST_OPEN, Styles } from './styles.ts';
import { readTokens, withoutRunaways } from './tokens.ts';
import { typedLines } from './typed-lines.ts';
import { withTypedWords } from './typed-words.ts';
import { writeLine, writeRaw } from './white-space.ts';

const TITLE = sentence('place.title');

/**
 * Reads a page into blocks. Block tags and two `<br>` part blocks, one `<br>` parts lines, whatever is or is not closed.
 * `<i>`, `<b>` or `<object>` that are never closed would mark or hide the rest of the page: they are found at the end and then ignored.
 */
export const readPage = (html: string): HtmlPage => readPiece(withTypedWords(html));

/** The same for a piece of a page whose typed words are already told from its tags. */
export function readPiece(html: string): HtmlPage {
  const whole = withoutRunaways(html);
  const first = new PageReader(new Set());
  readTokens(whole, new SetAside(whole, first, first.left));
  const page = first.finish();
  if (first.unclosed.length === 0) return page;
  const second = new PageReader(new Set(first.unclosed));
  readTokens(whole, new SetAside(whole, second, second.left));
  return second.finish();
}

const LONGEST_TITLE = 1000;
const CODE = new Set(['code', 'kbd', 'samp']);
const ENDS_HEADING = new Set(['p', 'table', 'ul', 'ol', 'dl', 'hr', 'blockquote', 'pre']);

class PageReader implements TextReader {
  /** After the end: numbers of the tags for style, and of what is not for reading, that were never closed. */
  unclosed: number[] = [];
  private readonly ignored: ReadonlySet<number>;
  private readonly blocks: RawBlock[] = [];
  private readonly metas: [string, string][] = [];
  private readonly frames: string[] = [];
  private title = '';
  private language = '';
  private lines: Line[] = [];
  private runs: Run[] = [];
  private lineHasText = false;
  private hadSpacer = false;
  private drawn = false;
  private gap = 0;
  private link = '';
  /** Elements of code that are open. */
  private code = 0;
  private tagNumber = 0;
  private readonly styles = new Styles();
  private heading = 0;
  private quote = 0;
  private centre = 0;
  private centred = false;
  private furniture = 0;
  private raw = 0;
  /** Tag numbers of what is open and not for reading. */
  private readonly unread: number[] = [];
  /** What is open of the elements that stand in for another: its tag's number, and where it is, for the account. */
  private readonly fallback: { readonly tag: number; readonly place: string }[] = [];
  readonly left = new LeftOutList();
  private titleState: 'before' | 'in' | 'after' = 'before';
  private labels = false;
  private cellsJoined = false;
  private readonly lists = new Lists();
  private page = 0;
  private quoteNumber = 0;
  /** The block tag that was opened last, '' behind a closed one. */
  private container = '';
  /** The block's lines with the line ends of its source. */
  private typed: TypedLine[] = [];
  /** Elements within the one whose style shows line ends, and that one's name. */
  private shown = { name: '', depth: 0 };
  /** A printed page ended before the block in hand, or in it and behind its last word so far. */
  private paged: '' | 'before' | 'in' = '';
  private readonly said = { form: false, note: false };

  constructor(ignored: ReadonlySet<number>) {
    this.ignored = ignored;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.tagNumber++;
    if (name === 'frame') this.readFrame(attributes);
    else if (UNREAD.has(name)) this.openCounted(this.unread);
    else if (FALLBACK.has(name)) this.openFallback(name, attributes);
    else if (name === 'meta') this.readMeta(attributes);
    else if (name === 'title' && this.titleState === 'before') this.titleState = 'in';
    else if (name === 'br') this.breakLine();
    else if (name === 'a') this.link = (attributes.get('href') ?? attributes.get('filepos'))?.trim() ?? '';
    else if (name === 'q') this.text('“');
    else if (name === 'img') this.readPicture(attributes);
    else if (name === 'span' || name === 'font') this.styles.openSpan(attributes.get('style') ?? '');
    else if (EMPHASIS.has(name)) this.openCounted(this.styles.emphasisTags);
    else if (STRONG.has(name)) this.openCounted(this.styles.strongTags);
    else if (BLOCK_TAGS.has(name)) this.openBlock(name, attributes);
    else if (CODE.has(name)) this.code++;
    else if (name === 'mbp:pagebreak') this.breakPage();
  }

  close(name: string): void {
    if (UNREAD.has(name)) this.unread.pop();
    else if (FALLBACK.has(name)) this.fallback.pop();
    else if (name === 'title') this.titleState = 'after';
    else if (name === 'a') this.link = '';
    else if (name === 'q') this.text('”');
    else if (name === 'br') this.breakLine();
    else if (name === 'span' || name === 'font') this.styles.closeSpan();
    else if (EMPHASIS.has(name)) this.styles.emphasisTags.pop();
    else if (STRONG.has(name)) this.styles.strongTags.pop();
    else if (BLOCK_TAGS.has(name)) this.closeBlock(name);
    else if (CODE.has(name) && this.code > 0) this.code--;
  }

  endPage(): void {
    this.paged = this.lineHasText || this.lines.length > 0 ? this.paged || 'in' : 'before';
  }

  say(what: 'form' | 'note', is: boolean): void {
    this.said[what] = is;
  }

  text(text: string): void {
    if (this.unread.length > 0) return;
    if (this.titleState === 'in') {
      if (this.title.length < LONGEST_TITLE) this.title += text;
      else this.left.add('claim', text, TITLE);
      return;
    }
    const instead = this.fallback.at(-1);
    if (instead) {
      this.left.add('fallback', text, instead.place);
      return;
    }
    if (this.paged === 'in' && /\S/.test(text)) this.paged = '';
    if (!this.lineHasText) {
      if (/[^\s\u00a0]/.test(text)) this.lineHasText = true;
      else if (text.includes('\u00a0')) this.hadSpacer = true;
    }
    const { emphasis, strong } = this.styles;
    const last = this.runs.at(-1);
    const sameStyle = last?.emphasis === emphasis && last.strong === strong && (last.code ?? false) === this.code > 0;
    if (last && sameStyle && (last.link ?? '') === this.link) {
      this.runs[this.runs.length - 1] = { ...last, text: last.text + text };
    } else
      this.runs.push({
        text,
        emphasis,
        strong,
        ...(this.link ? { link: this.link } : {}),
        ...(this.code > 0 ? { code: true } : {}),
      });
  }

  finish(): HtmlPage {
    this.flush();
    const { emphasisTags, strongTags } = this.styles;
    this.unclosed = [...emphasisTags, ...strongTags, ...this.unread, ...this.fallback.map((f) => f.tag)];
    const language = this.language.trim();
    return {
      blocks: this.blocks,
      title: this.title.replace(/\s+/g, ' ').trim(),
      metas: this.metas,
      leftOut: this.left.list,
      ...(language ? { language } : {}),
      ...(this.frames.length > 0 ? { frames: this.frames } : {}),
    };
  }

  private openBlock(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'html') this.language = attributes.get('lang') ?? attributes.get('xml:lang') ?? '';
    if (name === 'dl') this.labels = /\b(?:tags|stats|meta)\b/.test(attributes.get('class') ?? '');
    else if (this.labels && name === 'dt') this.newLine();
    else if (this.labels && name === 'dd') this.text(' ');
    if (this.labels && (name === 'dt' || name === 'dd')) return;
    if (this.cellsJoined && (name === 'td' || name === 'th')) {
      this.cellsJoined = false;
      return;
    }
    this.flush();
    if (name === 'hr') this.push('rule', []);
    else if (name === 'li') this.lists.item(attributes);
    else if (LISTS.has(name)) this.lists.open(name, attributes);
    this.centred =
      /^(?:center|middle)$/i.test(attributes.get('align') ?? '') ||
      /text-align:\s*center/i.test(attributes.get('style') ?? '');
    this.container = name;
    if (this.shown.depth > 0) this.shown.depth += name === this.shown.name ? 1 : 0;
    else if (/white-space:\s*(?:pre|break-spaces)/i.test(attributes.get('style') ?? ''))
      this.shown = { name, depth: 1 };
    const level = /^h([1-6])$/.exec(name)?.[1];
    // Word's own style for titles.
    const title = name === 'p' && /\bMsoTitle\b/.test(attributes.get('class') ?? '');
    if (level || ENDS_HEADING.has(name)) this.heading = title ? 1 : Number(level ?? 0); // one that was not closed ends here
    if (name === 'blockquote' && this.quote++ === 0) this.quoteNumber++;
    else if (name === 'center') this.centre++;
    else if (FURNITURE.has(name)) this.furniture++;
    else if (RAW.has(name)) this.raw++;
  }

  private closeBlock(name: string): void {
    if (this.labels && (name === 'dt' || name === 'dd')) return;
    if ((name === 'td' || name === 'th') && this.endsInLabel()) {
      this.text(' ');
      this.cellsJoined = true;
      return;
    }
    this.flush();
    this.container = '';
    if (name === this.shown.name && this.shown.depth > 0) this.shown.depth--;
    this.centred = false;
    if (name === 'dl') this.labels = false;
    else if (name === 'li') this.lists.endItem();
    else if (LISTS.has(name)) this.closeList(name);
    else if (/^(?:h[1-6]|p)$/.test(name)) this.heading = 0;
    else if (name === 'blockquote') this.quote = Math.max(0, this.quote - 1);
    else if (name === 'center') this.centre = Math.max(0, this.centre - 1);
    else if (FURNITURE.has(name)) this.furniture = Math.max(0, this.furniture - 1);
    else if (RAW.has(name)) this.raw = Math.max(0, this.raw - 1);
  }

  private closeList(name: string): void {
    for (const [place, sign] of this.lists.close(name)) this.blocks[place] = { ...this.blocks[place]!, sign };
  }

  private breakPage(): void {
    this.flush();
    this.page++;
  }

  private breakLine(): void {
    if (this.unread.length > 0 || this.titleState === 'in' || this.fallback.length > 0) return;
    if (this.raw > 0) {
      this.text('\n');
      return;
    }
    if (!this.lineHasText && this.runs.length === 0 && this.lines.length === 0) this.hadSpacer = true;
    if (this.lineHasText) this.newLine();
    else this.flush();
  }

  /** A label in one cell belongs to what the next cell says. */
  private endsInLabel(): boolean {
    const text = this.runs.length < 10 ? (this.runs.at(-1)?.text ?? '') : '';
    return this.lines.length === 0 && text.length < 60 && /:\s*$/.test(text);
  }

  private newLine(): void {
    this.endLine();
    this.runs = [];
    this.lineHasText = false;
  }

  private endLine(): void {
    if (!this.lineHasText) return;
    const line = writeLine(this.runs);
    this.lines.push(line);
    // One by one: a line may hold more than a call can be given.
    for (const typed of typedLines(this.runs) ?? [{ ...line, before: 'break' as const }]) this.typed.push(typed);
  }

  /** Ends the block: it is kept if it holds text, and counts as a gap if it was an empty line made on purpose. */
  flush(): void {
    const raw = this.raw > 0;
    const broken = this.lines.length > 0;
    if (raw && this.lineHasText) for (const line of writeRaw(this.runs)) this.lines.push(line);
    else if (!raw) this.endLine();
    const typed = this.typed.length > this.lines.length && !raw && this.heading === 0 ? this.typed : undefined;
    if (this.lines.length > 0)
      this.push(
        raw ? 'pre' : this.heading > 0 ? 'heading' : 'text',
        this.lines,
        typed && {
          lines: typed,
          shown: this.shown.depth > 0,
          bare: !broken && this.container !== 'p',
        },
      );
    else if (this.drawn) this.push('rule', []);
    else if (this.hadSpacer) this.gap++;
    this.lines = [];
    this.typed = [];
    this.runs = [];
    this.lineHasText = false;
    this.hadSpacer = false;
    this.drawn = false;
    this.cellsJoined = false;
    this.link = '';
  }

  private push(kind: RawBlock['kind'], lines: readonly Line[], typed?: Typed): void {
    const level = kind === 'heading' ? { level: this.heading } : {};
    const { labels, gap } = this;
    const sign = kind === 'rule' ? '' : this.lists.take(this.blocks.length);
    const block: RawBlock = {
      kind,
      lines,
      quoted: this.quote > 0,
      centred: this.centred || this.centre > 0,
      furniture: this.furniture > 0 || this.said.form,
      labels,
      gap,
      ...level,
      ...(sign ? { sign } : {}),
      ...(typed ? { typed } : {}),
      ...(this.page > 0 ? { page: this.page } : {}),
      ...(this.quote > 0 ? { quote: this.quoteNumber } : {}),
      ...(this.said.note && kind === 'text' ? { mark: 'note' as const } : {}),
    };
    const joined = this.paged === 'before' ? overThePage(this.blocks.at(-1), block) : undefined;
    if (joined) this.blocks[this.blocks.length - 1] = joined;
    else this.blocks.push(block);
    this.paged = this.paged === 'in' ? 'before' : '';
    this.gap = 0;
  }

  private openFallback(name: string, attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id')?.trim().slice(0, 60);
    if (this.fallback.length < MOST_OPEN && !this.ignored.has(this.tagNumber))
      this.fallback.push({ tag: this.tagNumber, place: id ? `${name}#${id}` : name });
  }

  private readFrame(attributes: ReadonlyMap<string, string>): void {
    const source = attributes.get('src')?.trim();
    if (source && this.frames.length < 50) this.frames.push(source);
  }

  private readPicture(attributes: ReadonlyMap<string, string>): void {
    const alt = attributes.get('alt')?.trim() ?? '';
    if (/^\p{L}$/u.test(alt))
      this.text(alt); // a drawn initial: the word goes on behind it
    else if (isDrawnLine(attributes.get('src') ?? '') || /^[*~=_#-]{3,}$/.test(alt)) this.drawn = true;
  }

  private readMeta(attributes: ReadonlyMap<string, string>): void {
    const name = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase();
    const content = attributes.get('content')?.replace(/\s+/g, ' ').trim();
    if (name && content && this.metas.length < 100) this.metas.push([name, content]);
  }

  /** Remembers which tag it was: one that is never closed is ignored when the page is read again. */
  private openCounted(open: number[]): void {
    if (open.length < MOST_OPEN && !this.ignored.has(this.tagNumber)) open.push(this.tagNumber);
  }
}
