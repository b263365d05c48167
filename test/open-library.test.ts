import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { storyText } from './support/library.ts';

/** The built program, while it has a library open: what other commands of it can do meanwhile. */
const program = join(import.meta.dirname, '../dist/main.js');
const scratch = mkdtempSync(join(tmpdir(), 'ficarium-open-'));
const env = { ...process.env, FICARIUM_DATA: join(scratch, 'data'), PORT: '0', FICARIUM_WORKERS: '1' };

let open: ChildProcess;
let base: string;

function start(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  return { child, said };
}

async function run(...args: string[]) {
  const { child, said } = start(...args);
  const [code] = await once(child, 'close');
  return { code, ...said };
}

async function serve() {
  const { child, said } = start('serve');
  await vi.waitFor(() => expect(said.out).toContain('The library is open on'), { timeout: 30_000 });
  base = /http:\S+/.exec(said.out)![0];
  open = child;
}

async function close() {
  open.kill('SIGTERM');
  const [code] = await once(open, 'close');
  return code;
}

function heap(name: string, stories: number, from: number): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  for (let n = 0; n < stories; n++)
    writeFileSync(join(folder, `${n}.txt`), storyText({ Title: `${name} ${n}` }, from + n));
  return folder;
}

beforeAll(serve, 60_000);
afterAll(async () => {
  if (open.exitCode === null) await close();
  rmSync(scratch, { recursive: true, force: true });
});

test('a heap is handed to the running program, which tells what came of it', async () => {
  const folder = heap('Lamps', 4, 1);
  writeFileSync(join(folder, 'empty.txt'), '');
  const first = await run('import', folder);
  expect(first.err).toContain('The library is open: the program that has it open takes the heap in.');
  expect(first.err).toContain('5 files looked at: 4 works came in and 1 file was left aside.');
  expect(first.code).toBe(1);
  expect(await (await fetch(`${base}/works`)).text()).toContain('Lamps 3');
  expect((await run('import', folder)).err).toContain('0 works came in, 5 files were there already');
  expect((await run('jobs')).out).toBe('Nothing goes on, and nothing waits.\n');
});

test('two at once: one after the other, both come in', async () => {
  const came = await Promise.all([run('import', heap('Bells', 3, 20)), run('import', heap('Oars', 3, 30))]);
  expect(came.map(({ code }) => code)).toEqual([0, 0]);
  for (const { err } of came) expect(err).toContain('3 works came in');
});

test('a heap that is not there is said in one sentence, and nothing waits for it', async () => {
  const { code, err } = await run('import', join(scratch, 'nowhere'));
  expect([code, err]).toEqual([3, expect.stringContaining(join(scratch, 'nowhere'))]);
  expect((await run('jobs')).out).toContain('Nothing goes on');
});

test('backed up while it is open, and put back elsewhere by the same program', async () => {
  const to = join(scratch, 'library.tar.zst');
  const made = await run('backup', to);
  expect([made.code, made.err]).toEqual([0, expect.stringMatching(/holds everything: 10 works and \d+ originals/)]);
  expect((await run('backup', to)).code).toBe(2);
  const tried = await run('backup', '--try', to);
  expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('10 works')]);
  const here = await run('restore', to);
  expect([here.code, here.err]).toEqual([3, expect.stringContaining(`process ${open.pid}`)]);
  const before = env.FICARIUM_DATA;
  env.FICARIUM_DATA = join(scratch, 'restored');
  try {
    const restored = await run('restore', to);
    expect([restored.code, restored.err]).toEqual([0, expect.stringContaining('is back: 10 works')]);
    const again = await run('restore', to);
    expect([again.code, again.err]).toEqual([3, expect.stringContaining('never writes over one')]);
    expect((await run('verify')).code).toBe(0);
  } finally {
    env.FICARIUM_DATA = before;
  }
}, 120_000);

test('what needs the library for itself says who has it', async () => {
  const { code, err } = await run('verify');
  expect([code, err]).toEqual([3, expect.stringContaining(`process ${open.pid}`)]);
});

test('closed in the middle: the import says so, and the next start goes on', async () => {
  const { child, said } = start('import', heap('Ferries', 60, 100));
  await expect.poll(() => said.err, { timeout: 60_000 }).toContain('takes the heap in');
  const ended = once(child, 'close');
  expect(await close()).toBe(0);
  const [code] = await ended;
  expect([code, said.err]).toEqual([3, expect.stringContaining('is taken in when it is opened again')]);
  expect((await run('jobs')).out).toMatch(
    /Taking in a heap\tWaits\tOn the list since .+ UTC\.\nThey go on when the library is opened/,
  );
  await serve();
  await expect
    .poll(async () => (await run('jobs')).out, { timeout: 60_000, interval: 500 })
    .toContain('Nothing goes on');
  expect(await (await fetch(`${base}/search?q=Ferries`)).text()).toContain('60');
}, 120_000);
