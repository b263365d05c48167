import type { Child } from 'hono/jsx';
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
  readonly beside?: BesideProse | undefined;
}

/** What belongs to whoever reads, by the number of its block. */
export interface BesideProse {
  /** Which letters of its plain text they marked: side by side, in order. */
  marks(block: number): readonly (readonly [from: number, to: number])[];
  /** What stands behind it. */
  behind(block: number): Child;
}

/** Where a block stands on its page: `p12`, or `c3p12` where several chapters do. Counted from 1, over all blocks of the chapter. */
export const anchorOf = (chapters: string, block: number): string => `${chapters}p${block + 1}`;

/** The blocks of a story as a page of a book. */
export function Prose({ blocks, from = 0, level = 3, anchors = '', beside }: ProseProps) {
  const numbers = new Map(blocks.map((block, i) => [block, i]));
  const at = (block: Block) => anchorOf(anchors, numbers.get(block)!);
  const depths = depthsOf(blocks.slice(from), level);
  return (
    <>
      {grouped(blocks.slice(from).filter((block) => !isApparatus(block.type))).map(({ type, blocks: group }) => {
        const behind = (block: Block) => beside?.behind(numbers.get(block)!);
        const paragraphs = () =>
          group.map((block) => (
            <>
              <Paragraph block={block} id={at(block)} marks={beside?.marks(numbers.get(block)!)} />
              {behind(block)}
            </>
          ));
        switch (type) {
          case 'scene-break':
            return <hr class="scene" />;
          case 'heading':
            return group.map((block) => <Heading block={block} depth={depths.get(block) ?? level} id={at(block)} />);
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

type Marks = readonly (readonly [from: number, to: number])[];

const Paragraph = ({ block, id, marks }: { block: Block; id: string; marks: Marks | undefined }) => (
  <p id={id} dir={directionIn(block.text)}>
    <Inlines text={block.text} marks={marks} />
  </p>
);

/** Text with its emphasis and its meant line breaks. @param marks letters of the plain text that are marked, in order */
export function Inlines({ text, marks = [] }: { text: string; marks?: Marks | undefined }) {
  const pieces = inlinesOf(text);
  return <>{marks.length === 0 ? pieces.map(inline) : marked(pieces, marks, { at: 0 })}</>;
}

/** @param seen how many letters of the plain text stand before */
function marked(pieces: readonly Inline[], marks: Marks, seen: { at: number }): Child[] {
  return pieces.flatMap((piece): Child[] => {
    if (typeof piece === 'string') return cut(piece, marks, seen);
    if (piece.type === 'break') {
      seen.at++;
      return [<br />];
    }
    const children = marked(piece.children, marks, seen);
    return [piece.type === 'strong' ? <strong>{children}</strong> : <em>{children}</em>];
  });
}

function cut(text: string, marks: Marks, seen: { at: number }): Child[] {
  const start = seen.at;
  seen.at += text.length;
  const out: Child[] = [];
  let last = 0;
  for (const [from, to] of marks) {
    const [a, b] = [Math.max(from - start, last), Math.min(to - start, text.length)];
    if (b <= a) continue;
    if (a > last) out.push(text.slice(last, a));
    out.push(<mark class="own">{text.slice(a, b)}</mark>);
    last = b;
  }
  if (last < text.length) out.push(text.slice(last));
  return out;
}

function inline(piece: Inline) {
  if (typeof piece === 'string') return piece;
  if (piece.type === 'break') return <br />;
  return piece.type === 'strong' ? (
    <strong>{piece.children.map(inline)}</strong>
  ) : (
    <em>{piece.children.map(inline)}</em>
  );
}

/** How deep each heading lies: as the story has it, but none further below the one before than one step. */
function depthsOf(blocks: readonly Block[], level: number): ReadonlyMap<Block, number> {
  const depths = new Map<Block, number>();
  let before = level - 1;
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    before = Math.min(6, before + 1, level + Math.max(0, (block.level ?? 2) - 2));
    depths.set(block, before);
  }
  return depths;
}

function Heading({ block, depth, id }: { block: Block; depth: number; id: string }) {
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
