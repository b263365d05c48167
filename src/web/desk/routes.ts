import { deskKeeper } from '../kit/desk-nav.tsx';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { decisionsPage } from './decisions.tsx';
import { filesPage } from './files.tsx';
import { overviewPage } from './overview.tsx';
import { queuePage } from './queue.tsx';
import { laterPage, sayPage, standPage, takeBackPage } from './say.ts';
import { sayOfFilesPage } from './say-files.ts';
import { deskFieldPage, deskWorkPage } from './work.tsx';

/** What is doubted, and what the keeper says of it. */
export const desk = (needs: Needs) =>
  subApp(deskKeeper, {
    'GET /desk': overviewPage(needs),
    'GET /desk/queue': queuePage(needs),
    'GET /desk/decisions': decisionsPage(needs),
    'GET /desk/works/:id': deskWorkPage(needs),
    'GET /desk/works/:id/files': filesPage(needs),
    'GET /desk/works/:id/:field': deskFieldPage(needs),
    'POST /desk/say': sayPage(needs),
    'POST /desk/files': sayOfFilesPage(needs),
    'POST /desk/later': laterPage(needs),
    'POST /desk/stand': standPage(needs),
    'POST /desk/take-back': takeBackPage(needs),
  });
