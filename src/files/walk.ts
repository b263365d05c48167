import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Refusal } from '../intake/draft.ts';
import { sentence } from '../text/sentence.ts';
import { bareName, byCodePoint, shownName } from './names.ts';
import { refusal, unreadable } from './read-file.ts';

/** A file of the heap, not yet read. */
export interface Place {
  /** Path inside the heap, with `/`. */
  readonly path: string;
  /** Path on disk, in bytes: not every name is UTF-8. */
  readonly at: Buffer;
}

/**
 * Every file below `root`, in the order of the paths by code point. Folders are read one at a time. Links are not followed:
 * what a link inside the heap points to is found at its own place, one that leaves the heap is refused, and so are sockets,
 * pipes and devices.
 * @param root the heap's folder, a real path
 */
export async function* walkFolder(root: string): AsyncGenerator<Place | Refusal> {
  const open: (readonly Item[])[] = [await listFolder(Buffer.from(root), '')];
  const next: number[] = [0];
  while (open.length > 0) {
    const item = open.at(-1)![next[next.length - 1]!++];
    if (!item) {
      open.pop();
      next.pop();
    } else if (item.kind === 'folder') {
      try {
        open.push(await listFolder(item.at, `${item.path}/`));
        next.push(0);
      } catch (error) {
        yield unreadable(`${item.path}/`, error);
      }
    } else if (item.kind === 'file') yield { path: item.path, at: item.at };
    else if (item.kind === 'link') {
      const refused = await judgeLink(root, item);
      if (refused) yield refused;
    } else yield refusal(item.path, 'unreadable', sentence('refused.no-file'));
  }
}

interface Item extends Place {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

async function listFolder(at: Buffer, path: string): Promise<Item[]> {
  const found = (await readdir(at, { withFileTypes: true, encoding: 'buffer' })) as Dirent<Buffer>[];
  const shown = new Set<string>();
  const items = found.map((entry): Item => {
    const name = shown.has(shownName(entry.name)) ? bareName(entry.name) : shownName(entry.name);
    shown.add(name);
    const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
    return { path: path + name, at: Buffer.concat([at, Buffer.from(sep), entry.name]), kind };
  });
  const key = (item: Item) => (item.kind === 'folder' ? `${item.path}/` : item.path);
  return items.sort((a, b) => byCodePoint(key(a), key(b)));
}

async function judgeLink(root: string, { path, at }: Item): Promise<Refusal | undefined> {
  try {
    const target = await realpath(at);
    const inside = target === root || target.startsWith(root.endsWith(sep) ? root : root + sep);
    return inside ? undefined : refusal(path, 'unsafe-name', sentence('refused.link-leaves-heap'));
  } catch (error) {
    return unreadable(path, error);
  }
}
