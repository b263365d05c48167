import { FicariumError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';

export interface StandingAct {
  readonly workId: string;
  /** Why, for the keeper's own record. */
  readonly reason: Sentence;
  readonly by: string;
}

/**
 * Takes a work out of sight of everybody but the keeper. It stays so: when its story comes in again, in another copy or
 * revision, that one is out of sight too. The bytes are kept.
 * @throws FicariumError `not-found`
 */
export const takeDown = (store: Store, act: StandingAct): Promise<void> => stand(store, act, true);

/** Puts a work back that was taken down. @throws FicariumError `not-found` */
export const putBack = (store: Store, act: StandingAct): Promise<void> => stand(store, act, false);

function stand(store: Store, { workId, reason, by }: StandingAct, hidden: boolean): Promise<void> {
  return store.write(async (writer) => {
    const work = await writer.work(workId);
    if (!work)
      throw new FicariumError('not-found', sentence('error.no-work', { id: workId }), sentence('advice.address-whole'));
    await writer.stand(work.id, hidden, reason, by);
  });
}
