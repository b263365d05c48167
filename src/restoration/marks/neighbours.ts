import { isQuote } from './families.ts';
import { classAt, EDGE, endsParagraph, OTHER, SPACE } from './kinds.ts';

/** How far a neighbour is looked for through other signs and emphasis. */
const REACH = 12;

/** The class of what stands before `at`, other signs and emphasis looked through. */
export function classBefore(content: string, at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const c = content.charCodeAt(i);
    if (c === 0x3e) {
      const from = Math.max(0, i - 8);
      const tag = content.slice(from, i).lastIndexOf('<');
      if (tag < 0) return OTHER;
      i = from + tag;
    } else if (!isThin(c)) return isBlank(c) ? blankBefore(content, i, at - REACH) : classAt(content, i);
  }
  return at > REACH ? OTHER : EDGE;
}

/** The class of what follows at `at`, other signs and emphasis looked through. */
export function classAfter(content: string, at: number): number {
  for (let i = at; i < content.length && i < at + REACH; i++) {
    const c = content.charCodeAt(i);
    if (c === 0x3c) {
      const tag = /^<\/?[a-z]{1,6}>/i.exec(content.slice(i, i + 9));
      if (!tag) return OTHER;
      i += tag[0].length - 1;
    } else if (!isThin(c)) return isBlank(c) ? blankAfter(content, i, at + REACH) : classAt(content, i);
  }
  return at + REACH < content.length ? OTHER : EDGE;
}

/** Other quote signs, emphasis, and the invisible or hair spaces that are set between two quotes. */
const isThin = (c: number): boolean =>
  isQuote(c) || c === 0x2a || c === 0x5f || c === 0x200a || c === 0x2060 || c === 0x200b || c === 0xfeff;

const isBlank = (c: number): boolean => c === 10 || c === 32 || c === 9;

/** Blanks at a paragraph's beginning or end are an indent or a slip, and its edge all the same. */
function blankBefore(content: string, at: number, until: number): number {
  for (let i = at; i >= 0 && i > until; i--) {
    const c = content.charCodeAt(i);
    if (c === 10) return endsParagraph(content, i) ? EDGE : SPACE;
    if (!isBlank(c)) return SPACE;
  }
  return until < 0 ? EDGE : SPACE;
}

function blankAfter(content: string, at: number, until: number): number {
  for (let i = at; i < content.length && i < until; i++) {
    const c = content.charCodeAt(i);
    if (c === 10) return endsParagraph(content, i) ? EDGE : SPACE;
    if (!isBlank(c)) return SPACE;
  }
  return until > content.length ? EDGE : SPACE;
}
