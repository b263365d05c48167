import { regionChanges } from '../../../text/apparatus/changes.ts';
import { readFront } from '../../../text/apparatus/front.ts';
import type { Rule } from '../../rule.ts';

const id = 'header-block';

export const headerBlock: Rule = {
  id,
  sentence: 'rule.header-block',
  hint: 'rule.header-block-hint',
  example: {
    before: 'Title: The Lamp\nAuthor: Mara Venn\nThe lamp was out.',
    after: 'Title: The Lamp\nAuthor: Mara Venn\n\nThe lamp was out.',
  },
  find(text) {
    return regionChanges(text, id, readFront(text).regions, ['header'], true);
  },
};
