import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FicariumError } from '../errors.ts';
import { type Say, sentence } from '../text/sentence.ts';
import { findBinaries } from './embedded/binaries.ts';
import { makeCluster, placeCluster } from './embedded/cluster.ts';
import { keepRunning } from './embedded/keep-running.ts';
import { type Lock, takeLock, urlOfHolder } from './embedded/lock.ts';
import { endOrphan } from './embedded/orphan.ts';
import { chooseOwner } from './embedded/owner.ts';
import { startPostmaster } from './embedded/postmaster.ts';

export interface EmbeddedOptions {
  /** Made when it is not there. The database lies in its folder `database`. */
  readonly dataFolder: string;
  /** Told to the person at the keyboard: where the database lies when not in the data folder, why a start takes long. */
  readonly say?: Say;
  /** false: faster and not safe against a power cut; for tests. */
  readonly durable?: boolean;
  /** A folder that every user can enter, for when root's data folder is not. */
  readonly elsewhere?: string;
}

/** A PostgreSQL that belongs to this program. */
export interface Embedded {
  /** For `openStore`. */
  readonly url: string;
  /** Stops it cleanly and gives the data folder back. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with Ficarium on a data folder, for this program alone: it listens on a socket that
 * only its owner can open. Never as root: root's runs as `postgres` or `nobody`. When this program dies without
 * stopping it, it stops by itself; when it dies, it is started again.
 * @throws FicariumError `data-folder-in-use`, `cannot-write`, `disk-full`, `database-down`
 */
export async function startEmbedded({
  dataFolder,
  say = () => {},
  durable = true,
  elsewhere = '/var/lib/ficarium',
}: EmbeddedOptions): Promise<Embedded> {
  let lock: Lock | undefined;
  try {
    makeFolder(dataFolder);
    lock = takeLock(join(dataFolder, LOCK), dataFolder);
    const owner = chooseOwner(join(dataFolder, 'database'));
    const binaries = findBinaries(owner, elsewhere, say);
    const folder = placeCluster(dataFolder, owner, elsewhere, say);
    if (existsSync(folder)) await endOrphan(folder, say);
    else makeCluster({ binaries, folder, owner, durable });
    const log = join(dataFolder, 'database.log');
    const server = await keepRunning(
      (socketFolder) => startPostmaster({ binaries, folder, log, owner, durable, socketFolder, say }),
      say,
    );
    const url = `postgresql://ficarium@localhost/ficarium?host=${encodeURIComponent(server.socketFolder)}`;
    lock.sign(url);
    const release = lock.release;
    return {
      url,
      async stop() {
        await server.stop();
        release();
      },
    };
  } catch (error) {
    lock?.release();
    throw inWords(error, dataFolder);
  }
}

const LOCK = 'ficarium.lock';

/** Where the database of the program that has a data folder open answers this user; undefined where none does. */
export const embeddedOf = (dataFolder: string): string | undefined => urlOfHolder(join(dataFolder, LOCK));

/** As `mkdir -p`. Node's own `recursive` never comes back where a parent cannot be made (below /proc). */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    if (code !== 'ENOENT' || existsSync(dirname(path))) throw error;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}

/** What the file system says, as a sentence. */
function inWords(error: unknown, folder: string): unknown {
  if (error instanceof FicariumError) return error;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new FicariumError(
      'disk-full',
      sentence('error.disk-full', { path: path ?? folder }),
      sentence('advice.free-space'),
      { cause: error },
    );
  }
  if (!code || code.startsWith('ERR_')) return error;
  return new FicariumError(
    'cannot-write',
    sentence('error.data-folder', { folder, cause: message }),
    sentence('advice.other-data-folder'),
    { cause: error },
  );
}
