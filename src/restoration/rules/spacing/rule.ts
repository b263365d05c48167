import type { Change } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { shieldOf } from '../../marks/shield.ts';
import { sweep } from '../../marks/sweep.ts';
import type { Context, Rule } from '../../rule.ts';
import { insideQuotes } from './inside-quotes.ts';

/** Two blanks or more, or a tab, between words; blanks before a line's end. */
const BLANKS = /(?<=[^\s])(?:[ \t]{2,}|\t|[ \t](?=\n|$))/g;
/** A blank before a mark that belongs to the word before it. */
const BEFORE_MARK = /(?<=[\p{L}\p{N}"'”’*_)])[ \t\u00a0]+(?:([,;:!?])(?=\s|["”’]|$)|\.(?=\s|["”’]|$)(?! \.))/gu;
/** The same where French and some typists set it on purpose. */
const ON_PURPOSE = /[\p{L}\p{N}"”’][ \u00a0\u202f][;:!?](?=\s|$)/gu;
const TIGHT = /[\p{L}\p{N}"”’][;:!?](?=\s|$)/gu;

function find(text: Text, context: Context): Change[] {
  const { content } = text;
  // Alignment is meant in verse as it is in what was set as it is.
  const shield = [...shieldOf(text), ...text.marks.filter((m) => m.type === 'verse')].sort((a, b) => a.start - b.start);
  const keepsFrench = context.language.startsWith('fr') || isFrench(content);
  const blanks = sweep(
    text,
    'spacing',
    BLANKS,
    (m) => ({
      after: /^(?:\n|$)/.test(content.slice(m.index + m[0].length, m.index + m[0].length + 1)) ? '' : ' ',
      confidence: 0.99,
    }),
    shield,
  );
  const marks = sweep(
    text,
    'spacing',
    BEFORE_MARK,
    (m) => {
      if (m[1] && m[1] !== ',' && keepsFrench) return undefined;
      return { after: '', to: m[0].length - 1, confidence: m[1] === ',' ? 0.97 : 0.93 };
    },
    shield,
  );
  return join(blanks, marks, insideQuotes(text, context, shield));
}

/** Blanks before ; : ! ? that a story sets more often than not are its way. */
function isFrench(content: string): boolean {
  const spaced = content.match(ON_PURPOSE)?.length ?? 0;
  return spaced >= 5 && spaced * 2 >= (content.match(TIGHT)?.length ?? 0);
}

/** All changes in order; of two that meet the first found stays. */
function join(...lists: Change[][]): Change[] {
  const all = lists.flat().sort((a, b) => a.start - b.start || a.end - b.end);
  let last = -1;
  return all.filter((c) => {
    if (c.start < last) return false;
    last = c.end;
    return true;
  });
}

export const spacing: Rule = {
  id: 'spacing',
  sentence: 'Several blanks become one; blanks at line ends, before commas and stops, and just inside quotes go.',
  hint: 'A blank that was meant, such as a gap in a riddle or a form, is closed as well.',
  example: { before: 'He came ,  saw .', after: 'He came, saw.' },
  find,
};
