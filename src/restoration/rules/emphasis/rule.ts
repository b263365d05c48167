import { type Change, replace } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { shieldOf, watch } from '../../marks/shield.ts';
import type { Rule } from '../../rule.ts';
import { pairs, signTokens, type Token, tagTokens } from './tokens.ts';

function find(text: Text): Change[] {
  const { content } = text;
  const slashes = pairs(content, signTokens(content, '/')).filter(([open, close]) => close.start - open.end <= 80);
  const found = [
    ...pairs(content, signTokens(content, '_')),
    ...(slashesEmphasise(content, slashes.length) ? slashes : []),
    ...pairs(content, tagTokens(content)),
  ].sort(([a], [b]) => a.start - b.start);
  const shielded = watch(shieldOf(text));
  const changes: Change[] = [];
  let last = 0;
  for (const [open, close] of found) {
    // Emphasis within emphasis is left as it is: one star could not be told from the other.
    if (shielded(open.start, close.end) || open.start < last) continue;
    changes.push(opening(text, open), closing(text, close));
    last = close.end;
  }
  return changes;
}

/** A star hugs what it enclose: blanks just inside a tag go outside. */
function opening(text: Text, { start, end, star }: Token): Change {
  let to = end;
  while (text.content[to] === ' ') to++;
  return replace(text, 'emphasis', start, to, ' '.repeat(to - end) + star, 0.97);
}

function closing(text: Text, { start, end, star }: Token): Change {
  let from = start;
  while (text.content[from - 1] === ' ') from--;
  return replace(text, 'emphasis', from, end, star + ' '.repeat(start - from), 0.97);
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
  sentence: 'Emphasis written _so_, /so/ or with typed tags is written *so*.',
  hint: 'Underscores that were meant as underscores, as in a file name in the text.',
  example: { before: 'I _told_ you.', after: 'I *told* you.' },
  find,
};
