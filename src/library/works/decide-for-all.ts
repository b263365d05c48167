import { FicariumError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { NewDecisionForAll } from '../../store/writer.ts';
import { sentence } from '../../text/sentence.ts';
import type { OnProgress } from '../heaps/progress.ts';
import { withAgain } from './decisions.ts';
import { type Learnt, publishWorks } from './publish.ts';

export interface CarryOutOptions {
  readonly store: Store;
  /** The version of this program. */
  readonly program: string;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Works that are written in one transaction. */
const BATCH = 16;

/**
 * Keeps a person's word about a rule in every work, and carries it out. A work's own word is nearer: where the rule or
 * one of its changes was `accepted` in a work, it stays there. Works that are taken in later respect the word too.
 * The word holds from the moment it is kept; killed at any instant, `carryOut` or the next import does the rest.
 * @returns how many works have a new edition
 */
export async function decideForAll(options: CarryOutOptions, decision: NewDecisionForAll): Promise<number> {
  await keepForAll(options.store, decision);
  return carryOut(options);
}

/** Keeps the word and marks what it concerns, all at once; nothing is restored yet. */
export function keepForAll(store: Store, decision: NewDecisionForAll): Promise<void> {
  const { rule, verdict } = decision;
  const reason = sentence(verdict === 'refused' ? 'why.rule-everywhere-refused' : 'why.rule-everywhere-undone', {
    rule,
  });
  return store.write((writer) => writer.decideForAll(decision, withAgain(rule), reason));
}

/**
 * Carries out what is left of words about rules. While another program takes a heap in, nothing is done here: the import
 * carries them out at its end.
 * @returns how many works have a new edition
 */
export async function carryOut(options: CarryOutOptions): Promise<number> {
  if ((await options.store.reader.worksDue()) === 0) return 0;
  try {
    return await options.store.alone(() => restoreDue(options));
  } catch (error) {
    if (error instanceof FicariumError && error.code === 'data-folder-in-use') return 0;
    throw error;
  }
}

/**
 * Restores anew every draft that a word about a rule marked, a few works at a time, and adds an edition to the works that
 * come out otherwise. To be called by who has the library alone; where works are still to be put together, it waits for
 * that: an old plan may name drafts that have gone to another work.
 */
export async function restoreDue({ store, program, onProgress, signal }: CarryOutOptions): Promise<number> {
  if (await store.stock.groupingDue()) return 0;
  const all = await store.reader.worksDue();
  const learnt: Learnt = {};
  let changed = 0;
  for (let after = '', done = 0; !signal?.aborted; ) {
    const batch = await store.stock.due(after, BATCH);
    if (batch.length === 0) break;
    const published = await store.write(
      async (writer) => {
        await writer.refusedForAll(); // before works are locked: whoever speaks of all works waits for them
        const publications = new Map<string, Parameters<typeof publishWorks>[1][number]>();
        for (const { work: id, reason } of batch) {
          const work = await writer.work(id);
          if (work) publications.set(work.id, { plan: work.plan, reason, hidden: work.hidden });
        }
        const files = [...publications.values()].flatMap(({ plan }) =>
          plan.parts.flat().map((key) => key.slice(0, 64)),
        );
        return publishWorks(writer, [...publications.values()], {
          program,
          places: await writer.places(files),
          learnt,
        });
      },
      { lazy: true },
    );
    changed += published.length;
    done += batch.length;
    after = batch.at(-1)!.work;
    onProgress?.({
      what: sentence('progress.restoring-anew'),
      done,
      all: Math.max(all, done),
      stories: done,
      refused: 0,
    });
  }
  return changed;
}
