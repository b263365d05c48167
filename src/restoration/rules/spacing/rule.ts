import type { Change } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { shieldOf } from '../../marks/shield.ts';
import { sweep } from '../../marks/sweep.ts';
import type { Context, Rule } from '../../rule.ts';
import { insideQuotes } from './inside-quotes.ts';

/** Two blanks or more, or a tab, between words; blanks before a line's end. */
const BLANKS = /[ \t]{2,}|\t|[ ](?=\n|$)/g;
/** Blanks before a mark that belongs to the word before it. */
const BEFORE_MARK = /(?<!\s)[ \t\u00a0]{1,8}(?:([,;:!?])(?=\s|["'”’]|$)|\.(?=\s|["”’]|$)(?! \.)|,(?=\p{L}))/gu;
/** What every such place begins with: most stories have none. */
const BEFORE_MARK_AT_ALL = /[ \t\u00a0][,;:!?. \t\u00a0]/;
const NOTHING: readonly RegExpExecArray[] = [];
const BELONGS = /[\p{L}\p{N}"'”’*_)]/u;
/** The same where French and some typists set it on purpose, and its opposite. */
const ON_PURPOSE = /[\p{L}\p{N}"”’][ \u00a0\u202f][;:!?](?=\s|$)/gu;
/** Who sets « so » sets ! and ? so. */
const SPACED_GUILLEMETS = /«[ \u00a0\u202f][^»\n]{1,2000}[ \u00a0\u202f]»/;
const TIGHT = /[\p{L}\p{N}"”’][;:!?](?=\s|$)/gu;

function find(text: Text, context: Context): Change[] {
  const { content } = text;
  // Alignment is meant in verse as it is in what was set as it is.
  const shield = [...shieldOf(text), ...text.marks.filter((m) => m.type === 'verse')].sort((a, b) => a.start - b.start);
  const blanks = sweep(
    text,
    'spacing',
    hasBlanks(content) ? BLANKS : NOTHING,
    (m) => {
      const end = m.index + m[0].length;
      // What stands at a line's beginning is an indent, and not for this rule to judge.
      if (m.index === 0 || content[m.index - 1] === '\n') return undefined;
      const lineEnds = end === content.length || content[end] === '\n';
      return { after: lineEnds ? '' : ' ', confidence: 0.99 };
    },
    shield,
  );
  let french: boolean | undefined;
  const marks = sweep(
    text,
    'spacing',
    BEFORE_MARK_AT_ALL.test(content) ? BEFORE_MARK : NOTHING,
    (m) => {
      if (!BELONGS.test(content[m.index - 1] ?? '')) return undefined;
      if (m[1] && m[1] !== ',') {
        french ??= context.language.startsWith('fr') || isFrench(content);
        if (french) return undefined;
      }
      // The blank went to the wrong side.
      if (!m[1] && m[0].endsWith(',')) return { after: ', ', confidence: 0.9 };
      return { after: '', to: m[0].length - 1, confidence: m[1] === ',' ? 0.97 : 0.93 };
    },
    shield,
  );
  return join(insideQuotes(text, context), marks, blanks);
}

/** Could BLANKS match at all? In most stories it could not, and one sign alone is found faster than a class. */
function hasBlanks(content: string): boolean {
  if (content.includes('\t') || content.endsWith(' ') || / {2}/.test(content)) return true;
  for (let i = content.indexOf('\n'); i >= 0; i = content.indexOf('\n', i + 1))
    if (content.charCodeAt(i - 1) === 32) return true;
  return false;
}

/** Blanks before ; : ! ? that a story sets more often than not are its way. */
function isFrench(content: string): boolean {
  if (SPACED_GUILLEMETS.test(content)) return true;
  const spaced = content.match(ON_PURPOSE)?.length ?? 0;
  return spaced >= 5 && spaced * 2 >= (content.match(TIGHT)?.length ?? 0);
}

/** All changes in order; of two that meet, the one in the earlier list stays. */
function join(...lists: Change[][]): Change[] {
  if (lists.every((l) => l.length === 0)) return [];
  const all = lists.flatMap((list, rank) => list.map((change) => ({ change, rank })));
  all.sort((a, b) => a.change.start - b.change.start || a.rank - b.rank);
  let last = -1;
  return all.flatMap(({ change }) => {
    if (change.start < last) return [];
    last = change.end;
    return [change];
  });
}

export const spacing: Rule = {
  id: 'spacing',
  sentence: 'rule.spacing',
  hint: 'rule.spacing-hint',
  example: { before: 'He came ,  saw .', after: 'He came, saw.' },
  find,
};
