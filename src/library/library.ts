import { type Actor, GUEST, OWNER } from '../catalogue/actor.ts';
import { type Act, may } from '../catalogue/may.ts';
import type { Files, IndexFolder, Uploads } from '../files/port.ts';
import type { SearchEngine } from '../search/port.ts';
import type { Store } from '../store/store.ts';
import { accountsOf } from './accounts.ts';
import { asideOf } from './aside.ts';
import type { Scratch } from './backup/try.ts';
import { type BackupSettings, backupsOf } from './backups.ts';
import { behindOf, type Nightly } from './behind.ts';
import { benchOf } from './bench.ts';
import { booksOf } from './books.ts';
import { bundlesOf } from './bundles.ts';
import { carryOutFiles } from './desk/files.ts';
import { deskOf } from './desk.ts';
import { devicesOf } from './devices.ts';
import { erasingOf } from './erasing.ts';
import { findOf } from './find.ts';
import { type IndexNews, KeptFinder } from './finding/kept-finder.ts';
import { must } from './guard.ts';
import type { OnProgress } from './heaps/progress.ts';
import { heapsOf } from './heaps.ts';
import { historyOf } from './history.ts';
import { indexOf } from './index-of.ts';
import { jobsOf } from './jobs.ts';
import { keepingOf, type Surroundings } from './keeping.ts';
import { type MailSettings, mailOf } from './mail.ts';
import { notesOf } from './notes.ts';
import { ownOf } from './own.ts';
import { placesOf } from './places.ts';
import { readingOf } from './reading.ts';
import { tagsOf } from './tags.ts';
import { takingsOf } from './takings.ts';
import { togetherOf } from './together.ts';
import { type Verified, verifyLibrary } from './verify.ts';
import { carryOut } from './works/decide-for-all.ts';
import { worksOf } from './works.ts';

export type { Act, Actor, IndexNews };
export { GUEST, OWNER };

/**
 * A library as people use it, by subject. Pages, commands, jobs and tests call the same acts; each takes the actor first, asks
 * whether they may (`catalogue/may.ts`), and gives out only what they may see (`seen.ts`).
 */
export interface Library {
  readonly works: ReturnType<typeof worksOf>;
  readonly books: ReturnType<typeof booksOf>;
  readonly together: ReturnType<typeof togetherOf>;
  readonly devices: ReturnType<typeof devicesOf>;
  readonly mail: ReturnType<typeof mailOf>;
  readonly find: ReturnType<typeof findOf>;
  readonly index: ReturnType<typeof indexOf>;
  readonly tags: ReturnType<typeof tagsOf>;
  readonly own: ReturnType<typeof ownOf>;
  readonly places: ReturnType<typeof placesOf>;
  readonly reading: ReturnType<typeof readingOf>;
  readonly notes: ReturnType<typeof notesOf>;
  readonly bench: ReturnType<typeof benchOf>;
  readonly desk: ReturnType<typeof deskOf>;
  readonly erasing: ReturnType<typeof erasingOf>;
  readonly aside: ReturnType<typeof asideOf>;
  readonly jobs: ReturnType<typeof jobsOf>;
  readonly takings: ReturnType<typeof takingsOf>;
  readonly heaps: ReturnType<typeof heapsOf>;
  readonly behind: ReturnType<typeof behindOf>;
  readonly backups: ReturnType<typeof backupsOf>;
  readonly keeping: ReturnType<typeof keepingOf>;
  readonly history: ReturnType<typeof historyOf>;
  readonly bundles: ReturnType<typeof bundlesOf>;
  readonly accounts: ReturnType<typeof accountsOf>;
  may(actor: Actor, act: Act): boolean;
  /** As `verify.ts`. @throws FicariumError `not-allowed` */
  verify(actor: Actor, onProgress?: OnProgress): Promise<Verified>;
  /** Becomes another whenever somebody says who sees works, or a word about one. @throws FicariumError `database-down` */
  sight(): Promise<string>;
  /** Does the database answer? @throws FicariumError `database-down` */
  answers(): Promise<void>;
}

export interface LibraryOptions {
  readonly store: Store;
  readonly files: Files;
  /** The version of this program. */
  readonly program: string;
  /** Words about many works: `behind` the answer, by the jobs that were added with them, or before it. */
  readonly carriesOut?: 'behind' | 'before';
  /** Where what is sent through the page is put; left out: nothing can be. */
  readonly uploads?: Uploads;
  /** Where the index of finding is kept between two runs; left out: nowhere. */
  readonly indexes?: IndexFolder;
  /** Finds instead of what is built in. */
  readonly engine?: SearchEngine | undefined;
  /** Programs that restore files side by side; default = all cores. */
  readonly workers?: number | undefined;
  /** A folder with fonts for further scripts, for books. */
  readonly fonts?: string | undefined;
  /** calibre's `ebook-convert`; left out: no books for Kindles. */
  readonly converter?: string | undefined;
  /** Where backups go by themselves; left out: nowhere. */
  readonly backups?: BackupSettings;
  /** Left out: nothing is known of it. */
  readonly surroundings?: Surroundings;
  /** Makes a library to try a restore in; left out: none is tried. */
  readonly scratch?: () => Promise<Scratch>;
  /** By which books are sent to e-readers; left out: none are. */
  readonly mail?: MailSettings | undefined;
  /** Reads again what lost its paragraphs, while nobody reads; left out: nobody does. */
  readonly second?: Nightly['second'];
  /** What time it is, for sessions and keys; tests may say. */
  readonly now?: () => Date;
}

export function libraryOn({
  store,
  files,
  program,
  carriesOut = 'before',
  uploads,
  indexes,
  workers,
  fonts,
  converter,
  engine,
  backups = { folder: undefined, passphrase: undefined },
  scratch,
  surroundings = { folders: [], publicUrl: undefined },
  mail,
  second,
  now = () => new Date(),
}: LibraryOptions): Library {
  const finder = new KeptFinder({ searched: store.searched, folder: indexes ?? null });
  const kept = { store, files, uploads, program, workers, index: finder };
  const carryNow = async () => {
    if (carriesOut === 'behind') return;
    await carryOutFiles({ store, program });
    await carryOut({ store, program });
  };
  const backup = backupsOf(kept, { settings: backups, scratch, now });
  const works = worksOf(store.reader);
  const books = booksOf({ reader: store.reader, program, served: store.devices.served, fonts, converter });
  const bench = benchOf(store, program, carryNow);
  const find = findOf({ ...store, kept: finder, engine, now });
  const indexed = async () => (await find.works(OWNER, { typed: '', size: 1, after: null })).total;
  const keeping = keepingOf({ store, files }, { surroundings, backups: () => backup.now(OWNER), indexed, now });
  const history = historyOf(store, { folder: surroundings.folders[0], now });
  return {
    works,
    find,
    index: indexOf(finder),
    books,
    together: togetherOf({ reader: store.reader, find, books }),
    devices: devicesOf({ devices: store.devices, places: store.places, reader: store.reader, workOf: books.work }, now),
    mail: mailOf(mail, books, now),
    tags: tagsOf(store),
    own: ownOf(store, now),
    places: placesOf(store, now),
    reading: readingOf(store),
    notes: notesOf(store, now),
    bench,
    desk: deskOf(store, program, carryNow),
    erasing: erasingOf(kept, carryNow),
    aside: asideOf(store.reader),
    jobs: jobsOf(store),
    takings: takingsOf(store, uploads),
    heaps: heapsOf(kept),
    behind: behindOf(kept, {
      backUp: backup.nightly,
      sample: keeping.sample,
      async day(actor) {
        await history.keep(actor);
        // Else they would lie there until somebody tries again.
        await store.accounts.dropTries(now());
      },
      second,
    }),
    backups: backup,
    keeping,
    history,
    bundles: bundlesOf(kept, { works, books, find, decisions: bench.decisions, now }),
    accounts: accountsOf(store, now),
    may,
    async verify(actor, onProgress) {
      must(actor, 'verify');
      return verifyLibrary({ store, files, ...(onProgress && { onProgress }) });
    },
    sight: store.sight,
    answers: async () => void (await store.reader.worksDue()),
  };
}
