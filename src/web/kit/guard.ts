import { type Act, GUEST } from '../../library/library.ts';
import { type PlainCode, sentence } from '../../text/sentence.ts';
import { Halt } from './halt.ts';
import type { Ask } from './needs.ts';

/** Stands before the pages of a subject. @throws Halt 403 for whom they are not; an answer of its own leads elsewhere */
export type Guard = (c: Ask) => Response | undefined;

/** Pages that are open: what each person sees of them, the library says. */
export const everybody: Guard = () => undefined;

/** Pages for those who may do something. @param whose whose they are, for everybody else */
export const whoMay =
  (act: Act, whose: PlainCode): Guard =>
  (c) => {
    if (c.var.may(act)) return undefined;
    throw new Halt(403, sentence(whose), {
      ...(c.req.method === 'POST' ? { kept: 'page.nothing-changed' } : {}),
      next: signInFrom(c),
    });
  };

/** Pages for whoever has an account. */
export const signedIn: Guard = (c) => {
  if (c.var.actor.name !== undefined) return undefined;
  throw new Halt(403, sentence('account.only-signed-in'), { next: signInFrom(c) });
};

/** Where to go from a page that is not open: to sign in and back, or, for who is signed in already, to the front page. */
export const signInFrom = (c: Ask): NonNullable<Halt['next']> =>
  c.var.actor.id === GUEST.id
    ? {
        href: c.req.method === 'GET' ? `/sign-in?back=${encodeURIComponent(pathOf(c))}` : '/sign-in',
        words: 'page.sign-in',
      }
    : { href: '/', words: 'page.front' };

const pathOf = (c: Ask): string => {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
};
