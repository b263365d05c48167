import type { Actor } from '../catalogue/actor.ts';
import { must } from './guard.ts';
import { type ImportSummary, importHeap, type Kept, type TakeIn } from './heaps/import.ts';
import { type InboxOptions, takeFromInbox } from './heaps/inbox.ts';

/** Heaps of files, on their way in. Whoever has the library open takes them in by `takings` instead, behind its pages. */
export function heapsOf(kept: Kept) {
  const { store } = kept;
  return {
    /** Takes a heap into the library, now. @throws as `importHeap` */
    async import(actor: Actor, heap: TakeIn): Promise<ImportSummary> {
      must(actor, 'take-in');
      return importHeap({ ...kept, ...heap });
    },
    /** The same where nothing ever came in, or where putting together what came in did not end. @returns null where there is nothing to do */
    async importFirst(actor: Actor, heap: TakeIn): Promise<ImportSummary | null> {
      must(actor, 'take-in');
      if (!((await store.stock.isNew()) || (await store.stock.groupingDue()))) return null;
      return importHeap({ ...kept, ...heap });
    },
    /** Has everything taken in that comes into a folder, until the signal. */
    async watch(actor: Actor, inbox: Omit<InboxOptions, 'store'>): Promise<void> {
      must(actor, 'take-in');
      return takeFromInbox({ ...inbox, store });
    },
  };
}
