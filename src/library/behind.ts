import type { Actor } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import type { JobProgress } from '../store/jobs/job.ts';
import { sentence } from '../text/sentence.ts';
import { removeBroughtIn } from './erasing/brought-in.ts';
import { sweep } from './erasing/sweep.ts';
import { groupLibrary } from './grouping/group.ts';
import { must } from './guard.ts';
import type { Fault } from './heaps/fault.ts';
import { importHeap, type Kept, type Refusal } from './heaps/import.ts';
import type { OnProgress } from './heaps/progress.ts';
import type { TakenInSummary } from './takings.ts';
import { restoreDue } from './works/decide-for-all.ts';
import { type ReadAgainOptions, readAgain } from './works/read-again.ts';
import { renderChapters } from './works/render.ts';

/** How long work is done: when to stop, and whom to tell how far it is. */
export interface How {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** What is done each night. */
export interface Nightly {
  /** Left out where there is no second reader. */
  readonly second?: Pick<ReadAgainOptions, 'readers' | 'quiet'> | undefined;
  backUp(actor: Actor, how: How): Promise<void>;
  sample(actor: Actor, how: How): Promise<unknown>;
  day(actor: Actor): Promise<void>;
}

/** No later try mends these. */
const HOPELESS = new Set(['no-such-folder', 'folder-unreadable', 'wrong-use']);
const FAULTS_TOLD = 20;

/**
 * What is done behind the pages. Each finds for itself what is left to do: stopped or killed at any instant, the next call does
 * the rest, and a call too many does nothing. Two that want the library alone throw `data-folder-in-use`.
 */
export function behindOf(kept: Kept, nightly: Nightly) {
  const { store, uploads, program } = kept;
  const { queue } = store;
  return {
    /** Takes in a heap that was asked for, and keeps what came of it. */
    async takeIn(actor: Actor, id: number, { signal, onProgress }: How): Promise<void> {
      must(actor, 'do-jobs');
      const taking = await queue.taking(id);
      if (!taking || taking.endedAt) return;
      const faultsTold: Fault[] = [];
      const onFault = (fault: Fault) => void (faultsTold.length < FAULTS_TOLD && faultsTold.push(fault));
      const erased: string[] = [];
      const onErased = ({ path }: Refusal) => void erased.push(path);
      try {
        const { root, safe, source } = taking;
        const summary = await importHeap({ ...kept, root, safe, signal, onProgress, onFault, onErased });
        // Only those heaps are the library's own; other folders are their owner's.
        if (source !== 'command' && uploads) await removeBroughtIn(uploads, root, erased);
        if (summary.stopped) return;
        await queue.endTaking(id, { summary: { ...summary, faultsTold } satisfies TakenInSummary });
      } catch (error) {
        if (!(error instanceof FicariumError && HOPELESS.has(error.code))) throw error;
        await queue.endTaking(id, { trouble: error.told });
      }
    },
    /** Puts works together from what came in; for an import that did not come to its end. */
    async group(actor: Actor, how: How): Promise<void> {
      must(actor, 'do-jobs');
      return store.alone(async () => {
        if (await store.stock.groupingDue()) await groupLibrary({ store, program, ...how });
        if (how.signal.aborted) return;
        await store.write((writer) => writer.settleHeaps());
        await restoreDue({ store, program, ...how });
      });
    },
    /** Puts works together for words about files that the page which kept them did not carry out. */
    async carryOut(actor: Actor, how: How): Promise<void> {
      must(actor, 'do-jobs');
      return store.alone(async () => {
        if ((await store.stock.filesWords()).due.length > 0)
          await groupLibrary({ store, program, ...how, only: { reason: sentence('why.files') } });
      });
    },
    /** Restores anew what is due, and puts works together anew that a word about all alike marked. */
    async restore(actor: Actor, how: How): Promise<void> {
      must(actor, 'do-jobs');
      return store.alone(async () => void (await restoreDue({ store, program, ...how })));
    },
    /** Writes out chapters whose rows were thrown away. */
    async render(actor: Actor, how: How) {
      must(actor, 'do-jobs');
      return renderChapters(store, how);
    },
    /** Brings erasures to their end; what a page or a command erased does that itself, where nobody else reads what went. */
    async sweep(actor: Actor, _how: How): Promise<void> {
      must(actor, 'do-jobs');
      await store.alone(async () => {
        if (!(await sweep(kept)))
          throw new FicariumError('data-folder-in-use', sentence('error.still-read'), sentence('advice.swept-later'));
      });
    },
    /** Backs the library up, where the settings say where to. */
    async backUp(actor: Actor, how: How): Promise<void> {
      must(actor, 'do-jobs');
      return nightly.backUp(actor, how);
    },
    /** Proves some originals and editions, chosen by chance. */
    async sample(actor: Actor, how: How): Promise<void> {
      must(actor, 'do-jobs');
      await nightly.sample(actor, how);
    },
    /** Writes down how the library stands today, and drops what was counted of wrong passwords and has ended. */
    async day(actor: Actor): Promise<void> {
      must(actor, 'do-jobs');
      await nightly.day(actor);
    },
    /** Lets a second reader read what lost its paragraphs, where there is one; see `works/read-again.ts`. */
    async readAgain(actor: Actor, how: How): Promise<void> {
      must(actor, 'do-jobs');
      if (nightly.second) await readAgain({ store, program, ...how, ...nightly.second });
    },
    /** Does something that says how far it is, seldom enough to cost nothing, for as long as it goes on. @param key of its job */
    async told<T>(actor: Actor, key: string, run: (onProgress: OnProgress) => Promise<T>): Promise<T> {
      must(actor, 'do-jobs');
      const { onProgress, ended } = teller((progress) => queue.progress(key, progress));
      try {
        return await run(onProgress);
      } finally {
        await ended();
        await queue.progress(key, null).catch(() => {});
      }
    },
  };
}

export type Behind = ReturnType<typeof behindOf>;

const EVERY_MS = 250;

/** The newest progress, one write at a time; a write that fails is the next one's to mend. */
function teller(tell: (progress: JobProgress) => Promise<void>) {
  let last = Number.NEGATIVE_INFINITY;
  let telling: Promise<void> | null = null;
  const onProgress: OnProgress = (progress) => {
    const now = performance.now();
    if (telling || now - last < EVERY_MS) return;
    last = now;
    telling = tell(progress)
      .catch(() => {})
      .finally(() => {
        telling = null;
      });
  };
  return { onProgress, ended: async () => telling };
}
