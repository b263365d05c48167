/**
 * `npm run dev`, in a copy of the repository: how long from the moment that something in src is saved until the library is open on
 * it, for a module that few import, one that all do, and a stylesheet. Beside the time, that of the processor: a machine with other
 * work is no slower by that.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { childrenOf, cpuOf } from '../support/processes.ts';

const SAVES = 5;
const SAVED = [
  ['a page', 'web/shelf/list.tsx', '\n// saved'],
  ['what all import', 'text/text.ts', '\n// saved'],
  ['a stylesheet', 'web/chair/style.css', '\n/* saved */'],
] as const;
const PORT = 20_000 + (process.pid % 20_000);
const OPEN = 'The library is open on';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
chmodSync(scratch, 0o755);
const copy = join(scratch, 'copy');
for (const name of readdirSync(root))
  if (/^(?:bin|dist|samples|scripts|src|package.*|tsconfig.*)$/.test(name))
    cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** Seconds that the processor gave to the newest library that this program opened. */
const processorOf = (parent: ChildProcess): number =>
  cpuOf(
    childrenOf(parent.pid!).findLast((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js')) ?? 0,
  );

const dev = spawn(process.execPath, [join(copy, 'scripts/dev.mjs')], {
  cwd: copy,
  env: { ...process.env, FICARIUM_DATA: join(scratch, 'data'), PORT: String(PORT), DATABASE_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let opened = () => {};
dev.stdout.on('data', (said) => {
  if (String(said).includes(OPEN)) opened();
});
const open = () =>
  new Promise<void>((done, failed) => {
    const late = setTimeout(() => failed(new Error('It did not open')), 180_000);
    opened = () => {
      clearTimeout(late);
      done();
    };
  });

try {
  await open();
  const rows: string[] = [];
  for (const [what, path, more] of SAVED) {
    const times: number[] = [];
    const processor: number[] = [];
    for (let i = 0; i < SAVES; i++) {
      const isOpen = open();
      const began = performance.now();
      appendFileSync(join(copy, 'src', path), more);
      await isOpen;
      times.push((performance.now() - began) / 1000);
      processor.push(processorOf(dev));
      // What it does behind the pages at its start is none of it.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }
    rows.push(
      `| ${what} | ${median(times).toFixed(1)} s | ${Math.min(...times).toFixed(1)} s | ${median(processor).toFixed(1)} s |`,
    );
  }
  writeSection(
    'dev',
    `From a save in src to an open library, with the sample stories in it.\n${OTHER_WORK}\n| saved | middle of ${SAVES} | the quickest | processor time of the new program until then |\n|---|---|---|---|\n${rows.join('\n')}`,
  );
} finally {
  dev.kill('SIGTERM');
  await new Promise((resolve) => dev.once('exit', resolve));
  rmSync(scratch, { recursive: true, force: true });
}
