import { type Change, say } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Block } from '../../../text/tree.ts';
import { blocksIn } from '../../lines/blocks.ts';
import { type Heading, headingOf, isTitleCase } from '../../lines/headings.ts';
import { sceneMark } from '../../lines/scene-marks.ts';
import type { Rule } from '../../rule.ts';
import { type Listed, listedIn } from './listed.ts';

const ID = 'heading';
const CONFIDENCE = { sure: 0.97, counted: 0.9, listed: 0.92, title: 0.75 };
/** Letters of story that lie, on average, between two chapters that are only numbered. */
const CHAPTER_LENGTH = 400;

interface Candidate extends Heading {
  readonly at: number;
}

/** Chapter headings that stand alone in a block: the form says so, the numbers count on, or a list of chapters has them. */
export const heading: Rule = {
  id: ID,
  sentence: 'rule.heading',
  hint: 'rule.heading-hint',
  example: { before: '-- Chapter 2 --\n\nThe ice held.', after: '-- Chapter 2 -- (heading)\n\nThe ice held.' },
  find(text) {
    const blocks = blocksIn(text);
    const candidates: Candidate[] = [];
    blocks.forEach((block, at) => {
      if (block.type !== 'paragraph' || block.end - block.start > 120 || block.text.includes('\n')) return;
      const read = headingOf(block.text);
      if (read) candidates.push({ ...read, at });
    });
    const taken = new Set(candidates.map((c) => c.at));
    const listed = listedIn(text, blocks);
    const counted = countedOn(candidates, blocks, listed);
    const changes: Change[] = [];
    for (const c of candidates) {
      if (!c.sure && !counted.has(c)) continue;
      const block = blocks[c.at]!;
      changes.push(
        say(text, ID, block.start, block.end, 'heading', c.sure ? CONFIDENCE.sure : CONFIDENCE.counted, {
          level: c.level,
        }),
      );
      const title = blocks[c.at + 1];
      if (
        c.title === undefined &&
        title &&
        isTitleBlock(title) &&
        blocks[c.at + 2]?.type === 'paragraph' &&
        !taken.has(c.at + 1)
      ) {
        changes.push(
          say(text, ID, title.start, title.end, 'heading', CONFIDENCE.title, {
            level: c.level + 1,
            reason: sentence('mend.below-number'),
          }),
        );
      }
    }
    const said = new Set(changes.map((c) => c.start));
    for (const at of listed.blocks) {
      const { start, end } = blocks[at]!;
      if (said.has(start)) continue;
      const reason = sentence('mend.in-contents');
      changes.push(say(text, ID, start, end, 'heading', CONFIDENCE.listed, { level: 2, reason }));
    }
    return changes.sort((a, b) => a.start - b.start);
  },
};

/** Headings that are only numbers (or numbers with a title that nothing parts from them), where the next one of the same kind is one higher. */
function countedOn(candidates: readonly Candidate[], blocks: readonly Block[], listed: Listed): Set<Candidate> {
  const found = new Set<Candidate>();
  const numbers = new Set<number>();
  for (const kind of ['chapter', 'part', 'other', 'bare'] as const) {
    const same = candidates.filter((c) => c.kind === kind);
    let run: Candidate[] = [];
    for (const c of same) {
      if (run.length > 0 && c.number === run.at(-1)!.number! + 1) run.push(c);
      else {
        keep(run, blocks, found, numbers, listed);
        run = [c];
      }
    }
    keep(run, blocks, found, numbers, listed);
  }
  return found;
}

function keep(
  run: readonly Candidate[],
  blocks: readonly Block[],
  found: Set<Candidate>,
  numbers: Set<number>,
  listed: Listed,
): void {
  if (run.length < 2) return;
  const { kind } = run[0]!;
  if (kind === 'bare' || kind === 'other') {
    const span = blocks[run.at(-1)!.at]!.start - blocks[run[0]!.at]!.start;
    // "ADVENTURE VI", and from there on only "VII.": numbers may go on where another kind stopped.
    const begins = run[0]!.number! <= 2 || numbers.has(run[0]!.number! - 1);
    const known = run.every((c) => listed.numbers.has(c.number!));
    if (!begins || (!known && span < CHAPTER_LENGTH * (run.length - 1))) return;
  }
  for (const c of run) {
    found.add(c);
    numbers.add(c.number!);
  }
}

/** Short, in title case or capitals, no sentence. */
const isTitleBlock = ({ type, text }: Block): boolean =>
  type === 'paragraph' &&
  text.length <= 60 &&
  !text.includes('\n') &&
  !/[.!?…,;:"”]$/.test(text) &&
  /\p{L}/u.test(text) &&
  isTitleCase(text) &&
  !sceneMark(text);
