import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';

/** Who holds a data folder. `born` tells a process from a later one with the same number; null where the system does not say. */
interface Holder {
  readonly pid: number;
  readonly born: string | null;
  /** Where its database answers, once it does. */
  readonly url?: string;
}

/** A data folder that this program holds. */
export interface Lock {
  /** Names the database to programs that come later. */
  sign(url: string): void;
  release(): void;
}

/**
 * Takes a data folder for this program alone; a lock left behind by a program that is gone is taken over.
 * @param path the lock file
 * @throws FicariumError `data-folder-in-use` naming the process that holds it
 */
export function takeLock(path: string, folder: string): Lock {
  const me: Holder = { pid: process.pid, born: bornAt(process.pid) };
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(me), { flag: 'wx' });
      return {
        sign(url) {
          writeFileSync(`${path}.new`, JSON.stringify({ ...me, url }));
          renameSync(`${path}.new`, path);
        },
        release: () => rmSync(path, { force: true }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        rmSync(path, { force: true });
        throw error;
      }
    }
    const holder = readHolder(path);
    if (attempt < 5 && !isAlive(holder)) {
      rmSync(path, { force: true });
      continue;
    }
    throw new FicariumError(
      'data-folder-in-use',
      holder
        ? sentence('error.folder-in-use-by', { pid: holder.pid, folder })
        : sentence('error.folder-in-use', { folder }),
      sentence('advice.stop-other', { lock: path }),
    );
  }
}

/** undefined: the lock is there but nobody has signed it. */
function readHolder(path: string): Holder | undefined {
  try {
    const { pid, born, url } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && pid > 0 ? { pid, born: born ?? null, ...(url ? { url } : {}) } : undefined;
  } catch {
    return undefined;
  }
}

/** Where the database of the program that holds a lock answers; undefined while none does. */
export function urlOfHolder(path: string): string | undefined {
  const holder = readHolder(path);
  return isAlive(holder) ? holder?.url : undefined;
}

function isAlive(holder: Holder | undefined): boolean {
  if (!holder || !processExists(holder.pid)) return false;
  const born = bornAt(holder.pid);
  if (born !== null && holder.born !== null) return born === holder.born;
  return holder.pid !== process.pid;
}

/** Is a process of this number running? One that ended and was never asked about by its parent is not. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !'ZX'.includes(statOf(pid)?.[0] ?? 'R');
}

/** Boot and clock tick at which a process began (Linux); null elsewhere and for a process that is gone. */
function bornAt(pid: number): string | null {
  const tick = statOf(pid)?.[19];
  return tick ? `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}:${tick}` : null;
}

/** Fields 3 (state) to 22 (start time) and on of Linux' `/proc/PID/stat`; undefined elsewhere. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in brackets and may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
