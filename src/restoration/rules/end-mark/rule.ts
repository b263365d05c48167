import { regionChanges } from '../../../text/apparatus/changes.ts';
import { readEnding } from '../../../text/apparatus/ending.ts';
import type { Rule } from '../../rule.ts';

const id = 'end-mark';

export const endMark: Rule = {
  id,
  sentence: 'rule.end-mark',
  hint: 'rule.end-mark-hint',
  example: { before: 'The lamp was out. THE END', after: 'The lamp was out.\n\nTHE END' },
  find(text) {
    return regionChanges(text, id, readEnding(text), ['end-mark']);
  },
};
