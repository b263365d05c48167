/** Everything at once, killed with -9 again and again: what was acknowledged is there, once. `npm run kills -- 200` for the long one. */
import { existsSync, readdirSync } from 'node:fs';
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
const LONGEST_LOAD_MS = 3000;

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

test(
  `${KILLS} times killed over web pages, what comes in, jobs and backups: nothing is lost, nothing is double`,
  async () => {
    const { url, drop } = await freshDatabase();
    onTestFinished(drop);
    const data = scratchFolder();
    const backups = join(scratchFolder(), 'backups');
    const env = { DATABASE_URL: url, FICARIUM_DATA: data, FICARIUM_LOG: 'error' };
    const store = await openStore(url, { visible: visibleStandings, headOf, tagsOf });
    onTestFinished(() => store.close());
    const keeper = await accountOf(store, 'Ilse', 'keeper');
    const cookie = `ficarium-session=${await sessionOf(store, keeper)}`;
    let read = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const serving = run(['serve'], env);
      // Now and then before it is open.
      if (kill % 7 === 6) await sleep(Math.random() * 1500);
      else {
        const base = await baseOf(serving);
        const closing = new AbortController();
        const loading = load(base, cookie, closing.signal);
        const backing = kill % 3 === 0 ? run(['backup', `${backups}/`], env) : undefined;
        await sleep(Math.random() * LONGEST_LOAD_MS);
        await backing?.end('SIGKILL');
        if (backing) await sleep(Math.random() * 300);
        await serving.end('SIGKILL');
        closing.abort();
        read += await loading;
      }
      await serving.end('SIGKILL');
      expect(serving.said()).not.toMatch(/mistake/);
    }

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
    const works = await once('select title as name from works where merged_into is null');
    const kept = await once('select name from saved_filters');
    expect(odd).toEqual([]);
    expect(stories.acknowledged.filter((title) => !works.has(title))).toEqual([]);
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
      `${KILLS} kills: ${stories.acknowledged.length} of ${stories.sent.length} stories and ${searches.acknowledged.length} of ${searches.sent.length} searches were acknowledged, ${works.size} works and ${kept.size} searches are there; ${read} pages were read.`,
    );
  },
  300_000 + KILLS * 60_000,
);
