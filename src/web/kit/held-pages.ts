import { gzipSync } from 'node:zlib';
import { Recent } from '../../text/recent.ts';
import type { Ask } from './needs.ts';

/** A page as it travels: as it is, and packed as soon as somebody takes it so. */
interface Held {
  readonly plain: Uint8Array<ArrayBuffer>;
  packed?: Uint8Array<ArrayBuffer>;
}

/** Bytes of pages that are held; packed they are a third of that again. */
const MOST = 24_000_000;

/** Pages that are the same for everybody whose address and entity tag are the same, made once and held as long as they are asked for. */
export class HeldPages {
  readonly #recent = new Recent<Held>(MOST);

  /** The page under that key; undefined where it is not held, or no more. */
  give(c: Ask, key: string): Response | undefined {
    const held = this.#recent.get(key);
    return held && answer(c, held);
  }

  async keep(c: Ask, key: string, made: Response): Promise<Response> {
    const held: Held = { plain: new Uint8Array(await made.arrayBuffer()) };
    this.#recent.set(key, held, held.plain.length);
    return answer(c, held);
  }
}

function answer(c: Ask, held: Held): Response {
  c.header('Content-Type', 'text/html; charset=UTF-8');
  if (c.req.method === 'HEAD' || !GZIP.test(c.req.header('Accept-Encoding') ?? '')) return c.body(held.plain);
  held.packed ??= new Uint8Array(gzipSync(held.plain));
  c.header('Content-Encoding', 'gzip');
  return c.body(held.packed);
}

/** It is taken, and not with the weight of nothing. */
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;
