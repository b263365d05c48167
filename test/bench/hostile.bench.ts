/**
 * Damaged and malicious files of every format through the real path: a heap on disk, walked, read by programs of
 * their own. The same seed makes the same files: `HOSTILE_SEED=7 npm run bench -- hostile` makes others, `HOSTILE_ONLY=123` one of them again.
 */
import { fork, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { walkHeap } from '../../src/files/heap.ts';
import type { FoundFile, Refusal, RefusalCode } from '../../src/intake/draft.ts';
import { Pool } from '../../src/library/heaps/pool.ts';
import { say } from '../../src/words/words.ts';
import { median, writeSection } from '../support/benchmarks.ts';
import { bombs, SECRET } from '../support/hostile/bombs.ts';
import { Chance } from '../support/hostile/chance.ts';
import { mutate } from '../support/hostile/mutate.ts';
import { SEEDS, type Seed } from '../support/hostile/seeds.ts';
import { arm, disarm, TOLD_IN } from '../support/hostile/watch.ts';
import { cpuOf } from '../support/processes.ts';

const FILES = Number(process.env['HOSTILE_FILES'] ?? 10_000);
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20_261_124);
const ONLY = process.env['HOSTILE_ONLY'];
/** A file that takes longer hangs. Milliseconds. */
const LIMIT = 10_000;
const WORKERS = 2;

const watch = pathToFileURL(join(import.meta.dirname, '../support/hostile/watch.ts')).href;
if (!process.execArgv.includes(watch)) {
  // Readers are started with the flags of this program; and what hangs in it is ended from outside.
  const run = spawnSync(process.execPath, ['--import', watch, import.meta.filename], {
    stdio: 'inherit',
    timeout: 1_800_000,
  });
  if (run.error) console.error(`The bench itself hung: ${run.error.message}`);
  process.exit(run.status ?? 3);
}

const CODES: Readonly<Record<RefusalCode, true>> = {
  empty: true,
  'not-text': true,
  'no-story': true,
  damaged: true,
  'too-large': true,
  'too-many-entries': true,
  'expands-too-much': true,
  'nested-too-deep': true,
  encrypted: true,
  unreadable: true,
  'took-too-long': true,
  'changed-while-read': true,
  unsupported: true,
  'unsafe-name': true,
  erased: true,
};

const root = mkdtempSync(join(tmpdir(), 'ficarium-hostile-'));
const heap = join(root, 'heap');
const secretAt = join(root, 'secret.txt');
writeFileSync(secretAt, `${SECRET} `.repeat(60));
process.env[TOLD_IN] = `${root}.told`;
const traps = bombs(secretAt);
const seeds = [...SEEDS, ...traps];

interface Made extends Seed {
  readonly by: string;
}

/** File n: first every seed as it is, then damaged ones. */
const fileOf = (n: number): Made =>
  n < seeds.length
    ? { ...seeds[n]!, by: `${seeds[n]!.name}: as it is` }
    : mutate(seeds, new Chance(Math.imul(SEED, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)));

const numbers = ONLY ? ONLY.split(',').map(Number) : Array.from({ length: FILES }, (_, n) => n);
const made = new Map<number, string>();
let bytes = 0;
for (const n of numbers) {
  const { name, bytes: content, by } = fileOf(n);
  // A name with folders is known by them, so they stay whole below the file's number.
  const file = join(
    heap,
    String(Math.floor(n / 500)),
    `${String(n).padStart(6, '0')}-${name.includes('/') ? 'of/' : ''}${name}`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  made.set(n, by);
  bytes += content.length;
}

/** Everything in the folder around the heap: names, sizes and times. */
const stateOf = (folder: string): string =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');

const failures = new Map<number, string[]>();
const numberOf = (path: string): number => Number(/^\d+\/(\d{6})-/.exec(path)?.[1]);
const fail = (path: string, why: string): void => {
  const n = numberOf(path);
  failures.set(n, [...(failures.get(n) ?? []), why]);
};
const codes = new Map<string, number>();
const times: { path: string; ms: number }[] = [];
const heard = new Set<number>();
let stories = 0;
/** Refused by name, the reader replaced: what one file may need is limited, so this is no failure. */
let outOfMemory = 0;

function judgeRefusal({ path, code, message }: Refusal): void {
  heard.add(numberOf(path));
  if (numberOf(path) < SEEDS.length) fail(path, `a sound file was refused: ${code}`);
  codes.set(code, (codes.get(code) ?? 0) + 1);
  if (!CODES[code] || !/^[A-Z].{15,500}[.]$/s.test(say(message)))
    fail(path, `a refusal without name or sentence: ${code} ${message}`);
  if (code === 'took-too-long') fail(path, 'hung');
  if (/needs more memory/.test(say(message))) outOfMemory++;
}

/** Files that were slow beside others get a second try, alone, and by the processor's clock: other work on the machine is no hang. */
const again: FoundFile[] = [];

async function judge(pool: Pool, file: FoundFile, walked: number, isLast = false): Promise<void> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const began = performance.now();
  const spent = cpuOf(process.pid);
  const { pieces, refusals, archives, faults = [] } = await pool.restore({ ...file, sha256 });
  const used = cpuOf(process.pid) - spent;
  const ms = isLast && used > 0 ? used * 1000 : performance.now() - began + walked;
  if (!isLast && (ms > LIMIT || refusals.some((r) => r.code === 'took-too-long'))) {
    again.push(file);
    return;
  }
  times.push({ path: file.path, ms });
  if (ms > LIMIT) fail(file.path, `took ${Math.round(ms)} ms`);
  for (const refusal of refusals) judgeRefusal(refusal);
  for (const { cause } of faults) {
    heard.add(numberOf(file.path));
    fail(file.path, `a reader threw: ${cause}`);
  }
  stories += pieces.length;
  if (pieces.length + (archives?.length ?? 0) > 0) heard.add(numberOf(file.path));
  if (pieces.length + refusals.length + faults.length + (archives?.length ?? 0) === 0)
    fail(file.path, 'neither a story nor a refusal');
  if (pieces.some(({ json }) => json.includes(SECRET)))
    fail(file.path, 'an entity was expanded, or a file outside read');
}

// Is the watch awake? What a worker writes, and where it reaches, must be told and not done.
const awake = join(root, 'awake.txt');
await once(fork(new URL('../support/hostile/provoke.ts', import.meta.url), [awake]), 'exit');
const heardOf = disarm().length;
if (heardOf < 2 || existsSync(awake)) throw new Error('The watch over files and network is asleep.');

const before = stateOf(root);
const began = performance.now();
arm();
const pool = new Pool({ workers: WORKERS, timeLimit: LIMIT });
const inWork = new Set<Promise<void>>();
let walked = performance.now();
for await (const found of walkHeap(heap)) {
  const took = performance.now() - walked;
  if ('kind' in found) {
    if (took > LIMIT) fail(found.path, `took ${Math.round(took)} ms to open`);
    judgeRefusal(found);
  } else {
    const work: Promise<void> = judge(pool, found, took).finally(() => inWork.delete(work));
    inWork.add(work);
    if (inWork.size >= WORKERS) await Promise.race(inWork);
  }
  walked = performance.now();
}
await Promise.all(inWork);
await pool.close();
const alone = new Pool({ workers: 1, timeLimit: LIMIT * 10 });
for (const file of again) await judge(alone, file, 0, true);
await alone.close();
const tried = disarm().slice(heardOf);
const seconds = (performance.now() - began) / 1000;

for (const n of numbers) if (!heard.has(n)) fail(`0/${String(n).padStart(6, '0')}-`, 'nothing was said of it');
const changed = stateOf(root) !== before;
const outside = ['/tmp/outside.txt', join(tmpdir(), 'outside.txt'), join(root, '../outside.txt')].filter((p) =>
  existsSync(p),
);
for (const [n, why] of [...failures].sort(([a], [b]) => a - b).slice(0, 40))
  console.error(`HOSTILE_SEED=${SEED} HOSTILE_ONLY=${n} (${made.get(n)}): ${why[0]}`);
for (const what of tried.slice(0, 10)) console.error(`Tried: ${what}`);
if (changed) console.error('The folder around the heap was changed.');
for (const path of outside) console.error(`A file lies outside: ${path}`);
for (const made of [root, `${root}.told`]) rmSync(made, { recursive: true, force: true });

const slowest = times.toSorted((a, b) => b.ms - a.ms);
const count = (pattern: RegExp) => [...failures.values()].flat().filter((why) => pattern.test(why)).length;
const network = tried.filter((t) => !t.startsWith('fs')).length;
const written = tried.length - network + outside.length + Number(changed);
const body = `${numbers.length} files (${Math.round(bytes / 1e6)} MB) made from ${seeds.length} seeds of every format and ${traps.length} traps among them, seed ${SEED}, through the walk of a heap and two readers, restoration included.

| faults | over ${LIMIT / 1000} s | more memory than a story may have | written outside | network | entities expanded | unnamed or silent |
|---|---|---|---|---|---|---|
| ${count(/threw/)} | ${count(/hung|took/)} | ${outOfMemory} | ${written} | ${network} | ${count(/entity/)} | ${count(/refusal|nothing/)} |

| time | rate | a file, median | slowest | stories | refused, by code |
|---|---|---|---|---|---|
| ${seconds.toFixed(0)} s | ${(numbers.length / seconds).toFixed(0)} files/s | ${times.length ? median(times.map((t) => t.ms)).toFixed(0) : 0} ms | ${((slowest[0]?.ms ?? 0) / 1000).toFixed(1)} s | ${stories} | ${[
  ...codes,
]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, n]) => `${code} ${n}`)
  .join(', ')} |`;
if (ONLY) console.log(body, slowest.slice(0, 3));
else writeSection('hostile', body);
for (const { path, ms } of slowest.slice(0, 5))
  console.log(`slow: ${Math.round(ms)} ms ${path} (${made.get(numberOf(path))})`);
const failed = failures.size + network + written;
console.log(`${numbers.length - failures.size} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
