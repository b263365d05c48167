import type { ToRegroup } from '../../store/grouping/kept.ts';

/** What is new, changed or gone since works were put together. */
export type New = Pick<ToRegroup, 'keys' | 'gone' | 'contents' | 'lists' | 'entries'>;

/** Only that something is to be said of these drafts. */
export const onlyOf = (keys: readonly string[]): New => ({ keys, gone: [], contents: [], lists: [], entries: [] });
