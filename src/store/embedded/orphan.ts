import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FicariumError } from '../../errors.ts';
import { type Say, type Sentence, sentence } from '../../text/sentence.ts';
import { processExists } from './lock.ts';

/** What `postmaster.pid` says: lines 1 (process) and 8 (status). */
export function readPidFile(folder: string): { pid: number; status: string } | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, status: lines[7]?.trim() ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

/** Is this process the PostgreSQL of this cluster? Process numbers are used again, in containers within seconds. */
export function isPostmasterOf(pid: number, folder: string): boolean {
  if (process.platform === 'linux') {
    try {
      // A server's working folder is its cluster, whatever the folder was called when it started.
      return (
        readlinkSync(`/proc/${pid}/cwd`) === folder && /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1'))
      );
    } catch {
      return false;
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(folder) ?? false;
}

/** How long what is ending is waited for, and after how long that is said. */
const WAIT_MS = { gently: 60_000, atOnce: 15_000, silently: 500 };

/**
 * Ends a PostgreSQL whose Ficarium is gone, gently, waits for one that is dying, and clears away what a killed one left
 * behind. Called with the data folder's lock held: nobody else can be using it.
 * @param folder the cluster's real path
 * @throws FicariumError `data-folder-in-use` naming a server that does not end
 */
export async function endOrphan(folder: string, say: Say): Promise<void> {
  const left = readPidFile(folder);
  if (!left) return;
  const lives = () => processExists(left.pid) && isPostmasterOf(left.pid, folder);
  if (lives()) {
    signal(left.pid, 'SIGINT');
    const wait = waiting(sentence('start.database-stopping', { pid: left.pid }), say);
    if (!(await wait(() => !lives(), WAIT_MS.gently))) signal(left.pid, 'SIGQUIT');
    if (!(await wait(() => !lives(), WAIT_MS.atOnce))) throw stillThere(folder, left.pid);
  }
  // One that ended in order has taken its own away; a killed one, which its parent may not have buried yet, has not.
  if (readPidFile(folder)?.pid === left.pid) rmSync(join(folder, 'postmaster.pid'), { force: true });
  for (const name of readdirSync(folder)) if (name.startsWith('.s.PGSQL.')) rmSync(join(folder, name), { force: true });
}

/**
 * Waits for the processes of a killed server: each sees within seconds that it is gone, and holds its memory until then.
 * @returns false when they are still there after a minute
 */
export async function outlive(folder: string, say: Say): Promise<boolean> {
  const wait = waiting(sentence('start.database-ending'), say);
  return wait(() => processesIn(folder).length === 0, WAIT_MS.gently);
}

export const stillThere = (folder: string, pid?: number): FicariumError =>
  new FicariumError(
    'data-folder-in-use',
    pid === undefined
      ? sentence('error.postgres-in-use', { folder })
      : sentence('error.postgres-in-use-by', { pid, folder }),
    sentence('advice.stop-postgres'),
  );

/** @returns waits until something is so, at most so long, and says so when it takes a moment */
function waiting(why: Sentence, say: Say) {
  const tell = performance.now() + WAIT_MS.silently;
  let told = false;
  return async (isSo: () => boolean, ms: number): Promise<boolean> => {
    const until = performance.now() + ms;
    while (!isSo()) {
      if (performance.now() > until) return false;
      if (!told && performance.now() > tell) {
        say(why);
        told = true;
      }
      await sleep(20);
    }
    return true;
  };
}

/** It may be gone by now. */
function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The processes that work in this cluster (Linux); none where the system does not say. */
function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isPostmasterOf(pid, folder) && processExists(pid));
}
