import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { makeEpub } from '../../src/books/epub.ts';
import type { Viewer } from '../../src/catalogue/work.ts';
import { groupLibrary } from '../../src/library/heaps/group.ts';
import { packResult } from '../../src/library/heaps/packed.ts';
import { restoreFile } from '../../src/library/heaps/restore-file.ts';
import { decide } from '../../src/library/works/decide.ts';
import type { Reader, WorkCard } from '../../src/store/reader.ts';
import type { Store } from '../../src/store/store.ts';
import { createSite, type Needs } from '../../src/web/site.tsx';
import { freshStore } from './database.ts';
import type { Heap } from './river-heap.ts';

export const KEEPER: Viewer = { kind: 'keeper', id: 'keeper' };
const PROGRAM = 'test';

export interface TestLibrary {
  readonly reader: Reader;
  /** What `main.ts` would give the site, asked by the keeper; `guest` is the same asked by anybody. */
  readonly keeper: Needs;
  readonly guest: Needs;
  /** A work of that title. */
  work(title: string): Promise<WorkCard>;
  close(): Promise<void>;
}

/** A heap taken into a library on a database of its own: intake, restoration, catalogue and store, all real. */
export async function libraryOf(heap: Heap): Promise<TestLibrary> {
  const { store, close } = await freshStore(true);
  await takeIn(heap, store);
  const { reader } = store;
  const failures: unknown[] = [];
  const needs: Needs = {
    reader,
    acts: {
      decide: (workId, draftId, target, verdict, decidedBy) =>
        decide({ store, program: PROGRAM }, { workId, draftId, target, verdict, decidedBy }),
    },
    epub: ({ work, number, madeAt }) => makeEpub(work, { modified: madeAt.toISOString(), editionNumber: number }),
    report: (error) => failures.push(error),
  };
  return {
    reader,
    keeper: { ...needs, viewer: () => KEEPER },
    guest: needs,
    async work(title) {
      const { items } = await reader.list({ words: title, sort: 'newest', page: 1, perPage: 100 }, KEEPER);
      const found = items.find((card) => card.title === title);
      if (!found) throw new Error(`No work is called ${title}.`);
      return found;
    },
    async close() {
      await close();
      if (failures.length) throw new AggregateError(failures, 'pages failed');
    },
  };
}

async function takeIn(heap: Heap, store: Store): Promise<void> {
  const encoder = new TextEncoder();
  await store.write(async (writer) => {
    const number = await writer.heap('/test/heap');
    for (const [path, content] of Object.entries(heap)) {
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const result = packResult(restoreFile({ path, bytes, sha256 }, {}));
      await writer.takeIn(
        number,
        [{ ...result, pieces: result.pieces.map(({ json }) => ({ ...JSON.parse(json), safe: false })) }],
        PROGRAM,
      );
    }
  });
  await groupLibrary({ store, program: PROGRAM });
}

/** The site on a port of its own, on this machine alone. */
export async function served(needs: Needs): Promise<{ readonly base: string; close(): Promise<void> }> {
  const app = createSite(needs);
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
