import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { sentence } from '../text/sentence.ts';
import { account, comingIn, people } from './account/routes.ts';
import { api } from './api/routes.ts';
import { bench } from './bench/routes.ts';
import { chair } from './chair/routes.ts';
import { desk } from './desk/routes.ts';
import { devices, sendingBooks } from './devices/routes.ts';
import { dumps, dumpsBefore } from './dumps/routes.ts';
import { erasing } from './erasing/routes.ts';
import { errorPage } from './errors.tsx';
import { find } from './find/routes.ts';
import { heaps, sending, takingIn } from './heaps/routes.ts';
import { jobs } from './jobs/routes.ts';
import { keeping } from './keeping/routes.ts';
import { loadAssets } from './kit/assets.ts';
import { byKey } from './kit/by-key.ts';
import { notFound } from './kit/halt.ts';
import { headers } from './kit/headers.ts';
import { inTheirLanguage } from './kit/language.ts';
import { limited, shedding } from './kit/limits.ts';
import { measured } from './kit/measured.ts';
import type { Env, Needs } from './kit/needs.ts';
import { readable } from './kit/readable.ts';
import { bringChoices, readReading } from './kit/reading-cookie.ts';
import { requestLog } from './kit/request-log.ts';
import { sameSite } from './kit/same-site.ts';
import { whoAsks } from './kit/session.ts';
import { trimSlash } from './kit/trim-slash.ts';
import { offline } from './offline/routes.ts';
import { opds } from './opds/routes.ts';
import { plain } from './plain.ts';
import { shelf } from './shelf/routes.ts';
import { wrangling } from './wrangling/routes.ts';

export type { Needs } from './kit/needs.ts';

/** In the order in which an address is looked for. */
const SUBJECTS = [
  plain,
  offline,
  api,
  opds,
  sendingBooks,
  shelf,
  find,
  chair,
  bench,
  erasing,
  desk,
  wrangling,
  takingIn,
  heaps,
  jobs,
  people,
  keeping,
  dumps,
  dumpsBefore,
  comingIn,
  account,
];

const MOST_POSTED = 64 * 1024;

/** The library as a web site: the order of what every request passes, then the pages. Listens to nothing by itself. */
export function createSite(needs: Needs, assets = loadAssets()): Hono<Env> {
  const app = new Hono<Env>();
  app.use(requestLog(needs));
  app.use(measured(needs));
  app.use(
    compress({ contentTypeFilter: /^(?:text\/|image\/svg|application\/(?:json|opds\+json|atom\+xml|feed\+json))/ }),
  );
  app.use(headers());
  app.use(inTheirLanguage(needs));
  app.use(async (c, next) => {
    c.set('assets', assets);
    c.set('reading', readReading(c));
    await next();
  });
  app.use(shedding());
  app.use(whoAsks(needs));
  app.use(limited(needs));
  app.use(bringChoices(needs));
  app.use('/api/*', byKey(needs));
  app.use(readable);
  app.use(trimSlash);
  // Devices have no cookies: there is nothing that another site could use.
  app.route('/', devices(needs));
  app.post('*', sameSite(needs));
  app.route('/', sending(needs));
  app.use('/desk/*', (c, next) => (c.req.method === 'POST' ? next().finally(() => needs.sight?.doubt()) : next()));
  app.post('*', bodyLimit({ maxSize: MOST_POSTED }));
  for (const subject of SUBJECTS) app.route('/', subject(needs));

  app.notFound((c) => errorPage(c, notFound(sentence('lost.no-page'), { href: '/', words: 'page.front' })));
  app.onError((error, c) => errorPage(c, error, needs.report));
  return app;
}
