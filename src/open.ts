import { mkdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headOf } from './catalogue/head.ts';
import { visibleStandings } from './catalogue/sees.ts';
import { tagsOf } from './catalogue/tags-of.ts';
import { filesOnDisk } from './files/disk.ts';
import { indexFolderIn } from './files/index-folder.ts';
import type { Files, IndexFolder, Uploads } from './files/port.ts';
import type { S3Settings } from './files/s3/bucket.ts';
import { filesOnS3 } from './files/s3/originals.ts';
import { clear } from './files/unfinished.ts';
import { uploadsIn } from './files/uploads.ts';
import { GROUPING } from './grouping/ties.ts';
import type { Scratch } from './library/backup/try.ts';
import { writeProblem } from './library/write-problem.ts';
import { beginLoading } from './store/backup/load.ts';
import { embeddedOf, startEmbedded } from './store/embedded.ts';
import { openStore, type Store, type StoreOptions } from './store/store.ts';
import type { Say } from './text/sentence.ts';

/** The folder of a library, and the PostgreSQL of one's own where it has one. */
interface Where {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** Where originals are, if not in the folder. */
  readonly bucket?: S3Settings | undefined;
}

type OnQuery = StoreOptions['onQuery'];

/** A library that is open: its database and its originals. */
export interface OpenLibrary {
  readonly store: Store;
  readonly files: Files;
  /** Where what comes through the page is put. */
  readonly uploads: Uploads;
  /** Where the index of finding is kept between two runs. */
  readonly indexes: IndexFolder;
  /** Where fonts for further scripts may lie. */
  readonly fonts: string;
  close(): Promise<void>;
}

/**
 * Opens the library of a data folder: with a PostgreSQL of one's own where one is named, else with the embedded one.
 * @throws FicariumError `data-folder-in-use`, `database-down`, `database-too-old`, `cannot-write`, `disk-full`
 */
export async function openLibrary(where: Where, say: Say, onQuery?: OnQuery): Promise<OpenLibrary> {
  const { dataFolder, databaseUrl } = where;
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch (error) {
    writeProblem(error as NodeJS.ErrnoException, dataFolder);
  }
  const embedded = databaseUrl === undefined ? await startEmbedded({ dataFolder, say }) : undefined;
  try {
    const store = await openStore(databaseUrl ?? embedded!.url, {
      visible: visibleStandings,
      headOf,
      tagsOf,
      grouping: GROUPING,
      onQuery,
    });
    return {
      store,
      ...beside(where),
      async close() {
        await store.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** What is kept beside the database. */
const beside = ({ dataFolder, bucket }: Pick<Where, 'dataFolder' | 'bucket'>) => ({
  files: bucket ? filesOnS3(bucket) : filesOnDisk(join(dataFolder, 'files')),
  uploads: uploadsIn(join(dataFolder, 'brought-in')),
  indexes: indexFolderIn(join(dataFolder, 'index')),
  fonts: join(dataFolder, 'fonts'),
});

/**
 * Joins the library that another program has open in the same data folder, as long as that does its jobs.
 * @returns undefined where no program does
 * @throws FicariumError `data-folder-in-use` when it is of another version
 */
export async function joinLibrary(
  where: Pick<Where, 'dataFolder' | 'bucket'>,
  onQuery?: OnQuery,
): Promise<OpenLibrary | undefined> {
  const url = embeddedOf(where.dataFolder);
  if (url === undefined) return undefined;
  const store = await openStore(url, { visible: visibleStandings, headOf, tagsOf, joins: true, onQuery });
  if (await store.queue.isRun()) return { store, ...beside(where), close: () => store.close() };
  await store.close();
  return undefined;
}

/**
 * Opens a library also while another Ficarium has it open: then through that one's database. For what is one small act.
 * @throws as `openLibrary`
 */
export async function openBeside(config: Where, say: Say, onQuery?: OnQuery): Promise<OpenLibrary> {
  const url = config.databaseUrl === undefined ? embeddedOf(config.dataFolder) : undefined;
  if (url === undefined) return openLibrary(config, say, onQuery);
  const store = await openStore(url, { visible: visibleStandings, headOf, tagsOf, joins: true, onQuery });
  return { store, ...beside(config), close: () => store.close() };
}

/**
 * The place of a library into which a backup is restored: opened as far as that needs.
 * @throws FicariumError as `openLibrary`
 */
export async function openEmpty(where: Where, say: Say) {
  const { dataFolder, databaseUrl } = where;
  const embedded = databaseUrl === undefined ? await startEmbedded({ dataFolder, say }) : undefined;
  const url = databaseUrl ?? embedded!.url;
  return {
    load: (about: Parameters<typeof beginLoading>[1]) => beginLoading(url, about),
    ...beside(where),
    /** Opens what was restored, and brings it up to date. */
    open: (onQuery?: OnQuery) =>
      openStore(url, { visible: visibleStandings, headOf, tagsOf, grouping: GROUPING, onQuery }),
    close: async () => embedded?.stop(),
  };
}

const TRYING = 'ficarium-try-';

/**
 * A library in a folder of its own, with a database of its own, to try a restore in: nobody else can read it. What tries of more than a
 * day ago left is removed.
 * @throws FicariumError `database-down`, `cannot-write`, `disk-full`
 */
export async function openScratch(): Promise<Scratch> {
  for (const name of await readdir(tmpdir()))
    if (name.startsWith(TRYING)) await clear(join(tmpdir(), name)).catch(() => {});
  const folder = await mkdtemp(join(tmpdir(), TRYING));
  const dataFolder = join(folder, 'data');
  try {
    await mkdir(dataFolder, { mode: 0o700 });
    for (const name of ['files', 'brought-in', 'index']) await mkdir(join(dataFolder, name), { mode: 0o700 });
    // Another user runs PostgreSQL for root, and must get through to the database.
    if (process.getuid?.() === 0) for (const at of [folder, dataFolder]) await chmod(at, 0o711);
    const empty = await openEmpty({ dataFolder, databaseUrl: undefined }, () => {});
    return {
      ...empty,
      async close() {
        await empty.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
