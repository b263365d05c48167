import { regionChanges } from '../../../text/apparatus/changes.ts';
import { readEnding } from '../../../text/apparatus/ending.ts';
import type { Rule } from '../../rule.ts';

const id = 'signature';

export const signature: Rule = {
  id,
  sentence:
    'Sets a signature ("-- " and what follows), the footer of a list or the licence after the story apart from it.',
  hint: 'Wrong when two hyphens part the last scene from the one before it.',
  example: { before: 'The lamp was out.\n-- \nMara Venn', after: 'The lamp was out.\n\n-- \nMara Venn' },
  find(text) {
    return regionChanges(text, id, readEnding(text), ['signature', 'navigation']);
  },
};
