import { replace } from '../../../text/change.ts';
import { type Sentence, sentence } from '../../../text/sentence.ts';
import { findBreaks } from '../../paragraphs/breaks.ts';
import type { Habits } from '../../paragraphs/habits.ts';
import type { Rule } from '../../rule.ts';

const id = 'paragraph-model';

/** Breaks of which the `safe` setting is sure enough. */
const SAFE = 0.8;

const REASONS = {
  turn: sentence('mend.turn'),
  speaker: sentence('mend.speaker'),
  model: undefined,
  unquoted: sentence('mend.unquoted'),
  second: sentence('mend.second'),
} as const;

/** How long the paragraphs are that the writer's other stories kept. */
function wordsEach({ quoted, unquoted }: Habits): Sentence {
  const words = (quoted?.words ?? 0) + (unquoted?.words ?? 0);
  const paragraphs = (quoted?.paragraphs ?? 0) + (unquoted?.paragraphs ?? 0);
  return sentence('mend.habits', { words: Math.round(words / Math.max(1, paragraphs)) });
}

export const paragraphModel: Rule = {
  id,
  sentence: 'rule.paragraph-model',
  hint: 'rule.paragraph-model-hint',
  example: {
    before: '… and the lamp went out. “Is anyone there?” asked Mira. “Only me,” said the tide. …',
    after: '… and the lamp went out.\n\n“Is anyone there?” asked Mira.\n\n“Only me,” said the tide. …',
  },
  find: (text, { safe, threshold, second, habits, language }) => {
    const reasons = { ...REASONS, habits: habits && wordsEach(habits) };
    return findBreaks(text, { threshold: safe ? SAFE : threshold, second, habits, language }).map(
      ({ start, end, p, why }) => replace(text, id, start, end, '\n\n', p, reasons[why]),
    );
  },
};
