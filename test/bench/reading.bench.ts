/**
 * Reading pages of one program on its own PostgreSQL: how many a second of its processor time, as a guest and as who is signed in; and how
 * soon the pages and the book of a story of 1,995 chapters and of one of 365,000 words are there. BENCH_DATA (a folder in which the
 * library is kept for the next run).
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/store/embedded.ts';
import { median, OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { story } from '../support/generated-stories.ts';
import { look, runCommand } from './serve/library.ts';

const main = join(import.meta.dirname, '../../dist/main.js');
const PORT = 20_000 + (process.pid % 20_000);
const SIDE_BY_SIDE = 8;
const PAGES = Number(process.env['BENCH_PAGES'] ?? 4_000);
const READY_WITHIN_MS = 60_000;
const scratch = await mkdtemp(join(tmpdir(), 'ficarium-bench-'));
const folder = process.env['BENCH_DATA'] ?? scratch;
const agent = new Agent({ keepAlive: true, maxSockets: SIDE_BY_SIDE });
const base = `http://127.0.0.1:${PORT}`;

/** A story in one file. @param words of each chapter, about */
function told(title: string, chapters: number, words: number): string {
  const parts = Array.from({ length: chapters }, (_, i) => {
    const paragraphs: string[] = [];
    for (let made = 0; made < words; ) {
      const more = story(i * 1_009 + made, 12).map((one) => (one === '***' ? '* * *' : one));
      paragraphs.push(...more);
      made += more.join(' ').split(/\s+/).length;
    }
    return `Chapter ${i + 1}\n\n${paragraphs.join('\n\n')}`;
  });
  return `Title: ${title}\nAuthor: Wil Sedge\n\n${parts.join('\n\n')}\n`;
}

/** @returns the status, and bytes of the answer, as they are */
function get(path: string): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const asked = request(base + path, { agent }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes }));
    });
    asked.on('error', reject).end();
  });
}
async function opened(path: string): Promise<{ status: number; bytes: number }> {
  const answer = await get(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Seconds of processor time of one program, those that it started aside. */
function cpuOf(pid: number): number {
  const [own, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13);
  return (Number(own) + Number(system)) / 100;
}

async function manyOf(pid: number, paths: readonly string[], pages: number) {
  let next = 0;
  const before = cpuOf(pid);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      while (next < pages) await opened(paths[next++ % paths.length]!);
    }),
  );
  return { cpu: cpuOf(pid) - before, seconds: (performance.now() - began) / 1000 };
}

const isKept = existsSync(join(folder, 'postgres'));
const embedded = await startEmbedded({ dataFolder: join(folder, 'postgres') });
try {
  const env = {
    ...process.env,
    DATABASE_URL: embedded.url,
    FICARIUM_DATA: join(folder, 'data'),
    PORT: String(PORT),
    FICARIUM_LOG: 'error',
  };
  if (!isKept) {
    const heap = join(scratch, 'heap');
    await mkdir(heap);
    await writeFile(join(heap, 'many.txt'), told('Nineteen Hundred Watches', 1995, 150));
    await writeFile(join(heap, 'long.txt'), told('The Long Causeway', 73, 5_000));
    await runCommand(main, ['import', heap], env);
  }
  const { works } = await look(embedded.url, 10);
  const many = works.find(({ chapters }) => chapters > 1_900)!;
  const long = works.find(({ chapters }) => chapters > 60 && chapters < 100)!;
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    const until = Date.now() + READY_WITHIN_MS;
    while (
      !(await get('/readyz').then(
        ({ status }) => status === 200,
        () => false,
      ))
    ) {
      if (Date.now() > until) throw new Error('The library did not get ready.');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const pid = child.pid!;
    const every = Array.from({ length: long.chapters }, (_, i) => `/works/${long.id}/chapters/${i + 1}`).slice(1);
    // Warm: as a program is that has run for a while, with nothing to do but this.
    await manyOf(pid, every, PAGES / 2);
    for (let idle = 0, before = cpuOf(pid); idle < 3; before = cpuOf(pid)) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      idle = cpuOf(pid) - before < 0.05 ? idle + 1 : 0;
    }
    const again = await manyOf(pid, every, PAGES);
    const other = Array.from({ length: many.chapters }, (_, i) => `/works/${many.id}/chapters/${i + 1}`).slice(1);
    const each = await manyOf(pid, other, Math.min(other.length, PAGES));
    const rate = (pages: number, { cpu }: { cpu: number }) =>
      `${Math.round(pages / cpu).toLocaleString('en')} a second (${((cpu / pages) * 1000).toFixed(2)} ms a page)`;
    const rows = [
      `| chapters of 5,000 words, asked for again | ${rate(PAGES, again)} |`,
      `| 1,994 chapters, each for the first time | ${rate(Math.min(other.length, PAGES), each)} |`,
    ];
    const times: string[] = [];
    for (const [name, { id, chapters }] of [
      ['1,995 chapters', many],
      ['365,000 words', long],
    ] as const)
      for (const [what, path] of [
        ['its page', `/works/${id}`],
        ['all chapters', `/works/${id}/chapters`],
        ['a chapter in the middle', `/works/${id}/chapters/${chapters >> 1}`],
        ['the entire work on one page', `/works/${id}/entire`],
        ['book.epub', `/works/${id}/book.epub`],
      ] as const) {
        const all: number[] = [];
        let bytes = 0;
        for (let i = 0; i < 5; i++) {
          const began = performance.now();
          ({ bytes } = await opened(path));
          all.push(performance.now() - began);
        }
        times.push(
          `| ${name}: ${what} | ${Math.round(all[0]!)} ms | ${Math.round(median(all))} ms | ${Math.round(bytes / 1000).toLocaleString('en')} KB |`,
        );
      }
    writeSection(
      'reading',
      `${OTHER_WORK}Pages a second of the program’s own processor time, HTTP and its share of the database included, PostgreSQL aside, asked for by a guest over ${SIDE_BY_SIDE} connections.\n\n| what | |\n|---|---|\n${rows.join('\n')}\n\nTo the last byte:\n\n| what | the first time | the median | |\n|---|---:|---:|---:|\n${times.join('\n')}`,
    );
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await new Promise((resolve) => child.on('exit', resolve));
  }
} finally {
  agent.destroy();
  await embedded.stop();
  await rm(scratch, { recursive: true, force: true });
}
