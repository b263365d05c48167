import { constants } from 'node:fs';
import { access, open, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FicariumError } from '../errors.ts';
import type { FoundFile, Refusal } from '../intake/draft.ts';
import { type Archive, type Budget, openArchive, type Source, unpack } from './archive.ts';
import { HEAP_LIMITS, type HeapLimits } from './limits.ts';
import { readStable, refusal } from './read-file.ts';
import { type Place, walkFolder } from './walk.ts';

export { HEAP_LIMITS, type HeapLimits } from './limits.ts';

/**
 * Every file of a heap, in the order of the paths, one in memory at a time: a folder and all below it, or a single file.
 * Zip archives are opened (`a.zip!folder/story.txt`), also within one another; EPUBs and other documents that are zips come
 * whole. What cannot be taken is a `Refusal`; nothing is thrown for one bad file.
 * @throws FicariumError `no-such-folder`, `folder-unreadable` when the heap itself is not there or is closed
 */
export async function* walkHeap(root: string, limits: Partial<HeapLimits> = {}): AsyncGenerator<FoundFile | Refusal> {
  const all = { ...HEAP_LIMITS, ...limits };
  for await (const place of places(root)) {
    const found = 'kind' in place ? place : await readStable(place.path, place.at, all);
    const large = 'kind' in found && found.code === 'too-large' && 'at' in place && (await beginsAsZip(place.at));
    if (large) yield* opened(found.path, { at: place.at }, found, all, budgetOf(all), 1);
    else if ('kind' in found || !isZip(found.bytes)) yield found;
    else yield* opened(found.path, { bytes: found.bytes }, found, all, budgetOf(all), 1);
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
    if (size > 30 && (await beginsAsZip(place.at))) {
      const archive = await openArchive(place.path, { at: place.at }, HEAP_LIMITS, budgetOf(HEAP_LIMITS));
      if (!('zip' in archive)) continue;
      archive.zip.close();
      if (!isDocument(place.path, archive)) files += archive.entries.length - 1;
    }
  }
  return { files, bytes };
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
        `There is no folder ${root}.`,
        'Look whether the path is spelled right.',
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
    `The folder ${root} cannot be read.`,
    'Give yourself the right to read it, or copy it to where you have it.',
    { cause },
  );

const budgetOf = (limits: HeapLimits): Budget => ({ entries: limits.entries, bytes: limits.archiveBytes });

/** Zips that are a document of their own; intake knows what to do with them. */
const DOCUMENT = /\.(?:epub|docx|docm|dotx|odt|ott|sxw|stw|fb2\.zip|fbz|ods|odp|xlsx|pptx|jar|apk|cbz)$/i;

function isDocument(path: string, { entries }: Archive): boolean {
  if (DOCUMENT.test(path)) return true;
  return entries.some(
    ({ name, entry }) =>
      name === 'META-INF/container.xml' ||
      name === '[Content_Types].xml' ||
      (name === 'mimetype' && entry.relativeOffsetOfLocalHeader === 0),
  );
}

/** What is in an archive, the archives in it opened in turn; `whole` where it is a document or a broken one. */
async function* opened(
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
    else if (depth > limits.depth)
      yield refusal(
        path,
        'nested-too-deep',
        'This archive lies in too many others. Unpack the outer ones and take in the folder.',
      );
    else {
      for (const listed of archive.entries) {
        const found = await unpack(`${path}!${listed.name}`, archive, listed, limits);
        if ('kind' in found || !isZip(found.bytes)) yield found;
        else yield* opened(found.path, { bytes: found.bytes }, found, limits, budget, depth + 1);
      }
    }
  } finally {
    archive.zip.close();
  }
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** Only the first four bytes are read. */
async function beginsAsZip(at: Buffer): Promise<boolean> {
  try {
    const file = await open(at, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const first = new Uint8Array(4);
      await file.read(first, 0, 4, 0);
      return isZip(first);
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
