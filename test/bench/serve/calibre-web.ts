import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../../support/benchmarks.ts';
import { cpuOf, memoryOf } from '../../support/processes.ts';

/** A guest who may look and download, as its settings have it. */
const GUEST_ROLE = 2 + 32 + 256;
const ROUNDS = 40;
const READY_WITHIN_MS = 120_000;

/** What both are asked for. */
interface Pair {
  readonly what: string;
  readonly ours: (i: number) => string;
  readonly theirs: (i: number) => string;
}

interface Beside {
  readonly folder: string;
  readonly port: number;
  /** Where Ficarium answers, and as which process. */
  readonly ours: { readonly at: string; readonly pid: number };
  /** Works of it, of which the other gets the books. */
  readonly works: readonly string[];
  readonly all: number;
  readonly say: (what: string) => void;
}

/** Calibre-Web on some of the same books, asked for the same, one after the other. @returns a table, or why there is none */
export async function beside({ folder, port, ours, works, all, say }: Beside): Promise<string> {
  const none = (why: string) => `Calibre-Web beside it: skipped (${why}).`;
  if (spawnSync('calibredb', ['--version']).status !== 0) return none('there is no calibredb here to make its library');
  const env = join(folder, 'python');
  const pip = join(env, 'bin/pip');
  if (spawnSync('python3', ['-m', 'venv', env]).status !== 0) return none('there is no Python here');
  say('installing Calibre-Web');
  const installed = spawnSync(pip, ['install', '--quiet', '--disable-pip-version-check', 'calibreweb'], {
    stdio: 'ignore',
  });
  if (installed.status !== 0) return none('pip does not reach PyPI');
  say(`${works.length} books for it`);
  const library = join(folder, 'calibre');
  await booksFor(library, ours.at, works);
  const { child, version } = await start(env, folder, library, port);
  try {
    say('asking both');
    const theirs = { at: `http://127.0.0.1:${port}`, pid: child.pid! };
    const rows: string[] = [];
    for (const { what, ours: our, theirs: their } of PAIRS(works)) {
      const [own, other] = [await asked(ours, our), await asked(theirs, their)];
      rows.push(
        `| ${what} | ${own.ms.toFixed(1)} ms | ${own.cpu.toFixed(1)} ms | ${other.ms.toFixed(1)} ms | ${other.cpu.toFixed(1)} ms |`,
      );
    }
    return `**Calibre-Web** ${version} beside it, on ${works.length.toLocaleString('en')} of the same books; Ficarium has all ${all.toLocaleString('en')}. Asked for one after the other, ${ROUNDS} times each: the median, and processor time an answer (PostgreSQL aside; SQLite is part of the other's). Memory at the end: Ficarium ${Math.round(memoryOf(ours.pid))} MB, Calibre-Web ${Math.round(memoryOf(child.pid!))} MB.\n\n| asked | Ficarium | processor | Calibre-Web | processor |\n|---|---|---|---|---|\n${rows.join('\n')}`;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await new Promise((resolve) => child.on('exit', resolve));
  }
}

const PAIRS = (works: readonly string[]): readonly Pair[] => [
  { what: 'the front page', ours: () => '/', theirs: () => '/' },
  {
    what: 'a work',
    ours: (i) => `/works/${works[i % works.length]}`,
    theirs: (i) => `/book/${1 + (i % works.length)}`,
  },
  {
    what: 'a word of a title',
    ours: (i) => `/search?q=title%3A${i}`,
    theirs: (i) => `/search/stored?query=Ledger+${i}`,
  },
  { what: 'a shelf of the catalogue', ours: () => '/opds/works', theirs: () => '/opds/new' },
  {
    what: 'a book (EPUB)',
    ours: (i) => `/works/${works[i % works.length]}/book.epub`,
    theirs: (i) => `/download/${1 + (i % works.length)}/epub/book.epub`,
  },
];

/** Books as Ficarium makes them, in a library of calibre. */
async function booksFor(library: string, at: string, works: readonly string[]): Promise<void> {
  const books = join(library, '..', 'books');
  mkdirSync(books, { recursive: true });
  mkdirSync(library, { recursive: true });
  for (const work of works) {
    const book = await fetch(`${at}/works/${work}/book.epub`);
    if (!book.ok) throw new Error(`The book of ${work}: ${book.status}.`);
    writeFileSync(join(books, `${work}.epub`), Buffer.from(await book.arrayBuffer()));
  }
  const added = spawnSync('calibredb', ['add', '--with-library', library, '--recurse', '--duplicates', books], {
    stdio: 'ignore',
  });
  if (added.status !== 0 || !existsSync(join(library, 'metadata.db')))
    throw new Error('calibredb did not take the books in.');
}

async function start(env: string, folder: string, library: string, port: number) {
  const settings = join(folder, 'calibre-web.db');
  const run = () =>
    spawn(join(env, 'bin/cps'), ['-p', settings, '-i', '127.0.0.1', '-m', '-o', join(folder, 'calibre-web.log')], {
      cwd: folder,
      env: { ...process.env, CALIBRE_PORT: String(port), CALIBRE_DBPATH: folder },
      stdio: 'ignore',
    });
  // Its settings are rows of a database that it makes itself.
  const first = run();
  await answers(first, port, '/');
  first.kill('SIGTERM');
  await new Promise((resolve) => first.on('exit', resolve));
  const db = new DatabaseSync(settings);
  db.prepare('update settings set config_calibre_dir = ?, config_anonbrowse = 1, config_port = ?').run(library, port);
  db.prepare("update user set role = ? where name = 'Guest'").run(GUEST_ROLE);
  db.close();
  const child = run();
  await answers(child, port, '/book/1');
  const found = readdirSync(join(env, 'lib')).flatMap((python) =>
    readdirSync(join(env, 'lib', python, 'site-packages')),
  );
  return { child, version: /calibreweb-(\d+(?:\.\d+)*)/.exec(found.join(' '))?.[1] ?? '' };
}

async function answers(child: ChildProcess, port: number, path: string): Promise<void> {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(300)) {
    if (child.exitCode !== null) throw new Error('Calibre-Web did not start.');
    const ok = await fetch(`http://127.0.0.1:${port}${path}`).then(
      (answer) => answer.status < 400,
      () => false,
    );
    if (ok) return;
  }
  throw new Error('Calibre-Web did not get ready.');
}

/** Asks so many times, after a first round that is not counted: milliseconds that passed, and of processor time. */
async function asked({ at, pid }: { readonly at: string; readonly pid: number }, path: (i: number) => string) {
  const ask = async (i: number) => {
    const began = performance.now();
    const answer = await fetch(`${at}${path(i)}`);
    await answer.arrayBuffer();
    if (!answer.ok || answer.redirected) throw new Error(`${path(i)}: ${answer.status}`);
    return performance.now() - began;
  };
  for (let i = 0; i < 5; i++) await ask(i);
  const before = cpuOf(pid);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(await ask(i));
  return { ms: median(times), cpu: ((cpuOf(pid) - before) / ROUNDS) * 1000 };
}
