import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Viewer } from '../../src/catalogue/work.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import type { Files } from '../../src/files/port.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import type { Reader, WorkCard } from '../../src/store/reader.ts';
import type { Store } from '../../src/store/store.ts';
import { type Assets, loadAssets } from '../../src/web/kit/assets.ts';
import { createSite, type Needs } from '../../src/web/site.tsx';
import { freshStore } from './database.ts';
import type { Heap } from './river-heap.ts';

export const KEEPER: Viewer = { kind: 'keeper', id: 'keeper' };
const PROGRAM = 'test';

export interface TestLibrary {
  readonly store: Store;
  readonly reader: Reader;
  /** What `main.ts` would give the site, asked by the keeper; `guest` is the same asked by anybody. */
  readonly keeper: Needs;
  readonly guest: Needs;
  /** A work of that title. */
  work(title: string): Promise<WorkCard>;
  close(): Promise<void>;
}

/** A heap taken into a library on a database of its own: intake, restoration, catalogue and store, all real. */
export async function libraryOf(heap: Heap, samples = false): Promise<TestLibrary> {
  const { store, close } = await freshStore(true);
  const folder = await mkdtemp(join(tmpdir(), 'ficarium-heap-'));
  const files = filesOnDisk(join(folder, 'files'));
  await takeIn(heap, folder, { store, files, samples });
  const { reader } = store;
  const failures: unknown[] = [];
  const needs: Needs = {
    library: libraryOn({ store, files, program: PROGRAM }),
    report: (error) => failures.push(error),
  };
  return {
    store,
    reader,
    keeper: { ...needs, actor: () => OWNER },
    guest: needs,
    async work(title) {
      const { items } = await reader.list({ words: title, sort: 'newest', page: 1, perPage: 100 }, KEEPER);
      const found = items.find((card) => card.title === title);
      if (!found) throw new Error(`No work is called ${title}.`);
      return found;
    },
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
      if (failures.length) throw new AggregateError(failures, 'pages failed');
    },
  };
}

/** Writes the heap into a folder and imports that, as the command does. */
async function takeIn(
  heap: Heap,
  folder: string,
  { store, files, samples }: { readonly store: Store; readonly files: Files; readonly samples: boolean },
): Promise<void> {
  const root = join(folder, 'heap');
  await mkdir(root);
  for (const [path, content] of Object.entries(heap)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  const { stories, refused } = await libraryOn({ store, files, program: PROGRAM, workers: 1 }).heaps.import(OWNER, {
    root,
    samples,
  });
  if (stories + refused < Object.keys(heap).length)
    throw new Error(`Only ${stories} stories came in, and ${refused} files were refused.`);
}

/** The site on a port of its own, on this machine alone. */
export async function served(
  needs: Needs,
  isCut: () => boolean = () => false,
  assets: Assets = loadAssets(),
): Promise<{ readonly base: string; close(): Promise<void> }> {
  const app = createSite(needs, assets);
  const server = serve({
    fetch: (request, env) => (isCut() ? new Response(null, { status: 503 }) : app.fetch(request, env)),
    hostname: '127.0.0.1',
    port: 0,
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
