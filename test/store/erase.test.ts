/** A work is erased for good: nothing of it is left anywhere, and it never comes in again. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { zipSync } from 'fflate';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { uploadsIn } from '../../src/files/uploads.ts';
import type { Refusal } from '../../src/intake/draft.ts';
import { GUEST, libraryOn, OWNER } from '../../src/library/library.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { createSite } from '../../src/web/site.tsx';
import { say } from '../../src/words/words.ts';
import { asFile, MARKS, mailbox, PARAGRAPHS, paragraphsOf, TITLE, withSlips } from '../support/marked-story.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-erase-'));
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const keeper = { kind: 'keeper', id: 'k' } as const;
const program = 'test';

const other = (seed: string, count = 12) => paragraphsOf(seed, count, false);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const WHOLE = asFile(TITLE, 'Ilse', PARAGRAPHS);

const HEAP: Readonly<Record<string, string | Uint8Array>> = {
  'Quenlithmoor/ferries.txt': WHOLE,
  'copies/latin.txt': latin1(WHOLE),
  'copies/wide.txt': utf16(WHOLE),
  'excerpt.txt': asFile('A Row', 'Ilse', PARAGRAPHS.slice(4, 12)),
  'list.mbox': mailbox([
    { title: 'Salt', paragraphs: other('salt') },
    { title: TITLE, paragraphs: withSlips(PARAGRAPHS, 5) },
    { title: 'Peat', paragraphs: other('peat') },
  ]),
  'old.zip': zipSync({ 'ferries.txt': Buffer.from(WHOLE), 'rye.txt': Buffer.from(asFile('Rye', 'Bo', other('rye'))) }),
  'moss.txt': asFile('Moss', 'Bo', other('moss')),
};
const SENT: typeof HEAP = {
  [`${TITLE}/whole.txt`]: WHOLE,
  'both.zip': HEAP['old.zip']!,
  'list.mbox': HEAP['list.mbox']!,
  'peat.txt': asFile('Moss', 'Bo', other('moss')),
};
const STAY = ['Moss', 'Peat', 'Rye', 'Salt'];

function put(root: string, heap: typeof HEAP): string {
  for (const [path, content] of Object.entries(heap)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Every file below a folder in which one of the marks stands, in any encoding. */
function holding(folder: string): string[] {
  const needles = MARKS.flatMap((mark) => [Buffer.from(mark), Buffer.from(mark, 'utf16le'), latin1(mark)]);
  const all = [realpathSync(folder), ...['database'].map((name) => realpathSync(join(folder, name)))];
  return [...new Set(all.flatMap((root) => globSync('**/*', { cwd: root }).map((path) => join(root, path))))].filter(
    (path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      if (!found?.isFile()) return false;
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    },
  );
}

async function open(dataFolder: string) {
  const embedded = await startEmbedded({ dataFolder });
  const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
  const files = filesOnDisk(join(dataFolder, 'files'));
  const uploads = uploadsIn(join(dataFolder, 'brought-in'));
  const library = libraryOn({ store, files, uploads, program, workers: 1 });
  const how = { signal: new AbortController().signal, onProgress() {} };
  const query = async (statement: string) => {
    const client = new pg.Client(embedded.url);
    await client.connect();
    return (await client.query(statement).finally(() => client.end())).rows as { [column: string]: unknown }[];
  };
  return {
    store,
    files,
    library,
    query,
    /** Nothing is compressed, so that the bytes on disk are the letters. */
    async plainly() {
      const columns = await query(
        `select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type in ('json', 'text')`,
      );
      for (const { table_name, column_name } of columns)
        await query(`alter table ${table_name} alter column ${column_name} set storage external`);
    },
    /** Tables in which a row holds a mark. */
    async tables() {
      const names = await query(`select table_name from information_schema.tables where table_schema = 'public'`);
      const found: unknown[] = [];
      for (const { table_name: name } of names) {
        const held = MARKS.map((mark) => `position('${mark}' in row::text) > 0`).join(' or ');
        const rows = await query(`select 1 from ${name} as row where ${held} limit 1`);
        if (rows.length > 0) found.push(name);
      }
      return found;
    },
    async takeIn(root: string) {
      const out: Refusal[] = [];
      const onErased = (refusal: Refusal) => void out.push(refusal);
      const summary = await library.heaps.import(OWNER, { root, onErased });
      expect(summary.erased).toBe(out.length);
      return { ...summary, out };
    },
    /** Sends files through the page and has them taken in. @returns the names of what lies there afterwards */
    async bring(heap: typeof HEAP) {
      const sent = Object.entries(heap).map(([name, content]) => ({ name, bytes: [Buffer.from(content as string)] }));
      const id = await library.takings.receive(
        OWNER,
        (async function* () {
          for (const { name, bytes } of sent)
            yield {
              name,
              bytes: (async function* () {
                yield* bytes;
              })(),
            };
        })(),
      );
      await library.behind.takeIn(OWNER, id, how);
      expect(await library.takings.one(OWNER, id)).toMatchObject({ trouble: null, summary: { faults: 0 } });
    },
    brought: () =>
      globSync('*/**', { cwd: join(dataFolder, 'brought-in') })
        .map((path) => path.replaceAll('\\', '/').split('/').slice(1).join('/'))
        .filter((path) => path !== '')
        .sort(),
    async takeInByJob(root: string) {
      const id = await library.takings.ask(OWNER, { root, source: 'command' });
      await library.behind.takeIn(OWNER, id, how);
    },
    titles: async () =>
      (await store.reader.list({ sort: 'title', page: 1, perPage: 50 }, keeper)).items.map(({ title }) => title),
    work: async (title: string) =>
      (await store.reader.list({ sort: 'title', page: 1, perPage: 50 }, keeper)).items.find((w) => w.title === title)!,
    verify: () => library.verify(OWNER),
    again: () => library.erasing.again(OWNER),
    async close() {
      await store.close();
      await embedded.stop();
    },
  };
}

type Opened = Awaited<ReturnType<typeof open>>;
const data = join(scratch, 'library');
const heap = put(join(scratch, 'heap'), HEAP);
let at: Opened;
let id: string;

beforeAll(async () => {
  at = await open(data);
  await at.plainly();
  await at.takeIn(heap);
  await at.bring(SENT);
  await at.takeInByJob(put(join(scratch, TITLE), { 'a.txt': WHOLE }));
  const work = await at.work(TITLE);
  id = work.id;
  await at.library.desk.say(OWNER, {
    workId: id,
    field: 'summary',
    said: '',
    verdict: 'corrected',
    value: `Of ${MARKS[0]}.`,
  });
  await at.library.desk.stand(OWNER, id, true, verbatim(`${MARKS[1]} asked`));
  await at.store.reader.edition(id, keeper);
  await at.close();
  cpSync(join(realpathSync(join(data, 'database'))), join(scratch, 'backup'), {
    recursive: true,
    preserveTimestamps: true,
  });
  at = await open(data);
}, 120_000);
afterAll(() => at?.close());

test('it is there before: in the files, in the tables, in the write-ahead log', async () => {
  expect(await at.titles()).toEqual(expect.arrayContaining([...STAY, TITLE]));
  const places = holding(data);
  expect(places.some((path) => path.includes('/files/'))).toBe(true);
  expect(places.some((path) => path.includes('/base/'))).toBe(true);
  expect(places.filter((path) => path.includes('/brought-in/'))).toHaveLength(2);
  expect(await at.tables()).toEqual(
    expect.arrayContaining([
      'drafts',
      'editions',
      'works',
      'chapters',
      'desk_words',
      'standings',
      'found_files',
      'heaps',
      'takings',
    ]),
  );
});

test('nobody but the keeper may, and not without the title; nothing else lets a row go', async () => {
  await expect(at.library.erasing.extent(GUEST, id)).rejects.toMatchObject({ code: 'not-allowed' });
  const act = { workId: id, typed: TITLE, reason: verbatim('its writer asked') };
  await expect(at.library.erasing.erase(GUEST, act)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(at.library.erasing.erase(OWNER, { ...act, typed: 'yes' })).rejects.toMatchObject({ code: 'wrong-use' });
  for (const statement of [
    'delete from drafts',
    `begin; select set_config('ficarium.erasing', pg_current_xact_id()::text, true); delete from drafts; commit`,
    `begin; select set_config('ficarium.erasing', pg_current_xact_id()::text, true); update editions set reason = ''; commit`,
    'truncate standings cascade',
  ])
    await expect(at.query(statement), statement).rejects.toThrow(/only ever added/);
});

test('erased: not a byte of it in the data folder, the tables, pages or books; the others of its files stay', async () => {
  const extent = await at.library.erasing.extent(OWNER, id);
  expect(extent).toMatchObject({ title: TITLE, sharedFiles: 1, staying: 2, others: [{ title: 'A Row' }] });
  expect(
    await at.library.erasing.erase(OWNER, {
      workId: id,
      typed: ` ${TITLE.toLowerCase()}`,
      reason: verbatim('its writer asked'),
    }),
  ).toBe(true);
  expect(await at.tables()).toEqual([]);
  expect(holding(data)).toEqual([]);
  expect(at.brought()).toEqual(['peat.txt']);
  expect(await at.titles()).toEqual(STAY);
  expect(await at.verify()).toMatchObject({ problems: [], erasures: 1 });
  expect(await at.library.erasing.all(OWNER)).toMatchObject([{ reason: verbatim('its writer asked'), by: 'keeper' }]);
  for (const statement of ['delete from erasures', 'delete from drafts', `update erasures set reason = ''`])
    await expect(at.query(statement)).rejects.toThrow(/only ever added/);
  const site = createSite({ library: at.library, actor: () => OWNER });
  for (const path of [
    '/',
    '/works',
    '/desk',
    '/desk/queue',
    '/desk/decisions',
    '/desk/erased',
    '/left-aside',
    `/works/${id}`,
    `/works/${id}/book.epub`,
    `/desk/works/${id}`,
  ]) {
    const answer = await site.request(path);
    const text = await answer.text();
    expect(
      MARKS.filter((mark) => text.includes(mark)),
      path,
    ).toEqual([]);
    expect(answer.status, path).toBe(path.includes(id) ? 404 : 200);
  }
  await at.close();
  expect(holding(data)).toEqual([]);
  at = await open(data);
});

test('sent through the page once more: it stays out, and what was sent is gone, too', async () => {
  await at.bring({ ...SENT, 'oar#1.txt': WHOLE });
  expect(at.brought()).toEqual(['peat.txt', 'peat.txt']);
  expect(await at.titles()).toEqual(STAY);
  expect([await at.tables(), holding(data)]).toEqual([[], []]);
});

test('the same heap again: it stays out, and nothing else changes', async () => {
  const again = await at.takeIn(heap);
  expect(again).toMatchObject({ worksAdded: 0, worksChanged: 0, stories: 0, faults: 0 });
  expect(again.out.map(({ path, code }) => `${code} ${path}`).sort()).toEqual([
    'erased Quenlithmoor/ferries.txt',
    'erased copies/latin.txt',
    'erased copies/wide.txt',
    'erased excerpt.txt',
    'erased list.mbox',
    'erased old.zip!ferries.txt',
  ]);
  expect(await at.titles()).toEqual(STAY);
  expect([await at.tables(), holding(data)]).toEqual([[], []]);
  expect(await at.verify()).toMatchObject({ problems: [] });
});

const thirds = [0, 12, 24].map((from) => PARAGRAPHS.slice(from, from + 12));
const OTHERWISE: Readonly<Record<string, string | Uint8Array>> = {
  'latin.txt': latin1(asFile('Otherwise', 'Nobody', PARAGRAPHS)),
  'wide.txt': utf16(asFile('Wide', 'Nobody', PARAGRAPHS)),
  'wrapped.txt': asFile(
    'Wrapped',
    'Nobody',
    PARAGRAPHS.map((p) => p.replace(/(.{50,64}) /g, '$1\n')),
  ),
  'slips.txt': asFile('Slips', 'Nobody', withSlips(PARAGRAPHS)),
  'part 1.txt': asFile('Boats, part 1/3', 'Nobody', thirds[0]!),
  'part 2.txt': asFile('Boats, part 2/3', 'Nobody', withSlips(thirds[1]!)),
  'part 3.txt': asFile('Boats, part 3/3', 'Nobody', thirds[2]!),
  'scrap.txt': asFile('Scrap', 'Nobody', PARAGRAPHS.slice(20, 23)),
  'page.html': `<html><head><title>Page</title></head><body>${PARAGRAPHS.map((p) => `<p>${p.replaceAll('é', '&eacute;')}</p>`).join('')}</body></html>`,
  'within.txt': asFile('Anthology', 'Many', [...other('first'), ...PARAGRAPHS, ...other('last', 40)]),
  'two.mbox': mailbox([
    { title: 'Boats', paragraphs: thirds[1]! },
    { title: 'Fern', paragraphs: other('fern') },
  ]),
  'oats.txt': asFile('Oats', 'Bo', other('oats')),
};

test('in another encoding, form, in parts, a part of it, in something longer, with slips: it stays out', async () => {
  const summary = await at.takeIn(put(join(scratch, 'otherwise'), OTHERWISE));
  expect(summary.out.map(({ path }) => path).sort()).toEqual(
    [...Object.keys(OTHERWISE).filter((path) => path !== 'oats.txt' && path !== 'two.mbox'), 'two.mbox#1'].sort(),
  );
  expect(await at.titles()).toEqual([...STAY, 'Fern', 'Oats'].sort());
  expect([await at.tables(), holding(data)]).toEqual([[], []]);
  expect(await at.verify()).toMatchObject({ problems: [] });
  expect(await at.takeIn(join(scratch, 'otherwise'))).toMatchObject({ stories: 0, worksAdded: 0 });
});

test('what a backup of the database brings back is erased again at the start', async () => {
  await at.close();
  const place = realpathSync(join(data, 'database'));
  renameSync(place, join(scratch, 'newer'));
  cpSync(join(scratch, 'backup'), place, { recursive: true, preserveTimestamps: true });
  const { uid, gid } = statSync(join(scratch, 'newer'));
  const { chownSync } = await import('node:fs');
  for (const path of ['', ...globSync('**/*', { cwd: place })]) chownSync(join(place, path), uid, gid);
  chmodSync(place, 0o700);
  at = await open(data);
  expect(await at.titles()).toContain(TITLE);
  expect((await at.verify()).problems.map(say).join('\n')).toContain('knows nothing of the erasure');
  await at.again();
  expect(await at.titles()).toEqual(STAY);
  expect([await at.tables(), holding(data)]).toEqual([[], []]);
  expect(await at.verify()).toMatchObject({ problems: [], erasures: 1 });
});

test('killed in the middle of an erasure: it is not done, or the next start brings it to its end', async () => {
  const folder = join(scratch, 'killed');
  let here = await open(folder);
  await here.plainly();
  await here.takeIn(heap);
  const work = (await here.work(TITLE)).id;
  await here.close();
  const outcomes: string[] = [];
  for (const after of [60, 160, 300, 450, 700, 1500, 5000]) {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../support/erase-work.ts'), folder, work, TITLE],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await sleep(after);
    await new Promise((resolve) => child.once('exit', resolve).kill('SIGKILL'));
    here = await open(folder);
    const before = (await here.titles()).includes(TITLE);
    const due = await here.store.erasures.unswept();
    outcomes.push(before ? 'not done' : due === null ? 'done' : 'half');
    await here.again();
    if (!before) break;
    expect(await here.verify()).toMatchObject({ problems: [] });
    await here.close();
  }
  expect(outcomes.at(-1)).not.toBe('not done');
  expect(await here.titles()).toEqual(STAY);
  expect([await here.tables(), holding(folder)]).toEqual([[], []]);
  expect(await here.verify()).toMatchObject({ problems: [], erasures: 1 });
  await here.close();
}, 120_000);
