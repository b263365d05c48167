import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { FoundFile, Refusal } from '../intake/draft.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import { type HeapLimits, megabytes, mostBytes } from './limits.ts';

export const refusal = (path: string, code: Refusal['code'], message: Sentence): Refusal => ({
  kind: 'refused',
  path,
  code,
  message,
});

/** Reads a file whole, in one state: if it changes meanwhile it is read again, twice at most. */
export async function readStable(path: string, at: Buffer, limits: HeapLimits): Promise<FoundFile | Refusal> {
  try {
    // Not waiting for a writer, and not following what may have become a link since it was listed.
    const file = await open(at, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    try {
      for (let turn = 0; turn < 3; turn++) {
        const found = await readOnce(path, file, limits);
        if (found) return found;
      }
      return refusal(path, 'changed-while-read', sentence('refused.changed'));
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(path, error);
  }
}

async function readOnce(path: string, file: FileHandle, limits: HeapLimits): Promise<FoundFile | Refusal | undefined> {
  const before = await file.stat();
  if (!before.isFile()) return refusal(path, 'unreadable', sentence('refused.file-no-longer'));
  if (before.size > mostBytes(path, limits)) return tooLarge(path, before.size, limits);
  const bytes = new Uint8Array(before.size + 1);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const after = await file.stat();
  const same = length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
  return same ? { path, bytes: bytes.slice(0, length), modified: before.mtime.toISOString() } : undefined;
}

export const tooLarge = (path: string, size: number, limits: HeapLimits): Refusal =>
  refusal(
    path,
    'too-large',
    sentence('refused.too-large', { size: megabytes(size), most: megabytes(mostBytes(path, limits)) }),
  );

const REASONS: Readonly<Record<string, Sentence>> = {
  EACCES: sentence('refused.not-allowed'),
  EPERM: sentence('refused.not-allowed'),
  ENOENT: sentence('refused.gone'),
  ELOOP: sentence('refused.a-link'),
  EIO: sentence('refused.disk'),
  EMFILE: sentence('refused.too-many-open'),
};

export function unreadable(path: string, error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException)?.code ?? '';
  const other = () => (code ? sentence('refused.unreadable', { cause: code }) : sentence('refused.unreadable-somehow'));
  return refusal(path, 'unreadable', REASONS[code] ?? other());
}
