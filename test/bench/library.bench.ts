/**
 * A library from nothing: the same heap through `rescue --json` and through `import` in one run, what the database holds of it,
 * and how fast a long work's chapters are read from a program that serves it. The heap's words are altered from file to file:
 * nothing in it is a copy of anything.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/store/embedded.ts';
import { median, OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { story, storyFile } from '../support/generated-stories.ts';
import { cpuOf } from '../support/processes.ts';

const MEGABYTES = Number(process.env['BENCH_MB'] ?? 60);
const WORDS = 365_000;
const CHAPTERS = 73;
const READ = 200;
const AT_ONCE = 20;
const PORT = 20_000 + (process.pid % 20_000);

const main = join(import.meta.dirname, '../../dist/main.js');
const scratch = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
chmodSync(scratch, 0o755);
const env = { ...process.env, FICARIUM_DATA: join(scratch, 'data'), PORT: String(PORT), DATABASE_URL: '' };

interface Ran {
  readonly seconds: number;
  readonly cpu: number;
}

const memoryOf = (child: ChildProcess): number => {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};

/** Runs a command to its end. */
function run(...args: readonly string[]): Promise<Ran> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'ignore', 'ignore'] });
  let cpu = 0;
  const watch = setInterval(() => {
    try {
      cpu = cpuOf(child.pid!);
    } catch {
      // It has ended, or this system has no /proc.
    }
  }, 100);
  return new Promise((resolve, reject) =>
    child.on('exit', (code) => {
      clearInterval(watch);
      if (code === 0 || code === 1) resolve({ seconds: (performance.now() - began) / 1000, cpu });
      else reject(new Error(`${args[0]} ended with ${code}`));
    }),
  );
}

function makeHeap(root: string): { readonly bytes: number; readonly files: number } {
  let bytes = 0;
  let files = 0;
  for (; bytes < MEGABYTES * 1e6; files++) {
    const folder = join(root, String(Math.floor(files / 500)));
    mkdirSync(folder, { recursive: true });
    const { name, content } = storyFile(files, 220);
    writeFileSync(join(folder, name), content);
    bytes += Buffer.byteLength(content);
  }
  return { bytes, files };
}

function longStory(): string {
  const chapters = Array.from({ length: CHAPTERS }, (_, chapter) => {
    const told: string[] = [];
    let words = 0;
    for (let part = 0; words < WORDS / CHAPTERS; part++)
      for (const paragraph of story(9_000_000 + chapter * 1000 + part, 40)) {
        told.push(paragraph === '***' ? '* * *' : paragraph);
        words += paragraph.split(' ').length;
      }
    return `Chapter ${chapter + 1}\n\n${told.join('\n\n')}`;
  });
  return `Title: The Long Ledger\nAuthor: Isa Tarn\n\n${chapters.join('\n\n')}\n`;
}

async function sizes(): Promise<{ database: number; tables: string; long: string }> {
  const embedded = await startEmbedded({ dataFolder: join(scratch, 'data') });
  const client = new pg.Client(embedded.url);
  await client.connect();
  const { rows } = await client.query('select pg_database_size(current_database())::float8 as size');
  const tables = await client.query(
    `select relname as name, (pg_total_relation_size(oid) / 1e6)::integer as mb from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by pg_total_relation_size(oid) desc limit 6`,
  );
  const long = await client.query('select id from works order by words desc limit 1');
  await client.end();
  await embedded.stop();
  return {
    database: rows[0].size,
    tables: tables.rows.map(({ name, mb }) => `${name} ${mb} MB`).join(', '),
    long: long.rows[0].id,
  };
}

async function reading(work: string) {
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: 'ignore' });
  const page = async (chapter: number): Promise<number> => {
    const began = performance.now();
    const response = await fetch(`http://127.0.0.1:${PORT}/works/${work}/chapters/${(chapter % CHAPTERS) + 1}`);
    const text = await response.text();
    if (!response.ok || text.length < 5000) throw new Error(`Chapter ${chapter}: ${response.status}`);
    return performance.now() - began;
  };
  for (let tries = 0; ; tries++)
    try {
      await page(0);
      break;
    } catch (error) {
      if (tries > 600) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  for (let i = 0; i < READ; i++) await page(i);
  const times: number[] = [];
  const used = cpuOf(child.pid!);
  for (let i = 0; i < READ; i++) times.push(await page(i));
  const processor = ((cpuOf(child.pid!) - used) / READ) * 1000;
  const began = performance.now();
  for (let round = 0; round < 5; round++)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => page(round * 7 + i)));
  const together = (performance.now() - began) / (5 * AT_ONCE);
  const memory = memoryOf(child);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.on('exit', resolve));
  return { middle: median(times), processor, together, memory };
}

try {
  const root = join(scratch, 'heap');
  const { bytes, files } = makeHeap(root);
  const first = join(scratch, 'first');
  mkdirSync(first);
  writeFileSync(join(first, 'long.txt'), longStory());
  // Makes the database, too: that is no part of importing.
  await run('import', first);
  const rescued = await run('rescue', root, '--json');
  const before = await sizes();
  const imported = await run('import', root);
  const after = await sizes();
  const mb = bytes / 1e6;
  const grown = (after.database - before.database) / bytes;
  const { middle, processor, together, memory } = await reading(before.long);
  writeSection(
    'library',
    [
      `A made-up heap of ${Math.round(mb)} MB in ${files} files, one after the other in one run.`,
      OTHER_WORK,
      '| | time | rate | processor time |\n|---|---|---|---|',
      ...[['rescue --json', rescued] as const, ['import', imported] as const].map(
        ([name, { seconds, cpu }]) =>
          `| \`${name}\` | ${seconds.toFixed(0)} s | ${(mb / seconds).toFixed(2)} MB/s | ${cpu.toFixed(0)} s |`,
      ),
      `| import as fast as rescue, times | ${(rescued.seconds / imported.seconds).toFixed(2)} | | |`,
      '',
      `The database grew by ${grown.toFixed(2)} times the heap: ${after.tables}.`,
      '',
      `A work of ${WORDS} words in ${CHAPTERS} chapters, read from a program that serves it:`,
      '',
      '| a chapter’s page, middle of 200 | processor time of it | each of 20 asked for at once | most memory of the program |\n|---|---|---|---|',
      `| ${middle.toFixed(1)} ms | ${processor.toFixed(1)} ms | ${together.toFixed(1)} ms | ${Math.round(memory)} MB |`,
    ].join('\n'),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
