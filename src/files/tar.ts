import type { FoundFile, Refusal } from '../intake/draft.ts';
import { sentence } from '../text/sentence.ts';
import type { Chunks } from './chunks.ts';
import { type Budget, type HeapLimits, mostBytes } from './limits.ts';
import { asUtf8, isUnsafe, shownName } from './names.ts';
import { refusal, tooLarge } from './read-file.ts';
import { readHeader, readPax, type TarHeader } from './tar-header.ts';

/** The longest name that is read. */
const LONGEST_NAME = 65_536;
/** Words about the next entry that are no entry of their own. */
const ABOUT = new Set(['L', 'K', 'x', 'X', 'g']);

/**
 * The files of a tar as they pass, one in memory at a time. Links that leave the archive, devices and sparse files are
 * refused by name; folders, and links to what comes at its own place, are not.
 */
export async function* tarFiles(
  path: string,
  chunks: Chunks,
  limits: HeapLimits,
  budget: Budget,
): AsyncGenerator<FoundFile | Refusal> {
  const names = new Map<string, number>();
  const placed = (raw: string) => {
    const shown = shownName(Buffer.from(raw));
    const seen = (names.get(shown) ?? 0) + 1;
    names.set(shown, seen);
    return `${path}!${seen > 1 ? `${shown} (${seen})` : shown}`;
  };
  for await (const entry of tarEntries(chunks)) {
    if (entry === 'broken') {
      yield refusal(path, 'damaged', sentence('refused.tar-damaged'));
      return;
    }
    const raw = asUtf8(entry.name) ?? Buffer.from(entry.name).toString('latin1');
    if (raw.endsWith('/') || entry.type === '5') continue;
    if (--budget.entries < 0) {
      yield refusal(path, 'too-many-entries', sentence('refused.tar-entries', { most: limits.entries }));
      return;
    }
    const place = placed(raw || '?');
    const refused = judge(place, raw, entry, limits);
    if (refused !== 'inside') {
      if (refused) yield refused;
      else yield* fileOf(place, entry, chunks);
    }
  }
}

/** How many files a tar holds, as far as it can be read. */
export async function countTar(chunks: Chunks, limits: HeapLimits): Promise<number> {
  let files = 0;
  for await (const entry of tarEntries(chunks)) {
    if (entry === 'broken' || files > limits.entries) break;
    if (entry.type !== '5' && entry.type !== '2' && entry.type !== '1') files++;
  }
  return files;
}

interface TarEntry extends TarHeader {
  readonly sparse: boolean;
  /** Bytes of it that were taken; what is left is passed over. */
  taken: number;
}

/** Headers, with the long names that stand before them; whoever takes bytes of an entry says so in `taken`. */
async function* tarEntries(chunks: Chunks): AsyncGenerator<TarEntry | 'broken'> {
  let about = new Map<string, Uint8Array>();
  for (;;) {
    const block = await chunks.take(512);
    if (block.length === 0 || (block.length === 512 && block.every((b) => b === 0))) return;
    const header = readHeader(block);
    if (!header || !Number.isSafeInteger(header.size)) {
      yield 'broken';
      return;
    }
    if (ABOUT.has(header.type)) {
      if (header.size > LONGEST_NAME * 16) {
        yield 'broken';
        return;
      }
      const words = await chunks.take(header.size);
      await chunks.skip(padding(header.size));
      if (header.type === 'L') about.set('path', untilZero(words));
      else if (header.type === 'K') about.set('linkpath', untilZero(words));
      else if (header.type !== 'g') for (const [name, value] of readPax(words)) about.set(name, value);
      continue;
    }
    const size = about.has('size') ? Number(Buffer.from(about.get('size')!).toString('latin1')) : header.size;
    if (!Number.isSafeInteger(size) || size < 0) {
      yield 'broken';
      return;
    }
    const entry: TarEntry = {
      ...header,
      size,
      name: (about.get('path') ?? header.name).subarray(0, LONGEST_NAME),
      link: about.get('linkpath') ?? header.link,
      sparse: header.type === 'S' || [...about.keys()].some((k) => k.startsWith('GNU.sparse')),
      taken: 0,
    };
    about = new Map();
    yield entry;
    const rest = size - entry.taken;
    if ((await chunks.skip(rest)) < rest) {
      yield 'broken';
      return;
    }
    await chunks.skip(padding(size));
  }
}

const padding = (size: number): number => (512 - (size % 512)) % 512;

const untilZero = (bytes: Uint8Array): Uint8Array => {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
};

/** Why an entry is not read; `inside` = nothing is lost by it; undefined = it is read. */
function judge(place: string, name: string, entry: TarEntry, limits: HeapLimits): Refusal | 'inside' | undefined {
  if (isUnsafe(name)) return refusal(place, 'unsafe-name', sentence('refused.name-outside'));
  if (entry.type === '1' || entry.type === '2') {
    const target = Buffer.from(entry.link).toString('latin1');
    return isUnsafe(target) ? refusal(place, 'unsafe-name', sentence('refused.link-leaves-archive')) : 'inside';
  }
  if (entry.type === '3' || entry.type === '4' || entry.type === '6')
    return refusal(place, 'unreadable', sentence('refused.no-file'));
  if (entry.sparse || !/[0-9]/.test(entry.type))
    return refusal(place, 'unsupported', sentence('refused.packed-otherwise'));
  return entry.size > mostBytes(place, limits) ? tooLarge(place, entry.size, limits) : undefined;
}

async function* fileOf(path: string, entry: TarEntry, chunks: Chunks): AsyncGenerator<FoundFile> {
  const bytes = await chunks.take(entry.size);
  entry.taken = bytes.length;
  // One that is cut off is not handed out: what follows says that the archive is damaged.
  if (bytes.length < entry.size) return;
  const date = new Date(entry.modified * 1000);
  const known = Number.isFinite(entry.modified) && entry.modified > 0 && date.getUTCFullYear() < 2200;
  yield { path, bytes, ...(known ? { modified: date.toISOString() } : {}) };
}
