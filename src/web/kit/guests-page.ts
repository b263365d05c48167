import { createHash } from 'node:crypto';
import { words } from '../../words/words.ts';
import { type HeldPages, STARTED, tagged } from './held-pages.ts';
import { isKnown } from './is-known.ts';
import type { Ask } from './needs.ts';
import { readingTag } from './reading-cookie.ts';

/**
 * A page that is the same for every guest who chose to read alike, as long as what it tells is the same: not set again, and not sent to whom
 * has it. Telling that from what it tells takes a tenth of setting it.
 * @param tells all that stands on it, as JSON takes it
 */
export async function guestsPage(
  c: Ask,
  held: HeldPages,
  tells: readonly unknown[],
  set: () => Response | Promise<Response>,
): Promise<Response> {
  const digest = createHash('sha256').update(JSON.stringify(tells)).digest('base64url').slice(0, 22);
  const tag = `W/"${digest}-${c.var.assets.version}-${STARTED}-${readingTag(c.var.reading)}-${words().language}"`;
  tagged(c, tag);
  if (isKnown(c, tag)) return c.body(null, 304);
  const key = `${tag} ${new URL(c.req.url).pathname}`;
  return held.give(c, key) ?? held.keep(c, key, await set());
}
