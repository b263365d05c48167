import { regionChanges } from '../../../text/apparatus/changes.ts';
import { readEnding } from '../../../text/apparatus/ending.ts';
import { readFront } from '../../../text/apparatus/front.ts';
import type { Rule } from '../../rule.ts';

const id = 'authors-note';

export const authorsNote: Rule = {
  id,
  sentence: 'rule.authors-note',
  hint: 'rule.authors-note-hint',
  example: {
    before: 'A/N: For the winter challenge.\n\nThe lamp was out.',
    after: 'A/N: For the winter challenge.\n\nThe lamp was out.',
  },
  find(text) {
    return regionChanges(text, id, [...readFront(text).regions, ...readEnding(text)], ['authors-note']);
  },
};
