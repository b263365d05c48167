import type { Sentence } from '../text/sentence.ts';
import type { Draft, Intake, Refusal, RefusalCode } from './draft.ts';

/** One draft and nothing refused. */
export const only = (draft: Draft): Intake => ({ drafts: [draft], refusals: [] });

export const refusal = (path: string, code: RefusalCode, message: Sentence): Refusal => ({
  kind: 'refused',
  path,
  code,
  message,
});

/** Nothing taken in, and why. */
export const refused = (path: string, code: RefusalCode, message: Sentence): Intake => ({
  drafts: [],
  refusals: [refusal(path, code, message)],
});
