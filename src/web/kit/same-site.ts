import { HTTPException } from 'hono/http-exception';
import type { MiddlewareHandler } from 'hono/types';
import { sentence } from '../../text/sentence.ts';
import type { Guard } from './guard.ts';
import { Halt } from './halt.ts';
import type { Ask, Env, Needs } from './needs.ts';

/**
 * Whether a browser says that the library's own page sends it, in `Origin`: the public address, or where none is set, the one that was
 * asked; undefined where it says nothing. `Host` and `X-Forwarded-Host` count for nothing where a public address is set.
 */
function fromOwnPage(c: Ask, { publicUrl }: Needs): boolean | undefined {
  const origin = c.req.header('Origin');
  return origin === undefined ? undefined : origin === (publicUrl ?? new URL(c.req.url).origin);
}

/** Forms are followed only from the library's own pages. Where a browser keeps back from where, `Sec-Fetch-Site` must say so. */
export const sameSite =
  (needs: Needs): MiddlewareHandler<Env> =>
  async (c, next) => {
    const origin = c.req.header('Origin');
    const keptBack = origin === undefined || origin === 'null';
    if (!(keptBack ? c.req.header('Sec-Fetch-Site') === 'same-origin' : fromOwnPage(c, needs)))
      throw new HTTPException(403);
    await next();
  };

/** What devices do, who say nothing of a site; a browser that another site sends does. */
export const noOtherSite =
  (needs: Needs): Guard =>
  (c) => {
    if (fromOwnPage(c, needs) !== false) return undefined;
    throw new Halt(403, sentence('lost.other-site'), { kept: 'page.nothing-changed' });
  };
