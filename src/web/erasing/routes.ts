import { whoMay } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { doErasePage, erasedPage, erasePage } from './erase.tsx';

/** Works erased for good. Stands before the desk, whose pages of a work's fields have addresses like these. */
export const erasing = (needs: Needs) =>
  subApp(whoMay('erase', 'erase.keepers'), {
    'GET /desk/works/:id/erase': erasePage(needs),
    'POST /desk/works/:id/erase': doErasePage(needs),
    'GET /desk/erased': erasedPage(needs),
  });
