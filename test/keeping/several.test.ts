/** Several real programs on one PostgreSQL: they agree, one of each does what one does, and each closes in order. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { migrationNames } from '../../src/store/backup/schema.ts';
import { openStore } from '../../src/store/store.ts';
import { freshDatabase, freshStore } from '../support/database.ts';
import { storyText } from '../support/library.ts';
import { baseOf, run } from '../support/programs.ts';
import { keptLibrary, scratchFolder } from '../support/restored.ts';

const PASSWORD = 'nine grey herons wade';

/** A database of their own, and what all programs on it are told. */
async function ground() {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  return { client, url, env: { DATABASE_URL: url, FICARIUM_DATA: scratchFolder(), FICARIUM_DRAIN: '10' } };
}

const post = (base: string, path: string, form: Readonly<Record<string, string>>, cookie = '') =>
  fetch(base + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
    headers: { Origin: base, Cookie: cookie },
  });
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
const leaders = async (client: pg.Client) =>
  (await client.query(`select pid from pg_locks where locktype = 'advisory' and objid = 740233964 and granted`)).rows;

test('two that show pages and two that do jobs agree on who is there, what came in and who tried too often', async () => {
  const { client, env } = await ground();
  const a = run(['serve', '--web'], env);
  const b = run(['serve', '--web'], env);
  const first = run(['serve', '--jobs'], env);
  const [here, there] = [await baseOf(a), await baseOf(b)];
  await vi.waitFor(async () => expect(await leaders(client)).toHaveLength(1), { timeout: 60_000 });
  const [leading] = await leaders(client);
  const second = run(['serve', '--jobs'], env);
  await Promise.all([first, second].map((one) => one.says(/jobs of the library are done here/)));

  // Only the last of the two links works; each program prints one.
  const keys = await Promise.all([a, b].map(async (one) => (await one.says(/\/key\/[\w-]{43}/))[0]));
  const used = await Promise.all(
    keys.map((key) => post(here, key, { name: 'Ilse', password: PASSWORD, again: PASSWORD })),
  );
  const cookie = used.map(cookieOf).find((one) => one !== '')!;
  for (const base of [here, there])
    expect(await (await fetch(`${base}/account`, { headers: { Cookie: cookie } })).text()).toContain('Ilse');

  const form = new FormData();
  form.append('files', new Blob([storyText({ Title: 'The Weir Keeper' }, 5)]), 'weir.txt');
  const sent = await fetch(`${here}/take-in`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { Origin: here, Cookie: cookie },
  });
  expect(sent.status).toBe(303);
  await vi.waitFor(
    async () => {
      for (const base of [here, there])
        expect(await (await fetch(`${base}/works?q=weir`)).text()).toContain('The Weir Keeper');
    },
    { timeout: 90_000, interval: 200 },
  );

  for (let n = 0; n < 4; n++)
    for (const base of [here, there]) {
      const wrong = await post(base, '/sign-in', { name: 'Ilse', password: 'no idea at all' });
      expect(wrong.status).toBeLessThan(429);
    }
  // Eight at two programs are eight: the right password is not looked at any more, at either.
  for (const base of [here, there])
    expect((await post(base, '/sign-in', { name: 'Ilse', password: PASSWORD })).status).toBe(429);
  // Nobody's name or address lies in the database for it.
  const { rows } = await client.query('select * from tries');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/ilse|127\.0/i);

  // Whoever signs out is out everywhere.
  await post(there, '/sign-out', {}, cookie);
  expect((await fetch(`${here}/account`, { headers: { Cookie: cookie }, redirect: 'manual' })).status).not.toBe(200);

  // The one that does the jobs is killed: the other takes its place.
  expect(await leaders(client)).toEqual([leading]);
  await first.end('SIGKILL');
  await vi.waitFor(
    async () => {
      const now = await leaders(client);
      expect([now.length, now[0]?.pid === leading.pid]).toEqual([1, false]);
    },
    { timeout: 60_000, interval: 200 },
  );
  await second.end('SIGTERM');
  await vi.waitFor(async () => expect(await leaders(client)).toEqual([]), { timeout: 60_000, interval: 50 });

  // Whoever sends visitors is told first, whoever comes meanwhile is still answered, and nothing is left behind.
  const closed = a.end('SIGTERM');
  await vi.waitFor(async () => expect((await fetch(`${here}/readyz`)).status).toBe(503), {
    timeout: 9000,
    interval: 20,
  });
  const page = await fetch(`${here}/works`);
  expect([page.status, (await fetch(`${there}/readyz`)).status]).toEqual([200, 200]);
  expect([await closed, await b.end()]).toEqual([0, 0]);
  for (const one of [a, b, second]) expect(one.said()).not.toMatch(/mistake|Error:/);
}, 300_000);

test('one program alone on an embedded database does everything: another is told what to set', async () => {
  const alone = run(['serve', '--jobs'], { DATABASE_URL: '', FICARIUM_DATA: scratchFolder() });
  await alone.says(/Set DATABASE_URL/);
  await vi.waitFor(() => expect(alone.child.exitCode).toBe(2), { timeout: 60_000 });
});

test('a port of figures that is taken, or that of the pages: one sentence, exit code 3, and nothing goes on', async () => {
  const { env } = await ground();
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await vi.waitFor(() => expect(taken.listening).toBe(true));
  const port = String((taken.address() as { readonly port: number }).port);
  for (const more of [{ FICARIUM_METRICS: port }, { PORT: port, FICARIUM_METRICS: '0' }]) {
    const one = run(['serve'], { ...env, ...more });
    await one.says(new RegExp(`Port ${port}|port ${port}`));
    await vi.waitFor(() => expect(one.child.exitCode).toBe(3), { timeout: 60_000 });
  }
}, 180_000);

test('programs that begin at once on an empty database make it once', async () => {
  const { client, env } = await ground();
  await client.query('drop schema public cascade; drop schema if exists graphile_worker cascade; create schema public');
  const both = [run(['serve', '--web'], env), run(['serve', '--web'], env)];
  for (const one of both) expect((await fetch(`${await baseOf(one)}/works`)).status).toBe(200);
  const { rows } = await client.query('select count(*)::int as n, count(distinct name)::int as names from migrations');
  expect(rows[0].n).toBe(rows[0].names);
}, 180_000);

test('wrong passwords are counted for all, and a clock that jumps keeps nobody out for longer', async () => {
  const { store, files, url } = await keptLibrary();
  const limit = { tries: 2, withinMs: 60_000 };
  const take = (at: number, key = 'a') => store.accounts.takeTry(key.repeat(64), limit, new Date(at));
  const now = Date.now();
  const later = now + 9e9;
  const taken = [];
  for (const at of [later, later, later + 1000, later + 2000]) taken.push(await take(at));
  expect(taken).toEqual([0, 0, 59_000, 58_000]);
  // Whoever knows how to hash an address does not find it by that: each library has a key.
  const client = new pg.Client(url);
  await client.connect();
  const keyNow = async (): Promise<string> => (await client.query('select key from tries_key')).rows[0].key;
  const first = await keyNow();
  const { rows } = await client.query('select key from tries');
  expect(rows).toEqual([
    {
      key: createHash('sha256')
        .update(`${first}${'a'.repeat(64)}`)
        .digest('hex'),
    },
  ]);
  expect([await take(now), await take(now), await take(now + 5000)]).toEqual([0, 0, 55_000]);
  expect(await take(now, 'b')).toBe(0);
  await store.accounts.forgetTries(['a'.repeat(64)]);
  expect(await take(now)).toBe(0);
  await store.accounts.giveTryBack('a'.repeat(64));
  expect([await take(now), await take(now), await take(now)]).toEqual([0, 0, 60_000]);
  // What ended does not wait for the next try to be thrown away.
  const kept = async () => (await client.query('select from tries')).rowCount;
  const night = (at: number) => libraryOn({ store, files, program: 'test', now: () => new Date(at) }).behind.day(OWNER);
  await night(now);
  expect([await kept(), await keyNow()]).toEqual([2, first]);
  await night(now + 60_000);
  expect([await kept(), (await keyNow()) === first]).toEqual([0, false]);
  await client.end();
});

test('what came through the page is asked for once, also where one program finds what another has just received', async () => {
  const { store } = await keptLibrary();
  const folder = (name: string) => join(scratchFolder(), 'brought-in', name);
  const root = folder('a');
  const ask = (root: string, by: string) => store.write((writer) => writer.askFor({ root, source: 'page', by }));
  const before = (await store.queue.list()).length;
  const numbers = await Promise.all([ask(root, 'keeper'), ask(root, 'ilse'), ask(root, 'keeper'), ask(root, 'ilse')]);
  expect(new Set(numbers).size).toBe(1);
  expect(await ask(folder('b'), 'ilse')).not.toBe(numbers[0]);
  expect((await store.queue.list()).length - before).toBe(2);
  expect((await store.queue.takings(10)).filter((one) => one.root === root)).toHaveLength(1);
});

const options = { visible: visibleStandings, headOf, tagsOf, grouping: 7 };

test('a program goes on beside a newer one where that one said so, and else says that it cannot', async () => {
  const { url } = await freshStore();
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(`update state set grouped_by = 9`);
  const groupedBy = async () => (await client.query('select grouped_by from state')).rows[0].grouped_by;
  await client.query(`insert into migrations (name, needs) values ('998-more.sql', '032')`);
  await (await openStore(url, options)).close();
  // What newer rules put together is not put together anew by older ones.
  expect(await groupedBy()).toBe(9);
  for (const needs of ['998', null]) {
    await client.query(`insert into migrations (name, needs) values ('999-other.sql', $1)`, [needs]);
    await expect(openStore(url, options)).rejects.toMatchObject({ code: 'database-newer' });
    await client.query(`delete from migrations where name = '999-other.sql'`);
  }
});

test('each file has a number of its own, but for two that came by two ways: by it is told who may go on', async () => {
  const numbers = (await migrationNames()).map((name) => name.slice(0, 3));
  expect(numbers.filter((number, i) => number === numbers[i - 1])).toEqual(['029', '032']);
});

test('a file that lets older programs go on only adds', () => {
  const folder = join(import.meta.dirname, '../../src/store/migrations');
  const beside = globSync('*.sql', { cwd: folder }).filter((name) =>
    /^-- Beside: \d{3}$/m.test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(beside.length).toBeGreaterThan(0);
  for (const name of beside)
    expect(readFileSync(join(folder, name), 'utf8').replace(/^--.*$/gm, ''), name).not.toMatch(
      /\b(?:drop|rename|truncate|delete)\b|\balter column\b|\badd column\b[^;]*\bnot null\b(?![^;]*\bdefault\b)/i,
    );
});
