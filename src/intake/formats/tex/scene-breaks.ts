import type { BlockWriter, Shape } from '../../document/block-writer.ts';

/**
 * Breaks that are only asked for: white space, or a command of the writer's own that stands alone. Between two paragraphs of
 * prose they part scenes; beside a heading, a quotation or a mark of its own they only set type.
 */
export class SceneBreaks {
  private asked = false;
  private behind = false;

  /** Asks for a break here, or behind the paragraph that is being written. */
  ask(writer: BlockWriter, inBody: boolean): void {
    if (!inBody) return;
    if (writer.isEmpty) this.asked = true;
    else this.behind = true;
  }

  /** Ends the paragraph, with the break before it that was asked for. */
  end(writer: BlockWriter, shape: Shape): void {
    const before = writer.blocks.at(-1);
    writer.end(shape);
    const block = writer.blocks.at(-1)!;
    const isProse = (b: typeof block | undefined) =>
      b !== undefined && b.kind === 'text' && !b.quoted && !b.centred && b.mark === undefined;
    if (this.asked && isProse(before) && isProse(block))
      writer.blocks.splice(-1, 0, { ...block, kind: 'rule', lines: [] });
    this.asked = this.behind;
    this.behind = false;
  }
}
