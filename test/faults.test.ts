import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './support/database.ts';
import { storyFile } from './support/generated-stories.ts';

/** A mistake of the program over a file is no refusal: it is told with its cause, nothing else stops, and it is tried again. */
const program = join(import.meta.dirname, '../dist/main.js');
const mistakes = pathToFileURL(join(import.meta.dirname, 'support/mistakes.ts')).href;
const scratch = mkdtempSync(join(tmpdir(), 'ficarium-faults-'));
const heap = join(scratch, 'heap');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const story = (seed: number, part?: string) =>
  `${storyFile(4 * seed + 3, 20).content}\n${part ? `\nThis evening there was a mistake in ${part}, said the lamplighter.\n` : ''}`;
const message = (seed: number, part?: string) =>
  `From lamp@example.org Mon Jan  4 10:00:00 1999\nFrom: lamp@example.org\nSubject: Evening ${seed}\nMessage-ID: <${seed}@example.org>\n\n${story(seed, part)}\n`;

beforeAll(() => {
  mkdirSync(heap);
  const files = {
    'a.txt': story(1),
    'b.txt': story(2, 'readText'),
    'c.mbox': message(3) + message(4, 'restore') + message(5),
    'd.md': `# Evening\n\n${story(6, 'readMarkdown')}\n\n*And then* it was **night**.\n`,
    'e.txt': '',
    'f.epub': 'PK\u0003\u0004 and nothing more that was not torn off',
    'z.txt': story(7),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(heap, name), content);
});

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, mended = false) {
  const flags = mended ? [] : ['--import', mistakes];
  const done = spawnSync(process.execPath, [...flags, program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, FICARIUM_DATA: join(scratch, 'data'), FICARIUM_WORKERS: '2', ...env },
  });
  const lines = done.stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  return { code: done.status, err: done.stderr, lines };
}

const FAULTS = ['b.txt', 'c.mbox#2', 'd.md'];
const CAUSES =
  /no such letter[\s\S]+ at .*text\/read\.js|no such place[\s\S]+ at .*restore\.js|no such program[\s\S]+ at /g;

test('rescue --json: lines of their own, counted, the cause in the log, everything else done, and 3', () => {
  const { code, lines, err } = run(['rescue', heap, '--json']);
  expect(lines.filter((l) => l.kind === 'fault').map((l) => l.path)).toEqual(FAULTS);
  expect(lines.find((l) => l.kind === 'fault')).toEqual({
    kind: 'fault',
    path: 'b.txt',
    message: expect.stringMatching(/^Ficarium made a mistake .+\.$/),
  });
  expect(lines.filter((l) => l.kind === 'refused').map((l) => [l.path, l.code])).toEqual([
    ['e.txt', 'empty'],
    ['f.epub', 'damaged'],
  ]);
  expect(lines.flatMap((l) => (l.kind === 'work' ? l.sources.map((s: { path: string }) => s.path) : []))).toEqual([
    'a.txt',
    'c.mbox#1',
    'c.mbox#3',
    'z.txt',
  ]);
  expect(lines.at(-1)).toMatchObject({ kind: 'summary', files: 7, works: 4, refused: 2, faults: 3 });
  expect(err.match(CAUSES)).toHaveLength(3);
  expect(err).not.toContain('\u001b');
  expect(code).toBe(3);
  expect(run(['rescue', heap, '--json'], {}, true)).toMatchObject({ code: 0, lines: expect.any(Array) });
});

test('rescue --out: named in the report, and every book is there', () => {
  const out = join(scratch, 'out');
  const { code, err } = run(['rescue', heap, '--out', out]);
  expect([code, err.match(CAUSES)?.length]).toEqual([3, 3]);
  expect(err).toContain('3 mistakes of its own');
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  expect(report.faults.map((f: { path: string }) => f.path)).toEqual(FAULTS);
  expect([report.works.length, report.refused.length]).toEqual([4, 2]);
  const page = readFileSync(join(out, 'report.html'), 'utf8');
  for (const path of FAULTS) expect(page).toContain(path);
  expect(page).not.toContain('no such letter');
});

test('a work that cannot be put together, or made a book of, keeps no other back', () => {
  const place = join(scratch, 'works');
  mkdirSync(place);
  writeFileSync(join(place, 'a.txt'), story(1, 'assemble'));
  writeFileSync(join(place, 'b.txt'), story(2));
  const { code, lines, err } = run(['rescue', place, '--json']);
  expect(lines.map((l) => l.kind)).toEqual(['fault', 'work', 'summary']);
  expect(lines.at(-1)).toMatchObject({ works: 1, faults: 1 });
  expect([code, err]).toEqual([3, expect.stringContaining('no such chapter')]);

  writeFileSync(join(place, 'a.txt'), story(1, 'makeEpub'));
  const out = join(scratch, 'works-out');
  expect(run(['rescue', place, '--out', out])).toMatchObject({ code: 3, err: expect.stringContaining('no such page') });
  expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({
    works: [{ sources: ['b.txt'] }],
    faults: [{ kind: 'fault', path: 'a.txt' }],
  });
  expect(readdirSync(join(out, 'books'))).toHaveLength(1);
});

test('import: looked at again by the next, and taken in once the mistake is mended', async () => {
  const { url, drop } = await freshDatabase();
  try {
    const env = { DATABASE_URL: url };
    const first = run(['import', heap], env);
    expect([first.code, first.err]).toEqual([3, expect.stringMatching(CAUSES)]);
    expect(first.err.match(CAUSES)).toHaveLength(3);
    expect(first.err).toMatch(/7 files looked at: 4 works came in and 2 files were left aside.+3 mistakes of its own/);

    const second = run(['import', heap], env);
    expect(second.code).toBe(3);
    expect(second.err).toMatch(/0 works came in, 4 files were there already.+3 mistakes of its own/);

    const mended = run(['import', heap], env, true);
    expect(mended.err).toMatch(/7 files looked at: 3 works came in, 4 files were there already/);
    expect([mended.code, mended.err.includes('mistake')]).toEqual([1, false]);
    expect(run(['import', heap], env, true).err).toMatch(/0 works came in, 7 files were there already/);
    expect(run(['verify'], env, true).code).toBe(0);
  } finally {
    await drop();
  }
});
