import type { TaskName } from '../store/jobs/job.ts';

/** What each task does, for people: while it goes on, and in a list. */
export const TASK_WORDS: { readonly [task in TaskName]: string } = {
  'take-in': 'Taking in a heap',
  group: 'Putting together what came in',
  'carry-out': 'Carrying out what was said about files',
  restore: 'Restoring works anew',
  render: 'Writing out chapters anew',
  sweep: 'Sweeping away what was erased',
};
