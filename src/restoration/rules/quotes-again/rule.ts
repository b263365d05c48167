import type { Rule } from '../../rule.ts';
import { setQuotes } from '../quotes/set-quotes.ts';

/** Paragraph breaks say where speech ends; a sign that pointed the wrong way on one long line is seen only now. */
export const quotesAgain: Rule = {
  id: 'quotes-again',
  again: 'quotes',
  sentence: 'rule.quotes-again',
  hint: 'rule.quotes-again-hint',
  example: { before: '“Where is he?“\n\n“Gone.”', after: '“Where is he?”\n\n“Gone.”' },
  find: (text, context) => setQuotes('quotes-again', text, context),
};
