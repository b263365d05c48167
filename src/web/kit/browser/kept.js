// Works on this device: put there, listed, refreshed and taken off again.

import { canKeep, isStillTheirs, keptBy, who } from './device.js';

/** @typedef {{ work: string, title: string, by: string, at: number, bytes: number }} Kept */

const ASSETS = 'assets';
const SHELF = '/kept';
/** On what stands in the place of a work that is another by now: which. The worker reads it, too. */
const LEADS_TO = 'X-Leads-To';

/** Where works are kept for whoever reads here; on a page that is the same for everybody, for whoever was here last. */
export async function shelf() {
  const name = (await caches.keys()).find((one) => (who === undefined ? one.startsWith('kept ') : one === keptBy(who)));
  return name === undefined ? null : caches.open(name);
}

/** @param {string} work */
const addressOf = (work) => `/works/${work}/kept`;

/**
 * Keeps a work, as what it is by now: one that turned out to be another leads on to that.
 * @param {string} work
 * @param {boolean} [again] only where it is here still
 * @returns {Promise<boolean>} whether it is here now
 */
export async function keepWork(work, again = false) {
  if (!canKeep || who === undefined || !isStillTheirs()) return false;
  const answer = await fetch(addressOf(work)).catch(() => null);
  const now = /^\/works\/(\w+)\/kept$/.exec(new URL(answer?.url || location.href).pathname)?.[1];
  if (!answer?.ok || now === undefined) return false;
  const html = await answer.text();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const story = page.querySelector('.story');
  if (!(story instanceof HTMLElement)) return false;
  await keepFiles(page);
  await keepShelf();
  const size = new Blob([html]).size;
  const said = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': answer.headers.get('Content-Security-Policy') ?? '',
    'X-Title': encodeURIComponent(story.getAttribute('aria-label') ?? ''),
    'X-By': encodeURIComponent(page.querySelector('.kept-by')?.textContent?.trim() ?? ''),
    'X-At': String(Date.now()),
    'X-Size': String(size),
  };
  if (again && !(await isKept(work))) return false;
  const held = await caches.open(keptBy(who));
  await held.put(addressOf(now), new Response(html, { headers: said }));
  if (now !== work) await held.put(addressOf(work), new Response(null, { headers: { [LEADS_TO]: now } }));
  await navigator.serviceWorker.register('/sw.js', { scope: '/' });
  return true;
}

/** Style sheets, modules and the typefaces that this page has come to need. @param {Document} page */
async function keepFiles(page) {
  const files = [...page.querySelectorAll('link[href^="/assets/"], script[src^="/assets/"]')].map(
    (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
  );
  const faces = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => /^\/assets\/.*\.woff2$/.test(path));
  const held = await caches.open(ASSETS);
  for (const path of new Set([...files, ...faces])) if (!(await held.match(path))) await held.add(path).catch(() => {});
}

/** The page of the shelf, the same for everybody. */
async function keepShelf() {
  const answer = await fetch(`${SHELF}?anybody=yes`, { credentials: 'omit' }).catch(() => null);
  if (!answer?.ok) return;
  const copy = answer.clone();
  await keepFiles(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  await (await caches.open('shell')).put(SHELF, copy);
}

/** @param {string} work */
export const isKept = async (work) => Boolean(await (await shelf())?.match(addressOf(work)));

/** @param {string} work */
export async function dropWork(work) {
  const held = await shelf();
  await held?.delete(addressOf(work));
  for (const request of (await held?.keys()) ?? [])
    if ((await held?.match(request))?.headers.get(LEADS_TO) === work) await held?.delete(request);
}

/** @returns {Promise<Kept[]>} the newest first */
export async function keptWorks() {
  const held = await shelf();
  const all = await Promise.all(
    ((await held?.keys()) ?? []).map(async (request) => {
      const headers = (await held?.match(request))?.headers;
      const said = /** @param {string} name */ (name) => decodeURIComponent(headers?.get(name) ?? '');
      return {
        work: new URL(request.url).pathname.split('/')[2] ?? '',
        title: said('X-Title'),
        by: said('X-By'),
        at: Number(said('X-At')),
        bytes: Number(said('X-Size')),
      };
    }),
  );
  return all.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at);
}

/** What the library has anew is taken anew; what it gives no more is no more kept. */
export async function refreshWorks() {
  const held = await shelf();
  for (const { work } of await keptWorks()) {
    const answer = await fetch(addressOf(work), { method: 'HEAD' }).catch(() => null);
    if (answer && [403, 404, 410].includes(answer.status)) await held?.delete(addressOf(work));
    else if (answer?.ok) await keepWork(work, true);
  }
}
