import { constants } from 'node:fs';
import { access, open, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FicariumError } from '../errors.ts';
import type { FoundFile, Refusal } from '../intake/draft.ts';
import { sentence } from '../text/sentence.ts';
import { openArchive, unpack, type ZipArchive } from './archive.ts';
import { type Budget, HEAP_LIMITS, type HeapLimits } from './limits.ts';
import { countPacked, type Packing, packingOf, type Source, unpackStream } from './packing.ts';
import { readStable, refusal } from './read-file.ts';
import { type Place, walkFolder } from './walk.ts';

export { HEAP_LIMITS, type HeapLimits } from './limits.ts';

/**
 * Every file of a heap, in the order of the paths, one in memory at a time: a folder and all below it, or a single file.
 * Zip, tar and gzip archives are opened (`a.zip!folder/story.txt`, `a.tar.gz!story.txt`), also within one another, a tar in
 * its own order; EPUBs and other documents that are zips come whole. What cannot be taken is a `Refusal`; nothing is
 * thrown for one bad file.
 * @throws FicariumError `no-such-folder`, `folder-unreadable` when the heap itself is not there or is closed
 */
export async function* walkHeap(root: string, limits: Partial<HeapLimits> = {}): AsyncGenerator<FoundFile | Refusal> {
  const all = { ...HEAP_LIMITS, ...limits };
  for await (const place of places(root)) {
    const found = 'kind' in place ? place : await readStable(place.path, place.at, all);
    if (!('kind' in found)) yield* expanded(found, all, budgetOf(all), 1);
    else if (found.code !== 'too-large' || !('at' in place)) yield found;
    else {
      const packing = packingOf(await topOf(place.at));
      if (packing) yield* opened(packing, found.path, { at: place.at }, found, all, budgetOf(all), 1);
      else yield found;
    }
  }
}

/** How many files a heap has and how many bytes they are; archives are looked into, but not into one another. */
export async function countHeap(root: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for await (const place of places(root)) {
    files++;
    if ('kind' in place) continue;
    const size = await stat(place.at).then(
      (s) => s.size,
      () => 0,
    );
    bytes += size;
    if (size > 30) files += (await countIn(place)) - 1;
  }
  return { files, bytes };
}

/** Files in a file: 1, or those of an archive. */
async function countIn({ path, at }: Place): Promise<number> {
  const packing = packingOf(await topOf(at));
  if (packing === undefined) return 1;
  if (packing !== 'zip') return countPacked(at, packing, HEAP_LIMITS);
  const archive = await openArchive(path, { at }, HEAP_LIMITS, budgetOf(HEAP_LIMITS));
  if (!('zip' in archive)) return 1;
  archive.zip.close();
  return isDocument(path, archive) ? 1 : archive.entries.length;
}

async function* places(root: string): AsyncGenerator<Place | Refusal> {
  let real: string;
  let folder: boolean;
  try {
    real = await realpath(root);
    folder = (await stat(real)).isDirectory();
  } catch (cause) {
    const gone = ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');
    if (gone)
      throw new FicariumError(
        'no-such-folder',
        sentence('error.no-folder', { folder: root }),
        sentence('advice.spelling'),
        { cause },
      );
    throw closed(root, cause);
  }
  await access(real, constants.R_OK | (folder ? constants.X_OK : 0)).catch((cause) => {
    throw closed(root, cause);
  });
  if (folder) yield* walkFolder(real);
  else yield { path: basename(real), at: Buffer.from(real) };
}

const closed = (root: string, cause: unknown): FicariumError =>
  new FicariumError(
    'folder-unreadable',
    sentence('error.folder-closed', { folder: root }),
    sentence('advice.right-to-read'),
    { cause },
  );

const budgetOf = (limits: HeapLimits): Budget => ({ entries: limits.entries, bytes: limits.archiveBytes });

/** Zips that are a document of their own; intake knows what to do with them. */
const DOCUMENT = /\.(?:epub|docx|docm|dotx|odt|ott|sxw|stw|fb2\.zip|fbz|ods|odp|xlsx|pptx|jar|apk|cbz)$/i;

function isDocument(path: string, { entries }: ZipArchive): boolean {
  if (DOCUMENT.test(path)) return true;
  return entries.some(
    ({ name, entry }) =>
      name === 'META-INF/container.xml' ||
      name === '[Content_Types].xml' ||
      (name === 'mimetype' && entry.relativeOffsetOfLocalHeader === 0),
  );
}

/** A file as it is, or what is in it where it is an archive, the archives in it opened in turn. */
async function* expanded(
  found: FoundFile,
  limits: HeapLimits,
  budget: Budget,
  depth: number,
): AsyncGenerator<FoundFile | Refusal> {
  const packing = packingOf(found.bytes);
  if (packing) yield* opened(packing, found.path, { bytes: found.bytes }, found, limits, budget, depth);
  else yield found;
}

/** What is in an archive; `whole` where it is a document or a broken one. */
async function* opened(
  packing: Packing,
  path: string,
  source: Source,
  whole: FoundFile | Refusal,
  limits: HeapLimits,
  budget: Budget,
  depth: number,
): AsyncGenerator<FoundFile | Refusal> {
  let isEmpty = true;
  const parts =
    packing === 'zip'
      ? openedZip(path, source, whole, limits, budget, depth)
      : openedStream(packing, path, source, limits, budget, depth);
  for await (const found of parts) {
    isEmpty = false;
    yield found;
  }
  if (isEmpty) yield refusal(path, 'empty', sentence('refused.archive-empty'));
}

async function* openedStream(
  packing: 'gzip' | 'tar',
  path: string,
  source: Source,
  limits: HeapLimits,
  budget: Budget,
  depth: number,
): AsyncGenerator<FoundFile | Refusal> {
  if (depth > limits.depth) yield tooDeep(path);
  else {
    for await (const found of unpackStream(path, packing, source, limits, budget)) {
      if ('kind' in found) yield found;
      else yield* expanded(found, limits, budget, depth + 1);
    }
  }
}

async function* openedZip(
  path: string,
  source: Source,
  whole: FoundFile | Refusal,
  limits: HeapLimits,
  budget: Budget,
  depth: number,
): AsyncGenerator<FoundFile | Refusal> {
  const archive = await openArchive(path, source, limits, budget);
  if (!('zip' in archive)) {
    yield DOCUMENT.test(path) ? whole : archive;
    return;
  }
  try {
    if (isDocument(path, archive)) yield whole;
    else if (depth > limits.depth) yield tooDeep(path);
    else {
      for (const listed of archive.entries) {
        const found = await unpack(`${path}!${listed.name}`, archive, listed, limits);
        if ('kind' in found) yield found;
        else yield* expanded(found, limits, budget, depth + 1);
      }
    }
  } finally {
    archive.zip.close();
  }
}

const tooDeep = (path: string): Refusal => refusal(path, 'nested-too-deep', sentence('refused.nested'));

/** The first 512 bytes of a file; none where it cannot be read. */
async function topOf(at: Buffer): Promise<Uint8Array> {
  try {
    const file = await open(at, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const first = new Uint8Array(512);
      const { bytesRead } = await file.read(first, 0, 512, 0);
      return first.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return new Uint8Array();
  }
}
