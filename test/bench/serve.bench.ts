/**
 * People who read, look for stories and take books away, all at the same time, from one program and from two on one PostgreSQL: how soon they
 * are answered, what fails, whether memory grows; then Calibre-Web beside it on the same books. BENCH_WORKS, BENCH_SECONDS, BENCH_SESSIONS,
 * BENCH_PAUSE (seconds between an answer and the next question, in the mean), BENCH_PARAGRAPHS of a chapter, BENCH_BOOKS (that the other gets as
 * well), BENCH_PROGRAMS (`1,2`), BENCH_DATA (a folder in which the library is kept for the next run).
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbedded } from '../../src/store/embedded.ts';
import { median, writeSection } from '../support/benchmarks.ts';
import { cpuOf } from '../support/processes.ts';
import { beside } from './serve/calibre-web.ts';
import { everyPage } from './serve/every-page.ts';
import { look, makeHeap, runCommand } from './serve/library.ts';
import { postmasterOf, type Spent, spentOn } from './serve/processor.ts';
import { type Act, readSideBySide, type Went } from './serve/sessions.ts';
import { type Watched, watch } from './serve/watched.ts';

const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const WORKS = number('BENCH_WORKS', 100_000);
const SECONDS = number('BENCH_SECONDS', 300);
const SESSIONS = number('BENCH_SESSIONS', 200);
const PAUSE = number('BENCH_PAUSE', 4);
const PARAGRAPHS = number('BENCH_PARAGRAPHS', 20);
const BOOKS = number('BENCH_BOOKS', 500);
const PROGRAMS = (process.env['BENCH_PROGRAMS'] ?? '1,2').split(',').map(Number);
const PORT = 20_000 + (process.pid % 20_000);
const ASKED_FOR = 5000;
const READY_WITHIN_MS = 600_000;

const main = join(import.meta.dirname, '../../dist/main.js');
const scratch = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
chmodSync(scratch, 0o755);
const home = process.env['BENCH_DATA'] ?? join(scratch, 'library');
const say = (what: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
const env = (more: NodeJS.ProcessEnv) => ({ ...process.env, FICARIUM_LOG: 'error', ...more });

/** Starts programs that answer, each with a folder of its own, on one database. */
async function start(
  url: string,
  programs: number,
): Promise<{ readonly at: string[]; readonly children: ChildProcess[] }> {
  const at = Array.from({ length: programs }, (_, i) => `http://127.0.0.1:${PORT + i}`);
  const children = at.map((_, i) =>
    spawn(process.execPath, [main, 'serve', ...(programs > 1 ? ['--web'] : [])], {
      env: env({ DATABASE_URL: url, FICARIUM_DATA: join(home, `program-${i}`), PORT: String(PORT + i) }),
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  for (const [i, one] of at.entries()) {
    const until = Date.now() + READY_WITHIN_MS;
    const found = () =>
      fetch(`${one}/api/v1/works?q=ledger&size=1`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await found())) {
      if (children[i]!.exitCode !== null || Date.now() > until) {
        await end(children);
        throw new Error('The library did not get ready.');
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  return { at, children };
}

/** What `ficarium key` says. */
async function keyOf(url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [main, 'key'], {
    env: env({ DATABASE_URL: url, FICARIUM_DATA: join(home, 'program-0') }),
  });
  return stdout;
}

function end(children: readonly ChildProcess[]): Promise<unknown> {
  return Promise.all(
    children.map((child) => {
      if (child.exitCode !== null) return null;
      const gone = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      return gone;
    }),
  );
}

const pick = <T>(roll: () => number, list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
const WORDS = [
  'lantern',
  'ledger',
  'harbour',
  'violin',
  'compass basket',
  'salt road',
  'borrowed',
  '"without a word"',
  'glasshouse',
];

/** What readers do, by how often. */
const actsOn = (works: readonly { readonly id: string; readonly chapters: number }[]): readonly Act[] => [
  {
    what: 'a chapter',
    share: 40,
    path: (roll) => {
      const { id, chapters } = pick(roll, works);
      return chapters > 1 ? `/works/${id}/chapters/${1 + Math.floor(roll() * chapters)}` : `/works/${id}/entire`;
    },
  },
  { what: 'a work', share: 15, path: (roll) => `/works/${pick(roll, works).id}` },
  { what: 'the front page', share: 5, path: () => '/' },
  { what: 'all works', share: 5, path: (roll) => `/works?sort=${pick(roll, ['new', 'title', 'words'])}` },
  {
    what: 'works by tags',
    share: 12,
    path: (roll) => `/search?fandom=World+${Math.floor(roll() * 60)}&rating=${pick(roll, ['Teen', 'General'])}`,
  },
  { what: 'works by words', share: 8, path: (roll) => `/search?q=${encodeURIComponent(pick(roll, WORDS))}` },
  { what: 'a tag', share: 3, path: (roll) => `/tags/fandom/World%20${Math.floor(roll() * 60)}` },
  { what: 'a book (EPUB)', share: 8, path: (roll) => `/works/${pick(roll, works).id}/book.epub` },
  {
    what: 'a catalogue for e-readers',
    share: 4,
    path: (roll) => `/opds/works?query=fandom%3A%22World+${Math.floor(roll() * 60)}%22`,
  },
];

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Bytes of the files in a folder; 0 where there is none. */
const folderSize = (folder: string): number =>
  !existsSync(folder)
    ? 0
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
const ms = (n: number): string => `${n < 10 ? n.toFixed(1) : Math.round(n)} ms`;

/** What came of the sessions, and what it took. */
interface Run {
  readonly programs: number;
  readonly went: Went;
  readonly watched: Watched;
  /** Seconds of processor time of the database, and of the sessions themselves. */
  readonly database: number;
  readonly sessions: number;
  readonly spent: ReadonlyMap<string, Spent>;
  readonly load: number;
}

function told({ programs, went: { times, errors, seconds }, watched, database, sessions, spent, load }: Run): string {
  const { last, most, slope, cpu } = watched;
  const all = [...times.values()].flat();
  const failed = [...errors.values()].reduce((sum, n) => sum + n, 0);
  const rows = [...times].map(([what, of]) => {
    const { program, database } = spent.get(what)!;
    return `| ${what} | ${of.length} | ${ms(median(of) ?? 0)} | ${ms(at(of, 0.975))} | ${ms(at(of, 0.99))} | ${ms(program)} | ${ms(database)} |`;
  });
  const each = (seconds: number) => ms((seconds / all.length) * 1000);
  return `**${programs === 1 ? 'One program' : `${programs} programs, pages alone`}**: ${all.length.toLocaleString('en')} answers in ${Math.round(seconds)} s, ${(all.length / seconds).toFixed(1)} a second, **${failed} error${failed === 1 ? '' : 's'}**; median ${ms(median(all) ?? 0)}, **p97.5 ${ms(at(all, 0.975))}**, p99 ${ms(at(all, 0.99))}. Processor time an answer: ${each(cpu)} of the program, ${each(database)} of PostgreSQL, ${each(sessions)} of the sessions themselves. Memory ${Math.round(last)} MB at the end, at most ${Math.round(most)} MB, ${slope >= 0 ? '+' : ''}${slope.toFixed(1)} MB a minute over the second half. The machine had a load of ${load.toFixed(1)} meanwhile, on ${availableParallelism()} cores; the sessions take part in it.
${failed ? `\n${[...errors].map(([what, n]) => `- ${n} × ${what}`).join('\n')}\n` : ''}
| asked | times | median | p97.5 | p99 | processor, alone | of PostgreSQL |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}`;
}

let embedded: Awaited<ReturnType<typeof startEmbedded>> | undefined;
try {
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  const isKept = existsSync(join(home, 'postgres'));
  embedded = await startEmbedded({ dataFolder: join(home, 'postgres') });
  const { url } = embedded;
  let imported = '';
  if (!isKept) {
    const heap = join(scratch, 'heap');
    say(`a heap of ${WORKS} stories`);
    const bytes = makeHeap(heap, WORKS, PARAGRAPHS);
    say(`taking in ${Math.round(bytes / 1e6)} MB`);
    const began = performance.now();
    await runCommand(main, ['import', heap], env({ DATABASE_URL: url, FICARIUM_DATA: join(home, 'program-0') }));
    const seconds = (performance.now() - began) / 1000;
    imported = ` Taken in within ${Math.round(seconds)} s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s.`;
    rmSync(heap, { recursive: true });
  }
  const { works, size, all, originals } = await look(url, ASKED_FOR);
  const body = [
    `A library of ${all.toLocaleString('en')} made-up stories, ${Math.round(originals / 1e6)} MB.${imported} ${SESSIONS} sessions: each asks for something, reads for ${PAUSE} s in the mean, and asks for the next. Times are to the last byte; the sessions run on the same machine, and so does PostgreSQL.`,
  ];
  const postmaster = await postmasterOf(url);
  for (const programs of PROGRAMS) {
    say(`${programs} program${programs > 1 ? 's' : ''}`);
    const { at, children } = await start(url, programs);
    try {
      const acts = actsOn(works);
      await readSideBySide({ at, acts, sessions: 20, seconds: Math.min(10, SECONDS), pause: 0.2 });
      const watching = watch(children.map(({ pid }) => pid!));
      const [before, own] = [cpuOf(postmaster), process.cpuUsage()];
      const went = await readSideBySide({ at, acts, sessions: SESSIONS, seconds: SECONDS, pause: PAUSE });
      const [database, mine, load] = [cpuOf(postmaster) - before, process.cpuUsage(own), loadavg()[0]!];
      const watched = watching();
      const spent = await spentOn(acts, { at: at[0]!, program: children[0]!.pid!, postmaster });
      body.push(told({ programs, went, watched, database, sessions: (mine.user + mine.system) / 1e6, spent, load }));
      say(body.at(-1)!);
      if (programs === 1 && BOOKS > 0)
        body.push(
          await beside({
            folder: scratch,
            port: PORT + 9,
            ours: { at: at[0]!, pid: children[0]!.pid! },
            works: works.slice(0, BOOKS).map(({ id }) => id),
            all,
            say,
          }),
        );
      if (programs === 1) {
        say('every page, as a keeper');
        const key = /\S+\/key\/\S+/.exec(await keyOf(url))?.[0];
        body.push(await everyPage(at[0]!, key ?? ''));
        say(body.at(-1)!);
      }
    } finally {
      await end(children);
    }
  }
  // The index is on disk once a program has ended.
  const index = folderSize(join(home, 'program-0', 'index'));
  const tenThousand = (bytes: number) => mb((bytes / all) * 10_000);
  body.splice(
    1,
    0,
    `For 10,000 of these stories: ${tenThousand(originals)} of originals, ${tenThousand(size)} of database, ${index > 0 ? `${tenThousand(index)} of index` : 'no index on disk: it was not whole when the programs ended'}.`,
  );
  writeSection(PROGRAMS.includes(1) ? 'serve' : 'serve-several', body.join('\n\n'), 'serve');
} finally {
  await embedded?.stop();
  rmSync(scratch, { recursive: true, force: true });
}
