import { gzipSync } from 'node:zlib';
import { Recent } from '../../text/recent.ts';
import { words } from '../../words/words.ts';
import { isKnown } from './is-known.ts';
import type { Ask } from './needs.ts';
import { readingTag } from './reading-cookie.ts';

/** A page as it travels: as it is, and packed as soon as somebody takes it so. */
interface Held {
  readonly plain: Uint8Array<ArrayBuffer>;
  packed?: Uint8Array<ArrayBuffer>;
}

/** Bytes of pages that are held; packed they are a third of that again. */
const MOST = 24_000_000;
const MOST_ADDRESSES = 20_000;

/** Pages that are the same for everybody whose address and entity tag are the same, made once and held as long as they are asked for. */
export class HeldPages {
  readonly #recent = new Recent<Held>(MOST);
  /** What each address was when it was last looked up. */
  readonly #last = new Recent<{ readonly key: string; readonly tag: string; readonly at: number }>(MOST_ADDRESSES);

  /** The page under that key; undefined where it is not held, or no more. */
  give(c: Ask, key: string): Response | undefined {
    const held = this.#recent.get(key);
    return held && answer(c, held);
  }

  /** The page under that key is what this address is now, for guests with these choices. @param tag its entity tag */
  confirm(c: Ask, key: string, tag: string): void {
    this.#last.set(addressOf(c), { key, tag, at: c.var.began ?? Number.NEGATIVE_INFINITY }, 1);
  }

  /** What this address was last, where that was looked up later than `since` (`performance.now`); undefined where it is not held. */
  still(c: Ask, since: number): Response | undefined {
    const last = this.#last.get(addressOf(c));
    if (!last || last.at <= since) return undefined;
    const held = isKnown(c, last.tag) ? null : this.#recent.get(last.key);
    if (held === undefined) return undefined;
    tagged(c, last.tag);
    return held === null ? c.body(null, 304) : answer(c, held);
  }

  async keep(c: Ask, key: string, made: Response): Promise<Response> {
    const held: Held = { plain: new Uint8Array(await made.arrayBuffer()) };
    this.#recent.set(key, held, held.plain.length);
    return answer(c, held);
  }
}

const addressOf = (c: Ask): string => `${c.req.url} ${readingTag(c.var.reading)} ${words().language}`;

/** Of entity tags: a newer program may set the same page differently. */
export const STARTED = Date.now().toString(36);

/** Sets the entity tag of a page: it is asked for again each time. */
export function tagged(c: Ask, tag: string): void {
  c.header('ETag', tag);
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Cookie, Accept-Encoding');
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
