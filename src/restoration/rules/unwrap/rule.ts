import { type Change, replace } from '../../../text/change.ts';
import { cutsOf, joint } from '../../lines/joints.ts';
import { judge } from '../../lines/judge.ts';
import { FIXED } from '../../lines/pairs.ts';
import type { Rule } from '../../rule.ts';

const ID = 'unwrap';

/**
 * Joins lines that were cut by wrapping, and parts the paragraphs that only a short last line or an indentation showed.
 * Which is which is decided by `lines/judge.ts`.
 */
export const unwrap: Rule = {
  id: ID,
  sentence: 'rule.unwrap',
  hint: 'rule.unwrap-hint',
  example: {
    before: 'The lamp in the harbour office\nburned all night, and nobody\nasked why.',
    after: 'The lamp in the harbour office burned all night, and nobody asked why.',
  },
  find(text, context) {
    const judged = judge(text);
    const { lines, chance, pairs, regions } = judged;
    const changes: Change[] = [];
    let cuts: ReturnType<typeof cutsOf> | undefined;
    for (const { from, to, width } of regions) {
      const least = context.safe && width > 0 ? 0.8 : 0.5;
      for (let i = from; i < to; i++) {
        if (!pairs.paired[i] || pairs.fixed[i] === FIXED.keep) continue;
        const p = chance[i]!;
        const end = lines[i]!.end;
        const start = lines[i + 1]!.start;
        if (p > least) {
          if (width > 0) changes.push(replace(text, ID, end, start, '\n\n', p));
        } else {
          cuts ??= cutsOf(text.content, judged);
          changes.push(replace(text, ID, end, start, joint(text.content, end, start, cuts), 1 - p));
        }
      }
    }
    return changes;
  },
};
