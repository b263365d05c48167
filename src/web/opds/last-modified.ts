import { createHash } from 'node:crypto';

const MOST = 4000;
const seen = new Map<string, { readonly hash: string; readonly at: string }>();

/**
 * When a list was last another than now, as far as this program has seen it: readers keep a list until its time changes. The first
 * look at a list counts as its change.
 */
export function lastModified(key: string, body: string): string {
  const hash = createHash('sha256').update(body).digest('base64');
  const known = seen.get(key);
  seen.delete(key);
  const now = known?.hash === hash ? known : { hash, at: new Date().toUTCString() };
  seen.set(key, now);
  if (seen.size > MOST) seen.delete(seen.keys().next().value!);
  return now.at;
}
