import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from '../../src/library/library.ts';
import { createSite } from '../../src/web/site.tsx';
import { riverHeap } from '../support/river-heap.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

/**
 * What every route gives to whom. The list of routes is the site's own: one that is not written here fails. Forms are sent empty, so
 * that whoever may use them is told that they say nothing (400), and whoever may not is told that (403).
 */
interface Entry {
  /** Status for guests, for the keeper, and for who is signed in and is keeper no more (left out: as guests). */
  readonly gives: readonly [guest: number, keeper: number, former?: number];
  /** The address, where it is not the route itself. */
  readonly at?: (known: Known) => string | Promise<string>;
}
interface Known {
  readonly work: string;
  readonly other: string;
  key(): Promise<string>;
}

const work = (rest = '') => ({ at: ({ work }: Known) => `/works/${work}${rest}` });
const desk = (rest = '') => ({ at: ({ work }: Known) => `/desk/works/${work}${rest}` });
const key = { at: async (known: Known) => `/key/${await known.key()}` };
const dump = { at: () => `/dumps/${'0'.repeat(64)}/0/stories` };
const all = (status: number): Entry['gives'] => [status, status];
const KEEPERS: Entry['gives'] = [403, 200];
/** A form of the keeper's. */
const FORM: Entry['gives'] = [403, 400];

const TABLE: { readonly [route: string]: Entry } = {
  'GET /': { gives: all(200) },
  'GET /works': { gives: all(200) },
  'GET /search': { gives: all(200), at: () => '/search?q=river&fandom=Glasshouse+Lane' },
  'GET /search/tags/:type': { gives: all(200), at: () => '/search/tags/character?q=river' },
  'GET /fandoms': { gives: all(200) },
  'GET /together.epub': { gives: all(200), at: () => '/together.epub?q=river' },
  'GET /together.zip': { gives: all(200), at: () => '/together.zip?q=river' },
  'POST /users/create': { gives: all(400) },
  'GET /users/auth': { gives: all(401) },
  'PUT /syncs/progress': { gives: all(401) },
  'GET /syncs/progress/:document': { gives: all(401), at: () => `/syncs/progress/${'0'.repeat(32)}` },
  'GET /works/:id/send': { gives: [403, 200, 200], ...work('/send') },
  'POST /works/:id/send': { gives: [403, 400, 400], ...work('/send') },
  'GET /account/devices': { gives: [303, 200, 200] },
  'POST /account/devices': { gives: [403, 400, 400] },
  'POST /account/devices/:id': { gives: [403, 404, 404], at: () => '/account/devices/999999' },
  'GET /opds': { gives: all(200) },
  'GET /opds/search.xml': { gives: all(200) },
  'GET /opds/works': { gives: all(200), at: () => '/opds/works?query=river' },
  'GET /opds/reading': { gives: all(200) },
  'GET /opds/by/:type': { gives: all(200), at: () => '/opds/by/fandom' },
  'GET /feed.atom': { gives: all(200), at: () => '/feed.atom?q=river' },
  'GET /feed.json': { gives: all(200) },
  'GET /tags/:type/:name': { gives: all(200), at: () => '/tags/fandom/Glasshouse%20Lane' },
  'GET /series/:name': { gives: all(404), at: () => '/series/No%20Such%20Series' },
  'GET /api/v1/works': { gives: all(200), at: () => '/api/v1/works?q=river&size=5' },
  'GET /api/v1/works/:id': { gives: all(200), at: (k) => `/api/v1/works/${k.work}` },
  'GET /api/v1/tags': { gives: all(200) },
  'GET /api/v1/tags/:id': { gives: all(404), at: () => '/api/v1/tags/999999' },
  'GET /api/v1/facets': { gives: all(200), at: () => '/api/v1/facets?type=fandom' },
  'GET /api/v1/openapi.json': { gives: all(200) },
  'GET /api': { gives: all(200) },
  'GET /works/:id': { gives: all(200), ...work() },
  'GET /works/:id/entire': { gives: all(200), ...work('/entire') },
  'GET /works/:id/chapters/:n': { gives: all(200), ...work('/chapters/2') },
  'GET /works/:id/kept': { gives: all(200), ...work('/kept') },
  'GET /kept': { gives: all(200) },
  'GET /sw.js': { gives: all(200) },
  'GET /manifest.webmanifest': { gives: all(200) },
  'GET /icon-180.png': { gives: all(200) },
  'GET /icon-192.png': { gives: all(200) },
  'GET /icon-512.png': { gives: all(200) },
  'GET /works/:id/chapters': { gives: all(200), ...work('/chapters') },
  'GET /works/:id/go-on': { gives: all(303), ...work('/go-on') },
  'POST /works/:id/place': { gives: all(400), ...work('/place') },
  'GET /works/:id/notes/new': { gives: [403, 200, 200], ...work('/notes/new?chapter=0&block=1') },
  'POST /works/:id/notes': { gives: all(400), ...work('/notes') },
  'GET /account/notes': { gives: [303, 200, 200] },
  'GET /account/notes.md': { gives: [303, 200, 200] },
  'GET /account/notes.json': { gives: [303, 200, 200] },
  'POST /account/notes': { gives: [403, 400, 400] },
  'POST /works/:id/read': { gives: all(400), ...work('/read') },
  'POST /works/:id/place/forget': { gives: [403, 303, 403], ...work('/place/forget') },
  'GET /works/:id/reviews': { gives: all(404), ...work('/reviews') },
  'GET /works/:id/people': { gives: all(200), ...work('/people') },
  'GET /works/:id/book.epub': { gives: all(200), ...work('/book.epub') },
  'GET /works/:id/book.kepub.epub': { gives: all(200), ...work('/book.kepub.epub') },
  'GET /works/:id/book.pdf': { gives: all(200), ...work('/book.pdf') },
  'GET /works/:id/book.azw3': { gives: all(503), ...work('/book.azw3') },
  'GET /works/:id/book.mobi': { gives: all(503), ...work('/book.mobi') },
  'GET /works/:id/book.html': { gives: all(200), ...work('/book.html') },
  'GET /works/:id/book.txt': { gives: all(200), ...work('/book.txt') },
  'GET /works/:id/book.md': { gives: all(200), ...work('/book.md') },
  'GET /works/:id/cover.svg': { gives: all(200), ...work('/cover.svg') },
  'GET /works/:id/cover.png': { gives: all(200), ...work('/cover.png') },
  'GET /works/:id/compare/:other': { gives: all(200), at: (k) => `/works/${k.work}/compare/${k.other}` },
  'GET /works/:id/restoration': { gives: all(200), ...work('/restoration') },
  'POST /works/:id/restoration': { gives: FORM, ...work('/restoration') },
  'GET /rules': { gives: all(200) },
  'POST /rules': { gives: FORM },
  'GET /desk': { gives: KEEPERS },
  'GET /desk/queue': { gives: KEEPERS },
  'GET /desk/decisions': { gives: KEEPERS },
  'GET /desk/heaps': { gives: KEEPERS },
  'GET /desk/heaps/:id': { gives: KEEPERS, at: () => '/desk/heaps/1' },
  'POST /desk/heaps/:id': { gives: FORM, at: () => '/desk/heaps/1' },
  'GET /desk/erased': { gives: KEEPERS },
  'GET /desk/works/:id': { gives: KEEPERS, ...desk() },
  'GET /desk/works/:id/erase': { gives: KEEPERS, ...desk('/erase') },
  'POST /desk/works/:id/erase': { gives: [403, 200], ...desk('/erase') },
  'GET /desk/works/:id/files': { gives: KEEPERS, ...desk('/files') },
  'GET /desk/works/:id/:field': { gives: KEEPERS, ...desk('/title') },
  'POST /desk/say': { gives: FORM },
  'POST /desk/files': { gives: FORM },
  'POST /desk/later': { gives: FORM },
  'POST /desk/stand': { gives: FORM },
  'POST /desk/take-back': { gives: FORM },
  'GET /wrangling': { gives: KEEPERS },
  'GET /wrangling/history': { gives: KEEPERS },
  'GET /wrangling/tags/:id': { gives: KEEPERS, at: () => '/wrangling/tags/1' },
  'POST /wrangling/act': { gives: FORM },
  'POST /wrangling/make': { gives: FORM },
  'POST /wrangling/undo': { gives: FORM },
  'GET /take-in': { gives: KEEPERS },
  'POST /take-in': { gives: FORM },
  'GET /take-in/:id': { gives: [403, 404], at: () => '/take-in/1' },
  'POST /take-in/:id': { gives: [403, 404], at: () => '/take-in/1' },
  'GET /jobs': { gives: KEEPERS },
  'POST /jobs': { gives: FORM },
  'GET /accounts': { gives: KEEPERS },
  'POST /accounts/wrangler': { gives: FORM },
  'POST /accounts/link': { gives: [403, 200] },
  'GET /keeping': { gives: KEEPERS },
  'GET /archives': { gives: all(301) },
  'GET /archives/*': { gives: all(301), at: () => `/archives/${'0'.repeat(64)}/0/stories` },
  'GET /dumps': { gives: KEEPERS },
  'GET /dumps/:sha256/:position/stories/:story': { gives: [403, 404], at: () => `${dump.at()}/1` },
  'GET /dumps/:sha256/:position/:table': { gives: [403, 404], ...dump },
  'GET /left-aside': { gives: KEEPERS },
  'GET /reading': { gives: all(200) },
  'GET /reading/sheet': { gives: all(200) },
  'POST /reading': { gives: all(303) },
  'GET /key/:key': { gives: all(200), ...key },
  'POST /key/:key': { gives: all(400), ...key },
  'GET /sign-in': { gives: [200, 303, 303] },
  'POST /sign-in': { gives: all(400) },
  'POST /sign-out': { gives: all(303) },
  'GET /account': { gives: [303, 200, 200] },
  'POST /account/password': { gives: [403, 400, 400] },
  'POST /account/sign-out-everywhere': { gives: [403, 303, 303] },
  'GET /account/finding': { gives: [303, 200, 200] },
  'POST /account/finding/never': { gives: [403, 400, 400] },
  'POST /account/finding/allow': { gives: [403, 400, 400] },
  'POST /account/marks': { gives: [403, 400, 400] },
  'POST /account/searches': { gives: [403, 400, 400] },
  'POST /account/searches/rename': { gives: [403, 400, 400] },
  'POST /account/searches/delete': { gives: [403, 400, 400] },
  'GET /account/keys': { gives: [303, 200, 200] },
  'POST /account/keys': { gives: [403, 400, 400] },
  'POST /account/keys/withdraw': { gives: [403, 400, 400] },
  'GET /assets/*': { gives: all(404), at: () => '/assets/x/none.css' },
  'GET /favicon.ico': { gives: all(302) },
  'GET /robots.txt': { gives: all(200) },
  'GET /healthz': { gives: all(200) },
  'GET /livez': { gives: all(200) },
  'GET /readyz': { gives: all(200) },
};

const PUBLIC = 'https://stories.example';
const FORGED = 'evil.example';

let library: TestLibrary;
let site: ReturnType<typeof createSite>;
let known: Known;
const ids = { keeper: '', former: '' };
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  site = createSite({ ...library.guest, publicUrl: PUBLIC });
  ids.keeper = await accountOf(library.store, 'Ansel', 'keeper');
  ids.former = await accountOf(library.store, 'Rook', 'keeper');
  await library.guest.library.accounts.takeRole(OWNER, ids.former, 'keeper');
  const { items } = await library.reader.list({ sort: 'newest', page: 1, perPage: 100 }, { kind: 'guest' });
  const one = items.find((card) => card.chapters > 1);
  const two = items.find((card) => card.chapters === 1);
  known = { work: one!.id, other: two!.id, key: () => library.guest.library.accounts.newKey(OWNER) };
});
afterAll(() => library?.close());

interface Sender {
  readonly token?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(route: string, { token, host = 'stories.example', headers = {} }: Sender): Promise<Response> {
  const [method, path] = route.split(' ') as [string, string];
  const { at } = TABLE[route]!;
  return site.request(`http://${host}${at ? await at(known) : path}`, {
    method,
    headers: {
      ...(token ? { Cookie: `__Host-ficarium-session=${token}` } : {}),
      ...(method === 'POST' ? { Origin: PUBLIC, 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
      ...headers,
    },
    ...(method === 'POST' ? { body: '' } : {}),
  });
}

const ROUTES = [
  ...new Set(
    createSite({ library: {} as TestLibrary['guest']['library'] })
      .routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

test('the table is the site: every route has an entry, and every entry a route', () => {
  expect(ROUTES.length).toBeGreaterThan(40);
  expect(Object.keys(TABLE).sort()).toEqual([...ROUTES].sort());
});

const written = ROUTES.filter((route) => TABLE[route]);
const isPost = (route: string) => route.startsWith('POST');

test.each(written)('%s', async (route) => {
  const [guest, keeper, former = guest] = TABLE[route]!.gives;
  const status = async (sender: Sender) => (await send(route, sender)).status;
  const as = (account: string) => sessionOf(library.store, account);

  expect(await status({}), 'guest').toBe(guest);
  expect(await status({ token: await as(ids.keeper) }), 'keeper').toBe(keeper);
  expect(await status({ token: await as(ids.former) }), 'keeper no more').toBe(former);
  const ended = await as(ids.keeper);
  await library.store.accounts.endAll(ids.keeper);
  expect(await status({ token: ended }), 'signed out everywhere').toBe(guest);
  expect(await status({ token: 'x'.repeat(43) }), 'a token of nobody').toBe(guest);

  // What a request says of its way gives nobody a right, and takes none.
  for (const host of ['localhost', '127.0.0.1', 'stories.example']) {
    const passed = {
      host,
      headers: {
        'X-Forwarded-For': '127.0.0.1',
        'X-Forwarded-Host': FORGED,
        'X-Forwarded-Proto': 'https',
        Forwarded: `for=127.0.0.1;host=${FORGED}`,
        'X-Real-IP': '127.0.0.1',
      },
    };
    expect(await status(passed), `guest through a proxy to ${host}`).toBe(guest);
    expect(await status({ ...passed, token: await as(ids.keeper) }), `keeper through a proxy to ${host}`).toBe(keeper);
  }

  // A forged host is written nowhere.
  const answer = await send(route, { host: FORGED });
  expect(answer.status, 'forged host').toBe(guest);
  expect([...answer.headers].join('\n')).not.toContain(FORGED);
  if (!route.endsWith('.epub')) expect(await answer.text()).not.toContain(FORGED);

  // Forms of another site are not followed, whoever's browser sends them.
  const foreign = [
    { Origin: `https://${FORGED}` },
    { Origin: 'http://stories.example' },
    { Origin: `${PUBLIC}.${FORGED}` },
    { Origin: 'null' },
    { Origin: `https://${FORGED}`, 'Sec-Fetch-Site': 'same-origin' },
    { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'null', 'Sec-Fetch-Site': 'same-site' },
  ];
  for (const headers of foreign)
    expect(await status({ token: await as(ids.keeper), headers }), JSON.stringify(headers)).toBe(
      isPost(route) || route.startsWith('PUT') ? 403 : keeper,
    );
  if (isPost(route))
    expect(
      await status({ token: await as(ids.keeper), host: FORGED, headers: { Origin: `https://${FORGED}` } }),
      'forged host and origin that agree',
    ).toBe(403);
});

test('a redirect away from a slash too many names no host', async () => {
  for (const path of ['/fandoms/', '/fandoms//?page=2', `//${FORGED}/`]) {
    const answer = await site.request(`http://${FORGED}${path}`);
    expect([301, 404], path).toContain(answer.status);
    expect(answer.headers.get('Location') ?? '/', path).toMatch(/^\/(?!\/)/);
  }
});
