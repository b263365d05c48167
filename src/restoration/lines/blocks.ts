import type { Text } from '../../text/text.ts';
import { type Block, blocksOf } from '../../text/tree.ts';

const known = new WeakMap<Text, readonly Block[]>();

/** The blocks of a text, read once for all rules that are given the same text. */
export function blocksIn(text: Text): readonly Block[] {
  let blocks = known.get(text);
  if (!blocks) {
    blocks = blocksOf(text);
    known.set(text, blocks);
  }
  return blocks;
}
