import type { MarkType } from '../../text/text.ts';
import type { LeftOut } from '../draft.ts';
import type { Run } from './inline.ts';

/** A line as it was typed in the page's source, and what parts it from the one before: a `<br>`, a line end, a blank line. */
export interface TypedLine extends Line {
  readonly before: 'break' | 'line' | 'blank';
}

/** A block read by the line ends of its source, which a browser shows as spaces. */
export interface Typed {
  readonly lines: readonly TypedLine[];
  /** The page itself says that its line ends are shown (`white-space: pre-wrap`). */
  readonly shown: boolean;
  /** Nothing but line ends parts it: it stands in no `<p>` and holds no `<br>`. */
  readonly bare: boolean;
}

/** A line of a block, as `<br>` makes them. */
export interface Line {
  readonly runs: readonly Run[];
  /** It began with two or more hard spaces: the old web's paragraph indent. */
  readonly indented: boolean;
}

/** What stands between two block tags. */
export interface RawBlock {
  /** rule = `<hr>` or a picture of one. */
  readonly kind: 'text' | 'heading' | 'rule' | 'pre';
  readonly level?: number;
  readonly lines: readonly Line[];
  readonly quoted: boolean;
  /** Which of the page's quotations it stands in, where its mark-up tells one from the next. */
  readonly quote?: number;
  readonly centred: boolean;
  /** In a menu, a form's list or a footer. */
  readonly furniture: boolean;
  /** A list of labels and values, such as the tags of an archive's download. */
  readonly labels: boolean;
  /** Empty lines before it beyond the usual one. */
  readonly gap: number;
  /** What a document says the block is, where that is more than its kind. */
  readonly mark?: MarkType;
  /** What a browser shows before it where it begins an item of a list: `1.`, `b.`, `•`. */
  readonly sign?: string;
  /** Which page of a book it stands on, where the file breaks pages: 0 or nothing is the first. */
  readonly page?: number;
  /** The same by the line ends of the source, where these may be all that parts its paragraphs. */
  readonly typed?: Typed;
}

/** A page read tag by tag: its blocks in order, and what its head says. */
export interface HtmlPage {
  readonly blocks: readonly RawBlock[];
  readonly title: string;
  readonly metas: readonly (readonly [name: string, content: string])[];
  readonly language?: string;
  /** What it shows in its frames, where it is made of them. */
  readonly frames?: readonly string[];
  /** What it shows to some readers only, and no block holds. */
  readonly leftOut: readonly LeftOut[];
}

export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'p div center table tbody thead tfoot tr td th caption ul ol li dl dt dd dir menu blockquote hr pre xmp listing plaintext ' +
    'form fieldset legend address section article header footer nav aside main figure figcaption body html details summary ' +
    'select option optgroup textarea button noscript h1 h2 h3 h4 h5 h6 x-plaintext'
  ).split(' '),
);
export const FURNITURE: ReadonlySet<string> = new Set(['nav', 'select', 'textarea', 'button', 'footer', 'noscript']);
export const RAW: ReadonlySet<string> = new Set(['pre', 'xmp', 'listing', 'plaintext', 'x-plaintext']);
/** What they hold is not for reading. */
export const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'head-style']);
/** What they hold is shown only where a reader's program cannot show the thing itself. */
export const FALLBACK: ReadonlySet<string> = new Set([
  'iframe',
  'noembed',
  'object',
  'applet',
  'canvas',
  'video',
  'audio',
]);
export const EMPHASIS: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'u', 'dfn', 'var']);
export const STRONG: ReadonlySet<string> = new Set(['b', 'strong']);

/** File names under which the old web kept its drawn lines. */
const DRAWN_LINE =
  /^(?:[a-z]*[-_]?)?(?:divider|line|bar|hr|rule|break|scene-?break|separator)[-_]?\d{0,3}\.(?:gif|jpe?g|png)$/i;
export const isDrawnLine = (source: string): boolean =>
  DRAWN_LINE.test(source.slice(source.lastIndexOf('/') + 1).slice(0, 60));
