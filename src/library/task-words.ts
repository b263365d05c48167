import type { TaskName } from '../store/jobs/job.ts';
import { type Sentence, sentence } from '../text/sentence.ts';

/** What each task does, for people: while it goes on, and in a list. */
export const TASK_WORDS: { readonly [task in TaskName]: Sentence } = {
  'take-in': sentence('job.take-in'),
  group: sentence('job.group'),
  'carry-out': sentence('job.carry-out'),
  restore: sentence('job.restore'),
  render: sentence('job.render'),
  sweep: sentence('job.sweep'),
  'back-up': sentence('job.back-up'),
  sample: sentence('job.sample'),
  day: sentence('job.day'),
  'read-again': sentence('job.read-again'),
};
