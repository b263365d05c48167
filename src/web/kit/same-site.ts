import { HTTPException } from 'hono/http-exception';
import type { MiddlewareHandler } from 'hono/types';
import type { Env, Needs } from './needs.ts';

/**
 * Forms are followed only from the library's own pages. The browser says where a form came from: in `Origin`, which must be the
 * public address (where none is set, the one that was asked), or, where it keeps that back, in `Sec-Fetch-Site`. `Host` and
 * `X-Forwarded-Host` count for nothing where a public address is set.
 */
export const sameSite =
  ({ publicUrl }: Needs): MiddlewareHandler<Env> =>
  async (c, next) => {
    const origin = c.req.header('Origin');
    const own = publicUrl ?? new URL(c.req.url).origin;
    const known =
      origin === undefined || origin === 'null' ? c.req.header('Sec-Fetch-Site') === 'same-origin' : origin === own;
    if (!known) throw new HTTPException(403);
    await next();
  };
