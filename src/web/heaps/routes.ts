import { deskKeeper } from '../kit/desk-nav.tsx';
import { whoMay } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { heapPage, heapsPage, standHeapPage } from './heaps.tsx';
import { leftAsidePage } from './left-aside.tsx';
import { bringPage, takeAgainPage, takeInPage, takingPage } from './take-in.tsx';

const mayTakeIn = whoMay('take-in', 'taking.keepers');

/** What is sent here goes straight to the disk, and has limits of its own. */
export const sending = (needs: Needs) => subApp(mayTakeIn, { 'POST /take-in': bringPage(needs) });

/** Stories brought in, and what became of each. */
export const takingIn = (needs: Needs) =>
  subApp(mayTakeIn, {
    'GET /take-in': takeInPage(needs),
    'GET /take-in/:id': takingPage(needs),
    'POST /take-in/:id': takeAgainPage(needs),
  });

/** What was brought in, heap by heap, and what of it is no story. */
export const heaps = (needs: Needs) =>
  subApp(deskKeeper, {
    'GET /desk/heaps': heapsPage(needs),
    'GET /desk/heaps/:id': heapPage(needs),
    'POST /desk/heaps/:id': standHeapPage(needs),
    'GET /left-aside': leftAsidePage(needs),
  });
