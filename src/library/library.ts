import { type Actor, GUEST, OWNER } from '../catalogue/actor.ts';
import { type Act, may } from '../catalogue/may.ts';
import type { Store } from '../store/store.ts';
import { asideOf } from './aside.ts';
import { benchOf } from './bench.ts';
import { carryOutFiles } from './desk/files.ts';
import { deskOf } from './desk.ts';
import { carryOut } from './works/decide-for-all.ts';
import { worksOf } from './works.ts';

export type { Act, Actor };
export { GUEST, OWNER };

/**
 * A library as people use it, by subject. Pages, commands, jobs and tests call the same acts; each takes the actor first, asks
 * whether they may (`catalogue/may.ts`), and gives out only what they may see (`seen.ts`).
 */
export interface Library {
  readonly works: ReturnType<typeof worksOf>;
  readonly bench: ReturnType<typeof benchOf>;
  readonly desk: ReturnType<typeof deskOf>;
  readonly aside: ReturnType<typeof asideOf>;
  may(actor: Actor, act: Act): boolean;
  /** Does the database answer? @throws FicariumError `database-down` */
  answers(): Promise<void>;
  /** Carries out what is left of words about many works: at the start, and whenever one was kept. */
  carryOut(): Promise<void>;
  /** Stops what goes on behind the pages; what is left comes at the next start. */
  close(): Promise<void>;
}

export interface LibraryOptions {
  readonly store: Store;
  /** The version of this program. */
  readonly program: string;
  /** Words about many works: `behind` the answer (what goes wrong is told to `report`), or before it. */
  readonly carriesOut?: 'behind' | 'before';
  readonly report?: (error: Error) => void;
}

export function libraryOn({ store, program, carriesOut = 'before', report = () => {} }: LibraryOptions): Library {
  const closing = new AbortController();
  const carry = async () => {
    await carryOutFiles({ store, program });
    await carryOut({ store, program, signal: closing.signal });
  };
  /** One after the other. */
  let carrying: Promise<void> = Promise.resolve();
  const carryNow = async () => {
    if (carriesOut === 'before') return carry();
    carrying = carrying.then(carry).catch(report);
  };
  return {
    works: worksOf(store.reader),
    bench: benchOf(store, program, carryNow),
    desk: deskOf(store, program, carryNow),
    aside: asideOf(store.reader),
    may,
    answers: async () => void (await store.reader.worksDue()),
    carryOut: carryNow,
    async close() {
      closing.abort();
      await carrying;
    },
  };
}
