import { FicariumError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { NewDecision } from '../../store/writer.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { publishWorks } from './publish.ts';

/**
 * Keeps a person's word about one change, or about every change of a rule in the work, and restores the work anew
 * where that changes its text. `undecided` takes an earlier word back.
 * @returns the number of the newest edition, made now or before
 * @throws FicariumError `not-found` when there is no such work or draft in it
 */
export function decide(
  { store, program }: { readonly store: Store; readonly program: string },
  decision: NewDecision,
): Promise<number> {
  return store.write(async (writer) => {
    await writer.refusedForAll(); // before pieces are marked: see `due`
    const work = await writer.work(decision.workId);
    const keys = work?.plan.parts.flat() ?? [];
    if (!work || !keys.includes(decision.draftId))
      throw new FicariumError(
        'not-found',
        sentence('error.no-draft', { id: decision.workId }),
        sentence('advice.page-again'),
      );
    await writer.decide({ ...decision, workId: work.id });
    const reason = reasonOf(decision);
    await writer.due(
      work.plan.parts.map(([key]) => key!),
      reason,
    );
    const places = await writer.places(keys.map((key) => key.slice(0, 64)));
    const [changed] = await publishWorks(writer, [{ plan: work.plan, reason, hidden: work.hidden }], {
      program,
      places,
    });
    return changed === undefined ? work.edition : work.edition + 1;
  });
}

const WHY = {
  refused: { one: 'why.change-refused', all: 'why.rule-refused' },
  accepted: { one: 'why.change-accepted', all: 'why.rule-accepted' },
  undecided: { one: 'why.change-undone', all: 'why.rule-undone' },
} as const;

function reasonOf({ target, verdict }: NewDecision): Sentence {
  const why = WHY[verdict];
  return 'rule' in target
    ? sentence(why.all, { rule: target.rule })
    : sentence(why.one, { rule: target.key.split('@')[0]! });
}
