import { whoMay } from './guard.ts';

/** The desk is the keeper's. */
export const deskKeeper = whoMay('see-desk', 'The desk is for the keeper of this library.');

const PLACES = [
  ['/desk', 'The heap'],
  ['/desk/queue', 'What waits'],
  ['/desk/decisions', 'What was decided'],
  ['/desk/heaps', 'Heaps'],
  ['/take-in', 'Bring stories in'],
  ['/jobs', 'Behind the pages'],
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
