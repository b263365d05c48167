import { readFileSync } from 'node:fs';

export interface Usage {
  /** Processor time, those that have ended included: seconds. */
  readonly cpu: number;
  /** What they hold now, what they share counted once: megabytes. */
  readonly memory: number;
}

/** What a program and the programs it started use of the machine; zeros where the system has no /proc. */
export function usageOf(pid: number): Usage {
  let cpu = 0;
  let memory = 0;
  for (const [i, p] of [pid, ...childrenOf(pid)].entries()) {
    try {
      const [own, system, ended, endedSystem] = statOf(p).slice(11, 15);
      cpu += (Number(own) + Number(system) + (i === 0 ? Number(ended) + Number(endedSystem) : 0)) / 100;
      memory += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${p}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return { cpu, memory };
}

/** The fields of /proc/PID/stat behind the name, which may hold spaces. */
const statOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');

/** The programs that a program started and that still run; none where the system has no /proc. */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
