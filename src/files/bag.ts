import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';
import { sha256Of, sha256OfFile } from './bytes.ts';
import { clearUnfinished, finish, mustBeFree, unfinishedOf } from './unfinished.ts';
import { syncFolder } from './whole.ts';

/** A BagIt folder (RFC 8493) that is being written beside its place: it gets its name when all of it is on disk. */
export interface Bag {
  /** Where its payload lies meanwhile. */
  readonly data: string;
  /** @param path below `data`, with `/` */
  put(path: string, bytes: string | Uint8Array): Promise<void>;
  /** Hashes whatever lies in `data`, says so, and gives it its name. @param info lines of `bag-info.txt`, by name */
  close(info: Readonly<Record<string, string>>): Promise<void>;
  drop(): Promise<void>;
}

/** @throws FicariumError `wrong-use` where something is there already */
export async function openBag(folder: string): Promise<Bag> {
  const there = sentence('error.export-there', { path: folder });
  await mustBeFree(folder, there);
  await clearUnfinished(folder);
  const unfinished = unfinishedOf(folder);
  const data = join(unfinished, 'data');
  await mkdir(data, { recursive: true });
  return {
    data,
    async put(path, bytes) {
      await mkdir(dirname(join(data, path)), { recursive: true });
      await writeFile(join(data, path), bytes, { flush: true });
    },
    async close(info) {
      const payload = await hashesIn(data, 'data');
      const octets = payload.reduce((sum, { size }) => sum + size, 0);
      const tags = {
        'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
        'bag-info.txt': linesOf({ ...info, 'Payload-Oxum': `${octets}.${payload.length}` }),
        'manifest-sha256.txt': payload.map(({ path, sha256 }) => `${sha256}  ${escaped(path)}\n`).join(''),
      };
      for (const [name, text] of Object.entries(tags)) await writeFile(join(unfinished, name), text, { flush: true });
      const sums = Object.entries(tags).map(([name, text]) => `${sha256Of(text)}  ${name}\n`);
      await writeFile(join(unfinished, 'tagmanifest-sha256.txt'), sums.join(''), { flush: true });
      for (const at of await readdir(unfinished, { recursive: true, withFileTypes: true }))
        if (at.isDirectory()) await syncFolder(join(at.parentPath, at.name));
      await syncFolder(unfinished);
      await finish(unfinished, folder, there);
      await syncFolder(dirname(folder));
    },
    drop: () => rm(unfinished, { recursive: true, force: true }),
  };
}

/** Is this a bag? */
export const isBag = (folder: string): Promise<boolean> =>
  readFile(join(folder, 'bagit.txt'), 'utf8').then(
    (text) => text.startsWith('BagIt-Version:'),
    () => false,
  );

/** Looks whether every file of a bag is there and as it was written, and no other is. @throws FicariumError `backup-damaged` */
export async function checkBag(folder: string): Promise<void> {
  const broken = (cause: string) =>
    new FicariumError(
      'backup-damaged',
      sentence('error.backup-damaged', { path: folder, cause }),
      sentence('advice.other-backup'),
    );
  const listed = async (name: string) =>
    new Map(
      (await readFile(join(folder, name), 'utf8').catch(() => ''))
        .split('\n')
        .filter(Boolean)
        .map((line) => [unescaped(line.slice(66)), line.slice(0, 64)]),
    );
  const tags = await listed('tagmanifest-sha256.txt');
  if (!['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'].every((name) => tags.has(name)))
    throw broken('tagmanifest-sha256.txt');
  for (const [name, sha256] of tags)
    if (sha256Of(await readFile(join(folder, name)).catch(() => '')) !== sha256) throw broken(name);
  const left = await listed('manifest-sha256.txt');
  for (const { path, sha256 } of await hashesIn(join(folder, 'data'), 'data')) {
    if (left.get(path) !== sha256) throw broken(path);
    left.delete(path);
  }
  for (const [path] of left) throw broken(path);
}

async function hashesIn(folder: string, name: string) {
  const found: { readonly path: string; readonly sha256: string | null; readonly size: number }[] = [];
  for (const at of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (at.isDirectory()) continue;
    const path = join(at.parentPath, at.name);
    found.push({
      path: `${name}/${relative(folder, path).split(sep).join('/')}`,
      // A link, or whatever else is no file, has no bytes of its own: no bag lists it.
      sha256: at.isFile() ? await sha256OfFile(path) : null,
      size: (await lstat(path)).size,
    });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** RFC 8493, 2.1.3: what would end a line. */
const escaped = (path: string): string => path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const unescaped = (path: string): string => path.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');

const linesOf = (info: Readonly<Record<string, string>>): string =>
  Object.entries(info)
    .map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}\n`)
    .join('');
