import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const page = join(import.meta.dirname, '../../docs/benchmarks.md');
const HEAD =
  '# Benchmarks\n\nWritten by the benches themselves (`npm run bench`), each its own section. Machines are noisy: read ratios and medians.\n';

/** What else the machine had to do before the bench began. */
const others = loadavg()[0]!;
/** Said where that was much; else nothing. */
export const OTHER_WORK =
  others > availableParallelism() / 2
    ? `The machine had other work (a load of ${Math.round(others)}): read processor time and memory, not time and rate.\n`
    : '';

/** How a bench was asked to run, as it is typed: folders of somebody's machine aside. */
const asked = (): string =>
  Object.entries(process.env)
    .filter(([name, value]) => name.startsWith('BENCH_') && /^\d+$/.test(value ?? ''))
    .map(([name, value]) => `${name}=${value} `)
    .sort()
    .join('');

/**
 * Replaces one section of docs/benchmarks.md and prints it; with `BENCH_WRITE=no` it only prints.
 * @param bench that writes it, where it writes several
 */
export function writeSection(name: string, body: string, bench = name): void {
  const machine = `${cpus().length} cores, Node ${process.version.slice(1)}`;
  const section = `\n## ${name}\n\n${body.trim()}\n\n<small>\`${asked()}npm run bench -- ${bench}\` · ${machine}</small>\n`;
  process.stdout.write(section);
  if (process.env['BENCH_WRITE'] === 'no') return;
  const old = existsSync(page) ? readFileSync(page, 'utf8') : HEAD;
  const sections = old
    .slice(old.indexOf('\n## ') < 0 ? old.length : old.indexOf('\n## '))
    .split(/(?=\n## )/)
    .filter((s) => s.trim() && !s.startsWith(`\n## ${name}\n`));
  writeFileSync(page, HEAD + [...sections, section].sort().join(''));
}

/** The middle of a list of numbers. */
export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

/** A table's row for each thing that is asked: the median and the longest of some runs. */
export async function timedRows(
  asked: readonly (readonly [what: string, ask: () => unknown])[],
  runs: number,
): Promise<string[]> {
  const rows: string[] = [];
  for (const [what, ask] of asked) {
    const times: number[] = [];
    for (let i = 0; i < runs; i++) {
      const began = performance.now();
      await ask();
      times.push(performance.now() - began);
    }
    rows.push(`| ${what} | ${median(times).toFixed(1)} ms | ${Math.max(...times).toFixed(0)} ms |`);
  }
  return rows;
}
