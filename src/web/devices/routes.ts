import { sentence } from '../../text/sentence.ts';
import { everybody, type Guard, signedIn } from '../kit/guard.ts';
import { Halt } from '../kit/halt.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { sendItPage, sendPage } from './send.tsx';
import { authPage, createPage, getProgressPage, putProgressPage } from './sync.ts';

/** Devices say nothing of a site; a browser that another site sends does. */
const noOtherSite =
  ({ publicUrl }: Needs): Guard =>
  (c) => {
    const origin = c.req.header('Origin');
    if (origin === undefined || origin === (publicUrl ?? new URL(c.req.url).origin)) return undefined;
    throw new Halt(403, sentence('lost.other-site'), { kept: 'page.nothing-changed' });
  };

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
