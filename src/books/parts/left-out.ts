import type { LeftOutReason } from '../../intake/draft.ts';

/** What stands in a file and in no story, by reason, in words. */
export const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  'page-furniture': 'menus, buttons and counters of a page',
  form: 'boxes and choices to fill in',
  hidden: 'what the file itself hides',
  'page-number': 'page numbers',
  'running-head': 'heads and feet of printed pages',
  contents: 'lists of chapters',
  claim: 'what was read as a fact about the story',
  comments: 'what others said about the story',
  fallback: 'what stands in for something that cannot be shown',
  container: 'headers of mail, frames of a file',
  row: 'what a dump says beside the story',
};
