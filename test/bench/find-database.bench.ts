/**
 * How soon a library finds that has no index yet: from the first row read of the database to the first answer. BENCH_DATABASE works, in the tables
 * of a real library.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { indexFolderIn } from '../../src/files/index-folder.ts';
import { GUEST } from '../../src/finding/found.ts';
import { EVERYTHING, type Query } from '../../src/finding/query/query.ts';
import { LiveIndex } from '../../src/library/finding/live-index.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { edition } from '../../src/store/shapes.ts';
import { openStore } from '../../src/store/store.ts';
import { OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { tagStatements } from '../support/tagged-works.ts';
import { cpu, spentBy } from './find/clock.ts';
import { FIRST_PAGE, ms } from './find/measure.ts';

const WORKS = Number(process.env['BENCH_DATABASE'] ?? 100_000);
const say = (what: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
chmodSync(folder, 0o755);
const embedded = await startEmbedded({ dataFolder: join(folder, 'data') });
const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
const client = new pg.Client(embedded.url);
await client.connect();
/** What an edition says of its work, but for what only its own pages ask. */
const head = edition.write({
  confidence: 0.9,
  work: {
    id: 'wNUMBER',
    sources: [],
    fields: {
      title: { value: 'Work NUMBER', evidence: [] },
      summary: { value: 'Of a lamp, a harbor and NUMBER nights between them.', evidence: [] },
      updated: { value: '2004-05-13', evidence: [] },
      stats: { value: ['Hits: 1NUMBER', 'Kudos: NUMBER'], evidence: [] },
    },
    parts: [],
    chapters: [],
    warnings: [],
  } as never,
});
say(`writing ${WORKS} works`);
// What the triggers would note is nothing for an index that is made of all works.
await client.query(`
  set session_replication_role = replica;
  create table made as select 'w' || lpad(to_hex(n * 7919::bigint), 12, '0') as id, n from generate_series(1, ${WORKS}) as n;
  insert into works (id, added_at, plan, plan_hash, edition, title, sort_title, sort_author, language, words, chapters, date,
      missing_parts, changes, confidence, search, formats, hidden)
    select id, now() - n * interval '1 minute', '{}', '', 1, 'Work ' || n, 'work ' || n, 'writer ' || n % 997, 'en', 1000 + n % 9000, 1,
      (1988 + n % 30)::text, '{}', 10, 0.9, ' work ' || n, array['text'], n % 50 = 0 from made;
  insert into editions (work, number, reason, words, changes, edition, hash)
    select id, 1, 'made', 1000, 10, replace('${head}', 'NUMBER', n::text)::json, '' from made;
  ${tagStatements('made')}
  drop table made;
  analyze;
`);
const { rows } = await client.query('select count(*)::integer as tagged from work_tags');
const ground = { searched: store.searched, folder: indexFolderIn(join(folder, 'index')) };
const sought: Query = { ...EVERYTHING, include: [{ type: 'fandom', name: 'fandom 1' }] };

say('making an index of it');
let began = performance.now();
const spent = cpu();
const backends = await serving();
const servedBefore = spentBy(backends);
let told = 0;
const live = await LiveIndex.make(ground, (works) => {
  if (works - told < 20_000) return;
  told = works;
  say(`${works} works read`);
});
const first = live.finder.answer(sought, GUEST, FIRST_PAGE);
const made = {
  passed: performance.now() - began,
  spent: cpu() - spent,
  served: spentBy(await serving()) - servedBefore,
};
say(`${live.finder.size} works, ${first.total} of them found`);

// A change, as another program would make it.
await client.query('set session_replication_role = origin');
began = performance.now();
await client.query('update works set hidden = not hidden where id = (select min(id) from works where not hidden)');
const before = live.finder.answer(EVERYTHING, GUEST, FIRST_PAGE).total;
for (;;) {
  await live.readOn();
  if (live.finder.answer(EVERYTHING, GUEST, FIRST_PAGE).total !== before) break;
  await wait(1);
}
const changed = performance.now() - began;
await live.end();

await client.end();
await store.close();
await embedded.stop();
rmSync(folder, { recursive: true, force: true });
/** The server's processes that answer. */
async function serving(): Promise<readonly number[]> {
  const { rows } = await client.query("select pid from pg_stat_activity where backend_type = 'client backend'");
  return rows.map(({ pid }) => pid);
}
const per = (of: number) => `${((of / WORKS) * 1000).toFixed(0)} s`;
writeSection(
  'find-database',
  `An index made of a library's tables: ${WORKS.toLocaleString('en')} works with ${rows[0].tagged.toLocaleString('en')} tags on them, embedded PostgreSQL on the same machine.\n${OTHER_WORK}\n` +
    `| | passed | processor time of the program | of the server, at the same time | so a million works take |\n|---|---|---|---|---|\n| until filters answer | ${(made.passed / 1000).toFixed(1)} s | ${(made.spent / 1000).toFixed(1)} s | ${(made.served / 1000).toFixed(1)} s | ${per(made.passed)}; ${per(made.spent)} of the program's processor, ${per(made.served)} of the server's |\n\n` +
    `A work that is changed in the database is found as changed ${ms(changed)} later.`,
);
process.exit(0);
