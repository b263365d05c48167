/** A large heap through `rescue --json`: time, rate from first to last, and the most memory the process ever held. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeSection } from '../support/benchmarks.ts';
import { storyFile } from '../support/generated-stories.ts';

const MEGABYTES = Number(process.env['BENCH_MB'] ?? 300);
const root = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
let bytes = 0;
let files = 0;
for (; bytes < MEGABYTES * 1e6; files++) {
  const { name, content } = storyFile(files, 220);
  const folder = join(root, String(Math.floor(files / 500)));
  if (files % 500 === 0) mkdirSync(folder);
  writeFileSync(join(folder, name), content);
  bytes += Buffer.byteLength(content);
}

const began = performance.now();
const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/main.js'), 'rescue', root, '--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let most = 0;
const watch = setInterval(() => {
  try {
    most = Math.max(
      most,
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    );
  } catch {
    // The process has ended, or this system has no /proc: the figure stays what it was.
  }
}, 200);
let works = 0;
for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('{"kind":"work"')) works++;
clearInterval(watch);
const seconds = (performance.now() - began) / 1000;
rmSync(root, { recursive: true });
if (works !== files) throw new Error(`${files} files went in, ${works} works came out`);
writeSection(
  'heap',
  `| heap | works | time | rate | most memory |\n|---|---|---|---|---|\n| ${Math.round(bytes / 1e6)} MB, ${files} files | ${works} | ${seconds.toFixed(0)} s | ${(bytes / 1e6 / seconds).toFixed(2)} MB/s, ${(files / seconds).toFixed(0)} stories/s | ${Math.round(most)} MB |`,
);
