import type { RawBlock } from './blocks.ts';
import { plain } from './lines.ts';

const textOf = (block: RawBlock): string => block.lines.map(plain).join('\n');

/**
 * Two paragraphs between which a printed page ended, as one where the sentence goes on; undefined where it does not. A word
 * cut by the page keeps its hyphen and a line end, as at the end of any line.
 */
export function overThePage(above: RawBlock | undefined, below: RawBlock): RawBlock | undefined {
  if (above?.kind !== 'text' || below.kind !== 'text' || above.labels || above.furniture !== below.furniture)
    return undefined;
  if (above.mark !== below.mark || above.quoted !== below.quoted) return undefined;
  const last = textOf(above).trimEnd();
  const goesOn =
    /^["“‘'(]?\p{Ll}/u.test(textOf(below).trimStart()) && /[\p{L}\p{N},;][”"’']?$|(?<=\p{L})-$|[—–]$/u.test(last);
  if (!goesOn) return undefined;
  const [first, ...rest] = below.lines;
  const cut = /-$/.test(last);
  const joint = {
    ...above.lines.at(-1)!,
    runs: [...above.lines.at(-1)!.runs, { text: ' ', emphasis: false, strong: false }, ...first!.runs],
  };
  const lines = cut ? [...above.lines, ...below.lines] : [...above.lines.slice(0, -1), joint, ...rest];
  const { typed: _typed, ...kept } = above;
  return { ...kept, lines };
}
