import type { Act } from '../../library/library.ts';
import type { Ask } from '../needs.ts';
import { Halt } from './halt.ts';

/** Pages for those who may do something. @param sentence whose this is, for everybody else @throws Halt 403 */
export function keeperOnly(c: Ask, act: Act, sentence: string): void {
  if (c.var.may(act)) return;
  throw new Halt(403, sentence, {
    ...(c.req.method === 'POST' ? { kept: 'Nothing was changed.' } : {}),
    next: { href: '/', words: 'Go to the front page' },
  });
}
