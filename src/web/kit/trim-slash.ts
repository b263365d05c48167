import type { MiddlewareHandler } from 'hono/types';
import type { Env } from './needs.ts';

/** An address with a slash too many leads to the one without. The redirect names no host: what the request says of it may be forged. */
export const trimSlash: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (c.res.status !== 404 || !/^(?:GET|HEAD)$/.test(c.req.method)) return;
  const { pathname, search } = new URL(c.req.url);
  // "//host/" without its slash would be another site.
  if (/^\/[^/].*\/$/.test(pathname)) c.res = c.redirect(pathname.replace(/\/+$/, '') + search, 301);
};
