import { whoMay } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { jobsPage, keepJobsPage } from './jobs.tsx';

const KEEPERS = 'What goes on behind the pages is for the keeper of this library.';

export const jobs = (needs: Needs) =>
  subApp(
    { look: whoMay('see-jobs', KEEPERS), act: whoMay('keep-jobs', KEEPERS) },
    { 'GET /jobs': jobsPage(needs), 'POST /jobs': keepJobsPage(needs) },
  );
