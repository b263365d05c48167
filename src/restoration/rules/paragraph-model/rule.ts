import { replace } from '../../../text/change.ts';
import { findBreaks } from '../../paragraphs/breaks.ts';
import type { Rule } from '../../rule.ts';

const id = 'paragraph-model';

export const paragraphModel: Rule = {
  id,
  sentence: 'A story that came as one long line gets its paragraphs back.',
  hint: 'Where one speaker stops and another begins this is nearly always right; between two sentences of narration it is often a matter of taste. The shade of a break shows how sure it is.',
  example: {
    before: '… the lamp went out. “Is anyone there?” asked Mira. “Only me,” said the tide. …',
    after: '… the lamp went out.\n\n“Is anyone there?” asked Mira.\n\n“Only me,” said the tide. …',
  },
  find: (text, context) =>
    findBreaks(text, context.safe ? 0.8 : (context.threshold ?? 0.5)).map((b) =>
      replace(text, id, b.start, b.end, '\n\n', b.p),
    ),
};
