import { whoMay } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { actPage, makePage, undoPage } from './act.tsx';
import { binPage } from './bin.tsx';
import { historyPage } from './history.tsx';
import { tagPage } from './tag.tsx';

/** What tags mean: for keepers and wranglers. */
export const wrangling = (needs: Needs) =>
  subApp(whoMay('wrangle', 'wrangle.wranglers'), {
    'GET /wrangling': binPage(needs),
    'GET /wrangling/history': historyPage(needs),
    'GET /wrangling/tags/:id': tagPage(needs),
    'POST /wrangling/act': actPage(needs),
    'POST /wrangling/make': makePage(needs),
    'POST /wrangling/undo': undoPage(needs),
  });
