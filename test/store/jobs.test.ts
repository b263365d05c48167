import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { tasksOn } from '../../src/jobs/jobs.ts';
import { GUEST, libraryOn, OWNER } from '../../src/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { say } from '../../src/words/words.ts';
import { freshStore } from '../support/database.ts';
import { storyText, takeInTexts } from '../support/library.ts';
import { saying } from '../support/saying.ts';

const NOWHERE = {
  put: async () => {},
  remove: async () => {},
  erasures: async () => new Map(),
  keepErasure: async () => {},
  rehash: async (sha256: string) => sha256,
  async *list() {},
} as never;
const nothing = async () => {};
const IDLE = {
  'take-in': nothing,
  group: nothing,
  'carry-out': nothing,
  restore: nothing,
  render: nothing,
  sweep: nothing,
  'back-up': nothing,
  sample: nothing,
  day: nothing,
  'read-again': nothing,
};

async function shelf(): Promise<Store> {
  const { store } = await freshStore();
  await takeInTexts(store, {
    'a.txt': storyText({ Title: 'The Lamp' }, 1),
    'b.txt': storyText({ Title: 'The Bell' }, 2),
  });
  return store;
}

/** Does the jobs of a store until the test ends. */
function run(store: Store, tasks: Parameters<Store['runJobs']>[0] = tasksOn(real(store), fail)) {
  const jobs = store.runJobs(tasks, fail);
  onTestFinished(() => jobs.stop());
  return jobs;
}
const real = (store: Store) => libraryOn({ store, files: NOWHERE, program: 'test', workers: 1 }).behind;
const fail = (error: Error) => {
  throw error;
};
const settled = (store: Store) =>
  vi.waitFor(async () => expect(await store.queue.list()).toEqual([]), { timeout: 60_000, interval: 50 });
const behind = (store: Store) => libraryOn({ store, files: NOWHERE, program: 'test', carriesOut: 'behind' });

test('a word about a rule is kept with its job, and the job carries it out', async () => {
  const store = await shelf();
  const library = behind(store);
  await library.bench.decideForAll(OWNER, 'quotes', 'refused');
  expect(await store.reader.worksDue()).toBe(2);
  expect(await library.jobs.list(OWNER)).toMatchObject([{ task: 'restore', state: 'waiting', attempts: 0 }]);
  expect(await library.jobs.areRun(OWNER)).toBe(false);
  run(store);
  await settled(store);
  expect(await store.reader.worksDue()).toBe(0);
  expect(await library.jobs.areRun(OWNER)).toBe(true);
});

test('whatever makes something due adds its job in the same transaction, and what did it at once leaves none', async () => {
  const { store, url } = await freshStore();
  await takeInTexts(store, {
    'a.txt': storyText({ Title: 'The Lamp' }, 1),
    'b.txt': storyText({ Title: 'The Bell' }, 2),
  });
  const library = behind(store);
  const list = async () => (await library.jobs.list(OWNER)).map(({ task }) => task).sort();
  await settledBy(store);
  const { items } = await library.works.list(OWNER, { sort: 'title', page: 1, perPage: 9 });
  const [bell, lamp] = items.map(({ id }) => id) as [string, string];
  await library.desk.say(OWNER, {
    workId: bell,
    field: 'summary',
    said: '',
    verdict: 'corrected',
    value: 'Of a bell.',
  });
  await library.desk.stand(OWNER, lamp, true, verbatim('asked'));
  expect(await list()).toEqual([]);
  await library.desk.stand(OWNER, lamp, false, verbatim('asked again'));
  expect(await list()).toEqual(['restore']);
  await settledBy(store);

  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(`update chapters set blocks = '[]' where work = $1`, [bell]);
  expect((await library.verify(OWNER)).problems.map(say).join()).toContain('was dropped');
  expect(await list()).toEqual(['render']);
  await settledBy(store);
  expect(await library.verify(OWNER)).toMatchObject({ editions: expect.any(Number) });

  // Somebody still reads with the eyes of before, so the erasure cannot be swept to its end at once.
  await store.write((writer) =>
    writer.erase({
      ...{ mark: randomUUID(), works: [bell], speaks: [], entries: [], names: [], lists: new Map() },
      ...{ letters: [], parts: [], reason: verbatim('asked'), by: 'keeper', at: new Date().toISOString() },
    }),
  );
  expect(await list()).toEqual(['group', 'sweep']);
  await client.query(
    `select graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) from graphile_worker.jobs`,
  );
  await settledBy(store);
  expect(await store.erasures.unswept()).toBeNull();
  expect((await library.works.list(OWNER, { sort: 'title', page: 1, perPage: 9 })).items.map(({ id }) => id)).toEqual([
    lamp,
  ]);
});

/** Does the jobs until none is left. */
async function settledBy(store: Store): Promise<void> {
  const jobs = store.runJobs(tasksOn(real(store), fail), fail);
  await settled(store);
  await jobs.stop();
}

test('what is taken back leaves no job', async () => {
  const store = await shelf();
  await settled(store);
  const broken = store.write(async (writer) => {
    await writer.decideForAll({ rule: 'quotes', verdict: 'refused', decidedBy: 'keeper' }, ['quotes'], verbatim('why'));
    throw new RangeError('as if the disk were full');
  });
  await expect(broken).rejects.toThrow(RangeError);
  expect(await store.queue.list()).toEqual([]);
});

test('a job that fails says why, is tried again later, and when asked; dropped, it is gone', async () => {
  const store = await shelf();
  const library = behind(store);
  let tries = 0;
  const report: Error[] = [];
  const tasks = tasksOn(
    { ...real(store), restore: () => Promise.reject(new Error(`no ${++tries}`)) },
    (error) => void report.push(error),
  );
  run(store, tasks);
  await library.bench.decideForAll(OWNER, 'quotes', 'refused');
  const failed = await vi.waitFor(async () => {
    const [job] = await library.jobs.list(OWNER);
    expect(job).toMatchObject({ state: 'again', attempts: 1, trouble: saying('no 1') });
    return job!;
  });
  expect(failed.at.getTime()).toBeGreaterThan(Date.now() + 500);
  expect(report).toHaveLength(1);
  expect(await library.jobs.again(OWNER, failed.id)).toBe(true);
  await vi.waitFor(() => expect(tries).toBe(2));
  await vi.waitFor(async () => expect(await library.jobs.drop(OWNER, failed.id)).toBe(true));
  expect(await library.jobs.list(OWNER)).toEqual([]);
  expect(await library.jobs.drop(OWNER, failed.id)).toBe(false);
});

test('closed in the middle, a job is given back: no failure, and the next start does it', async () => {
  const store = await shelf();
  const library = behind(store);
  let began = 0;
  const waits = ({ signal }: { signal: AbortSignal }) =>
    new Promise<void>((_, reject) => {
      began++;
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  const jobs = store.runJobs({ ...IDLE, restore: waits }, fail);
  await library.bench.decideForAll(OWNER, 'quotes', 'refused');
  await vi.waitFor(() => expect(began).toBe(1));
  expect(await library.jobs.list(OWNER)).toMatchObject([{ state: 'running' }]);
  const closing = performance.now();
  await jobs.stop();
  expect(performance.now() - closing).toBeLessThan(2000);
  expect(await library.jobs.list(OWNER)).toMatchObject([{ state: 'waiting', trouble: null }]);
  run(store);
  await settled(store);
  expect(await store.reader.worksDue()).toBe(0);
});

test('asked for again while it goes on, it is done again afterwards', async () => {
  const store = await shelf();
  const library = behind(store);
  let calls = 0;
  let go = () => {};
  const held = () =>
    new Promise<void>((resolve) => {
      calls++;
      go = resolve;
    });
  run(store, { ...IDLE, restore: held });
  await library.bench.decideForAll(OWNER, 'quotes', 'refused');
  await vi.waitFor(() => expect(calls).toBe(1));
  await library.bench.decideForAll(OWNER, 'quotes', 'undecided');
  await library.bench.decideForAll(OWNER, 'dashes', 'refused');
  go();
  await vi.waitFor(() => expect(calls).toBe(2));
  go();
  await settled(store);
  expect(calls).toBe(2);
});

test('one program at a time does the jobs of a library; another takes over', async () => {
  const store = await shelf();
  const done: string[] = [];
  const named = (name: string) => ({ ...IDLE, restore: async () => void done.push(name) });
  const first = store.runJobs(named('first'), fail);
  await vi.waitFor(async () => expect(await store.queue.isRun()).toBe(true));
  run(store, named('second'));
  await sleep(100);
  await behind(store).bench.decideForAll(OWNER, 'quotes', 'refused');
  await vi.waitFor(() => expect(done).toEqual(['first']));
  await first.stop();
  await vi.waitFor(() => expect(done).toEqual(['first', 'second']), { timeout: 60_000 });
});

test('chapters that were thrown away are written out anew, the same', async () => {
  const { store, url } = await freshStore();
  await takeInTexts(store, { 'a.txt': storyText({ Title: 'The Lamp' }, 1) });
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  const rows = async () => (await client.query('select work, hash, blocks::text from chapters order by 1, 2')).rows;
  const before = await rows();
  expect(before.length).toBeGreaterThan(0);
  await client.query('delete from chapters');
  run(store);
  await vi.waitFor(async () => expect(await rows()).toEqual(before), { timeout: 60_000 });
});

test('what goes on behind the pages is for the keeper', async () => {
  const { jobs, takings } = behind(await shelf());
  for (const ask of [
    () => jobs.list(GUEST),
    () => jobs.again(GUEST, '1'),
    () => jobs.drop(GUEST, '1'),
    () => jobs.areRun(GUEST),
    () => takings.ask(GUEST, { root: '/heap', source: 'page' }),
    () => takings.list(GUEST, 1),
    () => takings.one(GUEST, 1),
  ])
    await expect(ask()).rejects.toMatchObject({ code: 'not-allowed' });
});
