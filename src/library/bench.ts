import { type Actor, viewerOf } from '../catalogue/actor.ts';
import type { Decision } from '../store/reader.ts';
import type { Store } from '../store/store.ts';
import { must } from './guard.ts';
import { seenBy } from './seen.ts';
import { decide } from './works/decide.ts';
import { keepForAll } from './works/decide-for-all.ts';

/** What was done to texts, and what people say of it. */
export function benchOf(store: Store, program: string, carryOut: () => Promise<void>) {
  const { reader } = store;
  return {
    /** What people decided about a work's changes. */
    async decisions(actor: Actor, work: string) {
      must(actor, 'read');
      return seenBy(actor, await reader.decisions(work, viewerOf(actor)));
    },
    /** What each rule did in the works that the actor sees. */
    async rules(actor: Actor) {
      must(actor, 'read');
      return reader.rules(viewerOf(actor));
    },
    /** The rules that are refused in every work; everybody may know. */
    async refusedForAll(actor: Actor): Promise<ReadonlySet<string>> {
      must(actor, 'read');
      return reader.refusedForAll();
    },
    /** How many works wait to be restored anew; nothing waits for whoever may not decide. */
    async due(actor: Actor): Promise<number> {
      must(actor, 'decide');
      return reader.worksDue();
    },
    /** As `works/decide.ts`. @returns the number of the newest edition @throws FicariumError `not-allowed`, `not-found` */
    async decide(
      actor: Actor,
      about: Pick<Decision, 'workId' | 'draftId' | 'target'>,
      verdict: Decision['verdict'] | 'undecided',
    ): Promise<number> {
      must(actor, 'decide');
      return decide({ store, program }, { ...about, verdict, decidedBy: actor.id });
    },
    /** Keeps a word about a rule in every work; they are restored anew now or soon after. @throws FicariumError `not-allowed` */
    async decideForAll(actor: Actor, rule: string, verdict: 'refused' | 'undecided'): Promise<void> {
      must(actor, 'decide');
      await keepForAll(store, { rule, verdict, decidedBy: actor.id });
      await carryOut();
    },
  };
}
