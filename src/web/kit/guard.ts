import { type Act, GUEST } from '../../library/library.ts';
import { Halt } from './halt.ts';
import type { Ask } from './needs.ts';

/** Pages for those who may do something. @param sentence whose this is, for everybody else @throws Halt 403 */
export function keeperOnly(c: Ask, act: Act, sentence: string): void {
  if (c.var.may(act)) return;
  throw new Halt(403, sentence, {
    ...(c.req.method === 'POST' ? { kept: 'Nothing was changed.' } : {}),
    next: signInFrom(c),
  });
}

/** Where to go from a page that is not open: to sign in and back, or, for who is signed in already, to the front page. */
export const signInFrom = (c: Ask): { readonly href: string; readonly words: string } =>
  c.var.actor.id === GUEST.id
    ? {
        href: c.req.method === 'GET' ? `/sign-in?back=${encodeURIComponent(pathOf(c))}` : '/sign-in',
        words: 'Sign in',
      }
    : { href: '/', words: 'Go to the front page' };

const pathOf = (c: Ask): string => {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
};
