/** Lists, counts and the front page by the tables of tags: how long each takes, and (BENCH_PLANS=yes) by which plan. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import type { Viewer } from '../../src/catalogue/work.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import type { ListQuery } from '../../src/store/reader.ts';
import { openStore } from '../../src/store/store.ts';
import { timedRows, writeSection } from '../support/benchmarks.ts';
import { tagStatements } from '../support/tagged-works.ts';

const WORKS = Number(process.env['BENCH_WORKS'] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
chmodSync(folder, 0o755);
const embedded = await startEmbedded({ dataFolder: join(folder, 'data') });
const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
const client = new pg.Client(embedded.url);
await client.connect();
await client.query(`
  create table made as select 'w' || lpad(to_hex(n), 12, '0') as id, n from generate_series(1, ${WORKS}) as n;
  insert into works (id, added_at, plan, plan_hash, edition, title, sort_title, sort_author, language, words, chapters, date,
      missing_parts, changes, confidence, search, formats, hidden)
    select id, now() - n * interval '1 minute', '{}', '', 1, 'Work ' || n, 'work ' || n, 'writer ' || n % 997, 'en', 1000 + n % 9000, 1,
      (1988 + n % 30)::text, '{}', 10, 0.9, ' work ' || n, array['text'], n % 50 = 0 from made;
  ${tagStatements('made')}
  drop table made;
  analyze;
`);
const { rows } = await client.query('select count(*)::integer as tagged from work_tags');

const guest: Viewer = { kind: 'guest' };
const { reader } = store;
const list = (query: Partial<ListQuery>) => () =>
  reader.list({ sort: 'newest', page: 1, perPage: 20, ...query }, guest);
const tag = (type: string, n: number) => ({ type, name: `${type} ${n}` });
const ASKED: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['all works, newest', list({})],
  ['all works, page 500', list({ page: 500 })],
  ['the broadest fandom', list({ tags: [tag('fandom', 1)] })],
  ['the broadest fandom, by title', list({ tags: [tag('fandom', 1)], sort: 'title' })],
  ['the broadest fandom, where only suggested', list({ tags: [tag('fandom', 1)], suggested: true })],
  ['a rare fandom', list({ tags: [tag('fandom', 3000)] })],
  ['a fandom, a character and a tag', list({ tags: [tag('fandom', 1), tag('character', 1), tag('freeform', 1)] })],
  ['fandom unknown', list({ tags: [{ type: 'fandom', name: null }] })],
  ['a name that is no tag', list({ tags: [{ type: 'fandom', name: 'nowhere' }] })],
  ['the shelves of the front page', () => reader.shelves(guest, 12, 24)],
  ['all fandoms with counts', () => reader.tags({ type: 'fandom', most: 5000 }, guest)],
  ['suggested fandoms', () => reader.tags({ type: 'fandom', suggested: true, most: 9 }, guest)],
  ['characters with counts', () => reader.tags({ type: 'character', most: 100 }, guest)],
  ['counts of the front page', () => reader.counts(guest)],
];
const lines = await timedRows(ASKED, 9);
if (process.env['BENCH_PLANS'] === 'yes') {
  const id = (await client.query("select id from tags where type = 'fandom' and key = 'fandom 1'")).rows[0].id;
  const seen =
    'works.merged_into is null and (works.hidden, works.restricted, works.taken_out) in ((false, false, false))';
  for (const statement of [
    `select id from works where ${seen} and works.id in (select work from work_tags where type = 'fandom' and tag = ${id} and known <> 'program') order by added_at desc, id limit 20`,
    `select tag, count(*) from work_tags join works on works.id = work_tags.work where type = 'fandom' and known <> 'program' and ${seen} group by tag`,
    `select count(*) from works where ${seen} and not exists (select from work_tags where work_tags.work = works.id and type = 'fandom')`,
  ]) {
    const plan = await client.query(`explain (analyze, costs off, timing off) ${statement}`);
    process.stdout.write(`${statement}\n${plan.rows.map((row) => `  ${row['QUERY PLAN']}`).join('\n')}\n`);
  }
}
await client.end();
await store.close();
await embedded.stop();
rmSync(folder, { recursive: true, force: true });
writeSection(
  'lists',
  `What lists and the front page ask of a library with ${WORKS} works and ${rows[0].tagged} tags on them, the middle of 9.\n\n| asked | time | worst |\n|---|---|---|\n${lines.join('\n')}`,
);
