import { regionChanges } from '../../../text/apparatus/changes.ts';
import { readFront } from '../../../text/apparatus/front.ts';
import type { Rule } from '../../rule.ts';

const id = 'disclaimer';

export const disclaimer: Rule = {
  id,
  sentence: 'rule.disclaimer',
  hint: 'rule.disclaimer-hint',
  example: {
    before: 'Disclaimer: Not mine.\n\nThe lamp was out.',
    after: 'Disclaimer: Not mine.\n\nThe lamp was out.',
  },
  find(text) {
    return regionChanges(text, id, readFront(text).regions, ['disclaimer']);
  },
};
