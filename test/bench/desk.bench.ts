/** The desk of a large library: how long what its pages ask takes, at 100,000 works with half a million questions. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { keepAlike, takeBack } from '../../src/library/desk/say.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import { timedRows, writeSection } from '../support/benchmarks.ts';
import { tagStatements } from '../support/tagged-works.ts';

const WORKS = Number(process.env['BENCH_WORKS'] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
chmodSync(folder, 0o755);
const embedded = await startEmbedded({ dataFolder: join(folder, 'data') });
const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
const client = new pg.Client(embedded.url);
await client.connect();

/** Names as they lie in heaps: few that are everywhere, very many that are nearly nowhere. */
const name = (what: string, most: number) => `'${what} ' || floor(power(${most}, random()))::integer`;

await client.query(`
  create temporary table made as select
    'w' || lpad(to_hex(n), 12, '0') as id, n, ${name('fandom', 4000)} as fandom, ${name('writer', 20_000)} as writer,
    (array['text', 'html', 'mbox', 'mail', 'epub'])[1 + floor(random() * 5)::integer] as format, 0.4 + 0.6 * random() as sure
    from generate_series(1, ${WORKS}) as n;
  insert into works (id, plan, plan_hash, edition, title, sort_title, sort_author, language, words, chapters, date, missing_parts,
      changes, confidence, search, formats)
    select id, '{}', '', 1, 'Work ' || n, 'work ' || n, writer, 'en', 1000 + n % 9000, 1, (1988 + n % 30)::text, '{}', 10, sure, ' work ' || n || ' ' || writer, array[format] from made;
  ${tagStatements('made')}
  insert into sayings select id, 'fandoms', fandom from made union all select id, 'authors', writer from made
    union all select id, 'authors', replace(writer, ' ', '') || '@old.example' from made union all select id, 'language', 'en' from made;
  insert into questions select id, kind, field, said, alike, doubt, json_build_object('kind', kind, 'field', field, 'said', said,
      'alike', alike, 'doubt', doubt, 'value', alike, 'confidence', 0.5, 'key', null,
      'evidence', json_build_array(json_build_object('path', 'heap/' || n || '.txt', 'text', repeat('as it stands there ', 12))))
    from (
      select id, n, 'suggested' as kind, 'language' as field, '' as said, 'en' as alike, 0.03 as doubt from made
      union all select id, n, 'suggested', 'fandoms', '', fandom, 0.1 + 0.3 * random() from made
      union all select id, n, 'suggested', 'rating', '', '', random() from made
      union all select id, n, 'unread', 'date', '', 'spring ' || n % 7000, 0.24 from made where n % 3 = 0
      union all select id, n, 'missing', 'authors', '', '', 0.75 from made where n % 4 = 0
      union all select id, n, 'relation', 'revision-of', 'w0', '', 0.1 + 0.2 * random() from made where n % 3 = 0
      union all select id, n, 'restoration', 'restoration', '', '', 1 - sure from made where sure < 0.8
    ) as asked;
  insert into desk_words (scope, work, draft_key, field, verdict, value, was, decided_by)
    select 'work', id, id, 'title', 'corrected', '"A"', 'null', 'keeper' from made where n % 5 = 0;
`);
await client.query('analyze');
const { rows } = await client.query('select count(*) as count from questions');

const desk = store.reader.desk;
const deep = await client.query(
  'select doubt, work, kind, field, said from questions order by doubt desc, work, kind, field, said offset 200000 limit 1',
);
const after = Object.values(deep.rows[0] ?? {}).join('~');
const ASKED: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the queue, first page', () => desk.queue({ limit: 8 })],
  ['the queue, far down', () => desk.queue({ after, limit: 8 })],
  ['the queue, one kind', () => desk.queue({ kind: 'suggested', limit: 8 })],
  ['the queue, fandoms alone', () => desk.queue({ field: 'fandoms', limit: 8 })],
  ['the queue, one spelling', () => desk.queue({ field: 'fandoms', alike: 'fandom 1', limit: 8 })],
  ['how many wait, by kind', () => desk.waiting()],
  ['how many answers would do', () => desk.answers()],
  ['what one answer settles', () => desk.largest(10)],
  ['the picture', () => desk.picture()],
  ['names to choose from', () => desk.names('fandom', 200)],
  ['the record of decisions', () => desk.said({ page: 1, perPage: 50 })],
  [
    'a list of a year',
    () => store.reader.list({ year: '1999', sort: 'newest', page: 1, perPage: 20 }, { kind: 'keeper', id: 'k' }),
  ],
];
const lines = await timedRows(ASKED, 7);
const began = performance.now();
const id = await keepAlike(store, { field: 'language', said: 'en', verdict: 'accepted', value: 'en', by: 'keeper' });
const kept = performance.now() - began;
lines.push(`| a word about all ${WORKS} works, kept and marked | ${kept.toFixed(0)} ms | |`);
await takeBack({ store, program: 'bench' }, id, 'keeper');

await client.end();
await store.close();
await embedded.stop();
rmSync(folder, { recursive: true, force: true });
writeSection(
  'desk',
  `What the pages of the desk ask of a library with ${WORKS} works and ${rows[0].count} questions, the middle of 7.\n\n| asked | time | worst |\n|---|---|---|\n${lines.join('\n')}`,
);
