import { type Change, say } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import { type ApparatusMark, isApparatus } from '../../../text/text.ts';
import type { Block } from '../../../text/tree.ts';
import { blocksIn } from '../../lines/blocks.ts';
import { sceneMark } from '../../lines/scene-marks.ts';
import type { Rule } from '../../rule.ts';

const ID = 'scene-break';
const CONFIDENCE = { sure: 0.98, weak: 0.7, beside: 0.9 };
const BESIDE = sentence('mend.beside');

/** Marks that stand alone in a block; beside a header block, a heading or the text's edge they are its decoration. */
export const sceneBreak: Rule = {
  id: ID,
  sentence: 'rule.scene-break',
  hint: 'rule.scene-break-hint',
  example: {
    before: 'The ice held.\n\n~*~*~\n\nMorning came late.',
    after: 'The ice held.\n\n~*~*~ (scene break)\n\nMorning came late.',
  },
  find(text) {
    const blocks = blocksIn(text);
    const marks = blocks.map(({ type, start, end, text }) =>
      type === 'paragraph' && end - start <= 100 ? sceneMark(text) : undefined,
    );
    if (!marks.some(Boolean)) return [];
    const sides = sidesOf(blocks, marks);
    return blocks.flatMap(({ start, end }, at): Change[] => {
      const mark = marks[at];
      if (!mark) return [];
      const beside = decorationOf(blocks, sides, at);
      if (beside) return [say(text, ID, start, end, beside, CONFIDENCE.beside, { reason: BESIDE })];
      return [say(text, ID, start, end, 'scene-break', CONFIDENCE[mark])];
    });
  },
};

/**
 * For each block the nearest ones that are no marks (-1 and the number of blocks at the edges), and the next that is no note
 * either. Furniture of the page is looked past: a page may end beside a scene break.
 */
interface Sides {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly afterNotes: Int32Array;
}

function sidesOf(blocks: readonly Block[], marks: readonly unknown[]): Sides {
  const n = blocks.length;
  const sides = { before: new Int32Array(n), after: new Int32Array(n), afterNotes: new Int32Array(n) };
  const isBeside = (i: number) => !marks[i] && blocks[i]!.type !== 'navigation';
  for (let i = 0, last = -1; i < n; i++) {
    sides.before[i] = last;
    if (isBeside(i)) last = i;
  }
  for (let i = n - 1, next = n, story = n; i >= 0; i--) {
    sides.after[i] = next;
    sides.afterNotes[i] = story;
    if (isBeside(i)) next = i;
    if (isBeside(i) && blocks[i]!.type !== 'authors-note') story = i;
  }
  return sides;
}

/** What a mark decorates, if there is no story on one of its sides: the header above the story or the end below it. */
function decorationOf(blocks: readonly Block[], sides: Sides, at: number): ApparatusMark | undefined {
  const before = blocks[sides.before[at]!];
  const after = blocks[sides.after[at]!];
  if (!before || !after) return before ? 'end-mark' : 'header';
  if (before.type === 'heading' || after.type === 'heading' || isApparatus(before.type)) return 'header';
  if (!isApparatus(after.type)) return undefined;
  // A note in mid-story has marks on both sides: the first of them is the scene break.
  const end = sides.afterNotes[at]!;
  const next = blocks[end];
  const parted = next !== undefined && sides.before[end] !== end - 1;
  return parted && next.type !== 'heading' && !isApparatus(next.type) ? undefined : 'end-mark';
}
