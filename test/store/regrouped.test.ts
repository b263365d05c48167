import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { foundOf } from '../../src/catalogue/told/found.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import type { Told } from '../../src/grouping/card.ts';
import { planAll } from '../../src/library/grouping/plan-all.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { hashOfPlan } from '../../src/library/works/publish.ts';
import type { Store } from '../../src/store/store.ts';
import { freshStore } from '../support/database.ts';
import { efictionArchive } from '../support/efiction.ts';
import { story } from '../support/generated-stories.ts';

/** A library that is grouped by what is new alone, and looked at as if all were put together anew. */
async function library() {
  const { store } = await freshStore();
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-regrouped-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = join(folder, 'heap');
  const put = (files: Readonly<Record<string, string | Buffer>>) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  };
  const { heaps } = libraryOn({ store, files: filesOnDisk(join(folder, 'files')), program: 'test', workers: 1 });
  const everyCard = vi.spyOn(store.stock, 'cards');
  let isFirst = true;
  return {
    store,
    put,
    move: (from: string, to: string) => renameSync(join(root, from), join(root, to)),
    takeIn: async () => {
      const summary = await heaps.import(OWNER, { root });
      expect(everyCard).toHaveBeenCalledTimes(isFirst ? 1 : 0);
      isFirst = false;
      expect(await otherwise(store)).toEqual([]);
      everyCard.mockClear();
      return summary;
    },
  };
}

/** What would come out otherwise if all were put together anew, and dumps of which it would be counted otherwise. */
async function otherwise(store: Store): Promise<unknown[]> {
  const { words } = await store.stock.filesWords();
  const { plans, kept, known } = await planAll(store.stock, words);
  const entries = await Array.fromAsync(store.stock.entries());
  const told = new Map<string, readonly Told[]>(plans.flatMap((plan) => Object.entries(plan.told ?? {})));
  const counted = foundOf(entries, { told });
  return [
    ...plans.filter((plan) => known.get(plan.id)?.planHash !== hashOfPlan(plan, (key) => kept.get(key)!.restoration)),
    ...(await store.reader.archives()).filter(
      ({ sha256, found }) => JSON.stringify(found) !== JSON.stringify(counted.get(sha256)),
    ),
  ];
}

const page = (n: number) =>
  `<html><body>${story(n, 8)
    .map((p) => `<p>${p}</p>`)
    .join('')}</body></html>`;
const entry = (href: string, title: string, by: string) =>
  `<li><a href="${href}">${title}</a> by ${by} (PG)<br>Summary: A ferry, a bell, and who rang it when the water rose.</li>`;
const listOf = (...entries: string[]) =>
  `<html><head><title>Quay Stories</title></head><body><h1>Stories</h1><ul>${entries.join('\n')}</ul></body></html>`;

test('a list of works that comes, says otherwise, lies elsewhere and goes concerns those that it means, and nobody else', async () => {
  const { put, takeIn, move, store } = await library();
  put({ 'far/z1.html': page(51), 'far/z2.html': page(52), 'fic/a17.html': page(1), 'fic/b2.html': page(2) });
  put({ 'saved/the-tallest-bell.html': page(3) });
  await takeIn();
  const titles = async () =>
    (await store.reader.list({ sort: 'title', page: 1, perPage: 20 }, { kind: 'keeper', id: 'keeper' })).items.map(
      ({ title }) => title,
    );
  const own = [entry('a17.html', 'Month of Bells', 'Kit Vale'), entry('b2.html', 'A Rope in the Rain', 'Tansy Quill')];
  const elsewhere = entry('http://quay.example/~kit/the-tallest-bell.html', 'The Tallest Bell Of All', 'Kit Vale');
  put({ 'fic/index.html': listOf(...own, elsewhere) });
  await takeIn();
  expect(await titles()).toEqual(expect.arrayContaining(['Month of Bells', 'The Tallest Bell Of All']));
  // Two files of that name: which of them is meant, nobody knows.
  put({ 'other/the-tallest-bell.html': page(4) });
  await takeIn();
  expect(await titles()).not.toContain('The Tallest Bell Of All');
  put({ 'other/the-tallest-bell.html': '<p>Nothing here.</p>' });
  await takeIn();
  expect(await titles()).toContain('The Tallest Bell Of All');
  put({ 'fic/index.html': listOf(entry('a17.html', 'Month of Fogs', 'Kit Vale'), own[1]!, elsewhere) });
  await takeIn();
  expect(await titles()).toContain('Month of Fogs');
  expect(await titles()).not.toContain('Month of Bells');
  put({ 'deep/index.html': listOf(...own, entry('c.html', 'A Third Of Them', 'Bo Tiller')), 'deep/b2.html': page(2) });
  await takeIn();
  put({ 'fic/index.html': '<p>Moved.</p>' });
  await takeIn();
  expect(await titles()).not.toContain('Month of Fogs');
  move('deep/index.html', 'fic/index.html');
  await takeIn();
  expect(await titles()).toContain('Month of Bells');
});

test('a dump that comes before, after or between its files, or tells otherwise, concerns those that it tells of', async () => {
  const { put, takeIn, store } = await library();
  const archive = efictionArchive({ stories: 12, reviews: 20, prefix: 'q_' });
  const files = Object.fromEntries([...archive.files].map(([path, bytes]) => [`site/${path}`, bytes]));
  const names = Object.keys(files);
  const some = (from: number, to: number) =>
    Object.fromEntries(names.slice(from, to).map((name) => [name, files[name]!]));
  put({ 'far/z1.html': page(51), 'far/z2.html': page(52), ...some(0, 6) });
  await takeIn();
  put({ 'site/dump.sql': archive.sql });
  await takeIn();
  const untold = async () => (await store.reader.archives()).at(-1)!.found!.missing;
  const before = await untold();
  put(some(6, names.length));
  await takeIn();
  expect(await untold()).toBeLessThan(before);
  // The same file in another folder is further off; one that takes the place of another tells the same story anew.
  put({ [`copy/${names[0]!}`]: page(60), [names[1]!]: page(61) });
  await takeIn();
  put({ 'site/later.sql': efictionArchive({ stories: 9, reviews: 3, prefix: 'q_', seed: 4 }).sql });
  await takeIn();
  put({ 'site/dump.sql': efictionArchive({ stories: 7, reviews: 3, prefix: 'q_', seed: 5 }).sql });
  await takeIn();
});
