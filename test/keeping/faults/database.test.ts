/** PostgreSQL goes away in the middle of load: stopped, cut off, hanging. What needs nothing of it is given, the rest is told, and all heals by itself. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { RUNNING } from '../../../src/store/locks.ts';
import { ownPostgres, until } from '../../support/faults/own-postgres.ts';
import { type Fault, faulty, heldBy, nothingLost, openFolder, underLoad } from '../../support/faults/program.ts';

/** Of pages, of the queue, of who leads, and of what listens. */
const MOST_CONNECTIONS = 10 + 5 + 2;

test('PostgreSQL is restarted, cut off and hangs in the middle of load', async () => {
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
