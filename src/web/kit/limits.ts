import type { MiddlewareHandler } from 'hono';
import { limiterOf, networkOf } from '../../library/accounts/limiter.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { Halt } from './halt.ts';
import type { Env, Needs } from './needs.ts';

const A_MINUTE = 60_000;
/** What one network may ask for in a minute: ten a second is more than anybody reads, and who says to be a program waits for people. */
const PEOPLE = 600;
const CRAWLERS = 60;
const CRAWLER = /bot\b|crawl|spider|slurp|scrap|python-requests|curl\/|wget\//i;
/** Requests that are answered at once; beyond them the next are told to come again, and those that are here are answered. */
const MOST_AT_ONCE = 256;
/** What programs of the library's own ask for, and what a page brings along. */
const FREE = /^\/(?:assets\/|favicon\.ico$|healthz$|livez$|readyz$)/;
/** Behind a proxy of which the settings say nothing, everybody comes from here. */
const THIS_MACHINE = /^(?:127\.|::1$|::ffff:127\.|$)/;

/** Sends whoever is one too many away for a moment, before anything is done for them. */
export const shedding = (): MiddlewareHandler<Env> => {
  let now = 0;
  return async (c, next) => {
    if (now >= MOST_AT_ONCE && !FREE.test(c.req.path))
      return c.text(`${t('lost.crowded')}\n`, 503, { 'Retry-After': '2' });
    now++;
    try {
      return await next();
    } finally {
      now--;
    }
  };
};

/** Lets each network ask for so much in a minute. Counted in memory, each process for itself. */
export function limited({ limit = PEOPLE }: Needs): MiddlewareHandler<Env> {
  const people = limiterOf({ tries: limit, withinMs: A_MINUTE });
  const crawlers = limiterOf({ tries: Math.min(limit, CRAWLERS), withinMs: A_MINUTE });
  return async (c, next) => {
    const { from } = c.var;
    if (limit > 0 && !FREE.test(c.req.path) && !THIS_MACHINE.test(from)) {
      const of = CRAWLER.test(c.req.header('User-Agent') ?? '') ? crawlers : people;
      const wait = of.take(networkOf(from), Date.now());
      if (wait > 0) throw new Halt(429, sentence('lost.too-often'), { after: Math.ceil(wait / 1000) });
    }
    await next();
  };
}
