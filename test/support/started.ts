import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { COLOUR_RULES, THEMES, violations } from './browser.ts';
import { storyFile } from './generated-stories.ts';

/** The built program, as people start it. */
export const PROGRAM = join(import.meta.dirname, '../../dist/main.js');

export interface Started {
  /** Where it is served. */
  readonly base: string;
  /** The one-time link that it printed. */
  readonly link: string;
  readonly env: NodeJS.ProcessEnv;
  /** A folder for what the test needs, gone afterwards. */
  readonly scratch: string;
  /** What it said on its second voice. */
  complaints(): string;
  stop(): Promise<void>;
}

/** `serve` on a port of its own, with a library and a PostgreSQL of its own and two samples. */
export async function started(
  more: (scratch: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<Started> {
  const scratch = mkdtempSync(join(tmpdir(), 'ficarium-started-'));
  // PostgreSQL never runs as root: another user must be able to enter.
  chmodSync(scratch, 0o755);
  const env = {
    ...process.env,
    DATABASE_URL: '',
    FICARIUM_DATA: join(scratch, 'data'),
    FICARIUM_WORKERS: '1',
    PORT: '0',
    ...more(scratch),
  };
  const heap = join(scratch, 'heap');
  mkdirSync(heap);
  for (const seed of [3, 7]) writeFileSync(join(heap, `${seed}.txt`), storyFile(seed, 20).content);
  const server: ChildProcess = spawn(process.execPath, [PROGRAM, 'serve', '--samples', heap], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  server.stdout!.on('data', (data) => {
    said += data;
  });
  server.stderr!.on('data', (data) => {
    complained += data;
  });
  while (!/\/key\/[\w-]{43}/.test(said)) {
    await Promise.race([once(server.stdout!, 'data'), once(server, 'exit')]);
    if (server.exitCode !== null) throw new Error(`It did not start: ${complained}`);
  }
  return {
    base: /http:\/\/localhost:\d+/.exec(said)![0],
    link: /http:\/\/localhost:\d+\/key\/[\w-]{43}/.exec(said)![0],
    env,
    scratch,
    complaints: () => complained,
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Follows "Look again" until all has come in, as one does without scripts. */
export async function lookAgain(page: Page): Promise<void> {
  const again = page.getByRole('link', { name: 'Look again' });
  while (await again.isVisible()) await Promise.all([page.waitForEvent('load'), again.click()]);
}

/** Nothing for axe to find in any theme, nothing wider than the screen. */
export async function isSound(page: Page, where: string): Promise<void> {
  expect(await violations(page), where).toEqual([]);
  for (const theme of THEMES) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    expect(await violations(page, COLOUR_RULES), `${where}, ${theme}`).toEqual([]);
  }
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), where).toBeLessThanOrEqual(0);
}
