/**
 * A large heap through `rescue --json`: time, processor time, rate, the most memory its programs ever held, and where the time
 * goes by stage. BENCH_BEFORE names another build (its `dist`): both are run in turn, over the same files, in one run.
 * BENCH_HEAP names a heap of one's own instead of the made-up one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { storyFile } from '../support/generated-stories.ts';
import { cpuOf, memoryOf } from '../support/processes.ts';
import { stagesIn } from '../support/stages.ts';

const MEGABYTES = Number(process.env['BENCH_MB'] ?? 300);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 1);
const given = process.env['BENCH_HEAP'];
const scratch = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
const root = given ?? join(scratch, 'heap');
/** Threads that wanted a processor in the last minute, before this began to. */
let bytes = 0;
let files = 0;
if (given)
  for (const entry of readdirSync(given, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
    files++;
  }
else mkdirSync(root);
for (; !given && bytes < MEGABYTES * 1e6; files++) {
  const { name, content } = storyFile(files, 220);
  const folder = join(root, String(Math.floor(files / 500)));
  if (files % 500 === 0) mkdirSync(folder);
  writeFileSync(join(folder, name), content);
  bytes += Buffer.byteLength(content);
}

interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly works: number;
  readonly memory: number;
}

/** One run of a build over the heap. @param profiles leave a profile of every program there */
async function rescue(dist: string, profiles?: string): Promise<Run> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []),
      join(dist, 'main.js'),
      'rescue',
      root,
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let memory = 0;
  let cpu = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid!));
    cpu = Math.max(cpu, cpuOf(child.pid!));
  }, 100);
  let works = 0;
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('{"kind":"work"')) works++;
  clearInterval(watch);
  return { seconds: (performance.now() - began) / 1000, cpu, works, memory };
}

const now = join(import.meta.dirname, '../../dist');
const before = process.env['BENCH_BEFORE'];
const builds = [...(before ? [['before', before] as const] : []), ['now', now] as const];
const runs = new Map<string, Run[]>();
for (let round = 0; round < ROUNDS; round++)
  for (const [name, dist] of builds) runs.set(name, [...(runs.get(name) ?? []), await rescue(dist)]);
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const rows = builds.map(([name]) => {
  const all = runs.get(name)!;
  const of = (what: keyof Run) => middle(all.map((run) => run[what]));
  const mb = bytes / 1e6;
  return `| ${name} | ${of('works')} | ${of('seconds').toFixed(0)} s | ${(mb / of('seconds')).toFixed(2)} MB/s, ${(files / of('seconds')).toFixed(0)} files/s | ${of('cpu').toFixed(0)} s | ${(mb / of('cpu')).toFixed(2)} | ${Math.round(of('memory'))} MB |`;
});
const profiles = builds.map(([name]) => join(scratch, `profile-${name}`));
for (const [i, [, dist]] of builds.entries()) await rescue(dist, profiles[i]);
const stages = profiles.map(stagesIn);
const names = [...new Set(stages.flatMap((stage) => [...stage.keys()]))];
const share = names.map(
  (name) => `| ${name} | ${stages.map((stage) => `${(stage.get(name) ?? 0).toFixed(1)} s`).join(' | ')} |`,
);
rmSync(scratch, { recursive: true });
const last = runs.get('now')!.at(-1)!;
if (!given && last.works !== files) throw new Error(`${files} files went in, ${last.works} works came out`);
writeSection(
  'heap',
  [
    `${given ? 'A heap' : 'A made-up heap'} of ${Math.round(bytes / 1e6)} MB in ${files} files${ROUNDS > 1 ? `, the middle of ${ROUNDS} rounds` : ''}.`,
    OTHER_WORK,
    '| program | works | time | rate | processor time | MB per second of it | most memory |\n|---|---|---|---|---|---|---|',
    ...rows,
    '',
    'Where the time of all programs goes, from a run that was watched:',
    '',
    `| stage | ${builds.map(([name]) => name).join(' | ')} |\n|---|${builds.map(() => '---|').join('')}`,
    ...share,
  ].join('\n'),
);
