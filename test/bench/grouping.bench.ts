/**
 * Ten stories come into a large library: how long until they are on its shelves, and with how much memory. Among the ten are a
 * copy letter for letter, one with slips, a revision and an excerpt of what is there. Where the library is not too large, all of
 * it is then planned anew: that must come out as it is.
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
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import type { NewPiece } from '../../src/store/writer.ts';
import { writeSection } from '../support/benchmarks.ts';
import { dice, story } from '../support/generated-stories.ts';

const SIZES = (process.env['BENCH_STORIES'] ?? '2000,10000,100000').split(',').map(Number);
/** Planned anew as a whole up to this size. */
const WHOLE = 2_000;
const ROWS = 500;

const paragraphsOf = (n: number) => story(n, 16 + (n % 29));
const storyOf = (n: number) => `Story ${n}\n\nby Writer ${n % 4999}\n\n${paragraphsOf(n).join('\n\n')}\n`;

async function pieceOf(n: number): Promise<NewPiece> {
  const bytes = Buffer.from(storyOf(n));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { pieces } = packResult(await restoreFile({ path: `${n}.txt`, bytes, sha256 }, {}));
  return { ...JSON.parse(pieces[0]!.json), safe: false };
}

/** Most of the library is cut to one pattern: what it is found by is its own. */
function like(pattern: NewPiece, n: number): NewPiece {
  const text = paragraphsOf(n).join('\n\n');
  const { hash, words } = lettersOf(text);
  const key = createHash('sha256').update(storyOf(n)).digest('hex');
  const its = { key, sha256: key, path: `${n}.txt`, title: `Story ${n}`, author: `Writer ${n % 4999}` };
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
  for (let n = size; n < size + 6; n++) writeFileSync(join(folder, `${n}.txt`), storyOf(n));
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
  await store.write((writer) => writer.grouped(GROUPING, 0));
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
  if (summary.stories !== 10 || summary.worksAdded !== 8 || summary.worksChanged < 2)
    throw new Error(`Ten stories should be eight works more and two with another source: ${JSON.stringify(summary)}`);
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
  `Ten stories (a copy, one with slips, a revision, an excerpt, six new ones) come into a library of so many.\n\n| stories there | from the heap to the shelves | of it, putting works together | processor time of the program | more memory | all of it planned anew |\n|---|---|---|---|---|---|\n${rows.join('\n')}`,
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
