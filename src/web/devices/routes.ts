import { everybody, signedIn } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { noOtherSite } from '../kit/same-site.ts';
import { subApp } from '../kit/sub-app.ts';
import { sendItPage, sendPage } from './send.tsx';
import { authPage, createPage, getProgressPage, putProgressPage } from './sync.ts';

/** KOReader's way of keeping the place on several devices: set the library's address as its “custom sync server”. */
export const devices = (needs: Needs) =>
  subApp(
    { look: everybody, act: noOtherSite(needs) },
    {
      'POST /users/create': createPage(needs),
      'GET /users/auth': authPage(needs),
      'PUT /syncs/progress': putProgressPage(needs),
      'GET /syncs/progress/:document': getProgressPage(needs),
    },
  );

/** Sending a book to one's e-reader, for whoever is signed in. */
export const sendingBooks = (needs: Needs) =>
  subApp(signedIn, { 'GET /works/:id/send': sendPage(needs), 'POST /works/:id/send': sendItPage(needs) });
