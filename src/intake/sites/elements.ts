import { readTokens, withoutRunaways } from '../html/tokens.ts';
import { withTypedWords } from '../html/typed-words.ts';
import { oneLine } from '../one-line.ts';

/** An element of a page with its place in {@link Elements.html}. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** Behind its opening tag. */
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly parent: Element | undefined;
}

type Open = { -readonly [key in keyof Element]: Element[key] };
export type Test = (element: Element) => boolean;

const VOID = new Set('br hr img input meta link area base col param source wbr embed'.split(' '));
/** Elements that end where the next of their kind begins. */
const SIBLINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  p: new Set(['p']),
  li: new Set(['li']),
  dt: new Set(['dt', 'dd']),
  dd: new Set(['dt', 'dd']),
  tr: new Set(['tr', 'td', 'th']),
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  option: new Set(['option']),
};
const DEEPEST = 400;
const MOST = 300_000;

/** The elements of a page in order, each with its place, as far as machines wrote them properly; for finding, not for reading. */
export class Elements {
  readonly html: string;
  readonly all: readonly Element[];

  constructor(page: string) {
    this.html = withTypedWords(withoutRunaways(page));
    this.all = elementsOf(this.html);
  }

  /** Those inside `within` (the whole page without it) that pass the test, in order. */
  where(test: Test, within?: Element): Element[] {
    if (!within) return this.all.filter(test);
    const found: Element[] = [];
    for (let i = this.from(within.inner); i < this.all.length && this.all[i]!.start < within.innerEnd; i++)
      if (test(this.all[i]!)) found.push(this.all[i]!);
    return found;
  }

  find(test: Test, within?: Element): Element | undefined {
    if (!within) return this.all.find(test);
    for (let i = this.from(within.inner); i < this.all.length && this.all[i]!.start < within.innerEnd; i++)
      if (test(this.all[i]!)) return this.all[i];
    return undefined;
  }

  /** The words in an element in one line, at most some 20,000 letters of its mark-up. */
  words(element: Element | undefined): string {
    return element ? wordsIn(this.html.slice(element.inner, Math.min(element.innerEnd, element.inner + 20_000))) : '';
  }

  /** The first that stands at `place` or behind it. */
  private from(place: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.start < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The words of a piece of mark-up in one line. */
export function wordsIn(html: string): string {
  let words = '';
  let unread = 0;
  readTokens(html, {
    open(name) {
      if (name === 'script' || name === 'style') unread++;
      else if (name === 'br' || name === 'p' || name === 'li' || name === 'td' || name === 'dd') words += ' ';
    },
    close(name) {
      if (name === 'script' || name === 'style') unread = Math.max(0, unread - 1);
    },
    text(text) {
      if (unread === 0) words += text;
    },
  });
  return oneLine(words);
}

export const hasId =
  (id: string): Test =>
  ({ attributes }) =>
    attributes.get('id') === id;

/** Has it this class? Numbers behind it do not count: converters of books put them there (`userstuff2`). */
export const hasClass =
  (name: string): Test =>
  ({ attributes }) =>
    (attributes.get('class') ?? '')
      .split(/\s+/)
      .some((c) => c === name || (c.startsWith(name) && /^\d{1,3}$/.test(c.slice(name.length))));

export const isTag =
  (...names: string[]): Test =>
  ({ name }) =>
    names.includes(name);

export const all =
  (...tests: Test[]): Test =>
  (element) =>
    tests.every((test) => test(element));

/** Does it begin within one of these, which are in order and hold none of each other? */
export const inside = (within: readonly Element[]): Test => {
  return ({ start }) => {
    let [low, high] = [0, within.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (within[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && start < within[low - 1]!.end;
  };
};

function elementsOf(html: string): Element[] {
  const found: Open[] = [];
  const open: Open[] = [];
  let beyond = 0;
  const close = (upTo: number, innerEnd: number, end: number) => {
    while (open.length > upTo) {
      const last = open.pop()!;
      last.innerEnd = innerEnd;
      last.end = open.length === upTo ? end : innerEnd;
    }
  };
  readTokens(html, {
    open(name, attributes, start, end) {
      const siblings = SIBLINGS[name];
      for (let top = open.at(-1); siblings && top && siblings.has(top.name); top = open.at(-1))
        close(open.length - 1, start, start);
      if (found.length >= MOST) return;
      const element: Open = { name, attributes, start, inner: end, innerEnd: end, end, parent: open.at(-1) };
      if (VOID.has(name)) found.push(element);
      else if (open.length >= DEEPEST) beyond++;
      else {
        found.push(element);
        open.push(element);
      }
    },
    close(name, start, end) {
      if (VOID.has(name)) return;
      if (beyond > 0) {
        beyond--;
        return;
      }
      const at = open.findLastIndex((e) => e.name === name);
      if (at >= 0) close(at, start, end);
    },
    text() {},
  });
  close(0, html.length, html.length);
  return found;
}
