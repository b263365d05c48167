import { sentence } from '../../text/sentence.ts';
import { everybody, type Guard, whoMay } from '../kit/guard.ts';
import { Halt } from '../kit/halt.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { accountPage, leaveEverywherePage, passwordPage } from './account.tsx';
import { apiKeysPage, makeApiKeyPage, withdrawApiKeyPage } from './api-keys.tsx';
import { addDevicePage, devicesPage, dropDevicePage } from './devices.tsx';
import { ownFindingPage } from './finding.tsx';
import { keyPage, useKeyPage } from './key.tsx';
import { changeNotePage, notesAsJson, notesAsMarkdown, notesPage } from './notes.tsx';
import { allowPage, deletePage, markPage, neverPage, renamePage, savePage } from './own.ts';
import { peoplePage, wranglerLinkPage, wranglerPage } from './people.tsx';
import { enterPage, leavePage, signInPage } from './sign-in.tsx';

/** Coming in and going out. */
export const comingIn = (needs: Needs) =>
  subApp(everybody, {
    'GET /key/:key': keyPage(needs),
    'POST /key/:key': useKeyPage(needs),
    'GET /sign-in': signInPage,
    'POST /sign-in': enterPage(needs),
    'POST /sign-out': leavePage(needs),
  });

const TO_SIGN_IN = '/sign-in?back=/account';

const look: Guard = (c) => (c.var.actor.name === undefined ? c.redirect(TO_SIGN_IN, 303) : undefined);
const act: Guard = (c) => {
  if (c.var.actor.name !== undefined) return undefined;
  throw new Halt(403, sentence('account.ended'), {
    kept: 'page.nothing-changed',
    next: { href: TO_SIGN_IN, words: 'page.sign-in' },
  });
};

/** Who has an account, and what they may: for keepers. */
export const people = (needs: Needs) =>
  subApp(whoMay('grant', 'accounts.keepers'), {
    'GET /accounts': peoplePage(needs),
    'POST /accounts/wrangler': wranglerPage(needs),
    'POST /accounts/link': wranglerLinkPage(needs),
  });

/** One's own account, whoever one is. */
export const account = (needs: Needs) =>
  subApp(
    { look, act },
    {
      'GET /account': accountPage(needs),
      'GET /account/devices': devicesPage(needs),
      'POST /account/devices': addDevicePage(needs),
      'POST /account/devices/:id': dropDevicePage(needs),
      'POST /account/password': passwordPage(needs),
      'POST /account/sign-out-everywhere': leaveEverywherePage(needs),
      'GET /account/finding': ownFindingPage(needs),
      'POST /account/finding/never': neverPage(needs),
      'POST /account/finding/allow': allowPage(needs),
      'POST /account/marks': markPage(needs),
      'POST /account/searches': savePage(needs),
      'POST /account/searches/rename': renamePage(needs),
      'POST /account/searches/delete': deletePage(needs),
      'GET /account/notes': notesPage(needs),
      'GET /account/notes.md': notesAsMarkdown(needs),
      'GET /account/notes.json': notesAsJson(needs),
      'POST /account/notes': changeNotePage(needs),
      'GET /account/keys': apiKeysPage(needs),
      'POST /account/keys': makeApiKeyPage(needs),
      'POST /account/keys/withdraw': withdrawApiKeyPage(needs),
    },
  );
