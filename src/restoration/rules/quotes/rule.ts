import type { Rule } from '../../rule.ts';
import { setQuotes } from './set-quotes.ts';

export const quotes: Rule = {
  id: 'quotes',
  sentence:
    'Straight quotes and apostrophes are set as typographic ones, and quotes that point the wrong way are turned.',
  hint: 'A word that begins with an apostrophe (’tis, ’em) can be taken for a quote, and a quote for an apostrophe.',
  example: { before: '"I don\'t know," said Ana.', after: '“I don’t know,” said Ana.' },
  find: (text, context) => setQuotes('quotes', text, context),
};
