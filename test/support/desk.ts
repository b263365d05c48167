import { sayOfFiles } from '../../src/library/desk/files.ts';
import { keepAlike, putOff, say, takeBack } from '../../src/library/desk/say.ts';
import { standHeap } from '../../src/library/heaps/stand.ts';
import { carryOut } from '../../src/library/works/decide-for-all.ts';
import { putBack, takeDown } from '../../src/library/works/take-down.ts';
import type { Store } from '../../src/store/store.ts';
import type { Needs } from '../../src/web/site.tsx';

/** What `main.ts` gives the site for the desk, carried out at once. */
export const deskActs = (
  store: Store,
  program: string,
): Pick<Needs['acts'], 'say' | 'sayAlike' | 'sayOfFiles' | 'takeBack' | 'stand' | 'standHeap' | 'putOff'> => ({
  sayOfFiles: (word) => sayOfFiles({ store, program }, word),
  putOff: (question, later, by) => putOff(store, question, later, by),
  say: (word) => say({ store, program }, word),
  async sayAlike(word) {
    const id = await keepAlike(store, word);
    await carryOut({ store, program });
    return id;
  },
  async standHeap(heap, takenOut, by) {
    await standHeap(store, { heap, takenOut, by });
    await carryOut({ store, program });
  },
  async stand(workId, hidden, reason, by) {
    await (hidden ? takeDown : putBack)(store, { workId, reason, by });
    await carryOut({ store, program });
  },
  async takeBack(id, by) {
    const edition = await takeBack({ store, program }, id, by);
    await carryOut({ store, program });
    return edition;
  },
});
