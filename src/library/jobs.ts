import type { Actor } from '../catalogue/actor.ts';
import type { Job } from '../store/jobs/job.ts';
import type { Store } from '../store/store.ts';
import { sentence } from '../text/sentence.ts';
import { must } from './guard.ts';

export type { Job };

/** What goes on behind the pages. For the keeper. */
export function jobsOf(store: Store) {
  const { queue } = store;
  return {
    /** What goes on, waits and failed, in this order. */
    async list(actor: Actor): Promise<readonly Job[]> {
      must(actor, 'see-jobs');
      return queue.list();
    },
    /** Tries a job again now. @returns false where there is none that waits or failed */
    async again(actor: Actor, id: string): Promise<boolean> {
      must(actor, 'keep-jobs');
      return queue.again(id);
    },
    /** Takes a job off the list; what it was for stays as it is. @returns false where there is none, or it goes on just now */
    async drop(actor: Actor, id: string): Promise<boolean> {
      must(actor, 'keep-jobs');
      const job = (await queue.list()).find((job) => job.id === id);
      if (!job || !(await queue.drop(id))) return false;
      if (job.taking !== null)
        await queue.endTaking(job.taking, { trouble: sentence('trouble.taken-off', { by: actor.id }) });
      return true;
    },
    /** Does some program do the jobs of this library? */
    async areRun(actor: Actor): Promise<boolean> {
      must(actor, 'see-jobs');
      return queue.isRun();
    },
  };
}
