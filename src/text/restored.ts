import { type Ledger, mapper, type Pass } from './change.ts';
import type { Text } from './text.ts';
import { type Block, blocksOf } from './tree.ts';

/** The blocks of a restored text, each inferred break with its probability. */
export const restoredBlocks = (restored: { readonly text: Text; readonly ledger: Ledger }): Block[] =>
  blocksOf(restored.text, chancesOf(restored.text, restored.ledger));

/** Probability of each inferred break, by where the block after it starts in the restored text. */
export function chancesOf(text: Text, ledger: Ledger): Map<number, number> {
  const chances = new Map<number, number>();
  const later: ReturnType<typeof mapper>[] = [];
  for (const pass of [...ledger].reverse()) {
    const here = positionsAfter(pass);
    for (const [offset, p] of here) {
      let at = offset;
      // A sign put in at the break begins the block behind it.
      for (const forward of later) at = forward(at, -1);
      while (at < text.content.length && /\s/.test(text.content[at]!)) at++;
      if (!chances.has(at)) chances.set(at, p);
    }
    later.unshift(mapper(pass.changes));
  }
  return chances;
}

/** Offsets just behind each blank line that a pass put in, with the change's confidence. */
function positionsAfter(pass: Pass): [number, number][] {
  const out: [number, number][] = [];
  let shift = 0;
  for (const c of pass.changes) {
    if (c.mark) continue;
    if (c.after.includes('\n\n') && !c.before.includes('\n\n'))
      out.push([c.start + shift + c.after.lastIndexOf('\n\n') + 2, c.confidence]);
    shift += c.after.length - c.before.length;
  }
  return out;
}
