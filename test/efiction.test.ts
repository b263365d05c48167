import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Work } from '../src/catalogue/work.ts';
import { type RescueSummary, rescueHeap } from '../src/library/heaps/rescue.ts';
import { say } from '../src/words/words.ts';
import { folderOf } from './support/archive-heap.ts';
import { type Archive, type ArchiveOptions, efictionArchive } from './support/efiction.ts';

/** The archive as a heap: its dump beside its `stories/` folder. */
const heapOf = ({ sql, files }: Archive): string =>
  folderOf(
    new Map([['backup/harbour.sql', sql], ...[...files].map(([path, bytes]) => [`backup/${path}`, bytes] as const)]),
  ).root;

async function rescued(root: string) {
  const works: Work[] = [];
  let summary: RescueSummary | undefined;
  const refused: string[] = [];
  for await (const item of rescueHeap(root, { workers: 2 })) {
    if (item.kind === 'work') works.push(item.work);
    else if (item.kind === 'summary') summary = item;
    else refused.push(`${item.path}: ${say(item.message)}`);
  }
  return { works, summary: summary!, refused };
}

const FORMS: readonly ArchiveOptions[] = [
  { stories: 90, reviews: 700 },
  {
    stories: 90,
    reviews: 700,
    texts: 'dump',
    prefix: 'hp_',
    dates: 'datetime',
    encoding: 'mojibake',
    crlf: true,
    seed: 2,
  },
  { stories: 90, reviews: 700, old: true, encoding: 'windows-1252', columnLists: true, seed: 3 },
  { stories: 90, reviews: 700, names: true, texts: 'dump', prefix: 'a_b_', seed: 4 },
];

test.each(FORMS)('everything of an archive is carried over: %o', async (options) => {
  const archive = efictionArchive(options);
  const { truth } = archive;
  const { works, summary, refused } = await rescued(heapOf(archive));
  expect(refused).toEqual([]);

  const [told] = summary.archives!;
  const rows = Object.fromEntries(told!.account.map((t) => [t.table, t.rows]));
  expect(rows).toEqual({ ...truth.rows, phpbb_posts: 2 });
  for (const { table, rows, carried, left } of told!.account)
    expect([table, [...carried, ...left].reduce((n, c) => n + c.rows, 0)]).toEqual([table, rows]);
  expect(told!.found.missing).toBe(truth.missing);
  expect(told!.found.untold).toHaveLength(truth.withoutText);
  expect(told!.warnings).toEqual([]);

  const shown = works.filter((work) => work.archived!.shown);
  expect(shown).toHaveLength(truth.shown);
  expect(works.length - shown.length).toBe(truth.hidden);
  const of = (work: Work) => Number(/\d+$/.exec(work.archived!.from[0]!.story)![0]);
  for (const work of shown) {
    expect(work.title).toBe(truth.title(of(work)));
    expect(work.chapters[0]!.blocks[0]!.text).toContain('“Is that Zoë’s café?” she asked.');
  }
  const sum = (n: (work: Work) => number) => works.reduce((all, work) => all + n(work), 0);
  expect(sum(({ missingParts, archived }) => archived!.missing.length - missingParts.length)).toBe(0);
  // What hangs on stories of which nobody has a text stays with the archive's own rows.
  const { told: its } = truth;
  expect(sum(({ archived }) => archived!.reviews.length)).toBe(its.reviews);
  expect(sum(({ archived }) => archived!.reviews.filter((r) => r.reply).length)).toBe(its.replies);
  expect(sum(({ archived }) => archived!.favourites.count)).toBe(its.favourites);
  const each = new Map(works.map((work) => [of(work), work.archived!]));
  const figures = [...each.values()];
  expect(figures.reduce((n, a) => n + a.reads!, 0)).toBe(its.reads);
  expect(figures.filter((a) => a.completed)).toHaveLength(its.completed);
  expect(figures.filter((a) => a.series.length > 0)).toHaveLength(its.inSeries);
});

test('an Automated Archive: its database names its files, stories elsewhere are named with their address', async () => {
  const text = (n: number) =>
    `<html><body><p>“Is that lamp number ${n}?” she asked, and nobody in the harbour knew what to say to her.</p><p>It was the oldest of them, and it had been lit ${n} times, and then the rain came in over the salt road.</p></body></html>`;
  const db = `%FILES = (\n\n1 => {\n Title => 'The Keeper's Lamp',\n Author => 'Tansy Quill', EmailAuthor => 'tansy@example.org',\n Rating => 'PG',\n Location => '1/lamp, 1/lamp2',\n FileType => 'html',\n PrintTime => '02/26/00',\n},\n2 => {\n Title => 'Gone', Author => 'Pell', Location => 'gone', FileType => 'txt',\n},\n3 => {\n Title => 'Elsewhere', Author => 'Pell', StoryURL => 'http://pell.example/e.html', Offsite => 'offsite',\n},\n);\n`;
  const { root } = folderOf(
    new Map([
      ['aa/ARCHIVE_DB.pl', db],
      ['aa/archive/1/lamp.html', text(1)],
      ['aa/archive/1/lamp2.html', text(2)],
    ]),
  );
  const { works, summary, refused } = await rescued(root);
  expect(refused).toEqual([]);
  expect(works).toHaveLength(1);
  expect(works[0]).toMatchObject({
    title: "The Keeper's Lamp",
    authors: [{ name: 'Tansy Quill', contact: 'tansy@example.org' }],
    missingParts: [],
    fields: { date: { value: '2000-02-26' }, rating: { value: 'General Audiences' } },
  });
  expect(works[0]!.chapters).toHaveLength(2);
  expect(summary.archives![0]!.found).toMatchObject({
    stories: 3,
    chapters: 3,
    missing: 1,
    untold: [{ title: 'Gone' }, { title: 'Elsewhere' }],
  });
});

test('of two archives in one heap each speaks of its own files', async () => {
  const one = efictionArchive({ stories: 12, reviews: 20, seed: 5 });
  const two = efictionArchive({ stories: 12, reviews: 20, seed: 6, prefix: 'x_' });
  const { root } = folderOf(
    new Map([
      ['one/dump.sql', one.sql],
      ...[...one.files].map(([path, bytes]) => [`one/www/${path}`, bytes] as const),
      ['two/sql/dump.sql', two.sql],
      ...[...two.files].map(([path, bytes]) => [`two/${path}`, bytes] as const),
    ]),
  );
  const { works, summary } = await rescued(root);
  expect(works).toHaveLength(one.truth.shown + one.truth.hidden + two.truth.shown + two.truth.hidden);
  for (const { sources, archived } of works)
    expect(archived!.from.map(({ dump }) => dump.slice(0, 3))).toEqual([sources[0]!.path.slice(0, 3)]);
  expect(summary.archives!.map((a) => a.found.missing)).toEqual([one.truth.missing, two.truth.missing]);
});

test('two dumps of one archive: their stories are one, and nothing is said twice', async () => {
  const archive = efictionArchive({ stories: 12, reviews: 60, texts: 'dump', seed: 7 });
  const { root } = folderOf(
    new Map([
      ['2009.sql', archive.sql],
      ['2011.sql', Buffer.concat([Buffer.from('-- later\n'), archive.sql])],
    ]),
  );
  const { works } = await rescued(root);
  expect(works).toHaveLength(archive.truth.shown + archive.truth.hidden);
  expect(works.reduce((n, work) => n + work.archived!.reviews.length, 0)).toBe(archive.truth.reviews);
  for (const { archived } of works)
    expect(archived!.from.map(({ dump }) => dump).sort()).toEqual(['2009.sql', '2011.sql']);
});

test('a packed dump is opened, and speaks of the files around it', async () => {
  const archive = efictionArchive({ stories: 12, reviews: 20, seed: 8 });
  const { root } = folderOf(
    new Map([
      ['backup/harbour.sql.gz', gzipSync(archive.sql)],
      ...[...archive.files].map(([path, bytes]) => [`backup/${path}`, bytes] as const),
    ]),
  );
  const { works, summary, refused } = await rescued(root);
  expect(refused).toEqual([]);
  expect(works.filter((work) => work.archived?.shown)).toHaveLength(archive.truth.shown);
  expect(summary.archives![0]).toMatchObject({ path: 'backup/harbour.sql.gz!harbour.sql' });
});
