import { replace } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import { findBreaks } from '../../paragraphs/breaks.ts';
import type { Rule } from '../../rule.ts';

const id = 'paragraph-model';

/** Breaks of which the `safe` setting is sure enough. */
const SAFE = 0.8;

const REASONS = {
  turn: sentence('mend.turn'),
  model: undefined,
  unquoted: sentence('mend.unquoted'),
  second: sentence('mend.second'),
} as const;

export const paragraphModel: Rule = {
  id,
  sentence: 'rule.paragraph-model',
  hint: 'rule.paragraph-model-hint',
  example: {
    before: '… and the lamp went out. “Is anyone there?” asked Mira. “Only me,” said the tide. …',
    after: '… and the lamp went out.\n\n“Is anyone there?” asked Mira.\n\n“Only me,” said the tide. …',
  },
  find: (text, context) =>
    findBreaks(text, context.safe ? SAFE : context.threshold, context.second).map(({ start, end, p, why }) =>
      replace(text, id, start, end, '\n\n', p, REASONS[why]),
    ),
};
