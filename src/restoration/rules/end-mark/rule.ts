import { regionChanges } from '../../../text/apparatus/changes.ts';
import { readEnding } from '../../../text/apparatus/ending.ts';
import type { Rule } from '../../rule.ts';

const id = 'end-mark';

export const endMark: Rule = {
  id,
  sentence: 'Sets "The End", "TBC", "~fin~" and their like apart from the last words of the story.',
  hint: 'Wrong when the story means the words: a film that ends, a sign at the end of a road.',
  example: { before: 'The lamp was out. THE END', after: 'The lamp was out.\n\nTHE END' },
  find(text) {
    return regionChanges(text, id, readEnding(text), ['end-mark']);
  },
};
