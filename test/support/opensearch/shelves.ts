import { randomBytes } from 'node:crypto';
import type { Shelf } from '../../../src/finding/exact/exact.ts';
import { openSearch } from '../../../src/search/opensearch/engine.ts';
import type { EngineFinder } from '../../../src/search/port.ts';
import type { Nodes } from './nodes.ts';

export interface Shelved {
  readonly finder: EngineFinder;
  /** What its indices begin with. */
  readonly prefix: string;
}

/** A shelf in an OpenSearch, under a prefix of its own. @param shards parts of each index */
export async function shelved({ works, told, book }: Shelf, { urls }: Nodes, shards = 1): Promise<Shelved> {
  const prefix = `shelf${randomBytes(4).toString('hex')}`;
  const engine = openSearch({ urls, prefix, shards, replicas: 0 });
  const feeding = engine.feeding(book);
  const filled = await feeding.begin('0');
  const all = works.map((work) => ({ work, told: told.get(work.id)! }));
  const unfit = await feeding.tell(filled, { works: all, gone: [], version: 1 }, true);
  if (unfit.length > 0) throw new Error(`It would not take ${unfit[0]!.id}: ${unfit[0]!.why}`);
  await feeding.serve(filled);
  const finder = engine.finder(book);
  return { prefix, finder };
}

/** Throws away what stands under a prefix. */
export async function forget(urls: readonly string[], prefix: string): Promise<void> {
  await fetch(`${urls[0]}/${prefix}-*`, { method: 'DELETE' });
}
