// What stands on this device: works that somebody asked to keep, and what their pages are made of. While the library answers, all
// comes from there; when it does not, from here. Which works they are, and whose, says `device.js`.

const worker = /** @type {any} */ (self);
const ASSETS = 'assets';
const SHELF = '/kept';
/** A network that says nothing for so long, in milliseconds, is none. */
const PATIENCE = 8000;
/** Whoever does this leaves nothing behind. */
const LEAVING = new Set(['/sign-out', '/account/sign-out-everywhere']);

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST' && LEAVING.has(url.pathname)) event.waitUntil(forgetWorks());
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request, url));
  else if (request.mode === 'navigate') event.respondWith(page(request, url));
});

async function forgetWorks() {
  for (const name of await caches.keys()) if (name.startsWith('kept ')) await caches.delete(name);
}

/** Its address changes with what is in it: what is here is as good. @param {Request} request @param {URL} url */
async function asset(request, url) {
  const held = await caches.open(ASSETS);
  const known = await held.match(request);
  if (known) return known;
  const others = async () => (await held.keys()).filter((one) => nameOf(new URL(one.url)) === nameOf(url));
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      for (const older of await others()) await held.delete(older);
      await held.put(request, answer.clone());
    }
    return answer;
  } catch {
    // A page that was kept by an earlier version.
    const [older] = await others();
    return (older && (await held.match(older))) ?? Response.error();
  }
}

/** A file without its version: `/assets/VERSION/chair/say-read.js`. @param {URL} url */
const nameOf = (url) => url.pathname.split('/').slice(3).join('/');

/** @param {Request} request @param {URL} url */
async function page(request, url) {
  const here = await keptPage(url);
  try {
    return await (here ? fetch(request, { signal: AbortSignal.timeout(PATIENCE) }) : fetch(request));
  } catch {
    if (here) return here;
    return (await caches.match(SHELF)) ?? Response.error();
  }
}

/** The page of a work that is kept; what is looked for in it is looked for on the shelf. @param {URL} url */
async function keptPage(url) {
  const work = /^\/works\/(\w+)(?:\/(?:entire|kept|go-on|chapters(?:\/\d+)?))?$/.exec(url.pathname)?.[1];
  if (!work) return undefined;
  for (const name of await caches.keys()) {
    if (!name.startsWith('kept ')) continue;
    const found = await (await caches.open(name)).match(`/works/${work}/kept`);
    if (!found) continue;
    // It turned out to be another: its addresses lead on.
    const now = found.headers.get('X-Leads-To');
    if (now !== null) return Response.redirect(url.pathname.replace(work, now) + url.search, 302);
    const typed = url.searchParams.get('q');
    return typed === null ? found : Response.redirect(`${SHELF}?${new URLSearchParams({ q: typed, work })}`, 302);
  }
  return undefined;
}
