/** Longer than any box beside a story: what holds more is not looked through. */
const FARTHEST = 200_000;
/** Where a `<p>` or `<li>` ends that nobody closed. */
const ENDS_PARAGRAPH =
  /<(?:\/?(?:p|div|table|tr|td|ul|ol|dl|h[1-6]|hr|blockquote|pre|center|section|article|body|html)(?=[\s>/]))/gi;

/** Where an element ends whose opening tag ends at `from`: the places before and behind its closing tag. */
export interface Extent {
  readonly inner: number;
  readonly end: number;
}

/** Letters looked through for the ends of elements, in all, so that a page made of hidden boxes takes no longer than others. */
const MOST_SOUGHT = 5_000_000;

/** Where the elements of one page end. */
export class Extents {
  readonly html: string;
  #left = MOST_SOUGHT;

  /** @param html the page as `withoutRunaways` gives it */
  constructor(html: string) {
    this.html = html;
  }

  /** Undefined where the element is never closed, or holds more than a box would. */
  of(name: string, from: number): Extent | undefined {
    if (this.#left <= 0) return undefined;
    const extent = extentOf(this.html, name, from);
    this.#left -= extent ? extent.end - from : Math.min(FARTHEST, this.html.length - from);
    return extent;
  }
}

/**
 * Finds where an element ends, others of its name inside it counted, scripts and comments passed over. Undefined where it is
 * never closed or holds more than a box would.
 */
function extentOf(html: string, name: string, from: number): Extent | undefined {
  if (html[from - 2] === '/') return undefined;
  const limit = Math.min(html.length, from + FARTHEST);
  if (name === 'p') return paragraphExtent(html, from, limit);
  const tag = new RegExp(`<(?:(/?)${name}(?=[\\s>/])|script(?=[\\s>])|!--)`, 'gi');
  tag.lastIndex = from;
  let depth = 1;
  for (let m = tag.exec(html); m && m.index < limit; m = tag.exec(html)) {
    if (m[1] === undefined) {
      const close = m[0] === '<!--' ? html.indexOf('-->', m.index) : indexOf(html, CLOSE.script, m.index);
      if (close < 0) return undefined;
      tag.lastIndex = close;
    } else if (m[1] === '') {
      const end = html.indexOf('>', m.index);
      if (html[end - 1] !== '/') depth++;
    } else if (--depth === 0) return { inner: m.index, end: html.indexOf('>', m.index) + 1 || html.length };
  }
  return undefined;
}

function paragraphExtent(html: string, from: number, limit: number): Extent | undefined {
  ENDS_PARAGRAPH.lastIndex = from;
  const m = ENDS_PARAGRAPH.exec(html);
  if (!m || m.index >= limit) return undefined;
  const closed = /^<\/p$/i.test(m[0]);
  return { inner: m.index, end: closed ? html.indexOf('>', m.index) + 1 || html.length : m.index };
}

const CLOSE = { script: /<\/script/gi, style: /<\/style/gi, comment: /-->/g };

function indexOf(html: string, what: RegExp, from: number): number {
  what.lastIndex = from;
  return what.exec(html)?.index ?? -1;
}

/** The words of a piece of mark-up, roughly: for telling what it is, not for reading. */
export const roughWords = (html: string): string =>
  withoutCode(html)
    .replace(/<\/?(?:a|span|b|i|sup|small|font|em|strong)\b[^<>]*>/gi, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Scripts, styles and comments taken out; one that is not closed ends the search. */
function withoutCode(html: string): string {
  const opening = /<(?:(script|style)(?=[\s>])|!--)/gi;
  let [out, at] = ['', 0];
  for (let m = opening.exec(html); m; m = opening.exec(html)) {
    const kind = (m[1]?.toLowerCase() ?? 'comment') as keyof typeof CLOSE;
    const close = indexOf(html, CLOSE[kind], m.index);
    if (close < 0) break;
    out += `${html.slice(at, m.index)} `;
    at = html.indexOf('>', close) + 1 || html.length;
    opening.lastIndex = at;
  }
  return out + html.slice(at);
}

/** How many words a piece of mark-up shows. */
export const countRoughWords = (html: string): number => roughWords(html).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
