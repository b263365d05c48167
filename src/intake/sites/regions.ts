import type { Mark, Text } from '../../text/text.ts';
import type { LeftOut } from '../draft.ts';
import type { RawBlock } from '../html/blocks.ts';
import { compose } from '../html/compose.ts';
import { readPiece } from '../html/reader.ts';
import { joined } from '../joined.ts';
import { LeftOutList } from '../left-out.ts';
import { isRelation } from './downloads/notes.ts';
import type { Region } from './region.ts';

export const regionOf = (
  { start, end }: { readonly start: number; readonly end: number },
  type: Region['type'],
): Region => ({
  start,
  end,
  type,
});

/** The story between two places, without the pieces in it that are something else; these are in order. */
export function storyAround(start: number, end: number, cuts: readonly Region[]): Region[] {
  const out: Region[] = [];
  let at = start;
  for (const cut of cuts) {
    if (cut.start < at || cut.end > end) continue;
    out.push({ start: at, end: cut.start, type: 'story' }, cut);
    at = cut.end;
  }
  return [...out, { start: at, end, type: 'story' }];
}

export interface Cut {
  readonly text: Text;
  /** The story alone, for telling whether there is one. */
  readonly story: string;
  readonly leftOut: readonly LeftOut[];
}

/** Blocks that are all the same thing. */
interface Piece {
  readonly type: Region['type'];
  readonly blocks: readonly RawBlock[];
  readonly leftOut?: readonly LeftOut[];
}

/**
 * A page as text, cut where its mark-up tells the story from what stands around it. All of the page stays in the text.
 * @param regions pieces that do not hold each other; of those that overlap the first holds
 * @param around what the rest is, piece by piece; beyond these it is the page's furniture
 */
export function cutPage(html: string, regions: readonly Region[], around: readonly Region[] = []): Cut {
  const pieces = fill(inOrder(regions), inOrder(around), html.length);
  return assembled(
    pieces.map(({ type, start, end }): Piece => {
      const { blocks, leftOut } = readPiece(html.slice(start, end));
      return { type, blocks, leftOut };
    }),
  );
}

/** Blocks as text, where it is known of each what it is: `types` has one for each of them. */
export function cutBlocks(blocks: readonly RawBlock[], types: readonly Region['type'][]): Cut {
  const pieces: { type: Region['type']; blocks: RawBlock[] }[] = [];
  for (const [i, block] of blocks.entries()) {
    const last = pieces.at(-1);
    if (last && last.type === types[i] && last.type !== 'heading') last.blocks.push(block);
    else pieces.push({ type: types[i]!, blocks: [block] });
  }
  return assembled(pieces);
}

function assembled(pieces: readonly Piece[]): Cut {
  const chaptered = pieces.some((p) => p.type === 'heading');
  const texts: Text[] = [];
  const stories: string[] = [];
  const left = new LeftOutList();
  for (const { type, blocks, leftOut } of pieces) {
    left.addAll(leftOut);
    const composed = compose(type === 'authors-note' ? blocks.map(withoutSign) : blocks, type === 'story');
    const { content } = composed.text;
    if (content === '') continue;
    if (type === 'story') {
      texts.push(chaptered ? { content, marks: composed.text.marks.map(below) } : composed.text);
      stories.push(composed.story);
    } else if (type === 'heading') {
      const line = content.replace(/\s*\n\s*/g, ' ').replace(/\*/g, '');
      texts.push({ content: line, marks: [{ type, level: 2, start: 0, end: line.length }] });
    } else texts.push({ content, marks: [{ type, start: 0, end: content.length, given: true }] });
  }
  return { text: joined(texts), story: stories.join('\n\n'), leftOut: left.list };
}

/** The list of works that a work has to do with: a list in some forms of a download, paragraphs in others. */
const withoutSign = (block: RawBlock): RawBlock => (block.sign && isRelation(block) ? { ...block, sign: '' } : block);

/** Headings within a chapter stand below the chapters' own. */
const below = (mark: Mark): Mark => (mark.type === 'heading' ? { ...mark, level: Math.max(3, mark.level ?? 3) } : mark);

function inOrder(regions: readonly Region[]): Region[] {
  const kept: Region[] = [];
  for (const r of regions.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (r.end > r.start && r.start >= (kept.at(-1)?.end ?? 0)) kept.push(r);
  return kept;
}

/** Regions with the pieces between them, cut at the borders of what stands around. */
function fill(regions: readonly Region[], around: readonly Region[], length: number): Region[] {
  const out: Region[] = [];
  let at = 0;
  let next = 0;
  const between = (end: number) => {
    while (at < end) {
      while (next < around.length && around[next]!.end <= at) next++;
      const over = around[next];
      const type = over && over.start <= at ? over.type : 'navigation';
      const stop = Math.min(end, over ? (over.start <= at ? over.end : over.start) : end);
      out.push({ type, start: at, end: stop });
      at = stop;
    }
  };
  for (const region of regions) {
    between(region.start);
    out.push(region);
    at = region.end;
  }
  between(length);
  return out;
}

/** What an element says, in light text with its paragraphs. */
export const paragraphsIn = (
  html: string,
  { inner, innerEnd }: { readonly inner: number; readonly innerEnd: number },
): string => compose(readPiece(html.slice(inner, Math.min(innerEnd, inner + 40_000))).blocks, true).text.content;
