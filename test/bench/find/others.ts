import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { indexFolderIn } from '../../../src/files/index-folder.ts';
import { KeptSegments } from '../../../src/library/finding/kept-segments.ts';
import { startEmbedded } from '../../../src/store/embedded.ts';
import { filledWith } from '../../support/finding/filled.ts';
import { madeFinder } from '../../support/finding/made-finder.ts';
import { typesOf } from '../../support/finding/made-library.ts';
import { filterQuestions, type Question, wordQuestions } from '../../support/finding/made-questions.ts';
import { madeTexts, madeWord } from '../../support/finding/made-texts.ts';
import { FIRST_PAGE, ms, timesOf } from './measure.ts';

const TIMES = 15;

/** The same questions, asked of this program, of PostgreSQL and of SQLite on the same data. Milliseconds that passed, in the middle. */
export async function others(folder: string, texts: number, say: (what: string) => void): Promise<string> {
  const works = texts * 10;
  const tags = Math.max(2000, works / 5);
  say('the same of others');
  chmodSync(folder, 0o755);
  const embedded = await startEmbedded({ dataFolder: join(folder, 'data') });
  const client = new pg.Client(embedded.url);
  await client.connect();
  const lite = new DatabaseSync(join(folder, 'lite.db'));
  try {
    const { finder, told } = await fill(folder, client, lite, { works, tags, texts });
    say('asking');
    const rows: string[] = [];
    for (const [kind, ask] of Object.entries(filterQuestions(tags))) {
      const asks = Array.from({ length: TIMES }, ask);
      const own = await timed(asks, ({ query, by }) => finder.answer(query, by, FIRST_PAGE));
      const theirs = await timed(asks, (question) => filtered(client, question));
      rows.push(row(kind, own, theirs, null));
    }
    const questions = wordQuestions(madeWord, tags);
    for (const kind of [
      'a rare word',
      'a middling word',
      'a common word',
      'a phrase of two common words',
      'a phrase of a common and a middling word',
    ]) {
      const asks = Array.from({ length: TIMES }, questions[kind]!);
      const own = await timed(asks, ({ query, by }) => finder.answer(query, by, FIRST_PAGE));
      const theirs = await timed(asks, (question) => worded(client, question));
      const lites = await timed(asks, (question) => matched(lite, question));
      rows.push(row(kind, own, theirs, lites));
    }
    return `**Beside others**, on ${works.toLocaleString('en')} works and ${texts.toLocaleString('en')} of their stories (${told} million words): milliseconds that passed, in the middle of ${TIMES}. PostgreSQL counts and ranks in one statement each, over indexes of tags and a GIN of all words; SQLite's FTS5 ranks and counts words alone, without tags.\n\n| asked | built in | PostgreSQL | FTS5 |\n|---|---|---|---|\n${rows.join('\n')}`;
  } finally {
    lite.close();
    await client.end();
    await embedded.stop();
  }
}

const row = (kind: string, own: number, theirs: number, lite: number | null): string =>
  `| ${kind} | ${ms(own)} | ${ms(theirs)} (${times(theirs / own)}) | ${lite === null ? '' : `${ms(lite)} (${times(lite / own)})`} |`;

const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} ×`;

async function timed(asks: readonly Question[], ask: (question: Question) => unknown): Promise<number> {
  for (const question of asks.slice(0, 3)) await ask(question);
  const taken: number[] = [];
  for (const question of asks) {
    const began = performance.now();
    await ask(question);
    taken.push(performance.now() - began);
  }
  return timesOf(taken, 0).median;
}

interface Size {
  readonly works: number;
  readonly tags: number;
  readonly texts: number;
}

async function fill(folder: string, client: pg.Client, lite: DatabaseSync, { works, tags, texts }: Size) {
  await client.query(`
    create table w (id integer primary key, standing integer, words integer, updated integer, date integer, kudos integer, title text, english boolean);
    create table wt (work integer, tag integer, type integer);
    create table t (work integer primary key, words tsvector);`);
  const types = typesOf(tags);
  const typeAt = (tag: number) => types.findLastIndex(({ first }) => first <= tag);
  let n = 0;
  let held: unknown[][] = [];
  let carried: number[][] = [];
  const flush = async () => {
    const columns = (all: readonly (readonly unknown[])[], i: number) => all.map((one) => one[i]);
    await client.query(
      'insert into w select * from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::text[], $8::boolean[])',
      [0, 1, 2, 3, 4, 5, 6, 7].map((i) => columns(held, i)),
    );
    await client.query(
      'insert into wt select * from unnest($1::int[], $2::int[], $3::int[])',
      [0, 1, 2].map((i) => columns(carried, i)),
    );
    [held, carried] = [[], []];
  };
  const waiting: (() => Promise<void>)[] = [];
  const ids: string[] = [];
  const finder = madeFinder(works, tags, ({ id, standing, columns, title, sides }) => {
    if (n % 10 === 0) ids.push(id);
    held.push([
      n,
      standing,
      columns.words,
      columns.updated,
      columns.date,
      columns.kudos,
      title,
      sides.facts.includes(0) || sides.facts.includes(1),
    ]);
    for (const tag of sides.said) carried.push([n, tag, typeAt(tag)]);
    if (++n % 5000 !== 0 && n !== works) return;
    const [some, theirs] = [held, carried];
    [held, carried] = [[], []];
    waiting.push(async () => {
      [held, carried] = [some, theirs];
      await flush();
    });
  });
  for (const write of waiting) await write();
  const text = madeTexts();
  const kept = indexFolderIn(join(folder, 'others'));
  let files = 0;
  const told = await filledWith(finder, new KeptSegments(kept, () => `other-${files++}`), ids.slice(0, texts), text);
  lite.exec("create virtual table docs using fts5(words, content='', tokenize='unicode61'); begin");
  const insert = lite.prepare('insert into docs (rowid, words) values (?, ?)');
  for (let i = 0; i < texts; i++) {
    const words = text(i);
    insert.run(i * 10 + 1, words);
    // A vector of PostgreSQL holds no more than a megabyte.
    await client.query("insert into t values ($1, to_tsvector('simple', $2))", [i * 10, words.slice(0, 900_000)]);
  }
  lite.exec('commit');
  await client.query(
    'create index on wt (tag, work); create index on wt (work); create index on t using gin (words); create index on w (words); create index on w (updated)',
  );
  await client.query('analyze');
  return { finder, told: (told / 1e6).toFixed(1) };
}

/** Made names end in the number of the tag. */
const numberIn = (name: string): number => Number(name.slice(name.lastIndexOf(' ')));

const ORDER = {
  updated: 'updated desc nulls last',
  date: 'date desc nulls last',
  words: 'words desc',
  kudos: 'kudos desc',
  title: 'title',
};

function wheres({ query, by }: Question): string {
  const out = [...query.exclude, ...by.never].map(({ name }) => numberIn(name));
  return [
    'standing = 0',
    ...query.include.map(({ name }) => `id in (select work from wt where tag = ${numberIn(name)})`),
    ...(out.length > 0 ? [`not exists (select from wt where work = w.id and tag in (${out.join()}))`] : []),
    ...Object.entries(query.ranges).flatMap(([column, { from, to }]) => [
      ...(from === undefined ? [] : [`${column} >= ${from}`]),
      ...(to === undefined ? [] : [`${column} <= ${to}`]),
    ]),
    ...(query.languages.length > 0 ? ['english'] : []),
  ].join(' and ');
}

const COUNTED = `facets as (
    select type, tag, count(*) as works, row_number() over (partition by type order by count(*) desc, tag) as nth
    from wt join found on found.id = wt.work group by type, tag)`;
const ANSWER = `select (select count(*) from found), (select json_agg(page) from page), (select json_agg(facets) from facets where nth <= 10)`;

async function filtered(client: pg.Client, question: Question): Promise<void> {
  const order = ORDER[(question.query.sort?.by ?? 'updated') as keyof typeof ORDER];
  await client.query(`with found as materialized (select id, updated, date, words, kudos, title from w where ${wheres(question)}),
    page as (select id from found order by ${order}, id limit 20), ${COUNTED} ${ANSWER}`);
}

async function worded(client: pg.Client, { query }: Question): Promise<void> {
  await client.query(
    `with asked as (select ${query.words?.is === 'phrase' ? 'phraseto' : 'plainto'}_tsquery('simple', $1) as q),
      found as materialized (select w.id, ts_rank(t.words, q) as rank from asked, t join w on w.id = t.work where t.words @@ q and standing = 0),
      page as (select id from found order by rank desc, id limit 20), ${COUNTED} ${ANSWER}`,
    [typed(query.words)],
  );
}

function matched(lite: DatabaseSync, { query }: Question): void {
  const words = typed(query.words);
  const match = `"${words}"`;
  lite.prepare('select rowid from docs where docs match ? order by rank limit 20').all(match);
  lite.prepare('select count(*) from docs where docs match ?').all(match);
}

const typed = (words: Question['query']['words']): string =>
  words?.is === 'phrase' ? words.words.join(' ') : words?.is === 'word' ? words.word : '';
