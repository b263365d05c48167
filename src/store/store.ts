import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';
import { type Accounts, accountsIn } from './accounts/accounts.ts';
import { type Backups, backupsIn } from './backup/backups.ts';
import { type Snapshot, takeSnapshot } from './backup/snapshot.ts';
import { connect, type OnQuery } from './connect.ts';
import { filesWordDone, sayOfFiles } from './desk/files-words.ts';
import { deskReader } from './desk/read.ts';
import { ask, lookAgain, putOff, say, takeBack, wordsAlike, wordsOf } from './desk/write.ts';
import { type Devices, devicesIn } from './devices/devices.ts';
import { archiveReader } from './dumps/read.ts';
import { putMissing, tellings } from './dumps/write.ts';
import { decisionsOf, editionReader } from './editions/read.ts';
import { keepChapters } from './editions/write.ts';
import { type Erasures, erasuresOf } from './erasures/erasures.ts';
import { erase, swept } from './erasures/write.ts';
import { grouped, regroupByOthers, sign, tidySignatures } from './grouping/write.ts';
import { placesOf } from './heaps/read.ts';
import { settleHeaps, standHeap } from './heaps/write.ts';
import { figuresIn, sightIn } from './held.ts';
import { type Inspection, inspect } from './inspect.ts';
import { type Queue, queueOn } from './jobs/queue.ts';
import { type RunningJobs, runJobs, type Tasks } from './jobs/run.ts';
import { askAgain, ask as askToTakeIn } from './jobs/takings.ts';
import { addGrouping, addJob, addRestoring, isUnswept } from './jobs/write.ts';
import { type Days, daysIn } from './keeping/days.ts';
import { type Keeping, keepingIn } from './keeping/health.ts';
import { type Leading, whileLeading } from './leading.ts';
import { type BACKING_UP, LIBRARY, type WATCHING } from './locks.ts';
import { matchSchema, migrate, type OfRecords } from './migrate.ts';
import { type Owns, ownIn } from './own/own.ts';
import { putBeside } from './pieces/beside.ts';
import { lessons } from './pieces/lessons.ts';
import { piecesOf } from './pieces/read.ts';
import { heap, putPiece, takeIn } from './pieces/write.ts';
import { chaptersReadIn, type ReadingKept } from './places/chapters-read.ts';
import { type Notes, notesIn } from './places/notes.ts';
import { type Places, placesIn } from './places/places.ts';
import type { Reader } from './reader.ts';
import { ruleReader } from './rules/read.ts';
import { decideForAll, due, refusedForAll } from './rules/write.ts';
import { type SearchFeed, searchFeedIn } from './search/feed.ts';
import { searchedIn } from './search/read.ts';
import type { Searched } from './search/search.ts';
import { type Stock, stockOf } from './stock.ts';
import type { Tables } from './tables.ts';
import { wranglingIn } from './tags/wrangle.ts';
import { wranglingReader } from './tags/wrangling.ts';
import { type VisibleStandings, visibleIn } from './visible.ts';
import { countReader } from './works/counts.ts';
import { cardReader } from './works/read.ts';
import { decide, merge, publish, removedAmong, stand, work } from './works/write.ts';
import type { Writer } from './writer.ts';

export interface StoreOptions extends OfRecords {
  /** Who sees what, from `catalogue/sees.ts`. */
  readonly visible: VisibleStandings;
  /** Another program has it open: the schema is left as it is. */
  readonly joins?: boolean;
  /** The number of the rules of grouping: a library of others is put together anew. */
  readonly grouping?: number;
  readonly onQuery?: OnQuery | undefined;
}

export interface Store {
  /** For pages: each answer holds only what its viewer may see. */
  readonly reader: Reader;
  /** For the library's own work. */
  readonly stock: Stock;
  /** For `verify`. */
  readonly inspection: Inspection;
  /** What indexes of finding are made of. */
  readonly searched: Searched;
  /** Turns at feeding a search engine with it. */
  readonly feed: SearchFeed;
  /** Who people are, what they may, who is signed in. */
  readonly accounts: Accounts;
  /** What belongs to accounts and stands beside what they ask. */
  readonly own: Owns;
  /** Where people stopped reading. */
  readonly places: Places;
  /** What people marked in works and wrote beside it. */
  readonly notes: Notes;
  /** Which chapters people have read, and how they like to read. */
  readonly reading: ReadingKept;
  /** E-readers, and where they are in which book. */
  readonly devices: Devices;
  /** What was erased for good. */
  readonly erasures: Erasures;
  /**
   * Writes in one transaction: all of it or nothing.
   * @param options.lazy do not wait for the disk; a power cut may take back the last second of such writes, never a half
   * of one. The next write that is not lazy brings all before it to disk.
   */
  write<T>(work: (writer: Writer) => Promise<T>, options?: { readonly lazy?: boolean }): Promise<T>;
  /**
   * Does something that only one program at a time may do to a library, such as taking in a heap.
   * @throws FicariumError `data-folder-in-use` when another is at it
   */
  alone<T>(work: () => Promise<T>, lock?: typeof LIBRARY | typeof BACKING_UP): Promise<T>;
  /** Everything as it is at this instant, for a backup. @throws FicariumError `database-down` */
  snapshot(): Promise<Snapshot>;
  /** Which backups were made, and whether a restore of them was tried. */
  readonly backups: Backups;
  /** How the database stands, and what samples of it were found to be. */
  readonly keeping: Keeping;
  /** How the library stood day by day. */
  readonly days: Days;
  /** What waits to be done behind the pages. */
  readonly queue: Queue;
  /** Does the jobs that wait and come, until it is stopped. @param report told what goes wrong with the queue itself */
  runJobs(tasks: Tasks, report: (error: Error) => void): RunningJobs;
  /** Does something that one of several programs does at a time, as `leading.ts`. */
  whileLeading(lock: typeof WATCHING, leading: Leading, work: (over: AbortSignal) => Promise<void>): Promise<void>;
  /** Becomes another whenever somebody says who sees works, or a word about one. */
  sight(): Promise<string>;
  /** How its connections are used: the queue's own are not among them. */
  connections(): { readonly total: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

/**
 * Opens a PostgreSQL and brings its schema up to date.
 * @throws FicariumError `data-folder-in-use` where it joins a program of another version, `database-down`, `database-too-old`, `database-newer`, `bad-setting`, `disk-full`
 */
export async function openStore(
  url: string,
  { visible, joins, grouping, onQuery, ...ofRecords }: StoreOptions,
): Promise<Store> {
  const { db, pool } = await connect(url, { onQuery });
  try {
    if (joins) await matchSchema(db);
    else if ((await migrate(db, pool, ofRecords)) && grouping) await regroupByOthers(db, grouping);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storeOn(url, db, pool, visible);
}

function storeOn(url: string, db: Kysely<Tables>, pool: Pool, visible: VisibleStandings): Store {
  const seen = visibleIn(visible);
  const figures = figuresIn(db, visible);
  return {
    reader: {
      ...cardReader(db, seen, figures),
      ...editionReader(db, seen),
      ...countReader(db, seen, figures),
      ...archiveReader(db),
      ...ruleReader(db, seen),
      desk: deskReader(db),
      wrangling: wranglingReader(db, seen),
    },
    stock: stockOf(db),
    inspection: inspect(db),
    queue: queueOn(db),
    searched: searchedIn(db),
    feed: searchFeedIn(db),
    runJobs: (tasks, report) => runJobs(url, db, tasks, report),
    whileLeading: (lock, leading, work) => whileLeading(url, lock, leading, work),
    accounts: accountsIn(db),
    devices: devicesIn(db),
    own: ownIn(db, seen),
    places: placesIn(db),
    reading: chaptersReadIn(db),
    notes: notesIn(db),
    erasures: erasuresOf(db),
    snapshot: () => takeSnapshot(url),
    backups: backupsIn(db),
    keeping: keepingIn(db),
    days: daysIn(db),
    write: (act, { lazy = false } = {}) =>
      db.transaction().execute(async (tx) => {
        if (lazy) await sql`set local synchronous_commit = off`.execute(tx);
        const marked = new Set<Marked>();
        const done = await act(writerIn(tx, marked));
        if (marked.has('group')) await addGrouping(tx);
        if (marked.has('restore')) await addRestoring(tx);
        return done;
      }),
    alone: (act, lock = LIBRARY) =>
      db.connection().execute(async (connection) => {
        const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${lock}) as mine`.execute(connection);
        if (!rows[0]!.mine)
          throw new FicariumError('data-folder-in-use', sentence('error.busy'), sentence('advice.wait'));
        try {
          return await act();
        } finally {
          await sql`select pg_advisory_unlock(${lock})`.execute(connection);
        }
      }),
    sight: () => sightIn(db),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => db.destroy(),
  };
}

/** Seconds in which the page that keeps a word about files carries it out itself; the job is for when it could not. */
const AT_ONCE = 5;
/** Seconds in which whoever erases sweeps, too; the job is for when they could not. */
const SWEPT_WITHIN = 60;

/** What a transaction made due, if it did not do it itself before its end. */
type Marked = 'group' | 'restore';

function writerIn(tx: Parameters<typeof heap>[0], marked: Set<Marked>): Writer {
  const marking = async <T>(what: Marked, work: Promise<T>): Promise<T> => {
    marked.add(what);
    return work;
  };
  return {
    heap: (root, samples) => heap(tx, root, samples),
    standHeap: (number, out, by) => marking('restore', standHeap(tx, number, out, by)),
    settleHeaps: () => marking('restore', settleHeaps(tx)),
    takeIn: (number, files, program) => marking('group', takeIn(tx, number, files, program)),
    // The same letters in other paragraphs: what makes which work stays as it is.
    restoredAnew: (piece, program) => putPiece(tx, piece, program, false),
    beside: (key, known, reader) => putBeside(tx, key, known, reader),
    tellings: (keys) => tellings(tx, keys),
    missing: (missing) => putMissing(tx, missing),
    pieces: (keys) => piecesOf(tx, keys, true),
    places: (sha256s) => placesOf(tx, sha256s),
    publish: (publications) => publish(tx, publications),
    merge: (from, into) => merge(tx, from, into),
    sign: (signatures) => sign(tx, signatures),
    grouped: async (by, last) => {
      await tidySignatures(tx);
      await grouped(tx, by, last);
      // Whoever makes it due again waits for that row first, and adds a job of its own.
      await sql`select from graphile_worker.remove_job('group')`.execute(tx);
    },
    askFor: (heap) => askToTakeIn(tx, heap),
    askForAgain: (id) => askAgain(tx, id),
    decisions: (id) => decisionsOf(tx, id),
    decide: (decision) => decide(tx, decision),
    decideForAll: (decision, rules, reason) => marking('restore', decideForAll(tx, decision, rules, reason)),
    refusedForAll: () => refusedForAll(tx),
    lessons: () => lessons(tx),
    due: (keys, reason) => (reason === null ? due(tx, keys, null) : marking('restore', due(tx, keys, reason))),
    say: (word, reason) => marking('restore', say(tx, word, reason)),
    takeBack: async (id, by, reason) => {
      const word = await marking('restore', takeBack(tx, id, by, reason));
      if (word?.files) await addJob(tx, 'carry-out', { after: AT_ONCE });
      return word;
    },
    words: (keys) => wordsOf(tx, keys),
    wordsAlike: (sayings) => wordsAlike(tx, sayings),
    putOff: (question, later, by) => putOff(tx, question, later, by),
    sayOfFiles: async (word, about, by) => {
      const id = await sayOfFiles(tx, word, about, by);
      await addJob(tx, 'carry-out', { after: AT_ONCE });
      return id;
    },
    filesWordDone: (last) => filesWordDone(tx, last),
    lookAgain: async (id, reason) =>
      void (await marking(
        'restore',
        lookAgain(tx, id, reason).then(() => {}),
      )),
    ask: (entries) => ask(tx, entries),
    keepChapters: (works) => keepChapters(tx, works),
    stand: (id, hidden, reason, by) => marking('restore', stand(tx, id, hidden, reason, by)),
    erase: async (erasure) => {
      for (const task of ['group', 'sweep'] as const) await addJob(tx, task, { after: SWEPT_WITHIN });
      return erase(tx, erasure);
    },
    swept: async (last) => {
      await swept(tx, last);
      if (!(await isUnswept(tx))) await sql`select from graphile_worker.remove_job('sweep')`.execute(tx);
    },
    work: (id) => work(tx, id),
    removedAmong: (letters, works) => removedAmong(tx, letters, works),
    accounts: accountsIn(tx),
    wrangling: wranglingIn(tx),
  };
}
