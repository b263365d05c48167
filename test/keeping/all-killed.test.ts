/** Everything at once, killed with -9 again and again: what was acknowledged is there, once. `npm run kills -- 200` for the long one. */
import { once as happens } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { readPack } from '../../src/files/backup/pack.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { restoreBackup } from '../../src/library/backup/restore.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { openStore } from '../../src/store/store.ts';
import { freshDatabase } from '../support/database.ts';
import { storyText } from '../support/library.ts';
import { baseOf, run } from '../support/programs.ts';
import { emptyPlace, rowsOf, scratchFolder } from '../support/restored.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);
/** An account keeps no more searches. */
const MOST_SEARCHES = 200;
/** Milliseconds that a program may go on after it is open, or has begun, before it is killed. */
const LONGEST_MS = 2000;
/** Programs that show pages and do jobs, side by side: one is killed while the other goes on. */
const SERVING = 2;
/** How often what is killed is one of these, a backup, a heap that is taken in by command. */
const SHARES = { serve: 0.6, backup: 0.2, import: 0.2 };
const HEAP_FILES = 4;

/** What was sent, and what of it was acknowledged. */
class Diary {
  readonly sent: string[] = [];
  readonly acknowledged: string[] = [];
  next(what: string): string {
    const name = `${what} ${this.sent.length + 1}`;
    this.sent.push(name);
    return name;
  }
}

const stories = new Diary();
const searches = new Diary();
/** Answers that nobody should get. */
const odd: string[] = [];

/** People who send stories, keep searches and read, until the library is gone. @returns how many pages were read */
async function load(base: string, cookie: string, signal: AbortSignal): Promise<number> {
  const headers = { Origin: base, Cookie: cookie };
  const post = async (path: string, body: FormData | URLSearchParams) =>
    (await fetch(base + path, { method: 'POST', body, headers, redirect: 'manual', signal })).status === 303;
  let read = 0;
  const goOn = async (act: () => Promise<void>) => {
    while (!signal.aborted) {
      await act().catch(() => {});
      await sleep(60);
    }
  };
  await Promise.all([
    goOn(async () => {
      const title = stories.next('The Lantern');
      const form = new FormData();
      form.append(
        'files',
        new Blob([storyText({ Title: title, Author: 'Mara' }, stories.sent.length)]),
        `${title}.txt`,
      );
      if (await post('/take-in', form)) stories.acknowledged.push(title);
      await sleep(300);
    }),
    goOn(async () => {
      if (searches.sent.length >= MOST_SEARCHES) return;
      const name = searches.next('Lamps');
      const asked = `q=lamp+${searches.sent.length}`;
      if (await post('/account/searches', new URLSearchParams({ name, asked, back: '/works' })))
        searches.acknowledged.push(name);
    }),
    goOn(async () => {
      for (const path of ['/', '/works', '/works?q=lantern', '/jobs']) {
        const page = await fetch(base + path, { headers, signal });
        await page.text();
        if (page.status !== 200) odd.push(`${page.status} ${path}`);
        read++;
      }
    }),
  ]);
  return read;
}

/** A heap of its own in a folder, of stories that are nowhere else. */
function newHeap(among: string) {
  const folder = mkdtempSync(join(among, 'heap-'));
  const titles = Array.from({ length: HEAP_FILES }, () => {
    const title = stories.next('The Lantern');
    writeFileSync(join(folder, `${title}.txt`), storyText({ Title: title, Author: 'Odo' }, stories.sent.length));
    return title;
  });
  return { folder, titles };
}

test(
  `${KILLS} times killed over web pages, what comes in, jobs and backups: nothing is lost, nothing is double`,
  async () => {
    const { url, drop } = await freshDatabase();
    onTestFinished(drop);
    const data = scratchFolder();
    const backups = join(scratchFolder(), 'backups');
    const heaps = scratchFolder();
    const brought: string[] = [];
    const env = { DATABASE_URL: url, FICARIUM_DATA: data, FICARIUM_LOG: 'error' };
    const store = await openStore(url, { visible: visibleStandings, headOf, tagsOf });
    onTestFinished(() => store.close());
    const keeper = await accountOf(store, 'Ilse', 'keeper');
    const cookie = `ficarium-session=${await sessionOf(store, keeper)}`;
    let read = 0;
    const killed = { serve: 0, backup: 0, import: 0 };
    const all = () => killed.serve + killed.backup + killed.import;
    const takes = { backup: 3000, import: 3000 };
    const began = performance.now();

    /** Pages and jobs with people at them, killed and started anew until it is enough. */
    const serving = async () => {
      while (all() < KILLS) {
        const program = run(['serve'], env);
        // Now and then before it is open.
        if (Math.random() < 0.1) await sleep(Math.random() * 1000);
        else {
          const base = await baseOf(program);
          const closing = new AbortController();
          const loading = load(base, cookie, closing.signal);
          await sleep(Math.random() * LONGEST_MS);
          await program.end('SIGKILL');
          closing.abort();
          read += await loading;
        }
        await program.end('SIGKILL');
        killed.serve++;
        expect(program.said()).not.toMatch(/mistake/);
      }
    };
    /** Commands beside them, most of them killed in the middle; what one says that it did is done. */
    const commands = async () => {
      while (all() < KILLS) {
        const what = Math.random() < SHARES.backup / (SHARES.backup + SHARES.import) ? 'backup' : 'import';
        // As many as their share, whatever a start takes on this machine.
        if (killed[what] > (all() + 1) * SHARES[what]) {
          await sleep(50);
          continue;
        }
        const heap = what === 'import' ? newHeap(heaps) : undefined;
        brought.push(...(heap?.titles ?? []));
        const program = run(heap ? ['import', heap.folder] : ['backup', `${backups}/`], env);
        const began = performance.now();
        const ended = happens(program.child, 'exit');
        // At any moment of it, as long as one takes on this machine.
        await Promise.race([ended, sleep(Math.random() * 1.2 * takes[what])]);
        const code = await program.end('SIGKILL');
        if (code === null) killed[what]++;
        else {
          takes[what] = performance.now() - began;
          if (heap && code === 0) stories.acknowledged.push(...heap.titles);
        }
        expect(program.said()).not.toMatch(/mistake/);
      }
    };
    await Promise.all([...Array.from({ length: SERVING }, serving), commands()]);
    const seconds = (performance.now() - began) / 1000;

    const last = run(['serve'], env);
    await baseOf(last);
    // What was sent whole and never asked for is asked for at the start.
    await last.says(/key\/|open on/);
    for (let quiet = 0; quiet < 5; await sleep(200)) quiet = (await store.queue.list()).length === 0 ? quiet + 1 : 0;
    expect(await last.end()).toBe(0);

    const client = new pg.Client(url);
    await client.connect();
    onTestFinished(() => client.end());
    const once = async (query: string) => {
      const names = (await client.query<{ name: string }>(query)).rows.map(({ name }) => name);
      expect(new Set(names).size, 'double').toBe(names.length);
      return new Set(names);
    };
    const titles = () => once('select title as name from works where merged_into is null');
    const before = await titles();
    expect(stories.acknowledged.filter((title) => !before.has(title))).toEqual([]);
    // Whoever takes in once more what was killed has all of it, once.
    if (brought.length > 0) {
      const again = run(['import', heaps], env);
      const [code] = await happens(again.child, 'exit');
      expect([code, again.said()]).toEqual([0, expect.any(String)]);
    }
    const works = await titles();
    const kept = await once('select name from saved_filters');
    expect(odd).toEqual([]);
    expect(brought.filter((title) => !works.has(title))).toEqual([]);
    expect(searches.acknowledged.filter((name) => !kept.has(name))).toEqual([]);
    expect([...works].filter((title) => !stories.sent.includes(title))).toEqual([]);
    await once('select root as name from takings');

    const files = filesOnDisk(join(data, 'files'));
    const library = libraryOn({ store, files, program: 'test' });
    expect(await library.verify(OWNER)).toMatchObject({ problems: [], works: works.size, unlisted: 0 });
    // Every backup that has its name is whole; one of all gives all back.
    const snapshots = join(backups, 'snapshots');
    for (const name of existsSync(snapshots) ? readdirSync(snapshots) : [])
      if (!name.endsWith('.part'))
        for await (const _ of readPack(join(snapshots, name), () => Promise.reject(new Error('locked'))));
    const made = run(['backup', `${backups}/`], env);
    const place = await emptyPlace();
    while (made.child.exitCode === null) await sleep(50);
    expect([made.child.exitCode, made.said()]).toEqual([0, expect.any(String)]);
    await restoreBackup(place, { from: backups, passphrase: undefined });
    expect(await rowsOf(place.url)).toEqual(await rowsOf(url));
    console.log(
      `${all()} kills in ${Math.round(seconds)} s (${Object.entries(killed)
        .map(([what, times]) => `${what} ${times}`)
        .join(
          ', ',
        )}): ${stories.acknowledged.length} of ${stories.sent.length} stories and ${searches.acknowledged.length} of ${searches.sent.length} searches were acknowledged, ${works.size} works and ${kept.size} searches are there; ${read} pages were read.`,
    );
  },
  600_000 + KILLS * 60_000,
);
