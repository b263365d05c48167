import { isApparatus } from '../../../text/text.ts';
import { type Block, type Inline, inlinesOf } from '../../../text/tree.ts';
import { t } from '../../../words/words.ts';

interface ProseProps {
  /** A whole chapter. */
  readonly blocks: readonly Block[];
  /** How many at its head are set elsewhere. */
  readonly from?: number;
  /** Headings start here. */
  readonly level?: number;
  /** What the anchors of its blocks begin with; see {@link anchorOf}. */
  readonly anchors?: string;
}

/** Where a block stands on its page: `p12`, or `c3p12` where several chapters do. Counted from 1, over all blocks of the chapter. */
export const anchorOf = (chapters: string, block: number): string => `${chapters}p${block + 1}`;

/** The blocks of a story as a page of a book. */
export function Prose({ blocks, from = 0, level = 3, anchors = '' }: ProseProps) {
  const numbers = new Map(blocks.map((block, i) => [block, i]));
  const at = (block: Block) => anchorOf(anchors, numbers.get(block)!);
  return (
    <>
      {grouped(blocks.slice(from).filter((block) => !isApparatus(block.type))).map(({ type, blocks: group }) => {
        const paragraphs = () => group.map((block) => <Paragraph block={block} id={at(block)} />);
        switch (type) {
          case 'scene-break':
            return <hr class="scene" />;
          case 'heading':
            return group.map((block) => <Heading block={block} level={level} id={at(block)} />);
          case 'verse':
            return <div class="verse">{paragraphs()}</div>;
          case 'quote':
            return <blockquote>{paragraphs()}</blockquote>;
          case 'letter':
            return <div class="letter">{paragraphs()}</div>;
          case 'note':
            return (
              <aside class="note" aria-label={t('work.note')}>
                {paragraphs()}
              </aside>
            );
          case 'preformatted':
            return group.map((block) => (
              <pre id={at(block)} tabindex={0} dir={directionIn(block.text)}>
                {block.text}
              </pre>
            ));
          default:
            return paragraphs();
        }
      })}
    </>
  );
}

const Paragraph = ({ block, id }: { block: Block; id: string }) => (
  <p id={id} dir={directionIn(block.text)}>
    <Inlines text={block.text} />
  </p>
);

/** Text with its emphasis and its meant line breaks. */
export const Inlines = ({ text }: { text: string }) => <>{inlinesOf(text).map(inline)}</>;

function inline(piece: Inline) {
  if (typeof piece === 'string') return piece;
  if (piece.type === 'break') return <br />;
  return piece.type === 'strong' ? (
    <strong>{piece.children.map(inline)}</strong>
  ) : (
    <em>{piece.children.map(inline)}</em>
  );
}

function Heading({ block, level, id }: { block: Block; level: number; id: string }) {
  const depth = Math.min(6, level + Math.max(0, (block.level ?? 2) - 2));
  const children = <Inlines text={block.text} />;
  if (depth <= 2) return <h2 id={id}>{children}</h2>;
  if (depth === 3) return <h3 id={id}>{children}</h3>;
  return depth === 4 ? (
    <h4 id={id}>{children}</h4>
  ) : depth === 5 ? (
    <h5 id={id}>{children}</h5>
  ) : (
    <h6 id={id}>{children}</h6>
  );
}

/** Neighbours of one type stand together: the stanzas of a poem, the paragraphs of a letter. */
function grouped(blocks: readonly Block[]): { type: Block['type']; blocks: Block[] }[] {
  const groups: { type: Block['type']; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.type === block.type) last.blocks.push(block);
    else groups.push({ type: block.type, blocks: [block] });
  }
  return groups;
}

/** `auto` where a block holds letters that run from right to left; otherwise it follows the story's language. */
export const directionIn = (text: string): 'auto' | undefined =>
  /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text) ? 'auto' : undefined;
