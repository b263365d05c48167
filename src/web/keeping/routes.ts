import { whoMay } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { keepingPage } from './keeping.tsx';

export const keeping = (needs: Needs) =>
  subApp(whoMay('see-keeping', 'keeping.keepers'), { 'GET /keeping': keepingPage(needs) });
