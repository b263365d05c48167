/** The database is restarted, crashes or is killed while readers read and heaps come in: everybody is told so, and all goes on by itself. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { FicariumError, Trouble } from '../../src/errors.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { tasksOn } from '../../src/jobs/jobs.ts';
import { type Library, libraryOn, OWNER } from '../../src/library/library.ts';
import { type Embedded, startEmbedded } from '../../src/store/embedded.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createSite } from '../../src/web/site.tsx';
import { say } from '../../src/words/words.ts';
import { storyText } from '../support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-restarted-'));
const data = join(scratch, 'data');
const said: string[] = [];
const troubles: string[] = [];
let embedded: Embedded;
let store: Store;
let library: Library;
let jobs: ReturnType<Store['runJobs']>;

beforeAll(async () => {
  embedded = await startEmbedded({ dataFolder: data, durable: false, say: (what) => void said.push(say(what)) });
  store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
  const files = filesOnDisk(join(data, 'files'));
  library = libraryOn({ store, files, program: 'test', workers: 1, carriesOut: 'behind' });
  const report = (error: Error) =>
    void troubles.push(error instanceof FicariumError || error instanceof Trouble ? 'told' : `${error.stack}`);
  jobs = store.runJobs(tasksOn(library.behind, report), report);
});
afterAll(async () => {
  await jobs?.stop();
  await store?.close();
  await embedded?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

let heaps = 0;
function heap(from: number, stories: number): string {
  const root = join(scratch, `heap${heaps++}`);
  mkdirSync(root);
  for (let n = from; n < from + stories; n++)
    writeFileSync(join(root, `${n}.txt`), storyText({ Title: `The Lamp ${n}`, Author: 'Mara' }, n + 1));
  return root;
}

const serverPid = () =>
  Number(readFileSync(join(realpathSync(join(data, 'database')), 'postmaster.pid'), 'utf8').split('\n')[0]);
const ask = async (query: string) => {
  const client = new pg.Client(embedded.url);
  client.on('error', () => {});
  await client.connect();
  return client.query(query).finally(() => client.end().catch(() => {}));
};

/** Readers who go on reading: what each answer was. */
function readers() {
  const site = createSite({ library, report: (error) => void odd.push(String(error)) });
  const odd: string[] = [];
  const statuses = new Map<number, number>();
  let reading = true;
  const read = async (path: string) => {
    while (reading) {
      const answer = await site.request(`http://localhost${path}`);
      const text = await answer.text();
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 503 && !text.includes('does not answer')) odd.push(text.slice(0, 2000));
      if (answer.status !== 200 && answer.status !== 503) odd.push(`${answer.status} ${path}`);
      await sleep(20);
    }
  };
  const all = ['/works', '/', '/fandoms', '/healthz'].map(read);
  return {
    async end() {
      reading = false;
      await Promise.all(all);
      return { statuses, odd };
    },
  };
}

const STORIES = 40;

const DISASTERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'every connection is cut': () =>
    ask(`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null`),
  'one of its processes crashes': async () => {
    const { rows } = await ask(
      `select pid from pg_stat_activity where application_name = 'ficarium' and datname is not null limit 1`,
    );
    process.kill(rows[0]!.pid, 'SIGKILL');
  },
  'it is stopped': async () => process.kill(serverPid(), 'SIGINT'),
  'it is killed': async () => process.kill(serverPid(), 'SIGKILL'),
};

test.each(Object.keys(DISASTERS))(
  '%s while a heap comes in: told, waited for, and all of it is there once',
  async (name) => {
    const from = heaps * STORIES;
    const reading = readers();
    const id = await library.takings.ask(OWNER, { root: heap(from, STORIES), source: 'command' });
    await vi.waitFor(
      async () => {
        const taking = (await library.takings.one(OWNER, id))!;
        // On a machine that is quick enough it may be in already; then that is what must not be lost.
        if (!taking.summary) expect(taking.job?.progress?.done ?? 0).toBeGreaterThan(1);
      },
      { timeout: 60_000, interval: 10 },
    );
    await DISASTERS[name]!();
    const summary = await vi.waitFor(
      async () => {
        // A failure that was written down is tried again in a while; nobody waits for that here.
        for (const { id } of (await library.jobs.list(OWNER)).filter(({ state }) => state === 'again'))
          await library.jobs.again(OWNER, id);
        const taking = await library.takings.one(OWNER, id);
        expect(taking).toMatchObject({ summary: expect.anything(), trouble: null });
        return taking!.summary!;
      },
      { timeout: 60_000, interval: 200 },
    );
    expect(summary).toMatchObject({ files: STORIES, faults: 0, refused: 0 });
    const { odd } = await reading.end();
    expect(odd).toEqual([]);
    const pages = [1, 2].map((page) => library.works.list(OWNER, { sort: 'title', page, perPage: 100 }));
    const titles = (await Promise.all(pages)).flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles.sort()).toEqual(Array.from({ length: from + STORIES }, (_, n) => `The Lamp ${n}`).sort());
    await vi.waitFor(async () => expect(await library.jobs.list(OWNER)).toEqual([]), { timeout: 60_000 });
    expect(await library.verify(OWNER)).toMatchObject({ problems: [], works: from + STORIES, unlisted: 0 });
  },
  120_000,
);

test('what was said of it: one sentence each, and no mistake of the program', () => {
  expect(said.filter((sentence) => sentence.startsWith('The database ended by itself'))).toHaveLength(2);
  expect(troubles.filter((trouble) => trouble !== 'told')).toEqual([]);
});
