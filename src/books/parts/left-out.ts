import type { LeftOutReason } from '../../intake/draft.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';

/** What stands in a file and in no story, by reason. */
const LEFT_OUT: Readonly<Record<LeftOutReason, PlainCode>> = {
  'page-furniture': 'beside.page-furniture',
  form: 'beside.form',
  hidden: 'beside.hidden',
  'page-number': 'beside.page-number',
  'running-head': 'beside.running-head',
  contents: 'beside.contents',
  claim: 'beside.claim',
  comments: 'beside.comments',
  fallback: 'beside.fallback',
  container: 'beside.container',
  row: 'beside.row',
};

export const leftOutWords = (reason: LeftOutReason): string => t(LEFT_OUT[reason]);
