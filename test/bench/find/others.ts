import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { indexFolderIn } from '../../../src/files/index-folder.ts';
import type { BuiltFinder } from '../../../src/finding/built/finder.ts';
import type { Finder } from '../../../src/finding/found.ts';
import type { TagBook } from '../../../src/finding/tags/book.ts';
import type { Row } from '../../../src/finding/works/stock.ts';
import { KeptSegments } from '../../../src/library/finding/kept-segments.ts';
import { openSearch } from '../../../src/search/opensearch/engine.ts';
import { startEmbedded } from '../../../src/store/embedded.ts';
import { filledWith } from '../../support/finding/filled.ts';
import { madeBook, madeFinder, workOf } from '../../support/finding/made-finder.ts';
import { typesOf } from '../../support/finding/made-library.ts';
import { filterQuestions, type Question, wordQuestions } from '../../support/finding/made-questions.ts';
import { madeTexts, madeWord } from '../../support/finding/made-texts.ts';
import { hasJava, type Nodes, startNodes } from '../../support/opensearch/nodes.ts';
import { cpu, spentBy, spentByChildren } from './clock.ts';
import { FIRST_PAGE, ms, timesOf } from './measure.ts';

const TIMES = 40;

/**
 * The same questions, asked of this program, of PostgreSQL, of one OpenSearch (where Java and Maven are) and of SQLite on the same data, in turn.
 * Of each the processor time that a question takes, in whatever process that is, and what passed: the quickest, and the one in the middle.
 */
export async function others(
  folder: string,
  { works, texts }: { readonly works: number; readonly texts: number },
  say: (what: string) => void,
): Promise<string> {
  const tags = Math.max(2000, Math.round(works / 5));
  chmodSync(folder, 0o755);
  const embedded = await startEmbedded({ dataFolder: join(folder, 'data') });
  const client = new pg.Client(embedded.url);
  await client.connect();
  const lite = new DatabaseSync(join(folder, 'lite.db'));
  const nodes = hasJava() ? await startNodes() : null;
  if (!nodes) say('without OpenSearch: Java and Maven are not here');
  try {
    const {
      finder,
      told,
      engine,
      fedIn,
      texts: stories,
    } = await fill(folder, { client, lite, nodes }, { works, tags, texts }, say);
    say('asking');
    const served = await spentByPostgres(client);
    const searched = () => spentBy([nodes!.pid]);
    const rows: string[] = [];
    const ask = async (
      kind: string,
      make: () => Question,
      theirs: (question: Question) => Promise<void>,
      isWords: boolean,
    ) => {
      const asks = Array.from({ length: TIMES }, make);
      const own = await timed(asks, make, cpu, ({ query, by }) => finder.answer(query, by, FIRST_PAGE));
      const plain = await timed(asks, make, served, theirs);
      const cluster =
        engine && (await timed(asks, make, searched, ({ query, by }) => engine.find(query, by, FIRST_PAGE)));
      const lites = isWords ? await timed(asks, make, cpu, (question) => matched(lite, question)) : null;
      if (engine) await agree(kind, asks, finder, engine);
      const others = [plain, cluster, lites].flatMap((taken) => besides(taken, own));
      rows.push(`| ${[kind, ms(own.spent), passed(own), ...others].join(' | ')} |`);
      say(rows.at(-1)!);
    };
    for (const [kind, make] of Object.entries(filterQuestions(tags)))
      await ask(kind, make, (question) => filtered(client, question), false);
    const questions = wordQuestions(madeWord, tags);
    for (const kind of WORDS) await ask(kind, questions[kind]!, (question) => worded(client, question), true);
    return `${works.toLocaleString('en')} works and ${stories.toLocaleString('en')} of their stories (${told} million words): the mean of ${TIMES} questions' processor time, in whatever processes answer, and what passed: the quickest of them, and the one in the middle, after others of the kind for a second; counts of seven kinds of tags and the first page with each. In brackets: so many times what is built in takes, of the same. PostgreSQL counts and ranks in one statement each, over indexes of tags and a GIN of all words; ${engine ? `OpenSearch is one node with a heap of 1 GB (fed in ${fedIn} s), asked as the program asks it, and finds as many works to each question; ` : ''}SQLite's FTS5 ranks and counts words alone, without tags.\n\n| asked | built in: processor | passed | PostgreSQL: processor | passed | OpenSearch: processor | passed | FTS5: processor | passed |\n|---|---|---|---|---|---|---|---|---|\n${rows.join('\n')}`;
  } finally {
    lite.close();
    await client.end();
    await embedded.stop();
    await nodes?.stop();
  }
}

const WORDS = [
  'a rare word',
  'a middling word',
  'a common word',
  'a phrase of two common words',
  'a phrase of a common and a middling word',
];

/** What questions of a kind take, in milliseconds. */
interface Taken {
  /** Of processors, in the mean. */
  readonly spent: number;
  readonly quickest: number;
  readonly middle: number;
}

const passed = ({ quickest, middle }: Taken): string => `${ms(quickest)}, ${ms(middle)}`;

const besides = (theirs: Taken | null, own: Taken): readonly string[] =>
  theirs === null
    ? ['', '']
    : [
        `${ms(theirs.spent)} (${times(theirs.spent / own.spent)})`,
        `${passed(theirs)} (${times(theirs.quickest / own.quickest)})`,
      ];

/** Those who help with a question are children of the server, and are counted once they are over. */
async function spentByPostgres(client: pg.Client): Promise<() => number> {
  const { rows } = await client.query(
    `select pg_backend_pid() as pid, split_part(pg_read_file('postmaster.pid'), e'\\n', 1)::integer as server`,
  );
  const [{ pid, server }] = rows;
  return () => spentBy([pid]) + spentByChildren(server);
}

/** Both find as much, and the same: otherwise their times are not to be compared. */
async function agree(kind: string, asks: readonly Question[], finder: BuiltFinder, engine: Finder): Promise<void> {
  for (const { query, by } of asks.slice(0, 3)) {
    const [own, theirs] = [finder.answer(query, by, FIRST_PAGE), await engine.find(query, by, FIRST_PAGE)];
    if (own.total !== theirs.total) throw new Error(`${kind}: ${own.total} works here, ${theirs.total} in OpenSearch.`);
  }
}

const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} ×`;

/** For so long each is asked other questions of the kind before any is counted: milliseconds. */
const WARM = 1000;

async function timed(
  asks: readonly Question[],
  warm: () => Question,
  spent: () => number,
  ask: (question: Question) => unknown,
): Promise<Taken> {
  // Each is asked as one is that has been up for a while: compiled, and with what it keeps at hand.
  const until = performance.now() + WARM;
  for (let i = 0; i < 3 || performance.now() < until; i++) await ask(warm());
  const taken: number[] = [];
  const before = spent();
  for (const question of asks) {
    const began = performance.now();
    await ask(question);
    taken.push(performance.now() - began);
  }
  const mean = (spent() - before) / asks.length;
  return { spent: mean, quickest: Math.min(...taken), middle: timesOf(taken, 0).median };
}

interface Size {
  readonly works: number;
  readonly tags: number;
  readonly texts: number;
}

interface Places {
  readonly client: pg.Client;
  readonly lite: DatabaseSync;
  readonly nodes: Nodes | null;
}

async function fill(
  folder: string,
  { client, lite, nodes }: Places,
  { works, tags, texts }: Size,
  say: (what: string) => void,
) {
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
  /** Which works have a story, by their numbers. */
  const storied: number[] = [];
  const rows: Row[] = [];
  const every = Math.floor(works / texts);
  const book = madeBook(tags);
  const takeIn = (row: Row) => {
    const { id, standing, columns, title, sides } = row;
    // In English, as stories are made.
    if (n % every === 0 && sides.facts[0] === 0) {
      ids.push(id);
      storied.push(n);
    }
    if (nodes) rows.push(row);
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
  };
  const finder = madeFinder(works, tags, takeIn, book);
  say('filling PostgreSQL');
  for (const write of waiting) await write();
  const text = madeTexts();
  const kept = indexFolderIn(join(folder, 'others'));
  let files = 0;
  const told = await filledWith(finder, new KeptSegments(kept, () => `other-${files++}`), ids, text);
  lite.exec("create virtual table docs using fts5(words, content='', tokenize='unicode61'); begin");
  const insert = lite.prepare('insert into docs (rowid, words) values (?, ?)');
  for (const [i, work] of storied.entries()) {
    const words = text(i);
    insert.run(work + 1, words);
    // A vector of PostgreSQL holds no more than a megabyte.
    await client.query("insert into t values ($1, to_tsvector('simple', $2))", [work, words.slice(0, 900_000)]);
  }
  lite.exec('commit');
  await client.query(
    'create index on wt (tag, work); create index on wt (work); create index on t using gin (words); create index on w (words); create index on w (updated)',
  );
  await client.query('analyze');
  let engine: Finder | null = null;
  const began = performance.now();
  if (nodes) {
    say('filling OpenSearch');
    const stories = new Map(storied.map((work, i) => [work, i]));
    engine = await fed(nodes, book, rows, (work) => (stories.has(work) ? text(stories.get(work)!) : ''));
  }
  const fedIn = Math.round((performance.now() - began) / 1000);
  return { finder, engine, fedIn, texts: ids.length, told: (told / 1e6).toFixed(1) };
}

const AT_ONCE = 250;

async function fed(nodes: Nodes, book: TagBook, rows: readonly Row[], text: (nth: number) => string): Promise<Finder> {
  const engine = openSearch({ urls: nodes.urls, prefix: 'bench', shards: 1, replicas: 0 });
  const feeding = engine.feeding(book);
  const filling = await feeding.begin('0');
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const works = rows.slice(i, i + AT_ONCE).map((row, k) => {
      const story = text(i + k);
      return { work: workOf(row, book), told: { text: story, notes: '' } };
    });
    await feeding.tell(filling, { works, gone: [], version: 1 }, true);
  }
  await feeding.serve(filling);
  // One segment, as an index comes to be in time: what is asked first should not pay for it.
  await fetch(`${nodes.urls[0]}/bench-*/_forcemerge?max_num_segments=1`, { method: 'POST' });
  return engine.finder(book);
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
