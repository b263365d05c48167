import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { storyFile } from './support/generated-stories.ts';

/** The built program as people run it: what it says, where, and how it ends, also on bad input. */
const program = join(import.meta.dirname, '../dist/main.js');
const scratch = mkdtempSync(join(tmpdir(), 'ficarium-cli-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const done = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, FICARIUM_DATA: join(scratch, 'data'), FICARIUM_MODEL: '' },
  });
  return {
    code: done.status,
    out: done.stdout,
    err: done.stderr,
    lines: done.stdout
      .split('\n')
      .filter((l) => l.startsWith('{'))
      .map((l) => JSON.parse(l)),
  };
};

let heaps = 0;
/** A heap with one good story and whatever else is put beside it. */
function heapWith(more: Readonly<{ [name: string]: string | Uint8Array }> = {}): string {
  const folder = join(scratch, `heap-${heaps++}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'good.txt'), storyFile(3, 20).content);
  for (const [name, content] of Object.entries(more)) writeFileSync(join(folder, name), content);
  return folder;
}

const refused = (lines: { kind: string; path?: string; code?: string }[]) =>
  lines.filter((l) => l.kind === 'refused').map((l) => [l.path, l.code]);
const works = (lines: { kind: string }[]) => lines.filter((l) => l.kind === 'work').length;

test('help, version and wrong use', () => {
  expect(run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('rescue') });
  expect(run('rescue', '--help').out).toContain('Examples:');
  expect(run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(run('no-such-command').code).toBe(2);
  const alone = run('rescue', scratch, '--json', '--thorough');
  expect(alone).toMatchObject({ code: 2, out: '', err: expect.stringContaining('npm run model') });
  expect(run('rescue').code).toBe(2);
  expect(run('rescue', heapWith(), '--workers', 'many').code).toBe(2);
  expect(run('rescue', heapWith())).toMatchObject({ code: 2, err: expect.stringContaining('--json') });
});

test('a missing folder is said in one sentence, with what to do', () => {
  const { code, err, out } = run('rescue', join(scratch, 'nowhere'), '--json');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(join(scratch, 'nowhere'));
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('a heap that is one file', () => {
  const { code, lines } = run('rescue', join(heapWith(), 'good.txt'), '--json');
  expect([code, works(lines)]).toEqual([0, 1]);
});

test('the lines keep the contract: works and refusals in the order of the heap, then one summary', () => {
  const { code, lines, err } = run(
    'rescue',
    heapWith({ 'a-empty.txt': '', 'z-photo.txt': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(4000)]) }),
    '--json',
  );
  expect(code).toBe(0);
  expect(lines.map((l) => l.kind)).toEqual(['refused', 'work', 'refused', 'summary']);
  expect(lines[1]).toMatchObject({
    id: expect.stringMatching(/^w[0-9a-f]{12}$/),
    sources: [{ path: 'good.txt', encoding: 'utf-8', format: 'text' }],
    chapters: [{ blocks: expect.any(Array) }],
    changes: { count: expect.any(Number) },
    missingParts: [],
    relations: [],
  });
  expect(lines[3]).toMatchObject({ files: 3, works: 1, refused: 2 });
  expect(err).toContain('2 refused');
});

test('books and a report are written; files that were refused are named and end it with 1', () => {
  const out = join(scratch, 'out');
  const { code, err } = run('rescue', heapWith({ 'empty.txt': '' }), '--out', out);
  expect([code, err.includes('report.html')]).toEqual([1, true]);
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('empty.txt');
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  expect(report).toMatchObject({ files: 2, refused: [{ path: 'empty.txt', code: 'empty' }] });
  expect(report.works).toHaveLength(1);
  expect(report.works.every((w: { file: string }) => existsSync(join(out, w.file)))).toBe(true);
});

test('broken and hostile archives are refused by name and stop nothing', () => {
  const bomb = zipSync({ 'bomb.txt': [new Uint8Array(64 * 1024 * 1024).fill(97), { level: 9 }] });
  const good = zipSync({ 'inside.txt': new TextEncoder().encode(storyFile(7, 20).content) });
  const { lines, code } = run(
    'rescue',
    heapWith({
      'broken.zip': 'PK\u0003\u0004 this is no zip',
      'bomb.zip': bomb,
      'cut.zip': good.subarray(0, good.length >> 1),
      'good.zip': good,
    }),
    '--json',
  );
  expect([code, works(lines)]).toEqual([0, 2]);
  expect(Object.fromEntries(refused(lines).map(([path, c]) => [path!.split('!')[0], c]))).toMatchObject({
    'broken.zip': 'damaged',
    'cut.zip': 'damaged',
    'bomb.zip': expect.stringMatching(/expands-too-much|too-large/),
  });
});

test('a 200 MB single line is refused by name', () => {
  const folder = heapWith();
  const line = Buffer.alloc(1024 * 1024, 'All the boats were in. ');
  const file = openSync(join(folder, 'long.txt'), 'w');
  for (let i = 0; i < 200; i++) writeFileSync(file, line);
  const { lines, code } = run('rescue', folder, '--json');
  expect([code, works(lines), refused(lines)]).toEqual([0, 1, [['long.txt', 'too-large']]]);
});

test('a name that is not UTF-8 is read all the same', () => {
  const folder = heapWith();
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]),
    storyFile(11, 20).content,
  );
  const { lines } = run('rescue', folder, '--json');
  expect([works(lines), refused(lines)]).toEqual([2, []]);
});

test('an unreadable file is refused by name', () => {
  const folder = heapWith({ 'locked.txt': storyFile(15, 20).content });
  chmodSync(join(folder, 'locked.txt'), 0);
  const asOther = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  // Another user needs a copy of the program that it can reach.
  const place = mkdtempSync(join(tmpdir(), 'ficarium-nobody-'));
  chmodSync(place, 0o755);
  chmodSync(scratch, 0o755);
  chmodSync(folder, 0o755);
  const reachable =
    spawnSync(process.execPath, ['-e', `require('fs').accessSync(${JSON.stringify(program)})`], asOther).status === 0;
  if (!reachable) {
    console.log('skipped: an unreadable file (the program is in a folder that no other user can reach)');
    return;
  }
  const done = spawnSync(process.execPath, [program, 'rescue', folder, '--json'], {
    encoding: 'utf8',
    ...asOther,
    env: { ...process.env, TMPDIR: '/tmp', HOME: place },
  });
  rmSync(place, { recursive: true });
  const lines = done.stdout
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
  expect([works(lines), refused(lines)]).toEqual([1, [['locked.txt', 'unreadable']]]);
});

test('a full disk is said in one sentence and ends with 3', () => {
  if (!existsSync('/dev/full')) return console.log('skipped: a full disk (no /dev/full here)');
  const done = spawnSync(
    '/bin/sh',
    ['-c', `"${process.execPath}" "${program}" rescue "${heapWith()}" --json > /dev/full`],
    { encoding: 'utf8' },
  );
  expect([done.status, done.stderr.includes('no room left')]).toEqual([3, true]);
});

test('an output folder that cannot be made is said in one sentence and ends with 3', () => {
  const { code, err } = run(
    'rescue',
    heapWith({ file: 'x' }),
    '--out',
    join(scratch, `heap-${heaps - 1}`, 'file', 'out'),
  );
  expect([code, err]).toEqual([3, expect.stringContaining('a file stands where a folder is needed')]);
});

test('a database that is down is said in one sentence and ends with 3', () => {
  const done = spawnSync(process.execPath, [program, 'verify'], {
    encoding: 'utf8',
    env: { ...process.env, FICARIUM_DATA: join(scratch, 'down'), DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' },
  });
  expect([done.status, done.stderr]).toEqual([3, expect.stringContaining('127.0.0.1')]);
  expect(done.stderr.trim().split('\n')).toHaveLength(1);
});

test('interrupted, it says so, leaves nothing behind and the heap as it was', async () => {
  const folder = join(scratch, 'interrupted');
  mkdirSync(folder);
  for (let i = 0; i < 400; i++) writeFileSync(join(folder, storyFile(i, 1).name), storyFile(i, 200).content);
  const temporary = join(scratch, 'temporary');
  mkdirSync(temporary);
  const child = spawn(process.execPath, [program, 'rescue', folder, '--json'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: temporary },
  });
  let err = '';
  child.stderr.on('data', (d) => {
    err += d;
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  // Work has begun when pieces are set down in the temporary folder.
  while (readdirSync(temporary).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGINT');
  expect([await ended, err, readdirSync(temporary)]).toEqual([3, expect.stringContaining('Stopped.'), []]);
});

test('rescue --json --quotes: who says what; and without --json a sentence', () => {
  const file = join(scratch, 'quotes.txt');
  writeFileSync(
    file,
    'The Ferry\nby Ilse Marr\n\n“The lamp is out,” said Kit.\n\n“Then light it,” said Mrs. Orrin.\n\nKit lit it, and the boat came in.\n',
  );
  const { code, lines } = run('rescue', file, '--json', '--quotes');
  expect(code).toBe(0);
  expect(lines[0].speakers.map((s: { name: string }) => s.name).sort()).toEqual(['Kit', 'Mrs. Orrin']);
  for (const q of lines[0].quotes)
    expect(lines[0].chapters[q.chapter].blocks[q.block].text.slice(...q.at)).toBe(q.text);
  expect(lines[0].quotes).toHaveLength(2);
  expect(run('rescue', file, '--json').lines[0].quotes).toBeUndefined();
  const wrong = run('rescue', file, '--out', join(scratch, 'quotes-out'), '--quotes');
  expect(wrong.code).toBe(2);
  expect(wrong.err).toMatch('--json');
});
