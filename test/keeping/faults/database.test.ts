/** PostgreSQL goes away in the middle of load: stopped, killed, cut off. What needs nothing of it is given, the rest is told, and all heals by itself. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { RUNNING } from '../../../src/store/locks.ts';
import { ownPostgres, until } from '../../support/faults/own-postgres.ts';
import { type Fault, faulty, heldBy, nothingLost, openFolder, underLoad } from '../../support/faults/program.ts';

/** Of pages, of the queue, of who leads, and of what listens. */
const MOST_CONNECTIONS = 10 + 5 + 2;

test('PostgreSQL is restarted and cut off in the middle of load', async () => {
  const folder = openFolder();
  const data = join(folder, 'data');
  mkdirSync(join(folder, 'server'));
  const server = await ownPostgres(join(folder, 'server'));
  const it = await faulty({ DATABASE_URL: server.url, FICARIUM_DATA: data });
  const CUT = `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name like 'ficarium%'`;
  const faults: readonly Fault[] = [
    {
      name: 'stopped and started again',
      async happens() {
        await server.stop('fast');
        await sleep(3000);
        await server.start();
      },
    },
    {
      name: 'ended as by a power cut',
      async happens() {
        await server.stop('immediate');
        await sleep(2000);
        await server.start();
      },
    },
    {
      name: 'every connection cut, five times',
      async happens() {
        for (let n = 0; n < 5; n++) {
          await server.ask(CUT);
          await sleep(300);
        }
      },
    },
  ];
  const asked = `select from pg_stat_activity where application_name like 'ficarium%'`;
  const connections = async () => (await server.ask(asked)).length;
  let first: ReturnType<typeof heldBy> | undefined;
  for (const fault of faults) {
    const { during } = await underLoad(it, fault);
    expect(
      during.some(({ status }) => status === 503),
      fault.name,
    ).toBe(true);
    first ??= heldBy(it.program);
  }
  await nothingLost(it);
  // The jobs are led again, by one, and nothing piled up.
  const leading = `select from pg_locks where locktype = 'advisory' and objid = ${RUNNING} and granted`;
  await until('jobs are led', async () => (await server.ask(leading)).length === 1);
  const after = heldBy(it.program);
  expect(await connections()).toBeLessThanOrEqual(MOST_CONNECTIONS);
  expect(after.files - first!.files).toBeLessThan(MOST_CONNECTIONS);
  expect(after.megabytes / Math.max(1, first!.megabytes)).toBeLessThan(2);
  expect(await it.program.end()).toBe(0);
}, 300_000);

/** Long enough for a program to look twice at what was said of works. */
const LOOKED_MS = 3000;

test('while PostgreSQL is away guests read on in what they read, but nothing that was taken out of sight', async () => {
  const folder = openFolder();
  mkdirSync(join(folder, 'server'));
  const server = await ownPostgres(join(folder, 'server'));
  const { base, works, cookie, program } = await faulty({
    DATABASE_URL: server.url,
    FICARIUM_DATA: join(folder, 'data'),
  });
  const read = async (work: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${base}/works/${work}`, { headers });
    return { status: answer.status, body: await answer.text(), tag: answer.headers.get('etag') ?? '' };
  };
  const stand = async (work: string, stand: 'out-of-sight' | 'back') => {
    const body = new URLSearchParams({ work, stand, because: '', reason: 'A test', back: '/desk' });
    const headers = { Origin: base, Cookie: cookie };
    expect((await fetch(`${base}/desk/stand`, { method: 'POST', body, redirect: 'manual', headers })).status).toBe(303);
  };
  const [open, hidden, elsewhere, unread] = works as [string, string, string, string];
  await sleep(LOOKED_MS);
  const before = new Map<string, Awaited<ReturnType<typeof read>>>();
  for (const work of [open, hidden, elsewhere]) before.set(work, await read(work));
  const away = async (look: () => Promise<void>) => {
    await server.stop('fast');
    await look();
    await server.start();
    await until('it is back', async () => (await read(open)).status === 200);
  };
  await away(async () => {
    expect(await read(open)).toEqual(before.get(open));
    expect((await read(open, { 'If-None-Match': before.get(open)!.tag })).status).toBe(304);
    // What nobody read lately, other choices, and whoever is signed in.
    expect((await read(unread)).status).toBe(503);
    expect((await read(open, { Cookie: 'reading=theme=dark' })).status).toBe(503);
    expect((await read(open, { Cookie: cookie })).status).toBe(503);
  });
  // One is hidden by this program at the last instant, one by another.
  await stand(hidden, 'out-of-sight');
  await away(async () => expect((await read(hidden)).status).toBe(503));
  await sleep(LOOKED_MS);
  for (const work of [open, elsewhere]) await read(work);
  await server.ask(
    `insert into standings (work, hidden, reason, decided_by) select work, true, reason, decided_by from standings where work = '${hidden}'`,
  );
  await sleep(LOOKED_MS);
  await away(async () => expect((await read(elsewhere)).status).toBe(503));
  expect(program.said()).not.toMatch(/mistake/);
}, 300_000);
