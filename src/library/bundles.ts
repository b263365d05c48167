import { type Actor, GUEST } from '../catalogue/actor.ts';
import type { Kept } from './backup/make.ts';
import { type ExportBundle, type Exported, exportBundle } from './bundle/export.ts';
import { must } from './guard.ts';

export type { Exported };

/** What is read for a bundle. */
type Reading = Omit<Parameters<typeof exportBundle>[0], 'kept' | 'actor'>;

/** Works as an open bundle that needs no Ficarium. */
export const bundlesOf = (kept: Kept, { now, ...reading }: Reading & { readonly now: () => Date }) => ({
  /** As `bundle/export.ts`: with the keeper's eyes, or with everybody's. */
  async export(actor: Actor, how: Omit<ExportBundle, 'at'>): Promise<Exported> {
    must(actor, 'back-up');
    return exportBundle({ kept, ...reading, actor: how.isForAll ? GUEST : actor }, { ...how, at: now() });
  },
});
