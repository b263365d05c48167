import { regionChanges } from '../../../text/apparatus/changes.ts';
import { readEnding } from '../../../text/apparatus/ending.ts';
import type { Rule } from '../../rule.ts';

const id = 'signature';

export const signature: Rule = {
  id,
  sentence: 'rule.signature',
  hint: 'rule.signature-hint',
  example: { before: 'The lamp was out.\n-- \nMara Venn', after: 'The lamp was out.\n\n-- \nMara Venn' },
  find(text) {
    return regionChanges(text, id, readEnding(text), ['signature', 'navigation']);
  },
};
