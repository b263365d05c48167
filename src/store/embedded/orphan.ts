import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

/**
 * Ends a PostgreSQL whose Ficarium is gone, gently, and clears away what a killed one left behind. Called with the
 * data folder's lock held: nobody else can be using it.
 * @param folder the cluster's real path
 */
export async function endOrphan(folder: string): Promise<void> {
  const left = readPidFile(folder);
  if (!left) return;
  if (processExists(left.pid) && isPostmasterOf(left.pid, folder)) {
    process.kill(left.pid, 'SIGINT');
    const late = Date.now() + 60_000;
    while (processExists(left.pid) && isPostmasterOf(left.pid, folder)) {
      if (Date.now() > late) process.kill(left.pid, 'SIGQUIT');
      await sleep(20);
    }
    return;
  }
  rmSync(join(folder, 'postmaster.pid'), { force: true });
  for (const name of readdirSync(folder)) if (name.startsWith('.s.PGSQL.')) rmSync(join(folder, name), { force: true });
}
