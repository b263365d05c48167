import { buffer, text } from 'node:stream/consumers';
import { FicariumError } from '../../errors.ts';
import { type Cipher, withPassphrase } from '../../files/backup/cipher.ts';
import type { PassingEntry } from '../../files/backup/entries.ts';
import { backupFolder, folderOf, isBackupFolder, needsPassphrase } from '../../files/backup/folder.ts';
import type { BackedOriginals } from '../../files/backup/originals.ts';
import { readPack } from '../../files/backup/pack.ts';
import { inOnePiece, sha256Of } from '../../files/bytes.ts';
import type { Files, Uploads } from '../../files/port.ts';
import type { Loading } from '../../store/backup/load.ts';
import type { SnapshotAbout } from '../../store/backup/snapshot.ts';
import { sentence } from '../../text/sentence.ts';
import type { OnProgress } from '../heaps/progress.ts';
import { ABOUT, aboutFrom, type BackupAbout, MISSING, MISSING_SHAPE, WAITING, WAITING_SHAPE } from './about.ts';

/** Where a library is to be: nothing is kept there yet. */
export interface Place {
  readonly load: (about: SnapshotAbout) => Promise<Loading>;
  readonly files: Files;
  readonly uploads: Uploads;
}

export interface RestoreBackup {
  /** A file, a snapshot, or a folder of them, of which the newest is meant: absolute. */
  readonly from: string;
  readonly passphrase: string | undefined;
  /** Told which file or snapshot it is, before it is read. */
  readonly onSource?: ((path: string) => void) | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Restored {
  readonly path: string;
  readonly about: BackupAbout;
  readonly originals: number;
  /** Originals that the library had lost before the backup, or that are gone from beside it, by SHA-256. */
  readonly missing: readonly string[];
}

/**
 * Puts back everything that a backup holds. The originals come first, rows in one transaction: until its end the library is as it was.
 * @throws FicariumError `backup-damaged`, `wrong-passphrase`, `library-not-empty`, `database-newer`, `not-found`, `disk-full`
 */
export async function restoreBackup(place: Place, how: RestoreBackup): Promise<Restored> {
  const source = await sourceOf(how);
  how.onSource?.(source.path);
  const entries = readPack(source.path, source.unlock);
  let loading: Loading | undefined;
  try {
    const about = await aboutOf(entries, source.path);
    loading = await place.load(about);
    const restoring = new Restoring(entries, about, loading, place, how);
    await restoring.read();
    const missing = source.originals ? await restoring.fetch(source.originals) : await restoring.lacking(source.path);
    await loading.commit();
    for (const [mark, json] of restoring.erased) await place.files.keepErasure(mark, json);
    return { path: source.path, about, originals: restoring.put, missing };
  } finally {
    await loading?.abandon();
    await entries.return(undefined).catch(() => {});
  }
}

/** What is read as it passes, and put where it belongs. */
class Restoring {
  readonly erased = new Map<string, string>();
  put = 0;
  readonly #have = new Set<string>();
  #missing: readonly string[] = [];
  readonly #waiting: { readonly path: string; readonly bytes: Uint8Array }[] = [];

  readonly entries: AsyncGenerator<PassingEntry>;
  readonly about: BackupAbout;
  readonly loading: Loading;
  readonly place: Place;
  readonly how: RestoreBackup;

  constructor(
    entries: AsyncGenerator<PassingEntry>,
    about: BackupAbout,
    loading: Loading,
    place: Place,
    how: RestoreBackup,
  ) {
    this.entries = entries;
    this.about = about;
    this.loading = loading;
    this.place = place;
    this.how = how;
  }

  async read(): Promise<void> {
    let next = await this.entries.next();
    while (!next.done) {
      this.how.signal?.throwIfAborted();
      const { name, bytes } = next.value;
      const table = tableOf(name);
      if (table !== undefined) {
        next = await this.#table(table, next);
        continue;
      }
      if (name.startsWith('originals/')) await this.#original(name.slice(10).replace('/', ''), await buffer(bytes));
      else if (name.startsWith('erased/')) this.erased.set(name.slice(7, -5), await text(bytes));
      else if (name.startsWith('waiting/')) this.#waiting.push({ path: name, bytes: await buffer(bytes) });
      else if (name === WAITING) await this.#bringBack(WAITING_SHAPE.parse(JSON.parse(await text(bytes))));
      else if (name === MISSING) this.#missing = MISSING_SHAPE.parse(JSON.parse(await text(bytes)));
      next = await this.entries.next();
    }
  }

  /** All parts of a table, which follow one another, as one stream of rows. @returns what comes after them */
  async #table(table: string, first: IteratorResult<PassingEntry>): Promise<IteratorResult<PassingEntry>> {
    let next = first;
    const { entries } = this;
    await this.loading.rows(
      table,
      (async function* () {
        while (!next.done && tableOf(next.value.name) === table) {
          yield* next.value.bytes;
          next = await entries.next();
        }
      })(),
    );
    this.how.onProgress?.({
      what: sentence('progress.restoring-tables'),
      done: 1 + this.about.tables.findIndex(({ name }) => name === table),
      all: this.about.tables.length,
      stories: 0,
      refused: 0,
    });
    return next;
  }

  async #original(sha256: string, bytes: Uint8Array): Promise<boolean> {
    if (sha256Of(bytes) !== sha256) return false;
    await this.place.files.put(sha256, bytes);
    this.#have.add(sha256);
    this.put++;
    this.how.onProgress?.({
      what: sentence('progress.restoring-originals'),
      done: this.put,
      all: this.about.counts.originals,
      stories: 0,
      refused: 0,
    });
    return true;
  }

  /** What waited to be taken in lies elsewhere now, and waits there. */
  async #bringBack(heaps: readonly { readonly root: string; readonly files: readonly string[] }[]): Promise<void> {
    const waiting = this.#waiting.values();
    for (const { root, files } of heaps) {
      const back = await this.place.uploads.bringBack(
        (async function* () {
          for (const path of files) yield { path, bytes: inOnePiece(waiting.next().value!.bytes) };
        })(),
      );
      await this.loading.moved(root, back);
    }
  }

  /** Where every original is in the backup itself: those that were not when it was made. @throws FicariumError `backup-damaged` */
  async lacking(path: string): Promise<readonly string[]> {
    const missing = new Set(this.#missing);
    for (const sha256 of await this.loading.originals())
      if (!this.#have.has(sha256) && !missing.has(sha256)) throw damaged(path, sha256);
    return [...missing];
  }

  /** Where they lie beside it: those that are there no more, or are damaged. */
  async fetch(beside: BackedOriginals): Promise<readonly string[]> {
    const missing: string[] = [];
    for (const sha256 of await this.loading.originals()) {
      this.how.signal?.throwIfAborted();
      const bytes = await beside.open(sha256);
      const whole = bytes && (await buffer(bytes).catch(() => null));
      if (!whole || !(await this.#original(sha256, whole))) missing.push(sha256);
    }
    return missing;
  }
}

/** Where a backup lies, how it is unlocked, and where its originals are if they lie beside it. */
async function sourceOf({ from, passphrase }: RestoreBackup) {
  const folder = (await isBackupFolder(from)) ? from : await folderOf(from);
  if (folder === null) {
    const unlock = async (): Promise<Cipher> => {
      if (passphrase === undefined) throw needsPassphrase(from);
      return withPassphrase(passphrase);
    };
    return { path: from, unlock, originals: null };
  }
  const opened = await backupFolder(folder, passphrase);
  const path = folder === from ? (await opened.snapshots()).at(-1)?.path : from;
  if (path === undefined)
    throw new FicariumError('not-found', sentence('error.no-backup', { folder }), sentence('advice.other-backup'));
  return { path, unlock: async () => opened.cipher!, originals: opened.originals };
}

/** What a backup says of itself stands near its beginning. */
async function aboutOf(entries: AsyncGenerator<PassingEntry>, path: string): Promise<BackupAbout> {
  for (let next = await entries.next(); !next.done; next = await entries.next()) {
    if (next.value.name !== ABOUT) continue;
    const about = aboutFrom(await text(next.value.bytes));
    if (about) return about;
    break;
  }
  throw new FicariumError(
    'database-newer',
    sentence('error.no-backup-here', { path }),
    sentence('advice.restore-newer'),
  );
}

const tableOf = (name: string): string | undefined => /^tables\/([a-z_0-9]+)\/\d+\.copy$/.exec(name)?.[1];

const damaged = (path: string, sha256: string) =>
  new FicariumError(
    'backup-damaged',
    sentence('error.backup-lacks', { path, sha: sha256 }),
    sentence('advice.other-backup'),
  );
