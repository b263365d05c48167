import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openScratch } from '../../src/open.ts';

const DAYS_AGO = new Date(Date.now() - 3 * 86_400_000);

test('nobody else reads what is restored to try it, and what older tries left is gone', async () => {
  const above = mkdtempSync(join(tmpdir(), 'ficarium-tmp-'));
  const [old, going] = ['ficarium-try-old', 'ficarium-try-new'].map((name) => join(above, name)) as [string, string];
  for (const at of [old, going]) {
    mkdirSync(join(at, 'data'), { recursive: true });
    writeFileSync(join(at, 'data/oars.txt'), 'left');
  }
  utimesSync(old, DAYS_AGO, DAYS_AGO);
  // Whoever runs PostgreSQL for root gets through here.
  if (process.getuid?.() === 0) chmodSync(above, 0o711);
  vi.stubEnv('TMPDIR', above);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(above, { recursive: true, force: true });
  });
  const scratch = await openScratch();
  try {
    expect([existsSync(old), existsSync(going)]).toEqual([false, true]);
    const folder = join(above, readdirSync(above).find((name) => !name.endsWith('-new') && name.includes('-try-'))!);
    const mode = (at: string) => statSync(join(folder, at)).mode & 0o077;
    expect(mode('') & 0o066).toBe(0);
    await scratch.files.put('ab'.repeat(32), Buffer.from('a story'));
    expect(readdirSync(join(folder, 'data/files'))).not.toEqual([]);
    for (const at of ['data/files', 'data/brought-in', 'data/index']) expect([at, mode(at)]).toEqual([at, 0]);
  } finally {
    await scratch.close();
  }
  expect(readdirSync(above)).toEqual(['ficarium-try-new']);
});
