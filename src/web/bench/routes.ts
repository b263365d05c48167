import { everybody, whoMay } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { comparePage } from './compare.tsx';
import { decidePage } from './decide.ts';
import { restorationPage } from './restoration.tsx';
import { decideForAllPage, rulesPage } from './rules.tsx';

const act = whoMay('decide', 'bench.keepers');

/** What restoration did, for everybody to see; to be accepted or refused by those who may. */
export const bench = (needs: Needs) =>
  subApp(
    { look: everybody, act },
    {
      'GET /works/:id/restoration': restorationPage(needs),
      'POST /works/:id/restoration': decidePage(needs),
      'GET /works/:id/compare/:other': comparePage(needs),
      'GET /rules': rulesPage(needs),
      'POST /rules': decideForAllPage(needs),
    },
  );
