import { readFileSync } from 'node:fs';

/** Processor time of a program and the programs it started, those that have ended included: seconds. 0 where the system has no /proc. */
export function cpuOf(pid: number): number {
  let ticks = 0;
  for (const p of [pid, ...childrenOf(pid)]) {
    const [own, system, ended, endedSystem] = (read(`/proc/${p}/stat`) ?? '')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 15);
    ticks += Number(own ?? 0) + Number(system ?? 0);
    if (p === pid) ticks += Number(ended ?? 0) + Number(endedSystem ?? 0);
  }
  return ticks / 100;
}

/** What a program and the programs it started hold now, what they share counted once: megabytes. Slow: milliseconds. */
export function memoryOf(pid: number): number {
  let kilobytes = 0;
  for (const p of [pid, ...childrenOf(pid)])
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${p}/smaps_rollup`) ?? '')?.[1] ?? 0);
  return kilobytes / 1024;
}

/** The programs that a program started and that still run; none where the system has no /proc. */
export const childrenOf = (pid: number): number[] =>
  (read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number);

/** Undefined where there is no such file, or no more. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
