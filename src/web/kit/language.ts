import type { MiddlewareHandler } from 'hono';
import { wordsFor } from '../../words/languages.ts';
import { speaking } from '../../words/words.ts';
import type { Env, Needs } from './needs.ts';

/** Whatever a request says is said in the language that its browser asks for, of those that there are. */
export function inTheirLanguage({ languages = [] }: Needs): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (languages.length < 2) return next();
    await speaking(wordsFor(c.req.header('Accept-Language'), languages), next);
    c.header('Vary', 'Accept-Language', { append: true });
  };
}
