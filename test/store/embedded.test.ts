import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from '../../src/store/embedded/lock.ts';
import { readPidFile } from '../../src/store/embedded/orphan.ts';
import { type Embedded, startEmbedded } from '../../src/store/embedded.ts';
import type { Sentence } from '../../src/text/sentence.ts';
import { say } from '../../src/words/words.ts';
import { saying } from '../support/saying.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-pg-'));
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const isRoot = process.getuid?.() === 0;

async function query(url: string, statement: string): Promise<{ [column: string]: unknown }[]> {
  const client = new pg.Client(url);
  await client.connect();
  return (await client.query(statement).finally(() => client.end())).rows;
}

/** Another program that starts the database and stays until it is killed. */
async function holder(dataFolder: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/hold-database.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return { pid: child.pid!, kill: () => new Promise((resolve) => child.once('exit', resolve).kill('SIGKILL')) };
}

const alive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
const data = join(scratch, 'library');
const clusterPid = () => readPidFile(realpathSync(join(data, 'database')))!.pid;

test('starts in a new folder, keeps what it is told, never as root, reached by its owner alone', async () => {
  const first = await startEmbedded({ dataFolder: data });
  await query(first.url, 'create table kept as select 1 as n');
  expect(
    await query(first.url, `select current_setting('fsync') as fsync, current_setting('listen_addresses') as listens`),
  ).toEqual([{ fsync: 'on', listens: '' }]);
  const { uid, mode } = statSync(join(data, 'database'));
  expect([uid === 0, mode & 0o777]).toEqual([false, 0o700]);
  await first.stop();
  expect(existsSync(join(data, 'ficarium.lock'))).toBe(false);

  const began = performance.now();
  const second = await startEmbedded({ dataFolder: data });
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
  console.log(`a database that is there started in ${Math.round(performance.now() - began)} ms`);
  await second.stop();
});

test('a second program on the same folder is told who is there', async () => {
  const { pid, kill } = await holder(data);
  await expect(startEmbedded({ dataFolder: data })).rejects.toMatchObject({
    code: 'data-folder-in-use',
    what: saying(`process ${pid}`),
    advice: saying('Stop it'),
  });
  await kill();
});

test('killed with -9: the server stops by itself; killed too, the next start recovers; nothing is lost', async () => {
  const { kill } = await holder(data);
  const server = clusterPid();
  await kill();
  for (let i = 0; i < 200 && alive(server); i++) await sleep(50);
  expect(alive(server)).toBe(false);

  const again = await holder(data);
  const started = clusterPid();
  // Both at once: nothing can shut down in order.
  process.kill(started, 'SIGKILL');
  await again.kill();
  const third = await startEmbedded({ dataFolder: data });
  expect(await query(third.url, 'select n from kept')).toEqual([{ n: 1 }]);
  await third.stop();
});

test('a server that outlived its program is stopped in order before the next starts', async () => {
  const { pid, kill } = await holder(data);
  const server = clusterPid();
  // The watcher is the shell among the program's children.
  const watcher = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .find((line) => line.includes('read _'));
  process.kill(Number.parseInt(watcher!, 10), 'SIGKILL');
  await kill();
  await sleep(300);
  expect(alive(server)).toBe(true);
  const next = await startEmbedded({ dataFolder: data });
  expect(alive(server)).toBe(false);
  expect(await query(next.url, 'select n from kept')).toEqual([{ n: 1 }]);
  await next.stop();
});

/** A process that looks like the cluster's server and whose parent never buries it. */
async function serverOf(database: string, how: string) {
  const { uid, gid } = statSync(database);
  const parent = spawn('bash', ['-c', `(${how}) & echo $!; exec sleep 100`], {
    cwd: database,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(isRoot ? { uid, gid } : {}),
  });
  const pid = Number(await new Promise((resolve) => parent.stdout.once('data', (line) => resolve(String(line)))));
  await sleep(300);
  return { pid, bury: () => new Promise((resolve) => parent.once('exit', resolve).kill('SIGKILL')) };
}

test('a server that dies without a word, and is not buried, holds up nothing', async () => {
  const database = realpathSync(join(data, 'database'));
  const { pid, bury } = await serverOf(database, 'exec -a postgres sleep 100');
  writeFileSync(join(database, 'postmaster.pid'), `${pid}\n${database}\n1\n5432\n\n\n\nready\n`);
  const next = await startEmbedded({ dataFolder: data });
  expect([existsSync(`/proc/${pid}`), alive(pid)]).toEqual([true, false]);
  expect(await query(next.url, 'select n from kept')).toEqual([{ n: 1 }]);
  await next.stop();
  await bury();
});

test('what takes its time to die is waited for, and that is said', async () => {
  const database = realpathSync(join(data, 'database'));
  const slowly = 'trap "sleep 1.5; exit" INT; while :; do sleep 0.1; done';
  const { pid, bury } = await serverOf(database, `exec -a postgres bash -c '${slowly}'`);
  writeFileSync(join(database, 'postmaster.pid'), `${pid}\n${database}\n1\n5432\n\n\n\nready\n`);
  const said: string[] = [];
  const next = await startEmbedded({ dataFolder: data, say: (what) => void said.push(say(what)) });
  expect(said[0]).toContain(`process ${pid}`);
  expect(said[0]).toContain('waiting for it');
  await next.stop();
  await bury();
});

test('numbers of processes that are used again lead nobody astray', async () => {
  writeFileSync(join(data, 'ficarium.lock'), JSON.stringify({ pid: process.ppid, born: 'another boot:1' }));
  writeFileSync(join(data, 'database/postmaster.pid'), `${process.ppid}\n${data}/database\n1\n5432\n\n\n\nready\n`);
  const next = await startEmbedded({ dataFolder: data });
  await next.stop();
});

test('a lock is for one, and a broken one is no lock', () => {
  const path = join(scratch, 'lock');
  const lock = takeLock(path, scratch);
  expect(() => takeLock(path, scratch)).toThrow(
    expect.objectContaining({ code: 'data-folder-in-use', what: saying(`process ${process.pid}`) }),
  );
  lock.release();
  writeFileSync(path, '');
  takeLock(path, scratch).release();
  expect(existsSync(path)).toBe(false);
});

test('a folder whose path is too long for a socket', async () => {
  const deep = join(scratch, 'a long name with blanks and é '.repeat(4).trim());
  const embedded = await startEmbedded({ dataFolder: deep, durable: false });
  expect(await query(embedded.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await embedded.stop();
});

test('a folder that cannot be', async () => {
  writeFileSync(join(scratch, 'file'), '');
  await expect(startEmbedded({ dataFolder: join(scratch, 'file') })).rejects.toMatchObject({ code: 'cannot-write' });
  await expect(startEmbedded({ dataFolder: join(scratch, 'file/under') })).rejects.toMatchObject({
    code: 'cannot-write',
  });
});

test.runIf(isRoot)(
  "root's folder that no other user may enter: the database lies elsewhere, and is said to",
  async () => {
    const closed = join(scratch, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const said: string[] = [];
    const options = {
      dataFolder: join(closed, 'data'),
      elsewhere: join(scratch, 'elsewhere'),
      durable: false,
      say: (what: Sentence) => void said.push(say(what)),
    };
    const start = async (): Promise<Embedded> => startEmbedded(options);
    await (await start()).stop();
    expect(said).toEqual([expect.stringContaining(join(scratch, 'elsewhere'))]);
    expect(lstatSync(join(closed, 'data/database')).isSymbolicLink()).toBe(true);
    await (await start()).stop();
    expect(said).toHaveLength(1);
    rmSync(join(scratch, 'elsewhere'), { recursive: true });
    await expect(start()).rejects.toMatchObject({
      code: 'cannot-write',
      what: saying('which is gone'),
    });
  },
);

test.runIf(isRoot)("an ordinary user's database is run as that user when root starts it", async () => {
  const folder = join(scratch, 'of-somebody');
  mkdirSync(folder);
  chownSync(folder, 65_534, 65_534);
  const asUser = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../support/hold-database.ts'), folder, 'once'],
    { uid: 65_534, gid: 65_534, encoding: 'utf8' },
  );
  if (asUser.status !== 0)
    return console.log(`skipped: no other user can run the program here (${asUser.stderr.trim().split('\n').at(-1)})`);
  const embedded = await startEmbedded({ dataFolder: folder });
  expect(statSync(join(folder, 'database')).uid).toBe(65_534);
  await embedded.stop();
});
