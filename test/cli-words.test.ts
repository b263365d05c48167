import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { efictionArchive } from './support/efiction.ts';
import { storyFile } from './support/generated-stories.ts';
import { pseudoMessages } from './support/pseudo.ts';

/** Whatever a command says is said in the language of whoever started it: here one whose every letter bears an accent. */
const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'ficarium-said-'));
const program = join(scratch, 'app/dist/main.js');
const heap = join(scratch, 'heap');
const PSEUDO = 'en-XA';

beforeAll(() => {
  // PostgreSQL never runs as root: another user must be able to enter.
  chmodSync(scratch, 0o755);
  mkdirSync(join(scratch, 'app'));
  for (const part of ['dist', 'package.json', 'samples'])
    cpSync(join(root, part), join(scratch, 'app', part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(scratch, 'app/node_modules'));
  // Beside English in a copy: other tests run the program, too.
  const language = join(scratch, 'app/dist/words/messages', PSEUDO);
  mkdirSync(language);
  writeFileSync(join(language, 'all.json'), JSON.stringify(pseudoMessages));
  mkdirSync(heap);
  writeFileSync(join(heap, 'good.txt'), storyFile(3, 20).content);
  writeFileSync(join(heap, 'empty.txt'), '');
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const env = (more: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  FICARIUM_DATA: join(scratch, 'data'),
  FICARIUM_LANGUAGE: PSEUDO,
  FICARIUM_WORKERS: '1',
  // What takes long on a busy machine is no matter here.
  FICARIUM_SLOW_MS: '600000',
  DATABASE_URL: '',
  PORT: '0',
  ...more,
});

function run(args: readonly string[], more?: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: env(more),
  });
  return { code: status, out: stdout, err: stderr };
}

const COMMANDS = [
  'rescue',
  'import',
  'serve',
  'key',
  'jobs',
  'verify',
  'reindex',
  'erase',
  'backup',
  'restore',
  'doctor',
  'export',
];
/** Signs of a language that no translator changes: paths, addresses, options, names of files, settings and errors of the system. */
const CONTENT = [
  new RegExp(`${scratch}[\\w/.-]*`, 'g'),
  /https?:\/\/\S+/g,
  /\b(?:good|empty)\.txt\b/g,
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g,
  /\bw?[0-9a-f]{12,64}\b/g,
  // What `Intl` writes in its own words: months, and what stands between the things of a list.
  /(?<=⟧,?) and (?=⟦)/g,
  /\b\d{1,2} \p{Lu}\p{L}+ \d{4}\b/gu,
  /(?<![\w-])--?[a-z]+(?:-[a-z]+)*/g,
  /\b(?:[A-Z]{3,}(?:_[A-Z]+)*|ficarium)\b/g,
  /127\.0\.0\.1:9\/stories/g,
];
const EXAMPLE = /^ {2}(?:[A-Z_]+=\S+ )?ficarium /;

/** Lines with a word in them that was not said through the catalogue. @param more what was typed, and the titles of stories */
function unsaid(text: string, ...more: readonly string[]): string[] {
  return text.split('\n').filter((line) => {
    if (EXAMPLE.test(line)) return false;
    let rest = line;
    for (const content of more) rest = rest.replaceAll(content, '');
    for (const content of CONTENT) rest = rest.replace(content, '');
    return /[A-Za-z]{2,}/.test(rest);
  });
}

test('the language of the tests has an accent on every letter, and keeps what stands in a sentence', () => {
  const { out, err } = run(['rescue', join(scratch, 'nowhere'), '--json']);
  expect([out, unsaid(err)]).toEqual(['', []]);
  expect(err).toContain(join(scratch, 'nowhere'));
  expect(err).toMatch(/^⟦⟦[^⟧]+⟧ ⟦[^⟧]+⟧[~ ]*⟧\n$/);
  expect(unsaid('There is no folder.')).toEqual(['There is no folder.']);
});

describe('help', () => {
  test.each([['--help'], ...COMMANDS.map((command) => [command, '--help']), ['help', 'jobs']])('%s %s', (...args) => {
    const { code, out, err } = run(args.filter((one) => one !== undefined));
    expect([code, err, unsaid(out, ...COMMANDS, 'help')]).toEqual([0, '', []]);
    expect(out.split('\n').length).toBeGreaterThan(5);
  });

  test('without a command', () => {
    const { code, err } = run([]);
    expect([code, unsaid(err, ...COMMANDS, 'help')]).toEqual([2, []]);
  });
});

test.each([
  [['resc'], 'rescue', 'resc'],
  [['nonsense'], 'nonsense', ''],
  [['rescue'], '', ''],
  [['rescue', 'aa', 'bb', '--json'], 'aa', 'bb'],
  [['rescue', 'x', '--out'], '', ''],
  [['rescue', 'x', '--ot'], '', ''],
  [['rescue', 'x', '--workers', 'many', '--json'], 'many', ''],
  [['rescue', 'x'], '', ''],
  [['rescue', 'x', '--out', 'y', '--json'], '', ''],
])('wrong use: %j', (args, ...typed) => {
  const { code, out, err } = run(args);
  expect([code, out, unsaid(err, ...typed.filter(Boolean))]).toEqual([2, '', []]);
  expect(err).toMatch(/⟦.+⟧\n$/);
});

test.each([
  [{ PORT: 'blue' }, 'blue', 2],
  [{ FICARIUM_LOG: 'loud' }, 'loud', 2],
  [{ FICARIUM_PUBLIC_URL: 'somewhere' }, 'somewhere', 2],
  // Nobody can be told so in a language that is not there: in that of the machine.
  [{ FICARIUM_LANGUAGE: 'tlh', LC_ALL: PSEUDO }, 'tlh', 2],
  [{ FICARIUM_TRUST_PROXY: 'all' }, 'all', 2],
  [{ FICARIUM_WORKERS: 'none' }, 'none', 2],
  [{ DATABASE_URL: 'nonsense' }, 'nonsense', 2],
  [{ DATABASE_URL: 'postgresql://127.0.0.1:9/stories' }, '', 3],
])('a setting that makes no sense: %j', (more, typed, ends) => {
  const { code, err } = run(['jobs'], more as Readonly<Record<string, string>>);
  // What a list of values holds is typed as it stands there.
  expect([code, unsaid(err, typed || '\0', 'error', 'warn', 'info', 'debug', PSEUDO, 'en')]).toEqual([ends, []]);
  expect(err).toMatch(/⟦.+⟧\n$/);
});

test('rescue: books, JSON lines, an output that is full', () => {
  const books = run(['rescue', heap, '--out', join(scratch, 'out')]);
  expect([books.code, books.out, unsaid(books.err)]).toEqual([1, '', []]);
  expect(books.err).toContain('report.html');
  const lines = run(['rescue', heap, '--json']);
  const refused = lines.out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .find(({ kind }) => kind === 'refused');
  expect([lines.code, unsaid(lines.err), refused.message]).toEqual([0, [], expect.stringMatching(/^⟦[^A-Za-z]+⟧$/)]);
  if (existsSync('/dev/full')) {
    const full = spawnSync(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${program}" rescue "${heap}" --json > /dev/full`],
      {
        encoding: 'utf8',
        env: env(),
      },
    );
    expect([full.status, unsaid(full.stderr)]).toEqual([3, []]);
  }
});

test('rescue: a dump of an archive, and a mistake of the program', () => {
  const TABLES = ['chapters', 'log', 'phpbb_posts', 'reviews', 'settings', 'stories'];
  const dump = join(scratch, 'dump');
  mkdirSync(dump);
  const { sql, files } = efictionArchive({ stories: 6, reviews: 9 });
  writeFileSync(join(dump, 'harbour.sql'), sql);
  // One story lacks its text.
  for (const [path, bytes] of [...files].slice(1)) {
    mkdirSync(dirname(join(dump, path)), { recursive: true });
    writeFileSync(join(dump, path), bytes);
  }
  const told = run(['rescue', dump, '--json']);
  const name = /“([^”]+)”/.exec(told.err)![1]!;
  expect([told.code, unsaid(told.err, 'harbour.sql', name, ...TABLES)]).toEqual([0, []]);
  expect(told.err.split('\n').length).toBeGreaterThan(4);
  writeFileSync(
    join(heap, 'odd.txt'),
    `${storyFile(7, 20).content}\n\nThere was a mistake in readText, said the lamp.\n`,
  );
  const mistakes = pathToFileURL(join(import.meta.dirname, 'support/mistakes.ts')).href;
  const odd = run(['rescue', join(heap, 'odd.txt'), '--json'], { NODE_OPTIONS: `--import ${mistakes}` });
  rmSync(join(heap, 'odd.txt'));
  // Its cause is for whoever mends the program.
  const causes = /^(?:\w*Error: .*|\s+at .*)$/gm;
  expect([odd.code, unsaid(odd.err.replace(causes, ''), 'odd.txt')]).toEqual([3, []]);
  expect(odd.err).toMatch(causes);
});

describe('a library', () => {
  const said = (args: readonly string[], code: number, ...more: readonly string[]) => {
    const { code: ended, out, err } = run(args);
    expect([ended, unsaid(out, ...more), unsaid(err, ...more)], `${args}: ${out}${err}`).toEqual([code, [], []]);
    expect(`${out}${err}`).toContain('⟦');
    return out + err;
  };
  let server: ChildProcess | undefined;
  afterAll(() => void server?.kill('SIGKILL'));

  test('import, again, jobs, verify, key, erase', () => {
    said(['import', heap], 1);
    said(['import', heap], 1);
    said(['jobs'], 0);
    said(['jobs', '--again', '4711'], 2);
    said(['jobs', '--drop', '4711'], 2);
    said(['key'], 0);
    said(['erase', 'w000000000000'], 3);
    const { id } = JSON.parse(run(['rescue', join(heap, 'good.txt'), '--json']).out.split('\n')[0]!);
    // Nobody answers.
    const title = /“([^”]+)”/.exec(run(['erase', id]).err)![1]!;
    said(['erase', id], 2, title);
    said(['erase', id, '--yes', 'another'], 2, title);
    said(['erase', id, '--yes', title], 0, title);
    said(['verify'], 0);
    const original = join(scratch, 'data/files');
    rmSync(original, { recursive: true });
    mkdirSync(original);
    said(['verify'], 3);
  });

  test('opened, asked for meanwhile, and closed', async () => {
    let told = '';
    server = spawn(process.execPath, [program, 'serve', '--samples', heap], { env: env(), stdio: 'pipe' });
    for (const stream of [server.stdout!, server.stderr!])
      stream.on('data', (data) => {
        told += data;
      });
    await expect.poll(() => told, { timeout: 30_000 }).toMatch(/\/key\/[\w-]{43}/);
    said(['verify'], 3, String(server.pid));
    said(['import', heap], 1);
    said(['jobs'], 0);
    const other = run(['serve', '--samples', heap], {
      FICARIUM_DATA: join(scratch, 'other'),
      PORT: /localhost:(\d+)/.exec(told)![1]!,
    });
    expect([other.code, unsaid(other.err)]).toEqual([3, []]);
    server.kill('SIGTERM');
    await once(server, 'exit');
    // The log beside it is English: it is for whoever looks after the program.
    expect(unsaid(told.replace(/^\{.*\}$/gm, ''))).toEqual([]);
    expect(told).toContain('⟦');
  });
});
