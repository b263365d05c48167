import { whoMay } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { jobsPage, keepJobsPage } from './jobs.tsx';

const KEEPERS = 'behind.keepers';

export const jobs = (needs: Needs) =>
  subApp(
    { look: whoMay('see-jobs', KEEPERS), act: whoMay('keep-jobs', KEEPERS) },
    { 'GET /jobs': jobsPage(needs), 'POST /jobs': keepJobsPage(needs) },
  );
