import type { MiddlewareHandler } from 'hono/types';
import { sentence } from '../../text/sentence.ts';
import { Halt } from './halt.ts';
import type { Env } from './needs.ts';

/** Addresses that are no text are answered before any page reads them. @throws Halt 400 */
export const readable: MiddlewareHandler<Env> = async (c, next) => {
  if (!isReadable(c.req.url))
    throw new Halt(400, sentence('lost.address-no-letters'), {
      next: { href: '/', words: 'page.front' },
    });
  await next();
};

/** Is the whole address valid percent-encoded UTF-8 without control characters? */
function isReadable(url: string): boolean {
  try {
    return (
      !/[\u0000-\u001f]/.test(decodeURIComponent(new URL(url).pathname)) &&
      decodeURIComponent(new URL(url).search) !== '\u0000'
    );
  } catch {
    return false;
  }
}
