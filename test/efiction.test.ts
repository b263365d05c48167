import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Work } from '../src/catalogue/work.ts';
import { type RescueSummary, rescueHeap } from '../src/library/heaps/rescue.ts';
import { type Archive, type ArchiveOptions, efictionArchive } from './support/efiction.ts';

/** The archive as a heap: its dump beside its `stories/` folder. */
function heapOf({ sql, files }: Pick<Archive, 'sql' | 'files'>, dump = 'backup/harbour.sql'): string {
  const root = mkdtempSync(join(tmpdir(), 'ficarium-efiction-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const put = (path: string, bytes: Buffer) => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  };
  if (dump) put(dump, sql);
  for (const [path, bytes] of files) put(join('backup', path), bytes);
  return root;
}

async function rescued(root: string) {
  const works: Work[] = [];
  let summary: RescueSummary | undefined;
  const refused: string[] = [];
  for await (const item of rescueHeap(root, { workers: 2 })) {
    if (item.kind === 'work') works.push(item.work);
    else if (item.kind === 'summary') summary = item;
    else refused.push(`${item.path}: ${item.message}`);
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
  for (const work of shown) expect(work.title).toBe(truth.title(of(work)));
  const sum = (n: (work: Work) => number) => works.reduce((all, work) => all + n(work), 0);
  expect(sum(({ missingParts, archived }) => archived!.missing.length - missingParts.length)).toBe(0);
  if (truth.withoutText > 0) return;
  expect(sum(({ archived }) => archived!.reviews.length)).toBe(truth.reviews);
  expect(sum(({ archived }) => archived!.reviews.filter((r) => r.reply).length)).toBe(truth.replies);
  expect(sum(({ archived }) => archived!.favourites.count)).toBe(truth.favourites);
});
