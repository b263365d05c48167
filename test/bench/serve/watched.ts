import { cpuOf, memoryOf } from '../../support/processes.ts';

const LOOK_MS = 5000;
/** A program that has just begun fills what it keeps at hand: growth is told from the second half on. */
const SETTLED = 0.5;

/** Memory of programs while something goes on, and the processor time that it took. */
export interface Watched {
  /** Megabytes at the end, of all together. */
  readonly last: number;
  readonly most: number;
  /** Megabytes a minute over the second half, by least squares. */
  readonly slope: number;
  /** Seconds of processor time. */
  readonly cpu: number;
}

/** Watches programs. @returns ends it, with what was seen */
export function watch(pids: readonly number[]): () => Watched {
  const began = performance.now();
  const all = (of: (pid: number) => number) => pids.reduce((sum, pid) => sum + of(pid), 0);
  const before = all(cpuOf);
  const seen: (readonly [minutes: number, megabytes: number])[] = [];
  const look = () => void seen.push([(performance.now() - began) / 60_000, all(memoryOf)]);
  look();
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    look();
    return {
      last: seen.at(-1)![1],
      most: Math.max(...seen.map(([, megabytes]) => megabytes)),
      slope: slopeOf(seen.slice(Math.floor(seen.length * SETTLED))),
      cpu: all(cpuOf) - before,
    };
  };
}

function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((p) => p[0]), mean((p) => p[1])];
  const spread = mean((p) => (p[0] - x) ** 2);
  return spread === 0 ? 0 : mean((p) => (p[0] - x) * (p[1] - y)) / spread;
}
