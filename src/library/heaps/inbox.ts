import { setTimeout as sleep } from 'node:timers/promises';
import { type Inbox, watchInbox } from '../../files/inbox.ts';
import { WATCHING } from '../../store/locks.ts';
import type { Store } from '../../store/store.ts';

export interface InboxOptions extends Inbox {
  readonly store: Store;
  /** How long a folder that went away, or a database that does not answer, is waited for. Milliseconds. */
  readonly againMs?: number;
}

/** Has everything taken in that comes into a folder, until the signal, while no other program on the library does; whatever goes wrong is told once and tried again. */
export async function takeFromInbox({
  store,
  againMs = 10_000,
  onTrouble = () => {},
  ...inbox
}: InboxOptions): Promise<void> {
  const { signal } = inbox;
  const told = new Set<string>();
  const tell = (trouble: Error) => {
    if (!told.has(trouble.message)) onTrouble(trouble);
    told.add(trouble.message);
  };
  await store.whileLeading(WATCHING, { signal, report: tell }, async (over) => {
    while (!over.aborted) {
      try {
        for await (const { root, again } of watchInbox({ ...inbox, onTrouble: tell, signal: over }))
          if (again || !(await store.queue.isAskedFor(root))) {
            await store.write((writer) => writer.askFor({ root, source: 'inbox', by: 'keeper' }));
            told.clear();
          }
      } catch (error) {
        tell(error as Error);
      }
      await sleep(againMs, undefined, { signal: over }).catch(() => {});
    }
  });
}
