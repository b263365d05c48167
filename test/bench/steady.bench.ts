/**
 * Ten thousand stories on two cores: how fast each tenth of the heap is restored, and what memory holds after it. A leak
 * or a queue that grows shows as a last slice slower or larger than the first ones.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSection } from '../support/benchmarks.ts';
import { storyFile } from '../support/generated-stories.ts';
import { cpuOf, memoryOf } from '../support/processes.ts';

const STORIES = Number(process.env['BENCH_STORIES'] ?? 10_000);
const SLICES = 10;
const WORKERS = 2;

const { restoreHeap } = await import(join(import.meta.dirname, '../../dist/library/heaps/restore-heap.js'));
const root = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
for (let i = 0; i < STORIES; i++) {
  // Walked in the order of the names: each slice holds every form alike.
  const folder = join(root, String(Math.floor(i / 500)).padStart(4, '0'));
  if (i % 500 === 0) mkdirSync(folder);
  const { name, content } = storyFile(i, 60);
  writeFileSync(join(folder, name), content);
}

const rows: string[] = [];
const rates: number[] = [];
let done = 0;
let bytes = 0;
let pieces = 0;
let began = performance.now();
let used = 0;
for await (const result of restoreHeap(root, { workers: WORKERS })) {
  bytes += result.size;
  pieces += result.pieces.length;
  if (++done % (STORIES / SLICES) !== 0) continue;
  const seconds = (performance.now() - began) / 1000;
  const cpu = cpuOf(process.pid);
  const busy = cpu - used;
  rates.push(bytes / 1e6 / busy);
  rows.push(
    `| ${done / (STORIES / SLICES)} | ${(STORIES / SLICES / seconds).toFixed(0)} | ${(bytes / 1e6 / seconds).toFixed(2)} | ${rates.at(-1)!.toFixed(2)} | ${Math.round(memoryOf(process.pid))} MB |`,
  );
  bytes = 0;
  began = performance.now();
  used = cpu;
}
rmSync(root, { recursive: true });
if (pieces !== STORIES) throw new Error(`${STORIES} stories went in, ${pieces} came out`);
const half = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
const ratio = half(rates.slice(SLICES / 2)) / half(rates.slice(0, SLICES / 2));
writeSection(
  'steady',
  `A heap of ${STORIES} made-up stories on ${WORKERS} readers, in ten slices from first to last. What is not the machine's own business shows in the rate per second of CPU time: the second half's is ${ratio.toFixed(2)} times the first half's.

| slice | stories/s | MB/s | MB per second of CPU time | memory after it |
|---|---|---|---|---|
${rows.join('\n')}`,
);
