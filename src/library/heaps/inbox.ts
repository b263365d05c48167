import { watchInbox } from '../../files/inbox.ts';
import type { Store } from '../../store/store.ts';

export interface InboxOptions {
  readonly store: Store;
  /** Absolute path of the folder that is watched. */
  readonly folder: string;
  /** What stayed the same that long has come whole. Milliseconds. */
  readonly quietMs?: number;
  readonly signal: AbortSignal;
}

/** Has everything taken in that comes into a folder, until the signal. */
export async function takeFromInbox({ store, ...inbox }: InboxOptions): Promise<void> {
  for await (const root of watchInbox(inbox))
    if (!(await store.queue.isAskedFor(root)))
      await store.write((writer) => writer.askFor({ root, source: 'inbox', by: 'keeper' }));
}
