/**
 * Ten stories come into a large library: how long until they are on its shelves, and with how much memory. Among the ten are a
 * copy letter for letter, one with slips, a revision and an excerpt of what is there; beside them lies a saved list of works, which
 * names some of the library's, where lists and a dump speak of thousands already. Where the library is not too large, all of it
 * is then planned anew: that must come out as it is.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import type { Card, Plan } from '../../src/grouping/card.ts';
import { lettersOf } from '../../src/grouping/letters.ts';
import { sketchOf } from '../../src/grouping/sketch.ts';
import { GROUPING, tiedBy } from '../../src/grouping/ties.ts';
import { planAll } from '../../src/library/grouping/plan-all.ts';
import { packResult } from '../../src/library/heaps/packed.ts';
import { restoreFile } from '../../src/library/heaps/restore-file.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { hashOfPlan } from '../../src/library/works/publish.ts';
import { calledKeys } from '../../src/store/called.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import type { NewPiece } from '../../src/store/writer.ts';
import { calledAt, claimsOf } from '../../src/text/called.ts';
import { OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { dice, story } from '../support/generated-stories.ts';

const SIZES = (process.env['BENCH_STORIES'] ?? '2000,10000,100000').split(',').map(Number);
/** Planned anew as a whole up to this size. */
const WHOLE = 2_000;
const ROWS = 500;
/** So many stories of the library are in lists of works and a dump that lie there, and so many in the list that comes in. */
const SPOKEN_OF = 1_000;
const LISTED = 12;

/** A name without a digit: a list of works takes those for a number of words. */
const writerOf = (n: number) => String(n % 4999).replace(/\d/g, (digit) => 'abelirotun'[Number(digit)]!);
/** The name of no page in particular. */
const nameOf = (n: number) => `tale-${n}.txt`;
const paragraphsOf = (n: number) => story(n, 16 + (n % 29));
const storyOf = (n: number) => `The ${n} Bells\n\nby Bo ${writerOf(n)}\n\n${paragraphsOf(n).join('\n\n')}\n`;

async function pieceOf(n: number): Promise<NewPiece> {
  const bytes = Buffer.from(storyOf(n));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { pieces } = packResult(await restoreFile({ path: nameOf(n), bytes, sha256 }, {}));
  return { ...JSON.parse(pieces[0]!.json), safe: false };
}

/** Most of the library is cut to one pattern: what it is found by is its own. */
function like(pattern: NewPiece, n: number): NewPiece {
  const text = paragraphsOf(n).join('\n\n');
  const { hash, words } = lettersOf(text);
  const key = createHash('sha256').update(storyOf(n)).digest('hex');
  const its = { key, sha256: key, path: nameOf(n), title: `The ${n} Bells`, author: `Bo ${writerOf(n)}` };
  const card: Card = { ...pattern.card, ...its, words: words.length, letters: hash, sketch: sketchOf(words) };
  return { ...pattern, key, card, draft: { ...pattern.draft, path: card.path, text: { content: text, marks: [] } } };
}

/** What comes in, and of which story of the library it is what. */
const KNOWN = { copy: 17, slips: 101, revision: 202, excerpt: 303 } as const;
function heapInto(folder: string, size: number): void {
  mkdirSync(folder);
  const roll = dice(size);
  const write = (name: string, paragraphs: readonly string[]) =>
    writeFileSync(join(folder, name), `${paragraphs.join('\n\n')}\n`);
  write('copy.txt', [paragraphsOf(KNOWN.copy).join(' ')]);
  const slipped = paragraphsOf(KNOWN.slips).map((p) => (roll() < 0.06 ? p.replace(/ (?:the|and) /, ' ') : p));
  write('slips.txt', slipped);
  const revised = paragraphsOf(KNOWN.revision).map((p, i) => (i % 3 === 1 ? `${p} ${story(size + i, 1)[0]}` : p));
  write('revision.txt', revised);
  const told = paragraphsOf(KNOWN.excerpt);
  write('excerpt.txt', told.slice(2, 2 + Math.ceil(told.length / 3)));
  for (let n = size; n < size + 6; n++) writeFileSync(join(folder, nameOf(n)), storyOf(n));
  const listed = Array.from({ length: LISTED }, (_, i) => 500 + i * 7).map(
    (n) =>
      `<li><a href="http://quay.example/~ferry/${nameOf(n)}">The ${n} Bells</a> by Bo ${writerOf(n)} (PG)<br>Summary: What came up the river that year, and who was there to see it.</li>`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<html><head><title>Quay Stories</title></head><body><h1>Stories</h1><ul>${listed.join('\n')}</ul></body></html>`,
  );
}

const rows: string[] = [];
for (const size of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
  chmodSync(folder, 0o755);
  const embedded = await startEmbedded({ dataFolder: join(folder, 'data') });
  const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf, grouping: GROUPING });
  const client = new pg.Client(embedded.url);
  await client.connect();
  const known = new Map<number, NewPiece>();
  for (const n of Object.values(KNOWN)) known.set(n, await pieceOf(n));
  for (let from = 0; from < size; from += ROWS) {
    const pieces = Array.from(
      { length: ROWS },
      (_, i) => known.get(from + i) ?? like(known.get(KNOWN.copy)!, from + i),
    );
    await fill(client, pieces, from);
    const signed = pieces.map(({ key, card }) => ({ key, ...tiedBy(card), lesson: card.lesson }));
    await store.write((writer) => writer.sign(signed), { lazy: true });
  }
  await speakOf(client, size);
  await store.write((writer) => writer.grouped(GROUPING, 2 ** 31 - 1));
  await client.query('analyze');

  const heap = join(folder, 'heap');
  heapInto(heap, size);
  const library = libraryOn({ store, files: filesOnDisk(join(folder, 'files')), program: 'bench', workers: 1 });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const began = performance.now();
  const used = process.cpuUsage();
  let grouping = began;
  const summary = await library.heaps.import(OWNER, {
    root: heap,
    onProgress: ({ what, done, all }) => {
      if (what.code === 'progress.taking-in' && done === all) grouping = performance.now();
    },
  });
  const ended = performance.now();
  const { user, system } = process.cpuUsage(used);
  clearInterval(watch);
  if (summary.stories !== 10 || summary.worksAdded !== 8 || summary.worksChanged < 2 + LISTED)
    throw new Error(
      `Ten stories should be eight works more, two with another source, and ${LISTED} in a list: ${JSON.stringify(summary)}`,
    );
  const { rows: related } = await client.query(`select count(*)::integer as count from works where related <> '{}'`);
  if (related[0].count < 2) throw new Error('The revision and the excerpt were not found');
  const whole = size <= WHOLE ? await planned(store) : 'not tried';
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  rows.push(
    `| ${size} | ${seconds(began, ended)} | ${seconds(grouping, ended)} | ${((user + system) / 1e6).toFixed(1)} s | ${Math.round((most - before) / 1e6)} MB | ${whole} |`,
  );
  await client.end();
  await store.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
writeSection(
  'grouping',
  `Ten stories (a copy, one with slips, a revision, an excerpt, six new ones) and a saved list of ${LISTED} works come into a library of so many; lists and a dump that lie there speak of ${SPOKEN_OF} each.\n${OTHER_WORK}\n| stories there | from the heap to the shelves | of it, putting works together | processor time of the program | more memory | all of it planned anew |\n|---|---|---|---|---|---|\n${rows.join('\n')}`,
);

async function planned(store: Awaited<ReturnType<typeof openStore>>): Promise<string> {
  const began = performance.now();
  const { plans, kept, known } = await planAll(store.stock, []);
  const seconds = (performance.now() - began) / 1000;
  const other = plans.filter(
    (plan) => known.get(plan.id)?.planHash !== hashOfPlan(plan, (key) => kept.get(key)!.restoration),
  );
  if (other.length > 0) throw new Error(`${other.length} works come out otherwise: ${JSON.stringify(other[0])}`);
  return `${seconds.toFixed(1)} s: the same`;
}

/** Rows as an import and a grouping leave them, each story a work by itself. */
async function fill(client: pg.Client, pieces: readonly NewPiece[], from: number): Promise<void> {
  const column = (of: (piece: NewPiece, i: number) => unknown) => pieces.map(of);
  const keys = column(({ key }) => key);
  const planOf = ({ key }: NewPiece): Plan => ({
    id: `w${key.slice(0, 12)}`,
    parts: [[key]],
    missingParts: [],
    relations: [],
  });
  if (from === 0) await client.query(`insert into heaps (root, root_hash) values ('/shelf', repeat('f', 64))`);
  await client.query('insert into files (sha256, size) select unnest($1::text[]), 5000', [keys]);
  await client.query(
    `insert into drafts (key, sha256, draft, hash) select key, key, draft::json, key from unnest($1::text[], $2::text[]) as its (key, draft)`,
    [keys, column(({ draft }) => JSON.stringify(draft))],
  );
  await client.query(
    `insert into restorations (draft, ledger, record, card, safe, hash, program)
      select $1::integer + n, ledger::json, record::json, card::json, false, card, 'bench'
      from unnest($2::text[], $3::text[], $4::text[]) with ordinality as its (ledger, record, card, n)`,
    [
      from,
      column(({ ledger }) => JSON.stringify(ledger)),
      column(({ record }) => JSON.stringify(record)),
      column(({ card }) => JSON.stringify(card)),
    ],
  );
  await client.query(
    `insert into found_files (heap, path_hash, path, sha256, outcome, program, called)
      select 1, encode(sha256(convert_to(path, 'UTF8')), 'hex'), path, key, 'taken-in', 'bench', array(select json_array_elements_text(called))
      from unnest($1::text[], $2::text[], $3::json[]) as its (key, path, called)`,
    [
      keys,
      column((_, i) => nameOf(from + i)),
      column((_, i) => JSON.stringify(calledKeys(calledAt(`/shelf/${nameOf(from + i)}`)))),
    ],
  );
  await client.query(
    `insert into works (id, plan, plan_hash, edition, title, sort_title, sort_author, language, words, chapters, missing_parts, changes,
        confidence, search, formats, suggested, by_rule, words_hash, waiting, added_at)
      select id, plan::json, hash, 1, title, title, '', 'en', 1000, 1, '{}', 0, 1, '', '{text}', '{}', '{}', '', false, '2020-01-01'
      from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as its (id, plan, hash, title)`,
    [
      column((piece) => planOf(piece).id),
      column((piece) => JSON.stringify(planOf(piece))),
      column((piece, i) => hashOfPlan(planOf(piece), () => from + i + 1)),
      column(({ card }) => card.title),
    ],
  );
  await client.query(
    `insert into pieces (key, sha256, restoration, letters, work)
      select key, key, $1::integer + n, letters, work
      from unnest($2::text[], $3::text[], $4::text[]) with ordinality as its (key, letters, work, n)`,
    [from, keys, column(({ card }) => card.letters), column((piece) => planOf(piece).id)],
  );
}

/** Lists of works and a dump that lie there already, as works were put together with: none of what they say names a story otherwise. */
async function speakOf(client: pg.Client, size: number): Promise<void> {
  const those = Array.from({ length: SPOKEN_OF }, (_, i) => 1_000 + i);
  const list = JSON.stringify({
    shape: 1,
    path: 'list.html',
    works: those.map((n) => ({
      title: `The ${n + size} Bells`,
      author: 'Somebody Else',
      address: `http://quay.example/tale-${n + size * 2}.txt`,
      said: 'A ferry, a bell, and who rang it.',
    })),
  });
  const [dump, listed] = ['d'.repeat(64), 'e'.repeat(64)];
  await client.query(`insert into files (sha256, size) values ($2, 9), ($1, 9)`, [dump, listed]);
  await client.query(
    `insert into found_files (heap, path_hash, path, sha256, outcome, program) values
      (1, $2, 'lists/list.html', $2, 'refused', 'bench'), (1, $1, 'site/dump.sql', $1, 'taken-in', 'bench')`,
    [dump, listed],
  );
  await client.query(`insert into work_lists values ($1, $2)`, [listed, list]);
  await client.query(
    `insert into archives (sha256, position, kind, account, warnings, program) values ($1, 0, 'efiction', '[]', '{}', 'bench')`,
    [dump],
  );
  const entries = those.map((n) => ({
    key: `${dump}!${n}`,
    title: `Told ${n}`,
    author: 'Ferry Hand',
    date: null,
    hash: 'told',
    chapters: [{ number: 1, shown: true, at: [`${n}/1.txt`] }],
  }));
  await client.query(
    `insert into archive_stories (key, sha256, position, entry, story, claims, chapters, missing)
      select key, $1, 0, entry, '{}', array(select json_array_elements_text(claims)), 1, 1
      from unnest($2::text[], $3::json[], $4::json[]) as its (key, entry, claims)`,
    [
      dump,
      entries.map(({ key }) => key),
      entries.map((one) => JSON.stringify({ shape: 1, ...one })),
      entries.map(({ chapters }) => JSON.stringify(calledKeys(claimsOf(chapters)))),
    ],
  );
}
