import type { MiddlewareHandler } from 'hono';
import { t } from '../../words/words.ts';
import { problem } from './answer.ts';
import type { Env, Needs } from './needs.ts';

/** Who sends a key asks as its account. A key that is none is told so: nobody is made a guest without knowing. */
export const byKey =
  ({ library }: Needs): MiddlewareHandler<Env> =>
  async (c, next) => {
    const given = c.req.header('Authorization');
    if (given === undefined) return next();
    const key = /^Bearer +(\S+) *$/i.exec(given)?.[1] ?? '';
    const actor = await library.own.actorByKey(key);
    if (actor === null) {
      c.header('WWW-Authenticate', 'Bearer');
      return problem(c, 401, { title: t('lost.not-open'), detail: t('api.no-key'), code: 'api.no-key' });
    }
    c.set('actor', actor);
    c.set('may', (act) => library.may(actor, act));
    return next();
  };
