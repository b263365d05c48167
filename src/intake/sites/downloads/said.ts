import type { Line, RawBlock } from '../../html/blocks.ts';
import { plain } from '../../html/lines.ts';
import { oneLine } from '../../one-line.ts';

/** A link: what it says, and where it leads. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** No title, label or line of a page of contents is longer. */
const LONGEST = 500;

/** The words of a block in one line; nothing of a long paragraph, which is no label and no title. */
export function shortWords(block: RawBlock | undefined): string {
  if (!block || block.kind === 'rule') return '';
  let length = 0;
  for (const line of block.lines) for (const run of line.runs) length += run.text.length;
  return length > LONGEST ? '' : allWords(block);
}

export const allWords = (block: RawBlock): string => oneLine(block.lines.map(plain).join(' '));

/** The lines of a block, each with its links. */
export const linesSaid = (block: RawBlock): { readonly text: string; readonly links: readonly Link[] }[] =>
  block.lines.map((line) => ({ text: oneLine(plain(line)), links: linksIn(line) }));

/** The links of a line, each whole, whatever styles its words are in. */
export function linksIn({ runs }: Line): Link[] {
  const links: { text: string; href: string }[] = [];
  let open = '';
  for (const { text, link = '' } of runs) {
    if (link && link === open) links.at(-1)!.text += text;
    else if (link) links.push({ text, href: link });
    open = link;
  }
  return links.map(({ text, href }) => ({ text: oneLine(text), href })).filter((l) => l.text !== '');
}

/** Is it set like a title: a heading, in bold throughout, or in the middle? */
export const isTitleLike = (block: RawBlock): boolean => block.kind === 'heading' || block.centred || isStrong(block);

export const isStrong = ({ lines }: RawBlock): boolean =>
  lines.some((l) => l.runs.length > 0) && lines.every((l) => l.runs.every((r) => r.strong || r.text.trim() === ''));

/** Is all that it says in links? */
export const isLinked = ({ kind, lines }: RawBlock): boolean =>
  kind !== 'rule' && lines.every((l) => l.runs.every((r) => r.link || !/[\p{L}\p{N}]/u.test(r.text)));
