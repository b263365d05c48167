import { t } from '../words/words.ts';
import { everybody } from './kit/guard.ts';
import { isKnown } from './kit/is-known.ts';
import type { Ask, Needs } from './kit/needs.ts';
import { subApp } from './kit/sub-app.ts';

/** What is asked by programs, and the files of the pages. */
export const plain = (needs: Needs) =>
  subApp(everybody, {
    'GET /assets/*': assetPage,
    'GET /favicon.ico': (c) => c.redirect(c.var.assets.url('kit/favicon.svg'), 302),
    'GET /robots.txt': (c) => c.text(ROBOTS),
    'GET /healthz': healthPage(needs),
    'GET /livez': (c) => plainly(c, 200),
    'GET /readyz': readyPage(needs),
  });

/** The stories' writers were not asked yet: search engines may know the library, not its works. */
const ROBOTS = 'User-agent: *\nAllow: /$\nDisallow: /\n';

/** 200 "ok" when a page could be made, 503 when the database does not answer. */
const healthPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    c.header('Cache-Control', 'no-store');
    try {
      await library.answers();
      return c.text('ok\n');
    } catch {
      return c.text(`${t('lost.database')}\n`, 503, AGAIN);
    }
  };

/** The program runs, whatever else may be. */
function plainly(c: Ask, status: 200 | 503) {
  c.header('Cache-Control', 'no-store');
  return c.text(status === 200 ? 'ok\n' : `${t('lost.closing')}\n`, status, status === 200 ? {} : AGAIN);
}
const AGAIN = { 'Retry-After': '5' };

/** 200 "ok" when visitors can be sent here; 503 when the database does not answer, or the library is about to close. */
const readyPage = (needs: Needs) => {
  const health = healthPage(needs);
  return (c: Ask) => (needs.closing?.aborted ? plainly(c, 503) : health(c));
};

const YEAR = 'public, max-age=31536000, immutable';

/** A file of the pages: for ever under its own version, for a minute under another. */
async function assetPage(c: Ask) {
  const { assets } = c.var;
  const [, , version, ...rest] = c.req.path.split('/');
  const name = rest.join('/');
  const asset = await assets.read(name);
  if (!asset) return c.text(`${t('lost.no-file')}\n`, 404);
  const tag = `"${assets.version}"`;
  const headers = { ETag: tag, 'Cache-Control': version === assets.version ? YEAR : 'public, max-age=60' };
  if (isKnown(c, tag)) return c.body(null, 304, headers);
  const type = asset.type.startsWith('font/') ? asset.type : `${asset.type}; charset=utf-8`;
  return c.body(asset.body, 200, { ...headers, 'Content-Type': type });
}
