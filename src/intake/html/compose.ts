import { hasEmoji } from '../../text/emoji.ts';
import type { Mark, MarkType, Text } from '../../text/text.ts';
import { BULLET } from '../document/item-signs.ts';
import type { RawBlock } from './blocks.ts';
import { findFurniture } from './furniture.ts';
import { levelGaps, splitAtBreaks, withOwnLines } from './lines.ts';
import { withoutPageStyle } from './page-style.ts';
import { typedParagraphs } from './typed-lines.ts';
import { type Block, written } from './written.ts';

/** The text of a page, and the blocks that it was made of with their places. */
export interface Composed {
  readonly text: Text;
  readonly placed: readonly Placed[];
  /** The story alone, for telling whether there is one. */
  readonly story: string;
}

export interface Placed {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly furniture: boolean;
}

const SIGNS_ONLY = /^[^\p{L}\p{N}\n]{1,40}$/u;

/**
 * Blocks joined by blank lines, with marks for headings, scene breaks, quotes and the page's furniture (which stays in the
 * text, so that nothing is lost). An `<hr>` within the story becomes `* * *`; one that only sets off furniture goes.
 * @param allStory the blocks are known to be story: no furniture is looked for
 */
export function compose(raw: readonly RawBlock[], allStory = false): Composed {
  const blocks = levelGaps(withOwnLines(splitAtBreaks(withoutPageStyle(typedParagraphs(raw))))).map(written);
  const furniture = allStory ? blocks.map((b) => b.furniture) : findFurniture(blocks);
  const mostlyQuoted = isMostlyQuoted(blocks, furniture);
  const out: string[] = [];
  const story: string[] = [];
  const marks: Mark[] = [];
  const placed: Placed[] = [];
  let at = 0;
  for (const [i, block] of blocks.entries()) {
    const aside = furniture[i]!;
    const text =
      block.kind === 'rule'
        ? aside
          ? ''
          : '* * *'
        : block.kind === 'pre'
          ? block.text.trimEnd()
          : (aside ? '' : signOf(block)) + block.text.trim();
    if (text === '') continue;
    if (out.length > 0) {
      const gap = '\n'.repeat(2 + block.gap);
      out.push(gap);
      at += gap.length;
    }
    const end = at + text.length;
    const type = typeOf(block, text, aside, mostlyQuoted);
    if (type) marks.push({ type, start: at, end, ...(type === 'heading' ? { level: block.level ?? 1 } : {}) });
    else
      for (const [from, to] of codesIn(block, text))
        marks.push({ type: 'preformatted', start: at + from, end: at + to });
    if (!aside && !block.labels) story.push(text);
    placed.push({ block, start: at, end, furniture: aside });
    out.push(text);
    at = end;
  }
  return { text: { content: out.join(''), marks }, placed, story: story.join('\n\n') };
}

/** The sign before a list's item. A bullet before a link, a heading or "Author: …" is page-making and says nothing. */
function signOf(block: Block): string {
  if (!block.sign || block.linked >= 0.6) return '';
  const bare = block.sign === BULLET && (block.kind === 'heading' || /^\W{0,4}\p{L}[^\n:]{0,30}:/u.test(block.text));
  return bare ? '' : `${block.sign} `;
}

function typeOf(block: Block, text: string, furniture: boolean, mostlyQuoted: boolean): MarkType | undefined {
  if (furniture) return 'navigation';
  if (block.labels) return 'header';
  if (block.kind === 'rule') return 'scene-break';
  if (block.mark) return block.mark;
  const isTitle = block.kind === 'heading' && hasEmoji(text);
  if (block.kind === 'pre' && isCode(text)) return 'preformatted';
  if (SIGNS_ONLY.test(text) && !isTitle && (block.centred || block.kind === 'heading')) return 'scene-break';
  if (block.kind === 'heading') return 'heading';
  return block.quoted && !mostlyQuoted ? 'quote' : undefined;
}

/** Where code stands in the lines of a paragraph: its quotes are typed so. A paragraph that is mostly code is told, in type. */
function codesIn({ codes }: Block, text: string): (readonly [from: number, to: number])[] {
  if (codes.length === 0 || codes.reduce((n, code) => n + code.length, 0) * 2 >= text.length) return [];
  let from = 0;
  return codes.flatMap((code) => {
    const found = code === '' ? -1 : text.indexOf(code, from);
    if (found < 0) return [];
    from = found + code.length;
    return [[found, from] as const];
  });
}

/** A tenth of its signs are those of programs, as in no typed story. */
const isCode = (text: string): boolean =>
  (text.match(/[{}()[\]<>=;$_\\|]/g)?.length ?? 0) * 10 >= text.replace(/\s+/g, '').length;

/** Old pages put the whole story into a `<blockquote>` to have margins. */
function isMostlyQuoted(blocks: readonly Block[], furniture: readonly boolean[]): boolean {
  const kept = blocks.filter((b, i) => !furniture[i] && b.kind !== 'rule');
  const words = kept.reduce((n, b) => n + b.words, 0);
  const quoted = kept.reduce((n, b) => n + (b.quoted ? b.words : 0), 0);
  return quoted * 2 > words;
}
