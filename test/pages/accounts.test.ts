import pg from 'pg';
import { beforeEach, expect, test } from 'vitest';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { createSite, type Needs } from '../../src/web/site.tsx';
import { freshStore } from '../support/database.ts';
import { html } from '../support/html.ts';
import { storyText, takeInTexts } from '../support/library.ts';
import { accountOf } from '../support/sessions.ts';

/** Coming in: the key, signing in and out, as a browser does it. */

const NOWHERE = {} as never;
const PASSWORD = 'two lamps on the quay';
let url: string;
let store: Awaited<ReturnType<typeof freshStore>>['store'];
let library: Needs['library'];
let site: ReturnType<typeof createSite>;
let clock: number;
beforeEach(async () => {
  ({ store, url } = await freshStore());
  clock = Date.UTC(2031, 4, 1, 8);
  library = libraryOn({ store, files: NOWHERE, program: 'test', now: () => new Date(clock) });
  site = createSite({ library, proxies: 1 });
});
const minutes = (n: number) => {
  clock += n * 60_000;
};
const DAY = 1440;

/** A browser: what it is told to keep, it sends back. */
function visitor(from = '192.0.2.1', cookies = new Map<string, string>()) {
  const send = async (path: string, init: RequestInit = {}) => {
    const answer = await site.request(`http://localhost${path}`, {
      ...init,
      headers: {
        Origin: 'http://localhost',
        'X-Forwarded-For': from,
        Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/Max-Age=0/.test(line)) cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    return answer;
  };
  return {
    cookies,
    get: (path: string) => send(path),
    post: (path: string, form: Record<string, string> = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(form) }),
    token: () => cookies.get('ficarium-session'),
    /** Does the desk open? */
    keeps: async () => (await send('/desk')).status === 200,
  };
}
type Visitor = ReturnType<typeof visitor>;

const newKey = async () => `/key/${await library.accounts.newKey(OWNER)}`;
async function keeper(name = 'Mara', from?: string): Promise<Visitor> {
  const mara = visitor(from);
  const answer = await mara.post(await newKey(), { name, password: PASSWORD });
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk']);
  return mara;
}
const signIn = (who: Visitor, password = PASSWORD, name = 'Mara', more = {}) =>
  who.post('/sign-in', { name, password, ...more });
const said = async (answer: Response) => html(await answer.text()).one('.wrong').text;

test('nobody keeps a new library; whoever opens the link does, and everybody else reads', async () => {
  expect(await library.accounts.hasNoKeeper()).toBe(true);
  const link = await newKey();
  const mara = visitor();
  expect(await mara.keeps()).toBe(false);
  for (let i = 0; i < 3; i++) expect((await mara.get(link)).status).toBe(200);
  expect(await mara.keeps()).toBe(false);
  await mara.post(link, { name: ' Mara  Venn ', password: PASSWORD });
  expect(await mara.keeps()).toBe(true);
  expect(await library.accounts.hasNoKeeper()).toBe(false);
  expect(html(await (await mara.get('/account')).text()).one('h1').text).toBe('Mara Venn');
  expect(await visitor().keeps()).toBe(false);
  expect((await visitor().get('/works')).status).toBe(200);
});

test('a key works once, for an hour, and the newest alone', async () => {
  const first = await newKey();
  const second = await newKey();
  const dead = async (link: string, why: string) => {
    for (const answer of [await visitor().get(link), await visitor().post(link, { name: 'Tam', password: PASSWORD })]) {
      expect(answer.status).toBe(404);
      expect(html(await answer.text()).one('.error').text).toContain(why);
    }
  };
  await dead(first, 'too old');
  await visitor().post(second, { name: 'Mara', password: PASSWORD });
  await dead(second, 'used already');
  const third = await newKey();
  minutes(59);
  expect((await visitor().get(third)).status).toBe(200);
  minutes(2);
  await dead(third, 'too old');
  await dead(`/key/${'a'.repeat(43)}`, 'no link of this library');
  await dead('/key/short', 'no link of this library');
  expect(await store.accounts.having('keeper')).toEqual(['Mara']);
});

test('a keeper makes somebody a wrangler, by a link or by their name, and takes it away again', async () => {
  const mara = await keeper();
  const made = html(await (await mara.post('/accounts/link')).text());
  const { pathname } = new URL(made.one('.key').text);
  const odile = visitor();
  expect(html(await (await odile.get(pathname)).text()).one('h1').text).toContain('tags');
  // Its opener takes nobody's account over.
  expect(await said(await odile.post(pathname, { name: 'mara', password: PASSWORD }))).toContain('take another name');
  expect(await mara.keeps()).toBe(true);
  const begun = await odile.post(pathname, { name: 'Odile', password: PASSWORD });
  expect([begun.status, begun.headers.get('Location')]).toEqual([303, '/wrangling']);
  const may = async () =>
    Promise.all(['/wrangling', '/desk', '/accounts'].map(async (at) => (await odile.get(at)).status));
  expect(await may()).toEqual([200, 403, 403]);
  expect((await visitor().get(pathname)).status).toBe(404);

  const { id } = (await library.accounts.people(OWNER)).find(({ name }) => name === 'Odile')!;
  expect((await odile.post('/accounts/wrangler', { id, does: 'give' })).status).toBe(403);
  const row = async () => html(await (await mara.get('/accounts')).text()).one('.own-rows').text;
  expect(await row()).toContain('Odile wrangles tags');
  await mara.post('/accounts/wrangler', { id, does: 'take' });
  expect(await may()).toEqual([403, 403, 403]);
  await mara.post('/accounts/wrangler', { id, does: 'give' });
  expect(await may()).toEqual([200, 403, 403]);

  // Who gave and took it stays on record: whoever made the link gave the first.
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query({
    text: `select granted_by, taken_by from account_roles where account = $1 order by id`,
    values: [id],
    rowMode: 'array',
  });
  await client.end();
  const by = (await library.accounts.actorOf(mara.token())).actor.id;
  expect(rows).toEqual([
    [by, by],
    [by, null],
  ]);
});

test('who is signed in and opens a link for wranglers helps with the account that they have', async () => {
  const mara = await keeper();
  const link = async () => new URL(html(await (await mara.post('/accounts/link')).text()).one('.key').text).pathname;
  const first = await link();
  const odile = visitor();
  await odile.post(first, { name: 'Odile', password: PASSWORD });
  const people = async () => (await library.accounts.people(OWNER)).map(({ name, is }) => `${name}, ${is}`);
  const { id } = (await library.accounts.people(OWNER)).find(({ name }) => name === 'Odile')!;
  await mara.post('/accounts/wrangler', { id, does: 'take' });
  const second = await link();
  const page = html(await (await odile.get(second)).text());
  expect(page.one('form.lines').text).toBe('Begin as Odile');
  expect(page.all('[name=password]')).toEqual([]);
  // Who is not signed in has no account to help with.
  expect((await visitor().post(second, { as: 'me' })).status).toBe(403);
  const begun = await odile.post(second, { as: 'me' });
  expect([begun.status, begun.headers.get('Location')]).toEqual([303, '/wrangling']);
  expect((await odile.get('/wrangling')).status).toBe(200);
  expect(await people()).toEqual(['Mara, keeper', 'Odile, wrangler']);
  const again = await odile.post(second, { as: 'me' });
  expect([again.status, await again.text()]).toEqual([404, expect.stringContaining('used already')]);
  // A keeper's link is none for this.
  expect((await odile.post(await newKey(), { as: 'me' })).status).toBe(404);
});

test('nobody is made a wrangler who is not here, from another site, or over another address than its own', async () => {
  const mara = await keeper();
  expect((await mara.post('/accounts/wrangler', { id: 'a0000000000000000', does: 'give' })).status).toBe(404);
  const elsewhere = await site.request('http://localhost/accounts/link', {
    method: 'POST',
    headers: { Origin: 'https://evil.example', Cookie: `ficarium-session=${mara.token()}` },
  });
  expect(elsewhere.status).toBe(403);
  const open = createSite({ library, publicUrl: 'https://stories.example' });
  const made = await open.request('http://inside:8080/accounts/link', {
    method: 'POST',
    headers: { Origin: 'https://stories.example', Cookie: `__Host-ficarium-session=${mara.token()}` },
  });
  expect(html(await made.text()).one('.key').text).toMatch(/^https:\/\/stories\.example\/key\//);
});

test('two who open one link at once: one becomes keeper', async () => {
  const link = await newKey();
  const answers = await Promise.all(
    ['Ada', 'Bo', 'Cy', 'Di'].map((name) => visitor().post(link, { name, password: PASSWORD })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404, 404]);
  expect(await store.accounts.having('keeper')).toHaveLength(1);
});

test('what was typed stays, the password never does, and the key is not used up', async () => {
  const link = await newKey();
  const mara = visitor();
  const answer = await mara.post(link, { name: 'Mara "of" <Quay>', password: 'short' });
  expect(answer.status).toBe(400);
  const page = html(await answer.text());
  expect(page.one('#name').attributes['value']).toBe('Mara "of" <Quay>');
  expect(page.one('#password').attributes['value']).toBeUndefined();
  expect(page.one('#password').attributes['aria-describedby']).toContain('password-wrong');
  expect((await mara.post(link, { name: 'Mara', password: PASSWORD })).status).toBe(303);
});

test('what is missing is said beside its field, to a program as RFC 9457 has it', async () => {
  const answer = await signIn(visitor(), '', 'Mara', { back: '/works' });
  expect(answer.status).toBe(400);
  const page = html(await answer.text());
  const [name, password] = ['name', 'password'].map((id) => page.one(`#${id}`).attributes);
  expect([name!['value'], name!['aria-invalid'], password!['aria-invalid']]).toEqual(['Mara', undefined, 'true']);
  expect(page.one(`#${password!['aria-describedby']}`).text).toBe('Say your password.');
  expect(page.all('[name=back]').map(({ attributes }) => attributes['value'])).toContain('/works');
  const told = await site.request('http://localhost/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ name: ' ' }),
    headers: { Origin: 'http://localhost', Accept: 'application/json' },
  });
  expect([told.status, told.headers.get('Content-Type')]).toEqual([400, 'application/problem+json']);
  expect(((await told.json()) as { errors: unknown }).errors).toEqual([
    { detail: 'Say your name.', pointer: '#/name' },
    { detail: 'Say your password.', pointer: '#/password' },
  ]);
});

test('a new key gives the keeper a new password and signs out every browser; another name is another keeper', async () => {
  const mara = await keeper();
  const again = visitor();
  expect(html(await (await again.get(await newKey())).text()).one('#name').attributes['value']).toBe('Mara');
  await again.post(await newKey(), { name: 'MARA', password: 'three lamps on the quay' });
  expect([await mara.keeps(), await again.keeps()]).toEqual([false, true]);
  expect((await signIn(visitor())).status).toBe(403);
  expect((await signIn(visitor(), 'three lamps on the quay')).status).toBe(303);
  await keeper('Tam');
  expect(await store.accounts.having('keeper')).toEqual(['Mara', 'Tam']);
  expect(await again.keeps()).toBe(true);
});

test('the cookie is for this library alone, out of reach of scripts, and over TLS for this host alone', async () => {
  const link = await newKey();
  const answer = await visitor().post(link, { name: 'Mara', password: PASSWORD });
  const cookie = answer.headers.getSetCookie()[0]!;
  expect(cookie).toMatch(/^ficarium-session=[\w-]{43}; /);
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000']) expect(cookie).toContain(part);
  expect(cookie).not.toMatch(/Domain|Secure/);

  site = createSite({ library, publicUrl: 'https://stories.example' });
  const over = await site.request('http://stories.example/sign-in', {
    method: 'POST',
    headers: { Origin: 'https://stories.example' },
    body: new URLSearchParams({ name: 'Mara', password: PASSWORD }),
  });
  const secure = over.headers.getSetCookie()[0]!;
  expect(secure).toMatch(/^__Host-ficarium-session=[\w-]{43}; .*Secure/);
  const token = /=([\w-]{43})/.exec(secure)![1]!;
  const desk = async (cookie: string) =>
    (await site.request('http://stories.example/desk', { headers: { Cookie: cookie } })).status;
  expect(await desk(`__Host-ficarium-session=${token}`)).toBe(200);
  // What a site beside it, or nobody's TLS, could set counts for nothing.
  expect(await desk(`ficarium-session=${token}`)).toBe(403);
  expect(await desk(`__Secure-ficarium-session=${token}; session=${token}`)).toBe(403);
});

test('a token that somebody else put into the browser is nobody’s, before and after signing in', async () => {
  const mara = await keeper();
  const planted = mara.token()!;
  // Another browser that was given Mara's token (or any other) by somebody signs in: it has a new one, the planted one ends.
  const tam = visitor('192.0.2.9', new Map([['ficarium-session', planted]]));
  await signIn(tam);
  expect(tam.token()).not.toBe(planted);
  expect(await mara.keeps()).toBe(false);
  const made = 'A'.repeat(43);
  const bo = visitor('192.0.2.9', new Map([['ficarium-session', made]]));
  await signIn(bo);
  expect(bo.token()).not.toBe(made);
  expect(await visitor('', new Map([['ficarium-session', made]])).keeps()).toBe(false);
  const other = visitor('', new Map([['ficarium-session', `${bo.token()!.slice(0, -1)}_`]]));
  expect(await other.keeps()).toBe(false);
});

test('the database holds nothing to sign in with', async () => {
  const link = await newKey();
  const mara = visitor();
  await mara.post(link, { name: 'Mara', password: PASSWORD });
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(
    `select accounts.*, sessions.*, one_time_keys.* from accounts, sessions, one_time_keys`,
  );
  await client.end();
  const kept = JSON.stringify(rows);
  expect(kept).toContain('$argon2id$');
  for (const secret of [mara.token()!, link.slice(5), PASSWORD]) expect(kept).not.toContain(secret);
});

test('signed out is signed out, here or everywhere', async () => {
  const one = await keeper();
  const two = visitor();
  await signIn(two);
  const kept = new Map(one.cookies);
  const left = await one.post('/sign-out');
  expect(left.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect([one.token(), await one.keeps(), await two.keeps()]).toEqual([undefined, false, true]);
  expect(await visitor('', kept).keeps()).toBe(false);
  await signIn(one);
  expect(html(await (await one.get('/account')).text()).text).toContain('2 browsers');
  await one.post('/account/sign-out-everywhere');
  expect([await one.keeps(), await two.keeps()]).toEqual([false, false]);
});

test('a session goes on while it is used, ends a month after, and after a year in any case', async () => {
  const used = await keeper();
  const left = visitor();
  await signIn(left);
  let renewed = 0;
  for (let day = 0; day < 360; day += 20) {
    minutes(20 * DAY);
    const answer = await used.get('/desk');
    expect(answer.status, `day ${day}`).toBe(200);
    renewed += answer.headers.getSetCookie().length;
  }
  expect(renewed).toBeGreaterThan(15);
  expect(await left.keeps()).toBe(false);
  minutes(6 * DAY);
  expect(await used.keeps()).toBe(false);
});

test('a session is written to at most once an hour', async () => {
  const mara = await keeper();
  minutes(50);
  expect((await mara.get('/desk')).headers.getSetCookie()).toEqual([]);
  minutes(11);
  expect((await mara.get('/desk')).headers.getSetCookie()).toHaveLength(1);
  expect((await mara.get('/desk')).headers.getSetCookie()).toEqual([]);
});

test('fifty wrong passwords: the ninth and all after it are not looked at, and the right one from elsewhere is', async () => {
  await keeper();
  const thief = visitor('198.51.100.7');
  const answers: [number, string][] = [];
  for (let i = 0; i < 50; i++) {
    const answer = await signIn(thief, `wrong lamp number ${i}`);
    answers.push([answer.status, await said(answer)]);
  }
  expect(answers.slice(0, 8).every(([status]) => status === 403)).toBe(true);
  expect(answers.slice(8).every(([status, sentence]) => status === 429 && sentence.includes('15 minutes'))).toBe(true);
  // Not even the right one, from there; from anywhere else it opens.
  const right = await signIn(thief);
  expect([right.status, Number(right.headers.get('Retry-After'))]).toEqual([429, 900]);
  expect((await signIn(visitor('192.0.2.44'))).status).toBe(303);
  minutes(16);
  expect((await signIn(thief)).status).toBe(303);
});

test('fifty at once are counted before they are looked at', async () => {
  await keeper();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => signIn(visitor('198.51.100.7'), `wrong lamp number ${i}`)),
  );
  expect(answers.filter(({ status }) => status === 403)).toHaveLength(8);
});

test('one network trying many names, and many networks trying one, come to an end too', async () => {
  await keeper();
  const statuses: number[] = [];
  for (let i = 0; i < 35; i++)
    statuses.push((await signIn(visitor(`2001:db8:1:2::${i}`), PASSWORD, `name ${i}`)).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
});

test('an unknown name is answered like a wrong password, in words and in time', async () => {
  await keeper();
  const time = async (name: string, from: string) => {
    // Of the processor: what else the machine does says nothing of the password's hash, which takes nearly all of it.
    const began = process.cpuUsage();
    const answer = await signIn(visitor(from), 'a wrong lamp indeed', name);
    const { user, system } = process.cpuUsage(began);
    return { ms: (user + system) / 1000, status: answer.status, sentence: await said(answer) };
  };
  await time('Nobody', '203.0.113.250');
  const known = [];
  const unknown = [];
  for (let i = 0; i < 7; i++) {
    known.push(await time('Mara', `203.0.113.${i}`));
    unknown.push(await time('Nobody', `203.0.113.${i + 100}`));
  }
  const words = new Set([...known, ...unknown].map(({ status, sentence }) => `${status} ${sentence}`));
  expect([...words]).toEqual(['403 That name and that password do not go together.']);
  const fastest = (all: { ms: number }[]) => Math.min(...all.map(({ ms }) => ms));
  expect(fastest(unknown)).toBeGreaterThan(fastest(known) * 0.6);
  expect(fastest(unknown)).toBeLessThan(fastest(known) * 1.7);
});

test('a new password: the old one is asked for, every other browser is signed out, this one stays', async () => {
  const mara = await keeper();
  const away = visitor();
  await signIn(away);
  const before = mara.token();
  const change = (old: string, password: string) => mara.post('/account/password', { old, password });
  expect(await said(await change('not the password', 'three lamps on the quay'))).toContain('not your password');
  expect(await said(await change(PASSWORD, 'short'))).toContain('at least 12');
  expect((await change(PASSWORD, 'three lamps on the quay')).status).toBe(303);
  expect([mara.token() === before, await mara.keeps(), await away.keeps()]).toEqual([false, true, false]);
  expect((await signIn(away)).status).toBe(403);
  expect((await signIn(away, 'three lamps on the quay')).status).toBe(303);
});

test('a session that was stolen cannot try passwords without end', async () => {
  const mara = await keeper();
  const statuses = [];
  for (let i = 0; i < 12; i++)
    statuses.push(
      await said(await mara.post('/account/password', { old: `guess number ${i}`, password: 'three lamps on it' })),
    );
  expect(statuses.filter((sentence) => sentence.includes('too many tries'))).toHaveLength(4);
});

test('after signing in one is where one wanted to go, and never on another site', async () => {
  await keeper();
  const to = async (back: string) => (await signIn(visitor(), PASSWORD, 'mara', { back })).headers.get('Location');
  expect(await to('/desk/queue?kind=field')).toBe('/desk/queue?kind=field');
  for (const away of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
    expect(await to(away), away).toBe('/');
  const closed = html(await (await visitor().get('/desk/queue?kind=field')).text());
  expect(closed.one('.error').one('a').attributes['href']).toBe('/sign-in?back=%2Fdesk%2Fqueue%3Fkind%3Dfield');
});

test('a role that was taken away ends at once, and given again is another row', async () => {
  const mara = await keeper();
  const id = (await library.accounts.actorOf(mara.token())).actor.id;
  await expect(library.accounts.takeRole(OWNER, id, 'keeper')).rejects.toMatchObject({
    what: { code: 'accounts.last-keeper' },
  });
  expect(await mara.keeps()).toBe(true);
  const other = await accountOf(store, 'Second', 'keeper');
  await library.accounts.takeRole(OWNER, id, 'keeper');
  expect([await mara.keeps(), await library.accounts.hasNoKeeper()]).toEqual([false, false]);
  await expect(library.accounts.takeRole(OWNER, other, 'keeper')).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await mara.get('/account')).status).toBe(200);
  const guest = (await library.accounts.actorOf(mara.token())).actor;
  await expect(library.accounts.takeRole(guest, id, 'keeper')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(library.accounts.newKey(guest)).rejects.toMatchObject({ code: 'not-allowed' });
  await mara.post(await newKey(), { name: 'Mara', password: PASSWORD });
  expect(await mara.keeps()).toBe(true);
});

test('pages that somebody saw who was signed in stay in no cache', async () => {
  const mara = await keeper();
  for (const path of ['/', '/works', '/rules', '/desk', '/account'])
    expect((await mara.get(path)).headers.get('Cache-Control'), path).toContain('no-store');
});

test('who decided is kept by account and shown by name; readers are told of no keeper by name', async () => {
  await takeInTexts(store, { 'a.txt': storyText({ Title: 'The Lamp' }, 3) });
  const viewer = { kind: 'keeper', id: 'k' } as const;
  const { items } = await store.reader.list({ sort: 'newest', page: 1, perPage: 10 }, viewer);
  const workId = items[0]!.id;
  // As rows from before accounts stand.
  await library.desk.stand(OWNER, workId, true, verbatim('asked to'));
  const mara = await keeper('Mara Venn');
  const { actor } = await library.accounts.actorOf(mara.token());
  await library.desk.stand(actor, workId, false, verbatim('asked again'));
  const said = { workId, field: 'title', said: '', verdict: 'corrected', value: 'The Other Lamp' } as const;
  await library.desk.say(actor, said);
  const { items: words } = await library.desk.said(actor, { page: 1, perPage: 10 });
  expect(words[0]).toMatchObject({ by: 'Mara Venn', about: 'title' });
  expect(words.map(({ by }) => by)).toEqual(['Mara Venn', 'Mara Venn', 'keeper']);
  expect(await library.desk.people(actor)).toEqual(['Mara Venn', 'keeper']);
  const own = await library.desk.said(actor, { by: 'Mara Venn', page: 1, perPage: 10 });
  expect(own.total).toBe(words.length - 1);
  expect(await (await mara.get(`/desk/works/${workId}`)).text()).toContain('corrected by Mara Venn');

  const history = await library.works.editions(actor, workId);
  expect(history.map(({ reason }) => reason.code)).toEqual(['why.field-corrected', 'why.taken-in']);
  const page = await (await visitor().get(`/works/${workId}/restoration`)).text();
  for (const name of ['Mara Venn', actor.id]) {
    expect(JSON.stringify(history)).not.toContain(name);
    expect(page).not.toContain(name);
  }
});
