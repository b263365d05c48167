/** What else can happen to an import: a disk that is full at any write, another at the same library, files that come and go, archives that lie. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import pg from 'pg';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { filesOnDisk } from '../../src/files/disk.ts';
import { tasksOn } from '../../src/jobs/jobs.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { freshStore } from '../support/database.ts';
import { storyText } from '../support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-disasters-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let made = 0;
function heap(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(scratch, `heap${made++}`);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
const stories = (count: number, from = 1) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${n}.txt`, storyText({ Title: `The Lamp ${from + n}` }, from + n)]),
  );

async function workshop(carriesOut: 'before' | 'behind' = 'before') {
  const { store, url, close } = await freshStore(true);
  let isOpen = true;
  const done = async () => {
    if (isOpen) await close();
    isOpen = false;
  };
  onTestFinished(done);
  const files = filesOnDisk(join(scratch, `files${made++}`));
  const library = libraryOn({ store, files, program: 'test', workers: 1, carriesOut });
  return {
    store,
    url,
    library,
    done,
    titles: async () =>
      (await library.works.list(OWNER, { sort: 'title', page: 1, perPage: 99 })).items.map(({ title }) => title).sort(),
    whole: async (works: number) =>
      expect(await library.verify(OWNER)).toMatchObject({ problems: [], works, unlisted: 0 }),
  };
}

const disk = vi.hoisted(() => ({ calls: 0, fullAt: -1 }));
vi.mock('node:fs/promises', async (actual) => {
  const real = await actual<typeof import('node:fs/promises')>();
  const full = () => {
    if (disk.calls++ === disk.fullAt)
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' });
  };
  return {
    ...real,
    mkdir: async (...given: Parameters<typeof real.mkdir>) => {
      full();
      return real.mkdir(...given);
    },
    rename: async (...given: Parameters<typeof real.rename>) => {
      full();
      return real.rename(...given);
    },
    open: async (...given: Parameters<typeof real.open>) => {
      const file = await real.open(...given);
      if (given[1] !== 'wx') return file;
      const { writeFile, sync } = file;
      return Object.assign(file, {
        writeFile: async (...bytes: Parameters<typeof writeFile>) => {
          full();
          return writeFile.apply(file, bytes);
        },
        sync: async () => {
          full();
          return sync.apply(file);
        },
      });
    },
  };
});

test('a disk that is full at any write: one sentence, nothing half, and the next run does the rest', async () => {
  const root = heap(stories(2));
  let at = 0;
  for (; ; at++) {
    const { library, titles, whole, done } = await workshop();
    disk.calls = 0;
    disk.fullAt = at;
    const came = await library.heaps.import(OWNER, { root }).catch((error) => error);
    disk.fullAt = -1;
    if ('code' in came)
      expect(came).toMatchObject({
        code: 'disk-full',
        what: { code: 'error.disk-full' },
      });
    await library.heaps.import(OWNER, { root });
    expect(await titles()).toHaveLength(2);
    await whole(2);
    await done();
    if (!('code' in came)) break;
  }
  expect(at).toBeGreaterThan(7);
  // A library of its own for each write.
}, 180_000);

test('a database whose disk is full at any statement: one sentence, and the next run does the rest', async () => {
  const { library, url, titles, whole } = await workshop();
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`);
  const root = heap(stories(3));
  for (const table of [
    'heaps',
    'files',
    'found_files',
    'drafts',
    'restorations',
    'pieces',
    'works',
    'editions',
    'edition_parts',
    'chapters',
  ]) {
    await client.query(
      `create trigger full_disk before insert or update on ${table} for each row execute function full_disk()`,
    );
    await expect(library.heaps.import(OWNER, { root }), table).rejects.toMatchObject({
      code: 'disk-full',
      what: { code: 'error.disk-full-database' },
    });
    await client.query(`drop trigger full_disk on ${table}`);
  }
  expect(await library.heaps.import(OWNER, { root })).toMatchObject({ files: 3 });
  expect(await titles()).toHaveLength(3);
  await whole(3);
});

test('two at one library, each with a program of its own: one comes in, the other is told to wait, and nothing is double', async () => {
  const { library, store, titles, whole } = await workshop();
  const files = filesOnDisk(join(scratch, 'elsewhere'));
  const other = libraryOn({ store, files, program: 'test', workers: 1 });
  const root = heap(stories(5));
  const both = await Promise.allSettled([
    library.heaps.import(OWNER, { root }),
    other.heaps.import(OWNER, { root }),
    library.heaps.import(OWNER, { root: heap(stories(5, 20)) }),
  ]);
  const told = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(told.map(({ code }) => code)).toEqual(['data-folder-in-use', 'data-folder-in-use']);
  await library.heaps.import(OWNER, { root });
  expect(await titles()).toEqual([1, 2, 3, 4, 5].map((n) => `The Lamp ${n}`));
  await whole(5);
});

test('a job waits for who has the library, and is done when they have gone; one that fails for ever says so and keeps nothing back', async () => {
  const { library, store, titles } = await workshop('behind');
  let go = () => {};
  const holding = store.alone(() => new Promise<void>((resolve) => (go = resolve)));
  const id = await library.takings.ask(OWNER, { root: heap(stories(2)), source: 'command' });
  const told: string[] = [];
  const tasks = tasksOn(library.behind, (error) => told.push(error.message));
  const jobs = store.runJobs(
    { ...tasks, restore: async () => Promise.reject(new Error('It fails, whatever is done.')) },
    (error) => told.push(error.message),
  );
  onTestFinished(() => jobs.stop());
  const job = await vi.waitFor(async () => {
    const [job] = await library.jobs.list(OWNER);
    expect(job).toMatchObject({
      task: 'take-in',
      state: 'again',
      trouble: { code: 'error.told', params: { what: { code: 'error.busy' } } },
    });
    return job!;
  }, 30_000);
  go();
  await holding;
  expect(await library.jobs.again(OWNER, job.id)).toBe(true);
  await vi.waitFor(async () => expect((await library.takings.one(OWNER, id))!.endedAt).not.toBeNull(), {
    timeout: 60_000,
  });
  expect(await titles()).toHaveLength(2);
  await library.bench.decideForAll(OWNER, 'quotes', 'refused');
  expect(await store.reader.worksDue()).toBe(2);
  await vi.waitFor(async () =>
    expect(await library.jobs.list(OWNER)).toMatchObject([
      { task: 'restore', trouble: { params: { words: expect.stringContaining('It fails') } } },
    ]),
  );
  const more = await library.takings.ask(OWNER, { root: heap(stories(1, 50)), source: 'command' });
  await vi.waitFor(
    async () => expect((await library.takings.one(OWNER, more))!.summary).toMatchObject({ worksAdded: 1 }),
    {
      timeout: 60_000,
    },
  );
  expect(told.filter((message) => !/It fails/.test(message))).toEqual([]);
});

test('files that go, change or come while a heap is read are said by name, and the rest comes in', async () => {
  const { library, titles } = await workshop();
  const root = heap(stories(90));
  let done = false;
  const onProgress = () => {
    if (done) return;
    done = true;
    unlinkSync(join(root, '89.txt'));
    writeFileSync(join(root, '88.txt'), storyText({ Title: 'Another Now' }, 500));
    writeFileSync(join(root, 'zz late.txt'), storyText({ Title: 'Late' }, 501));
  };
  const summary = await library.heaps.import(OWNER, { root, onProgress });
  expect(summary).toMatchObject({ faults: 0, refused: 1, worksAdded: 89 });
  const { items } = await library.aside.refused(OWNER, 1, 9);
  expect(items).toMatchObject([{ path: '89.txt', code: 'unreadable', message: { code: 'refused.gone' } }]);
  await library.heaps.import(OWNER, { root });
  expect(await titles()).toEqual(expect.arrayContaining(['Another Now', 'Late']));
});

/** A zip written entry by entry: what honest programs do not write. */
function rawZip(
  entries: readonly { readonly name: Buffer; readonly content: string; readonly mode?: number }[],
): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content, mode = 0o100644 } of entries) {
    const bytes = Buffer.from(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc(bytes), 0);
    sizes.writeUInt32LE(bytes.length, 4);
    sizes.writeUInt32LE(bytes.length, 8);
    const local = Buffer.concat([
      Buffer.from('504b03040a0000000000000021', 'hex'),
      Buffer.from([0x58]),
      sizes,
      Buffer.from([name.length, 0, 0, 0]),
      name,
      bytes,
    ]);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(at);
    const external = Buffer.alloc(4);
    external.writeUInt32LE((mode << 16) >>> 0);
    central.push(
      Buffer.concat([
        Buffer.from('504b01021e030a0000000000000021', 'hex'),
        Buffer.from([0x58]),
        sizes,
        Buffer.from([name.length, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        external,
        offset,
        name,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let i = 0; i < 8; i++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

test('zips that lie: links, names that lead outside, twice, alike but for their case, in other letters, and far too many', async () => {
  const { library, titles } = await workshop();
  const story = (title: string, seed: number) => storyText({ Title: title }, seed);
  const name = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
  const odd = rawZip([
    { name: name('lamp.txt'), content: story('Lamp', 1) },
    { name: name('LAMP.TXT'), content: story('Lamp in Capitals', 2) },
    { name: name('lamp.txt'), content: story('Lamp Again', 3) },
    { name: name('../outside.txt'), content: story('Outside', 4) },
    { name: name('/etc/absolute.txt'), content: story('Absolute', 5) },
    { name: name('C:\\bell.txt'), content: story('Elsewhere', 6) },
    { name: name('passwd'), content: '/etc/passwd', mode: 0o120777 },
    { name: name('caf\u00e9.txt', 'latin1'), content: story('Café', 7) },
    { name: Buffer.from([0x82, 0x93, 0x2e, 0x74, 0x78, 0x74]), content: story('In Dos Letters', 8) },
  ]);
  const many = rawZip(Array.from({ length: 60_000 }, (_, n) => ({ name: name(`${n}`), content: '' })));
  const summary = await library.heaps.import(OWNER, {
    root: heap({ 'odd.zip': odd, 'many.zip': many, 'nested.zip': zipSync({ 'a/odd.zip': new Uint8Array(odd) }) }),
  });
  expect(summary.faults).toBe(0);
  expect(await titles()).toEqual(['Café', 'In Dos Letters', 'Lamp', 'Lamp Again', 'Lamp in Capitals']);
  const { items } = await library.aside.refused(OWNER, 1, 50);
  expect(
    items
      .map(({ path, code }) => `${code} ${path}`)
      .filter((line) => !line.includes('nested'))
      .sort(),
  ).toEqual([
    expect.stringMatching(/^(?:no-story|not-text) odd\.zip!passwd$/),
    'too-many-entries many.zip',
    'unsafe-name odd.zip!../outside.txt',
    'unsafe-name odd.zip!/etc/absolute.txt',
    'unsafe-name odd.zip!C:\\bell.txt',
  ]);
  expect(JSON.stringify(items)).not.toContain(readFileSync('/etc/passwd', 'utf8').split('\n')[0]);
});
