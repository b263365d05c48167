import type { Ask } from '../needs.ts';
import { Halt } from './halt.ts';

/** The desk is the keeper's. @throws Halt 403 */
export function keeperOnly(c: Ask): { readonly id: string } {
  const { viewer } = c.var;
  if (viewer.kind === 'keeper') return viewer;
  throw new Halt(403, 'The desk is for the keeper of this library.', {
    ...(c.req.method === 'POST' ? { kept: 'Nothing was changed.' } : {}),
    next: { href: '/', words: 'Go to the front page' },
  });
}

const PLACES = [
  ['/desk', 'The heap'],
  ['/desk/queue', 'What waits'],
  ['/desk/decisions', 'What was decided'],
] as const;

export const DeskNav = ({ here }: { here: string }) => (
  <nav class="desk-nav" aria-label="The desk">
    <ul>
      {PLACES.map(([href, words]) => (
        <li>
          <a href={href} aria-current={href === here ? 'page' : undefined}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Works follow a word about all alike one after the other. */
export const Due = ({ due }: { due: number }) =>
  due === 0 ? null : (
    <p class="notice" role="status">
      {due} {due === 1 ? 'work is' : 'works are'} still to be done. Reading goes on meanwhile; load this page again to
      see how far it is.
    </p>
  );
