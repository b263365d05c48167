import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { accountPage, leaveEverywherePage, passwordPage } from './account/account.tsx';
import { keyPage, useKeyPage } from './account/key.tsx';
import { enterPage, leavePage, signInPage } from './account/sign-in.tsx';
import { comparePage } from './bench/compare.tsx';
import { decidePage } from './bench/decide.ts';
import { restorationPage } from './bench/restoration.tsx';
import { decideForAllPage, rulesPage } from './bench/rules.tsx';
import { bookPage } from './chair/book.ts';
import { peoplePage } from './chair/people.tsx';
import { keepReadingPage, readingPage } from './chair/reading.tsx';
import { reviewsPage } from './chair/reviews.tsx';
import { chapterPage, entirePage, workPage } from './chair/work.tsx';
import { decisionsPage } from './desk/decisions.tsx';
import { filesPage } from './desk/files.tsx';
import { deskPage } from './desk/overview.tsx';
import { queuePage } from './desk/queue.tsx';
import { laterPage, sayPage, standPage, takeBackPage } from './desk/say.ts';
import { sayOfFilesPage } from './desk/say-files.ts';
import { deskFieldPage, deskWorkPage } from './desk/work.tsx';
import { archiveRowsPage, archiveStoryPage, archivesPage } from './dumps/dumps.tsx';
import { doErasePage, erasedPage, erasePage } from './erasing/erase.tsx';
import { errorPage } from './errors.tsx';
import { heapPage, heapsPage, standHeapPage } from './heaps/heaps.tsx';
import { leftAsidePage } from './heaps/left-aside.tsx';
import { bringPage, takeAgainPage, takeInPage, takingPage } from './heaps/take-in.tsx';
import { jobsPage, keepJobsPage } from './jobs/jobs.tsx';
import { loadAssets } from './kit/assets.ts';
import { Halt, notFound } from './kit/halt.ts';
import type { Env, Needs } from './kit/needs.ts';
import { readReading } from './kit/reading-cookie.ts';
import { sameSite } from './kit/same-site.ts';
import { whoAsks } from './kit/session.ts';
import { trimSlash } from './kit/trim-slash.ts';
import { assetPage, healthPage, robotsPage } from './plain.ts';
import { fandomsPage } from './shelf/fandoms.tsx';
import { frontPage } from './shelf/front.tsx';
import { listPage } from './shelf/list.tsx';

export type { Needs } from './kit/needs.ts';

const MOST_POSTED = 64 * 1024;

/** The library as a web site: the order of what every request passes, then the pages. Listens to nothing by itself. */
export function createSite(needs: Needs): Hono<Env> {
  const assets = loadAssets();
  const app = new Hono<Env>();
  app.use(compress({ contentTypeFilter: /^(?:text\/|image\/svg|application\/json)/ }));
  app.use(secureHeaders(HEADERS));
  app.use(async (c, next) => {
    c.set('assets', assets);
    c.set('reading', readReading(c));
    await next();
  });
  app.use(whoAsks(needs));
  app.use(async (c, next) => {
    if (!isReadable(c.req.url))
      throw new Halt(400, 'The address holds signs that are no letters.', {
        next: { href: '/', words: 'Go to the front page' },
      });
    await next();
  });
  app.use(trimSlash);
  // What is sent here goes straight to the disk, and has limits of its own.
  app.post('/take-in', sameSite(needs), bringPage(needs));
  app.post('*', bodyLimit({ maxSize: MOST_POSTED }), sameSite(needs));

  app.get('/', frontPage(needs));
  app.get('/works', listPage(needs));
  app.get('/fandoms', fandomsPage(needs));
  app.get('/works/:id', workPage(needs));
  app.get('/works/:id/entire', entirePage(needs));
  app.get('/works/:id/chapters/:n', chapterPage(needs));
  app.get('/works/:id/reviews', reviewsPage(needs));
  app.get('/works/:id/people', peoplePage(needs));
  app.get('/works/:id/book.epub', bookPage(needs));
  app.get('/works/:id/compare/:other', comparePage(needs));
  app.get('/works/:id/restoration', restorationPage(needs));
  app.post('/works/:id/restoration', decidePage(needs));
  app.get('/rules', rulesPage(needs));
  app.post('/rules', decideForAllPage(needs));
  app.get('/desk', deskPage(needs));
  app.get('/desk/queue', queuePage(needs));
  app.get('/desk/decisions', decisionsPage(needs));
  app.get('/desk/heaps', heapsPage(needs));
  app.get('/desk/heaps/:id', heapPage(needs));
  app.post('/desk/heaps/:id', standHeapPage(needs));
  app.get('/desk/erased', erasedPage(needs));
  app.get('/desk/works/:id', deskWorkPage(needs));
  app.get('/desk/works/:id/files', filesPage(needs));
  app.get('/desk/works/:id/erase', erasePage(needs));
  app.post('/desk/works/:id/erase', doErasePage(needs));
  app.get('/desk/works/:id/:field', deskFieldPage(needs));
  app.post('/desk/say', sayPage(needs));
  app.post('/desk/files', sayOfFilesPage(needs));
  app.post('/desk/later', laterPage(needs));
  app.post('/desk/stand', standPage(needs));
  app.post('/desk/take-back', takeBackPage(needs));
  app.get('/take-in', takeInPage(needs));
  app.get('/take-in/:id', takingPage(needs));
  app.post('/take-in/:id', takeAgainPage(needs));
  app.get('/jobs', jobsPage(needs));
  app.post('/jobs', keepJobsPage(needs));
  app.get('/archives', archivesPage(needs));
  app.get('/archives/:sha256/:position/stories/:story', archiveStoryPage(needs));
  app.get('/archives/:sha256/:position/:table', archiveRowsPage(needs));
  app.get('/left-aside', leftAsidePage(needs));
  app.get('/reading', readingPage);
  app.post('/reading', keepReadingPage);
  app.get('/key/:key', keyPage(needs));
  app.post('/key/:key', useKeyPage(needs));
  app.get('/sign-in', signInPage);
  app.post('/sign-in', enterPage(needs));
  app.post('/sign-out', leavePage(needs));
  app.get('/account', accountPage(needs));
  app.post('/account/password', passwordPage(needs));
  app.post('/account/sign-out-everywhere', leaveEverywherePage(needs));
  app.get('/assets/*', assetPage);
  app.get('/favicon.ico', (c) => c.redirect(assets.url('kit/favicon.svg'), 302));
  app.get('/robots.txt', robotsPage);
  app.get('/healthz', healthPage(needs));

  app.notFound((c) =>
    errorPage(c, notFound('This address leads to no page.', { href: '/', words: 'Go to the front page' })),
  );
  app.onError((error, c) => errorPage(c, error, needs.report));
  return app;
}

const HEADERS: NonNullable<Parameters<typeof secureHeaders>[0]> = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
};

/** Is the whole address valid percent-encoded UTF-8 without control characters? */
function isReadable(url: string): boolean {
  try {
    return (
      !/[\u0000-\u001f]/.test(decodeURIComponent(new URL(url).pathname)) &&
      decodeURIComponent(new URL(url).search) !== '\u0000'
    );
  } catch {
    return false;
  }
}
