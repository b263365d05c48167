import type { Ask } from '../needs.ts';
import { Halt } from './halt.ts';

/** Pages that are the keeper's alone. @param sentence whose this is, for everybody else @throws Halt 403 */
export function keeperOnly(c: Ask, sentence: string): { readonly id: string } {
  const { viewer } = c.var;
  if (viewer.kind === 'keeper') return viewer;
  throw new Halt(403, sentence, {
    ...(c.req.method === 'POST' ? { kept: 'Nothing was changed.' } : {}),
    next: { href: '/', words: 'Go to the front page' },
  });
}
