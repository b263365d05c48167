import { isApparatus, type Mark, type MarkType, type Text } from './text.ts';

export type BlockType = 'paragraph' | MarkType;

/** One block of a text: a paragraph, a scene break, a heading … `text` keeps its Markdown-like emphasis. */
export interface Block {
  readonly type: BlockType;
  readonly text: string;
  /** Where the block stands in the content it was read from. */
  readonly start: number;
  readonly end: number;
  readonly level?: number;
  /** On a block whose start was inferred: the probability of the break before it. */
  readonly p?: number;
}

/**
 * The blocks of a restored text: ranges between blank lines, each of the type that a mark over it gives.
 * @param chances probability by offset of the block start, for breaks that were inferred
 */
export function blocksOf(text: Text, chances?: ReadonlyMap<number, number>): Block[] {
  const blocks: Block[] = [];
  let m = 0;
  for (const { start, end } of paragraphRanges(text.content)) {
    while (m < text.marks.length && text.marks[m]!.end <= start) m++;
    const mark = markOver(text.marks, m, start, end);
    const p = chances?.get(start);
    blocks.push({
      type: mark?.type ?? 'paragraph',
      text: text.content.slice(start, end),
      start,
      end,
      ...(mark?.level === undefined ? {} : { level: mark.level }),
      ...(p === undefined ? {} : { p }),
    });
  }
  return blocks;
}

/** The blocks that are the story: apparatus (header block, end mark, signature, menus, author's notes) left out. */
export const storyBlocks = (blocks: readonly Block[]): Block[] => blocks.filter((b) => !isApparatus(b.type));

/** The first mark that covers at least half of the range; an apparatus mark wins over a story mark. */
function markOver(marks: readonly Mark[], from: number, start: number, end: number): Mark | undefined {
  let found: Mark | undefined;
  for (let i = from; i < marks.length && marks[i]!.start < end; i++) {
    const mark = marks[i]!;
    const covered = Math.min(mark.end, end) - Math.max(mark.start, start);
    if (covered * 2 < end - start) continue;
    if (!found || (isApparatus(mark.type) && !isApparatus(found.type))) found = mark;
  }
  return found;
}

/** Ranges of the text between blank lines, white space at their ends left out. */
export function* paragraphRanges(content: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (;;) {
    const gap = gapFrom(content, start);
    let s = start;
    let e = gap < 0 ? content.length : gap;
    while (s < e && isSpace(content.charCodeAt(s))) s++;
    while (e > s && isSpace(content.charCodeAt(e - 1))) e--;
    if (e > s) yield { start: s, end: e };
    if (gap < 0) return;
    start = gap;
    while (start < content.length && isWhite(content.charCodeAt(start))) start++;
  }
}

/** Where the next line end stands behind which nothing but white space comes before another one; -1 for nowhere. */
function gapFrom(content: string, from: number): number {
  for (let at = content.indexOf('\n', from); at >= 0; ) {
    let next = at + 1;
    while (next < content.length && content.charCodeAt(next) !== 10 && isWhite(content.charCodeAt(next))) next++;
    if (content.charCodeAt(next) === 10) return at;
    at = content.indexOf('\n', next);
  }
  return -1;
}

/** All that `\s` knows. */
const isWhite = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || (c >= 0xa0 && WHITE.test(String.fromCharCode(c)));
const WHITE = /\s/;

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x3000;

/** Inline content: text, emphasis, strong emphasis, a line break that is meant. */
export type Inline =
  | string
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'break' };

const INLINE =
  /(\*\*)(?=\S)([^\n*](?:[^*]|\*(?!\*))*?)(?<=\S)\*\*(?!\*)|(?<![\p{L}\p{N}*\\])\*(?=[^\s])((?:[^*]|\*\*[^*]{1,2000}\*\*){0,4000}?(?:[^\s*]|(?<=[^\s*])\*\*))\*(?![\p{L}\p{N}*])|\n|\\([*\\])/gu;

/** Reads Markdown-like emphasis: marks must hug what they enclose and be balanced inside the block; `\*` is a star. */
export function inlinesOf(text: string): Inline[] {
  const out: Inline[] = [];
  let last = 0;
  for (const m of text.matchAll(INLINE)) {
    if (m.index > last) out.push(text.slice(last, m.index));
    if (m[1]) out.push({ type: 'strong', children: inlinesOf(m[2]!) });
    else if (m[3] !== undefined) out.push({ type: 'emphasis', children: inlinesOf(m[3]) });
    else if (m[4] !== undefined) out.push(m[4]);
    else out.push({ type: 'break' });
    last = m.index + m[0].length;
  }
  if (last < text.length) out.push(text.slice(last));
  return out;
}

/** The words alone: emphasis marks taken away. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((i) => (typeof i === 'string' ? i : i.type === 'break' ? '\n' : plainText(i.children))).join('');
}
