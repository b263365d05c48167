import { setApart } from '../../../text/apparatus/apart.ts';
import { readContents } from '../../../text/apparatus/contents-list.ts';
import type { Rule } from '../../rule.ts';

const id = 'contents-list';
const CONFIDENCE = 0.93;

export const contentsList: Rule = {
  id,
  sentence: 'rule.contents-list',
  hint: 'rule.contents-list-hint',
  example: {
    before: 'CONTENTS\n\nI The Quay\nII The Ferry\n\nI\n\nThe lamp was out.',
    after: '(contents) CONTENTS …\n\nI\n\nThe lamp was out.',
  },
  find(text) {
    const list = readContents(text);
    return list ? setApart(text, id, list.start, list.end, 'navigation', CONFIDENCE) : [];
  },
};
