import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Env, Needs } from './needs.ts';

/** Measures each request, by the route that answered it: what visitors type is no label. */
export const measured =
  ({ measure }: Needs): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!measure) return next();
    const began = performance.now();
    await next();
    const route = matchedRoutes(c).findLast(({ path }) => !/^\/?\*?$/.test(path) || path === '/')?.path ?? 'none';
    measure({ method: c.req.method, route, status: c.res.status, seconds: (performance.now() - began) / 1000 });
  };
