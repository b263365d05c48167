import type { Actor } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import type { Uploads } from '../files/port.ts';
import type { Asked, Taking as Kept } from '../store/jobs/job.ts';
import type { Store } from '../store/store.ts';
import { sentence } from '../text/sentence.ts';
import { must } from './guard.ts';
import type { Fault } from './heaps/fault.ts';
import type { ImportSummary } from './heaps/import.ts';
import { type Incoming, receive } from './heaps/receive.ts';

/** What came of a heap that was taken in behind the pages; of the program's mistakes the first few with their causes. */
export interface TakenInSummary extends ImportSummary {
  readonly faultsTold: readonly Fault[];
}

export interface Taking extends Omit<Kept, 'summary'> {
  readonly summary: TakenInSummary | null;
}

/** Heaps that come in behind the pages, while the library is open. */
export function takingsOf({ queue, write }: Store, uploads?: Uploads) {
  /** What was received and is about to be asked for. */
  const inHand = new Set<string>();
  /** A program that was killed, or whose database did not answer, may have left what came whole and was never asked for. */
  async function pickUp(): Promise<void> {
    for (const root of (await uploads?.all()) ?? [])
      if (!inHand.has(root) && !uploads!.isBroughtBack(root) && !(await queue.isAskedFor(root)))
        await write((writer) => writer.askFor({ root, source: 'page', by: 'keeper' }));
  }
  const known = (taking: Kept): Taking => ({ ...taking, summary: taking.summary as TakenInSummary | null });
  return {
    /** Has a heap taken in. @param root its absolute path @returns the number by which its progress is followed */
    async ask(actor: Actor, heap: Omit<Asked, 'by'>): Promise<number> {
      must(actor, 'take-in');
      return write((writer) => writer.askFor({ ...heap, by: actor.id }));
    },
    /** Takes in files that come one after the other: to the disk first, all or none. @returns as `ask` */
    async receive(actor: Actor, files: AsyncIterable<Incoming>): Promise<number> {
      must(actor, 'take-in');
      if (!uploads) throw new FicariumError('wrong-use', sentence('error.takes-nothing'), sentence('advice.import'));
      const root = await receive(uploads, files, (root) => inHand.add(root));
      try {
        return await write((writer) => writer.askFor({ root, source: 'page', by: actor.id }));
      } finally {
        inHand.delete(root);
        await pickUp().catch(() => {}); // the next one's, or the next start's
      }
    },
    /** Asks for what came whole before and was not asked for. At every start. */
    async pickUp(actor: Actor): Promise<void> {
      must(actor, 'take-in');
      await pickUp();
    },
    /** Asks once more for a heap that ended. @returns false where it did not */
    async askAgain(actor: Actor, id: number): Promise<boolean> {
      must(actor, 'take-in');
      return write((writer) => writer.askForAgain(id));
    },
    async one(actor: Actor, id: number): Promise<Taking | null> {
      must(actor, 'take-in');
      const taking = await queue.taking(id);
      return taking && known(taking);
    },
    /** The newest first. */
    async list(actor: Actor, limit: number): Promise<readonly Taking[]> {
      must(actor, 'take-in');
      return (await queue.takings(limit)).map(known);
    },
  };
}
