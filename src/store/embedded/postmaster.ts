import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FicariumError } from '../../errors.ts';
import { type Say, sentence } from '../../text/sentence.ts';
import type { Binaries } from './binaries.ts';
import { processExists } from './lock.ts';
import { endOrphan, isPostmasterOf, outlive, readPidFile, stillThere } from './orphan.ts';
import type { Owner } from './owner.ts';

export interface PostmasterOptions {
  readonly binaries: Binaries;
  /** The cluster's folder, as its real path. */
  readonly folder: string;
  /** Where PostgreSQL writes what it has to say; begun anew at each start. */
  readonly log: string;
  readonly owner: Owner | undefined;
  /** false: faster and not safe against a power cut; for tests. */
  readonly durable: boolean;
  /** Where a server of before listened. */
  readonly socketFolder?: string | undefined;
  readonly say: Say;
}

/** A running PostgreSQL. */
export interface Postmaster {
  /** Folder of the socket it listens on; it listens nowhere else. */
  readonly socketFolder: string;
  /** It is gone, stopped or not. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** Longest path of a Unix socket that every system takes is 103 bytes; the socket's own name takes 15. */
const LONGEST_SOCKET_FOLDER = 88;
const STOP_WITHIN_MS = 60_000;

/** Starts PostgreSQL on a cluster and waits until it answers; after an abrupt stop that includes its recovery. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { folder, say } = options;
  const until = performance.now() + 60_000;
  for (;;) {
    const started = await tryStart(options);
    if ('stop' in started) return started;
    // What was killed a moment ago is not gone yet: it holds its memory, or its number, until the system has buried it.
    const isHeld = HELD.test(started.trouble);
    if (!isHeld || performance.now() > until) throw explain(started.trouble, options);
    await endOrphan(folder, say);
    if (!(await outlive(folder, say))) throw explain(started.trouble, options);
    await sleep(200);
  }
}

/** PostgreSQL's words for a cluster that somebody has. */
const HELD = /lock file "postmaster.pid" already exists|pre-existing shared memory block/;

async function tryStart({
  binaries,
  folder,
  log,
  owner,
  durable,
  socketFolder,
  say,
}: PostmasterOptions): Promise<Postmaster | { trouble: string }> {
  const socket = socketFolderFor(folder, owner, socketFolder);
  const out = openSync(log, 'w');
  // Its own process group: Ctrl-C reaches Ficarium alone, which lets work end before it stops the database.
  const server = spawn(binaries.postgres, ['-D', folder, ...settings(socket.folder, durable)], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
    env: { LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(out);
  const gone = new Promise<string>((resolve) => {
    server.once('error', (error) => resolve(error.message));
    server.once('exit', () => resolve(readFileSync(log, 'utf8')));
  });
  let trouble: string | undefined;
  void gone.then((text) => {
    trouble = text;
  });
  const start = performance.now();
  let told = false;
  while (trouble === undefined && !isReady(folder, server.pid)) {
    if (!told && performance.now() - start > 5000) {
      say(sentence('start.database-recovers'));
      told = true;
    }
    await sleep(10);
  }
  if (trouble !== undefined) {
    if (socketFolder === undefined) socket.remove();
    return { trouble };
  }
  const watch = watchOver(server.pid!, owner);
  server.unref();
  return {
    socketFolder: socket.folder,
    ended: gone.then(() => watch.kill('SIGKILL')),
    async stop() {
      server.ref();
      if (trouble === undefined) server.kill('SIGINT');
      const late = setTimeout(() => server.kill('SIGQUIT'), STOP_WITHIN_MS);
      await gone;
      clearTimeout(late);
      socket.remove();
    },
  };
}

function settings(socketFolder: string, durable: boolean): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: '64MB',
    jit: 'off',
    // Parallel queries need shared memory files that small containers do not have, and gain nothing at this size.
    max_parallel_workers_per_gather: 0,
    // Nobody copies this server's log; the least of it is enough to come back after an abrupt stop.
    wal_level: 'minimal',
    max_wal_senders: 0,
    log_min_messages: 'warning',
    // A failed statement would write story text into the log.
    log_min_error_statement: 'panic',
    // And so would the row that a constraint refused.
    log_error_verbosity: 'terse',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function socketFolderFor(
  folder: string,
  owner: Owner | undefined,
  before: string | undefined,
): { folder: string; remove(): void } {
  if (Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER) return { folder, remove() {} };
  const made = before ?? mkdtempSync(join(tmpdir(), 'ficarium-'));
  if (owner) chownSync(made, owner.uid, owner.gid);
  return { folder: made, remove: () => rmSync(made, { recursive: true, force: true }) };
}

const isReady = (folder: string, pid: number | undefined): boolean => {
  const file = readPidFile(folder);
  return file !== undefined && file.pid === pid && file.status === 'ready';
};

/**
 * Stops the server when Ficarium is gone without having done so (kill -9, a crash): a shell that waits for the end of
 * a pipe that only this process holds.
 */
function watchOver(pid: number, owner: Owner | undefined): ChildProcess {
  const watch = spawn('/bin/sh', ['-c', 'read _; kill -INT "$0"', String(pid)], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => {});
  watch.unref();
  (watch.stdin as Socket).unref();
  return watch;
}

/** What PostgreSQL said when it did not start, as one sentence and what to do. */
export function explain(trouble: string, { folder, log }: { folder: string; log: string }): FicariumError {
  const last = trouble.match(/(?:FATAL|PANIC|ERROR): +(.*)/g)?.at(-1) ?? trouble.trim().split('\n').at(-1) ?? '';
  if (/No space left on device/.test(trouble)) {
    return new FicariumError(
      'disk-full',
      sentence('error.disk-full-database', { where: folder }),
      sentence('advice.free-space'),
    );
  }
  if (HELD.test(trouble)) {
    const pid = readPidFile(folder)?.pid;
    return stillThere(folder, pid && processExists(pid) && isPostmasterOf(pid, folder) ? pid : undefined);
  }
  if (/ownership|Permission denied|EACCES/.test(trouble)) {
    return new FicariumError(
      'cannot-write',
      sentence('error.database-of-another', { folder }),
      sentence('advice.same-user'),
    );
  }
  return new FicariumError(
    'database-down',
    last
      ? sentence('error.database-not-started', { folder, cause: last })
      : sentence('error.database-not-started-silently', { folder }),
    sentence('advice.database-log', { log }),
  );
}
