import { setApart } from '../../../text/apparatus/apart.ts';
import { readSpoilerSpace } from '../../../text/apparatus/spoiler-space.ts';
import type { Rule } from '../../rule.ts';

const id = 'spoiler-space';
const CONFIDENCE = 0.95;

export const spoilerSpace: Rule = {
  id,
  sentence: 'rule.spoiler-space',
  hint: 'rule.spoiler-space-hint',
  example: { before: 'S\nP\nO\nI\nL\nE\nR\n\nThe lamp was out.', after: '(spoiler space)\n\nThe lamp was out.' },
  find: (text) =>
    readSpoilerSpace(text).flatMap(({ start, end }) => setApart(text, id, start, end, 'navigation', CONFIDENCE)),
};
