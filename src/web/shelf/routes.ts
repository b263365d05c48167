import { everybody } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { frontPage } from './front.tsx';

/** What the library has. */
export const shelf = (needs: Needs) =>
  subApp(everybody, {
    'GET /': frontPage(needs),
  });
