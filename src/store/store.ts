import { type Kysely, sql } from 'kysely';
import { FicariumError } from '../errors.ts';
import { connect } from './connect.ts';
import { type Inspection, inspect } from './inspect.ts';
import type { HeadOf } from './light-editions.ts';
import { migrate } from './migrate.ts';
import { archiveReader } from './read/archives.ts';
import { cardReader } from './read/cards.ts';
import { countReader } from './read/counts.ts';
import { deskReader } from './read/desk.ts';
import { decisionsOf, editionReader } from './read/editions.ts';
import { lessons } from './read/lessons.ts';
import { piecesOf } from './read/pieces.ts';
import { ruleReader } from './read/rules.ts';
import { type VisibleStandings, visibleIn } from './read/visible.ts';
import type { Reader } from './reader.ts';
import { placesOf, type Stock, stockOf } from './stock.ts';
import type { Tables } from './tables.ts';
import { putFound, tellings } from './write/archives.ts';
import { ask, lookAgain, putOff, say, takeBack, wordsAlike, wordsOf } from './write/desk.ts';
import { filesWordDone, sayOfFiles } from './write/files-words.ts';
import { decideForAll, due, refusedForAll } from './write/for-all.ts';
import { settleHeaps, standHeap } from './write/heaps.ts';
import { heap, putPiece, takeIn } from './write/pieces.ts';
import { decide, merge, publish, removedAmong, stand, work } from './write/works.ts';
import type { Writer } from './writer.ts';

export interface StoreOptions {
  /** Who sees what, from `catalogue/sees.ts`. */
  readonly visible: VisibleStandings;
  /** Parts a work into head and chapters, from `catalogue/head.ts`: for libraries whose editions hold their text. */
  readonly headOf: HeadOf;
}

export interface Store {
  /** For pages: each answer holds only what its viewer may see. */
  readonly reader: Reader;
  /** For the library's own work. */
  readonly stock: Stock;
  /** For `verify`. */
  readonly inspection: Inspection;
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
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens a PostgreSQL and brings its schema up to date.
 * @throws FicariumError `database-down`, `database-too-old`, `database-newer`, `bad-setting`, `disk-full`
 */
export async function openStore(url: string, { visible, headOf }: StoreOptions): Promise<Store> {
  const db = await connect(url);
  try {
    await migrate(db, headOf);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storeOn(db, visible);
}

const IMPORTING = 740_233_962;

function storeOn(db: Kysely<Tables>, visible: VisibleStandings): Store {
  const seen = visibleIn(visible);
  return {
    reader: {
      ...cardReader(db, seen),
      ...editionReader(db, seen),
      ...countReader(db, seen),
      ...archiveReader(db),
      ...ruleReader(db, seen),
      desk: deskReader(db),
    },
    stock: stockOf(db),
    inspection: inspect(db),
    write: (act, { lazy = false } = {}) =>
      db.transaction().execute(async (tx) => {
        if (lazy) await sql`set local synchronous_commit = off`.execute(tx);
        return act(writerIn(tx));
      }),
    alone: (act) =>
      db.connection().execute(async (connection) => {
        const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${IMPORTING}) as mine`.execute(
          connection,
        );
        if (!rows[0]!.mine)
          throw new FicariumError(
            'data-folder-in-use',
            'Another program is taking a heap into this library.',
            'Wait until it is done, then run the same command again.',
          );
        try {
          return await act();
        } finally {
          await sql`select pg_advisory_unlock(${IMPORTING})`.execute(connection);
        }
      }),
    close: () => db.destroy(),
  };
}

function writerIn(tx: Parameters<typeof heap>[0]): Writer {
  return {
    heap: (root, samples) => heap(tx, root, samples),
    standHeap: (number, out, by) => standHeap(tx, number, out, by),
    settleHeaps: () => settleHeaps(tx),
    takeIn: (number, files, program) => takeIn(tx, number, files, program),
    // The same letters in other paragraphs: what makes which work stays as it is.
    restoredAnew: (piece, program) => putPiece(tx, piece, program, false),
    tellings: (keys) => tellings(tx, keys),
    found: (found) => putFound(tx, found),
    pieces: (keys) => piecesOf(tx, keys, true),
    places: (sha256s) => placesOf(tx, sha256s),
    publish: (publications) => publish(tx, publications),
    merge: (from, into) => merge(tx, from, into),
    grouped: async () => void (await tx.updateTable('state').set({ grouping_due: false }).execute()),
    decisions: (id) => decisionsOf(tx, id),
    decide: (decision) => decide(tx, decision),
    decideForAll: (decision, rules, reason) => decideForAll(tx, decision, rules, reason),
    refusedForAll: () => refusedForAll(tx),
    lessons: () => lessons(tx),
    due: (keys, reason) => due(tx, keys, reason),
    say: (word, reason) => say(tx, word, reason),
    takeBack: (id, by, reason) => takeBack(tx, id, by, reason),
    words: (keys) => wordsOf(tx, keys),
    wordsAlike: (sayings) => wordsAlike(tx, sayings),
    putOff: (question, later, by) => putOff(tx, question, later, by),
    sayOfFiles: (word, about, by) => sayOfFiles(tx, word, about, by),
    filesWordDone: (last) => filesWordDone(tx, last),
    lookAgain: async (id, reason) => void (await lookAgain(tx, id, reason)),
    ask: (entries) => ask(tx, entries),
    stand: (id, hidden, reason, by) => stand(tx, id, hidden, reason, by),
    work: (id) => work(tx, id),
    removedAmong: (letters, works) => removedAmong(tx, letters, works),
  };
}
