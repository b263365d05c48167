import { regionChanges } from '../../../text/apparatus/changes.ts';
import { readFront } from '../../../text/apparatus/front.ts';
import type { Rule } from '../../rule.ts';

const id = 'header-block';

export const headerBlock: Rule = {
  id,
  sentence:
    'Sets "Title: …", "Author: …", "Rating: …" and a licence before the story apart from it, with the row of signs below.',
  hint: 'Wrong when a story begins with such lines of its own: a case file, a form, a report.',
  example: {
    before: 'Title: The Lamp\nAuthor: Mara Venn\nThe lamp was out.',
    after: 'Title: The Lamp\nAuthor: Mara Venn\n\nThe lamp was out.',
  },
  find(text) {
    return regionChanges(text, id, readFront(text).regions, ['header'], true);
  },
};
