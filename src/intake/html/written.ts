import { measureProse } from '../prose.ts';
import type { RawBlock } from './blocks.ts';
import { writeInline } from './inline.ts';
import { plain } from './lines.ts';

/** A block with its words, and what is known of them. */
export interface Block extends RawBlock {
  readonly text: string;
  /** Share of its characters that stand in links. */
  readonly linked: number;
  readonly words: number;
  /** What of it is code, in order. */
  readonly codes: readonly string[];
}

/** A block as text: one string, `\n` between lines, without emphasis in headings (they are set apart as it is). */
export function written(block: RawBlock): Block {
  const plainRuns = block.kind === 'heading';
  const text = block.lines
    .map((line) => (plainRuns ? plain(line) : writeInline(line.runs)))
    .join(block.kind === 'heading' ? ' ' : '\n');
  const codes: string[] = [];
  let all = 0;
  let linked = 0;
  for (const { runs } of block.lines) {
    for (const run of runs) {
      // Bars and dots between links are no words beside them.
      if (run.link || /[\p{L}\p{N}]/u.test(run.text)) all += run.text.length;
      if (run.link) linked += run.text.length;
      if (run.code) codes.push(run.text.trim());
    }
  }
  return {
    ...block,
    text,
    linked: all ? linked / all : 0,
    words: measureProse(text).words,
    codes,
  };
}
