import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of files, gone when the test ends; `put` adds to it. */
export function folderOf(files: ReadonlyMap<string, Buffer | string>) {
  const root = mkdtempSync(join(tmpdir(), 'ficarium-heap-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const put = (path: string, bytes: Buffer | string) => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  };
  for (const [path, bytes] of files) put(path, bytes);
  return { root, put };
}
