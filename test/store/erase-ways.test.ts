/** The odd ways in which a work is erased, or comes in again after that: dumps, joined works, an inbox, two at once, the terminal. */
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { zipSync } from 'fflate';
import pg from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { eraseCommand } from '../../src/cli/erase.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { uploadsIn } from '../../src/files/uploads.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { say } from '../../src/words/words.ts';
import { crawl } from '../support/crawl.ts';
import { freshStore } from '../support/database.ts';
import { asFile, MARKS, PARAGRAPHS, paragraphsOf, TITLE, withSlips } from '../support/marked-story.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-ways-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const other = (seed: string, count = 12) => paragraphsOf(seed, count, false);
const WRITER = 'Ysolde Ferrant';
const ADDRESS = 'ysolde@ferrant.example';
const HELD = [...MARKS, TITLE, WRITER, ADDRESS];
const how = { signal: new AbortController().signal, onProgress() {} };

type Heap = Readonly<Record<string, string | Uint8Array>>;
let made = 0;
async function workshop() {
  const { store, url } = await freshStore();
  const place = join(scratch, String(made++));
  const files = filesOnDisk(join(place, 'data/files'));
  const uploads = uploadsIn(join(place, 'data/brought-in'));
  const library = libraryOn({ store, files, uploads, program: 'test', workers: 1 });
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  const put = (heap: string, files: Heap) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(place, heap, path)), { recursive: true });
      writeFileSync(join(place, heap, path), content);
    }
    return join(place, heap);
  };
  const works = async () => (await library.works.list(OWNER, { sort: 'title', page: 1, perPage: 50 })).items;
  return {
    store,
    library,
    client,
    place,
    put,
    takeIn: (heap: string, files: Heap) => library.heaps.import(OWNER, { root: put(heap, files) }),
    titles: async () => (await works()).map(({ title }) => title),
    idOf: async (title: string) => (await works()).find((work) => work.title === title)!.id,
    erase: async (title: string) =>
      library.erasing.erase(OWNER, {
        workId: (await works()).find((work) => work.title === title)!.id,
        typed: title,
        reason: verbatim('asked'),
      }),
    /** Tables, the queue's own among them, and files of the data folder in which one of these stands. */
    async holding(words: readonly string[] = HELD) {
      const { rows } = await client.query(
        `select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
      );
      const found: string[] = [];
      for (const { schema, name } of rows) {
        const held = words.map((_, i) => `position($${i + 1} in row::text) > 0`).join(' or ');
        const { rowCount } = await client.query(`select 1 from ${schema}."${name}" as row where ${held} limit 1`, [
          ...words,
        ]);
        if (rowCount) found.push(`${schema}.${name}`);
      }
      for (const path of globSync('**/*', { cwd: join(place, 'data') })) {
        const at = join(place, 'data', path);
        const bytes = statSync(at).isFile() ? readFileSync(at) : Buffer.from('');
        const encodings = words.flatMap((w) => [Buffer.from(w), Buffer.from(w, 'utf16le'), Buffer.from(w, 'latin1')]);
        if (words.some((word) => path.includes(word)) || encodings.some((needle) => bytes.includes(needle)))
          found.push(path);
      }
      return found;
    },
    clean: async () => expect((await library.verify(OWNER)).problems).toEqual([]),
  };
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const asHtml = (paragraphs: readonly string[]) => quoted(paragraphs.map((p) => `<p>${p}</p>`).join(''));
const dump = (news: string) => `-- eFiction
INSERT INTO fanfiction_authors (uid, penname, realname, email, bio, date) VALUES (1,${quoted(WRITER)},'',${quoted(ADDRESS)},'',1),(2,'Bo Tarn','','bo@tarn.example','',1);
INSERT INTO fanfiction_news (nid, author, title, story, time) VALUES (1,'Bo Tarn',${quoted(news)},'The archive has a new roof.',1);
INSERT INTO fanfiction_stories (sid, title, summary, uid, validated) VALUES (1,${quoted(TITLE)},${quoted(`Boats of ${MARKS[0]}.`)},1,1),(2,'The Mill',' A mill.',2,1);
INSERT INTO fanfiction_chapters (chapid, title, inorder, storytext, validated, sid, uid) VALUES (1,'One',1,${asHtml(PARAGRAPHS.slice(0, 18))},1,1,1),(2,'Two',2,${asHtml(PARAGRAPHS.slice(18))},1,1,1),(3,'',1,${asHtml(other('mill'))},1,2,2);
INSERT INTO fanfiction_reviews (reviewid, reviewer, uid, review, date, item, type) VALUES (1,${quoted(WRITER)},1,'I liked the wheel.',1,2,'ST');
`;

test('a dump of which one story is erased: the others stay, and nothing of that one, its writer and their address', async () => {
  const { takeIn, titles, erase, holding, clean, library, put } = await workshop();
  await takeIn('dump', { 'site/dump.sql': dump('Roof') });
  expect(await titles()).toEqual([TITLE, 'The Mill'].sort());
  expect(await holding()).toEqual(expect.arrayContaining(['public.archive_rows', 'public.archive_stories']));
  await erase(TITLE);
  expect(await titles()).toEqual(['The Mill']);
  expect(await holding([...MARKS, TITLE, ADDRESS])).toEqual([]);
  await clean();

  const again = await library.heaps.import(OWNER, { root: put('dump', {}) });
  expect(again).toMatchObject({ worksAdded: 0, erased: 1 });
  const newer = await takeIn('newer', { 'dump.sql': dump('Roof and gutter') });
  expect(newer).toMatchObject({ worksAdded: 0, archives: [] });
  expect(await titles()).toEqual(['The Mill']);
  expect(await holding([...MARKS, TITLE, ADDRESS])).toEqual([]);
  await clean();
});

test('parts that a person joined go together; by the address of the one that was merged, too', async () => {
  const { takeIn, titles, idOf, erase, holding, clean, library, client } = await workshop();
  const heap = {
    'north.txt': asFile('North Bank', WRITER, PARAGRAPHS.slice(0, 18)),
    'south.txt': asFile('South Bank', WRITER, PARAGRAPHS.slice(18)),
    'kiln.txt': asFile('Kiln', 'Bo', other('kiln')),
  };
  await takeIn('heap', heap);
  const [north, south] = [await idOf('North Bank'), await idOf('South Bank')];
  const keysOf = async (id: string) =>
    (await client.query('select key from pieces where work = $1', [id])).rows.map(({ key }) => [key as string]);
  const parts = [...(await keysOf(north)), ...(await keysOf(south))];
  await library.desk.sayOfFiles(OWNER, { workId: north, word: { says: 'one-work', parts } });
  expect(await titles()).toEqual(['Kiln', 'North Bank']);
  const merged = (await library.works.read(OWNER, south))!.workId === south ? north : south;
  expect((await library.erasing.extent(OWNER, merged)).files).toBe(2);
  await library.erasing.erase(OWNER, { workId: merged, typed: 'North Bank', reason: verbatim('asked') });
  expect(await titles()).toEqual(['Kiln']);
  expect(await holding([...HELD, 'North Bank', 'South Bank'])).toEqual([]);
  await clean();
  expect(await takeIn('heap', heap)).toMatchObject({ worksAdded: 0, erased: 2 });
  expect(await takeIn('part', { 'b.txt': asFile('B', 'Nobody', withSlips(PARAGRAPHS.slice(24))) })).toMatchObject({
    worksAdded: 0,
    erased: 1,
  });
  expect(await titles()).toEqual(['Kiln']);
  await erase('Kiln');
  expect(await titles()).toEqual([]);
  await clean();
});

test('what was moved out of a watched folder is cleared of it, and what comes there again, too', async () => {
  const { put, titles, erase, holding, library, store, place } = await workshop();
  const arrive = async (name: string, heap: Heap) => {
    const root = put(`inbox/done/${name}`, heap);
    const id = await store.write((writer) => writer.askFor({ root, source: 'inbox', by: 'keeper' }));
    await library.behind.takeIn(OWNER, id, how);
  };
  const kiln = asFile('Kiln', 'Bo', other('kiln'));
  await arrive('first', { [`${TITLE}/a.txt`]: asFile(TITLE, WRITER, PARAGRAPHS), 'kiln.txt': kiln });
  await arrive('zipped', {
    'both.zip': zipSync({ 'a.txt': Buffer.from(asFile(TITLE, WRITER, PARAGRAPHS)), 'kiln.txt': Buffer.from(kiln) }),
  });
  rmSync(put('inbox/done/gone', {}), { recursive: true, force: true });
  await erase(TITLE);
  const left = () => globSync('**/*.{txt,zip}', { cwd: join(place, 'inbox') });
  expect(left()).toEqual(['done/first/kiln.txt']);
  expect(existsSync(join(place, 'inbox/done/first', TITLE))).toBe(false);
  await arrive('later', { 'wide.txt': Buffer.from(`\ufeff${asFile('Wide', 'N', PARAGRAPHS)}`, 'utf16le') });
  expect(left()).toEqual(['done/first/kiln.txt']);
  expect(await titles()).toEqual(['Kiln']);
  expect(await holding()).toEqual([]);
});

test('two erasures at once, and one while a heap comes in: one sentence, nothing half, and it can be done afterwards', async () => {
  const { takeIn, put, titles, idOf, erase, library, clean } = await workshop();
  await takeIn('heap', {
    'a.txt': asFile(TITLE, WRITER, PARAGRAPHS),
    'b.txt': asFile('Kiln', 'Bo', other('kiln')),
    'c.txt': asFile('Weir', 'Bo', other('weir')),
  });
  const [id, kiln] = [await idOf(TITLE), await idOf('Kiln')];
  const act = (workId: string, typed: string) =>
    library.erasing.erase(OWNER, { workId, typed, reason: verbatim('asked') });
  const both = await Promise.allSettled([act(id, TITLE), act(id, TITLE), act(kiln, 'Kiln')]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of both)
    if (one.status === 'rejected')
      expect([one.reason.code, say(one.reason.told)]).toEqual([
        'data-folder-in-use',
        expect.stringMatching(/^Something else is being done to this library just now.*\.$/),
      ]);
  for (const title of [TITLE, 'Kiln']) if ((await titles()).includes(title)) await erase(title);
  await expect(act(id, TITLE)).rejects.toMatchObject({ code: 'not-found' });
  expect(await titles()).toEqual(['Weir']);

  let during: Promise<unknown> | undefined;
  const weir = await idOf('Weir');
  const more = put('more', {
    'd.txt': asFile('Mill', 'Bo', other('mill')),
    'e.txt': asFile('Oast', 'Bo', other('oast')),
  });
  const onProgress = () => {
    during ??= act(weir, 'Weir').catch((error) => error.code);
  };
  expect(await library.heaps.import(OWNER, { root: more, onProgress })).toMatchObject({ worksAdded: 2 });
  expect(await during).toBe('data-folder-in-use');
  expect(await titles()).toEqual(['Mill', 'Oast', 'Weir']);
  await erase('Weir');
  expect(await library.heaps.import(OWNER, { root: put('heap', {}) })).toMatchObject({ worksAdded: 0, erased: 3 });
  expect(await titles()).toEqual(['Mill', 'Oast']);
  await clean();
});

test('where it failed to come in, or waits for that, its name is forgotten: jobs, takings, what was told of them', async () => {
  const { takeIn, erase, holding, library, client, place, put } = await workshop();
  await takeIn('heap', { 'a.txt': asFile(TITLE, WRITER, PARAGRAPHS) });
  const nowhere = await library.takings.ask(OWNER, { root: join(place, `${TITLE} (old)`), source: 'command' });
  await library.behind.takeIn(OWNER, nowhere, how);
  expect(JSON.stringify(await library.takings.one(OWNER, nowhere))).toContain(TITLE);
  await client.query(`update graphile_worker._private_jobs set last_error = $1`, [`The disk is full for ${TITLE}.`]);
  expect(await holding([TITLE])).toEqual(expect.arrayContaining(['public.takings', 'graphile_worker._private_jobs']));
  await erase(TITLE);
  expect(await holding()).toEqual([]);
  const seen = await library.takings.list(OWNER, 9);
  expect(JSON.stringify(seen)).not.toContain('Quenlithmoor');
  // What is asked for afterwards is told as it was typed, and kept nowhere once it was looked at.
  const again = await library.takings.ask(OWNER, {
    root: put('again', { 'a.txt': asFile('A', 'N', PARAGRAPHS) }),
    source: 'command',
  });
  await library.behind.takeIn(OWNER, again, how);
  expect(await library.takings.one(OWNER, again)).toMatchObject({ summary: { erased: 1, worksAdded: 0 } });
  expect(await holding()).toEqual([]);
});

test('a folder of other stories that is called like it keeps its name, which is theirs; the story itself is nowhere', async () => {
  const { takeIn, titles, erase, holding, clean } = await workshop();
  await takeIn('heap', { 'a.txt': asFile(TITLE, WRITER, PARAGRAPHS) });
  await takeIn('other', { [`${TITLE}/mill.txt`]: asFile('The Mill', 'Bo Tarn', other('mill')) });
  await erase(TITLE);
  expect(await titles()).toEqual(['The Mill']);
  expect(await holding([...MARKS.filter((mark) => !TITLE.includes(mark)), WRITER])).toEqual([]);
  expect(await holding([TITLE])).toEqual(expect.arrayContaining(['public.found_files', 'public.drafts']));
  expect(await takeIn('other', {})).toMatchObject({ worksAdded: 0, worksChanged: 0, skipped: 1 });
  await clean();
});

test('no page, book or list of the keeper says anything of it', async () => {
  const { takeIn, erase, library } = await workshop();
  await takeIn('heap', {
    'a.txt': asFile(TITLE, WRITER, PARAGRAPHS),
    'next.txt': asFile('Next to It', 'Bo', [...other('next'), 'She asked for the boat.']),
  });
  await erase(TITLE);
  const pages = await crawl({ library, actor: () => OWNER }, 150);
  for (const [path, text] of pages)
    expect(
      HELD.filter((word) => text.includes(word)),
      path,
    ).toEqual([]);
  expect([...pages.keys()].some((path) => path.endsWith('.epub'))).toBe(true);
});

/** Answers, line by line; left out: nobody sits there. */
function terminalWith(answers: readonly string[] | null) {
  const input = new PassThrough();
  const err = new PassThrough();
  let said = '';
  let asked = 0;
  err.on('data', (chunk) => {
    said += chunk;
    if (answers === null || !/\) $|: $/.test(said)) return;
    const answer = answers[asked++];
    setImmediate(() => (answer === undefined ? input.end() : input.write(`${answer}\n`)));
  });
  if (answers === null) input.end();
  return { terminal: { in: input, out: new PassThrough(), err }, said: () => said };
}

test('at the terminal it asks twice; whoever does not answer, says no or types something else erases nothing', async () => {
  const { takeIn, titles, idOf, library, clean } = await workshop();
  await takeIn('heap', { 'a.txt': asFile(TITLE, WRITER, PARAGRAPHS), 'b.txt': asFile('Kiln', 'Bo', other('kiln')) });
  const id = await idOf(TITLE);
  const ask = async (answers: readonly string[] | null, yes?: string) => {
    const { terminal, said } = terminalWith(answers);
    const code = await eraseCommand(id, { reason: undefined, yes }, library, terminal).catch((error) => error.code);
    return { code, said: said() };
  };
  expect(await ask(null)).toMatchObject({ code: 'wrong-use' });
  expect(await ask(['no'])).toMatchObject({ code: EXIT.done, said: expect.stringContaining('Nothing was erased.') });
  expect(await ask([''])).toMatchObject({ code: EXIT.done });
  expect(await ask(['y', 'y'])).toMatchObject({ code: 'wrong-use' });
  expect(await ask(['yes', 'Kiln'])).toMatchObject({ code: 'wrong-use' });
  expect(await ask(['yes'])).toMatchObject({ code: 'wrong-use' });
  expect(await ask(null, 'Kiln')).toMatchObject({ code: 'wrong-use' });
  expect(await ask(null, '')).toMatchObject({ code: 'wrong-use' });
  expect(await titles()).toContain(TITLE);
  const done = await ask(['Y', `  ${TITLE.toUpperCase()} `]);
  expect(done).toMatchObject({ code: EXIT.done, said: expect.stringContaining('It is erased') });
  expect(await titles()).toEqual(['Kiln']);
  expect(await ask(['yes', TITLE])).toMatchObject({ code: 'not-found' });
  await clean();
});
