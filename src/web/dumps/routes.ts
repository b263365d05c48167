import { everybody, whoMay } from '../kit/guard.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { dumpRowsPage, dumpStoryPage, dumpsPage } from './dumps.tsx';

/** Dumps of archives that died, row by row. */
export const dumps = (needs: Needs) =>
  subApp(whoMay('see-desk', 'archive.keepers'), {
    'GET /dumps': dumpsPage(needs),
    'GET /dumps/:sha256/:position/stories/:story': dumpStoryPage(needs),
    'GET /dumps/:sha256/:position/:table': dumpRowsPage(needs),
  });

/** Where they stood before. */
export const dumpsBefore = () => subApp(everybody, { 'GET /archives': leadOn, 'GET /archives/*': leadOn });

function leadOn(c: Ask): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(pathname.replace('/archives', '/dumps') + search, 301);
}
