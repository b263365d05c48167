import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Ask, Env, Needs } from './needs.ts';

const HEADER = 'X-Request-Id';
/** What is asked for again and again, by programs. */
const SELDOM_OF_USE = /^\/(?:assets\/|favicon\.ico$|healthz$|livez$|readyz$)/;
const LONGEST_PATH = 200;

/**
 * Gives each request a number: it stands in every line of the log that is written meanwhile, in the answer's header and on the page that
 * says what went wrong. What was asked for stands there without what follows `?`: people search for names.
 */
export const requestLog =
  ({ log, proxies = 0 }: Needs): MiddlewareHandler<Env> =>
  async (c, next) => {
    const request = (proxies > 0 && numberGiven(c)) || randomBytes(9).toString('base64url');
    c.set('request', request);
    if (!log) await next();
    else
      await log.within({ request }, async () => {
        const began = performance.now();
        await next();
        const what = `${c.req.method} ${c.req.path.slice(0, LONGEST_PATH)}`;
        const fields = { status: c.res.status, ms: Math.round(performance.now() - began) };
        if (c.res.status >= 500) log.warn(what, fields);
        else if (SELDOM_OF_USE.test(c.req.path)) log.debug(what, fields);
        else log.info(what, fields);
      });
    // Not by `c.header`: that makes an answer that is done anew.
    c.res.headers.set(HEADER, request);
  };

/** The number that a proxy of ours gave it, so that its log and ours speak of one thing. */
const numberGiven = (c: Ask): string | undefined => /^[\w.-]{8,64}$/.exec(c.req.header(HEADER) ?? '')?.[0];
