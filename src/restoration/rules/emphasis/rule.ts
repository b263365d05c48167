import type { Change } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { pairs, setStars } from '../../marks/emphasis.ts';
import type { Rule } from '../../rule.ts';
import { signTokens } from './tokens.ts';

/** Longest stretch between slashes that is one emphasis, in characters. */
const LONGEST = 80;

function find(text: Text): Change[] {
  const { content } = text;
  const slashes = pairs(content, signTokens(content, '/')).filter(([open, close]) => close.start - open.end <= LONGEST);
  const emphasised = slashesEmphasise(content, slashes.length) ? slashes : [];
  return setStars(text, 'emphasis', [...pairs(content, signTokens(content, '_')), ...emphasised], 0.97);
}

/** Slashes mean emphasis only in a story that uses them so again and again, and for little else. */
function slashesEmphasise(content: string, count: number): boolean {
  if (count < 3) return false;
  let all = 0;
  for (let i = content.indexOf('/'); i >= 0; i = content.indexOf('/', i + 1)) all++;
  return count * 3 >= all;
}

export const emphasis: Rule = {
  id: 'emphasis',
  sentence: 'rule.emphasis',
  hint: 'rule.emphasis-hint',
  example: { before: 'I _told_ you.', after: 'I *told* you.' },
  find,
};
