import type { Rule } from '../../rule.ts';
import { setQuotes } from './set-quotes.ts';

export const quotes: Rule = {
  id: 'quotes',
  sentence: 'rule.quotes',
  hint: 'rule.quotes-hint',
  example: { before: '"I don\'t know," said Ana.', after: '“I don’t know,” said Ana.' },
  find: (text, context) => setQuotes('quotes', text, context),
};
