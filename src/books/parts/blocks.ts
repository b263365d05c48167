import type { Block, BlockType } from '../../text/tree.ts';
import { legal, xml } from './escape.ts';
import { inlineXhtml } from './inlines.ts';
import { refine } from './typography.ts';

/** What stands around blocks of a type that follow each other: a letter of five paragraphs is one letter. */
const AROUND: Partial<Record<BlockType, readonly [string, string]>> = {
  verse: ['<div class="verse">', '</div>'],
  quote: ['<blockquote>', '</blockquote>'],
  letter: ['<blockquote class="letter">', '</blockquote>'],
  note: ['<div class="note">', '</div>'],
};

/**
 * A chapter's blocks as XHTML, one string per block or run of blocks that belong together.
 * @param language BCP 47, for fine spacing
 * @param top the level that the first heading inside a chapter gets; deeper ones follow without a gap
 */
export function blocksXhtml(blocks: readonly Block[], language: string, top: number): string[] {
  const out: string[] = [];
  let level = top - 1;
  for (let i = 0; i < blocks.length; ) {
    const { type } = blocks[i]!;
    const around = AROUND[type];
    if (!around) {
      const b = blocks[i++]!;
      if (type === 'heading') level = Math.max(top, Math.min(level + 1, top - 1 + (b.level ?? 1), 6));
      out.push(single(b, language, level));
      continue;
    }
    const run: string[] = [];
    while (i < blocks.length && blocks[i]!.type === type) run.push(paragraph(blocks[i++]!, language));
    out.push(`${around[0]}\n${run.filter(Boolean).join('\n')}\n${around[1]}`);
  }
  return out.filter(Boolean);
}

function single(block: Block, language: string, level: number): string {
  if (block.type === 'scene-break') return '<hr/>';
  if (block.type === 'preformatted') return `<pre>${xml(block.text)}</pre>`;
  const text = paragraph(block, language);
  return block.type === 'heading' && text
    ? text.replace(/^<p>/, `<h${level}>`).replace(/<\/p>$/, `</h${level}>`)
    : text;
}

function paragraph(block: Block, language: string): string {
  const text = legal(block.text);
  if (!text.trim()) return '';
  // An indented line of a poem keeps its place; a browser would fold the spaces.
  const lines =
    block.type === 'verse'
      ? text.replace(/^[ \t]+/gm, (s) => '\u2003'.repeat(Math.min(8, Math.ceil(s.length / 2))))
      : text;
  return `<p>${inlineXhtml(refine(lines, language))}</p>`;
}
