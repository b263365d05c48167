/** The clock jumps in the middle of load, forward and back: nobody is signed out, nothing is locked for longer, and what is due each night is done, once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { RUNNING } from '../../../src/store/locks.ts';
import { freshDatabase } from '../../support/database.ts';
import { until } from '../../support/faults/own-postgres.ts';
import { faulty, nothingLost, openFolder, PASSWORD, underLoad } from '../../support/faults/program.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TRIES = 8;

test('the clock jumps a day ahead, and an hour before it was, in the middle of load', async () => {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const file = join(openFolder(), 'clock');
  writeFileSync(file, '0');
  const it = await faulty({
    DATABASE_URL: url,
    FICARIUM_DATA: openFolder(),
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, '../../support/faults/clock.ts')).href}`,
    TEST_CLOCK: file,
  });
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  const ask = async (query: string) => (await client.query(query)).rows;
  let ahead = 0;
  const set = async (ms: number) => {
    ahead = ms;
    writeFileSync(file, String(ms));
    it.program.child.kill('SIGUSR2');
  };
  /** When each night's work was last due, as the program's clock has it now. */
  const planned = async () =>
    Object.fromEntries(
      (await ask('select identifier, last_execution as at from graphile_worker._private_known_crontabs')).map(
        ({ identifier, at }) => [identifier, at === null ? null : (at as Date).getTime()],
      ),
    ) as Record<string, number | null>;
  const signIn = (password: string) =>
    fetch(`${it.base}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'Ilse', password, back: '/' }),
      redirect: 'manual',
      headers: { Origin: it.base },
    });
  const leaders = () => ask(`select pid from pg_locks where locktype = 'advisory' and objid = ${RUNNING} and granted`);
  await until('jobs are led', async () => (await leaders()).length === 1);

  const everything = /./;
  await underLoad(it, { name: 'a day ahead', goesOn: everything, happens: () => set(DAY) });
  // What a night has that was slept through is asked for.
  await until('the night was made up for', async () => Object.values(await planned()).every((at) => at !== null));

  // Too many wrong passwords, by a clock that is ahead.
  for (let n = 0; n < TRIES; n++) await signIn('no idea at all');
  expect((await signIn(PASSWORD)).status).toBe(429);
  await underLoad(it, { name: 'a day and an hour back', goesOn: everything, happens: () => set(-HOUR) });
  expect((await signIn(PASSWORD)).status).toBe(303);
  await nothingLost(it);

  // Of no night it is taken for granted that it is over; the next one comes.
  await until('nothing is planned for a time that is not yet', async () =>
    Object.values(await planned()).every((at) => at === null || at <= Date.now() + ahead),
  );
  const night = new Date();
  night.setUTCHours(2, 59, 55, 0);
  if (night.getTime() < Date.now()) night.setTime(night.getTime() + DAY);
  await set(night.getTime() - Date.now());
  await until('what is due at three', async () => (await planned())['back-up'] === night.getTime() + 5000);
  expect(await leaders()).toHaveLength(1);
  expect(it.program.said()).not.toMatch(/mistake/);
  expect(await it.program.end()).toBe(0);
}, 300_000);
