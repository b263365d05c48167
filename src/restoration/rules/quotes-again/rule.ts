import type { Rule } from '../../rule.ts';
import { setQuotes } from '../quotes/set-quotes.ts';

/** Paragraph breaks say where speech ends; a sign that pointed the wrong way on one long line is seen only now. */
export const quotesAgain: Rule = {
  id: 'quotes-again',
  again: 'quotes',
  sentence: 'Where paragraphs were found, quotes that point the wrong way beside them are turned.',
  hint: 'A paragraph break in the wrong place can turn a quote that was right.',
  example: { before: '“Where is he?“\n\n“Gone.”', after: '“Where is he?”\n\n“Gone.”' },
  find: (text, context) => setQuotes('quotes-again', text, context),
};
