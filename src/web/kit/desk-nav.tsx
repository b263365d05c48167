import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { whoMay } from './guard.ts';

/** The desk is the keeper's. */
export const deskKeeper = whoMay('see-desk', 'desk.keepers');

const PLACES: readonly (readonly [href: string, words: PlainCode])[] = [
  ['/desk', 'desk.the-heap'],
  ['/desk/queue', 'desk.what-waits'],
  ['/desk/decisions', 'desk.decided'],
  ['/wrangling', 'wrangle.title'],
  ['/desk/heaps', 'heap.heaps'],
  ['/take-in', 'heap.bring-in'],
  ['/jobs', 'behind.title'],
  ['/accounts', 'accounts.title'],
  ['/keeping', 'keeping.title'],
];

export const DeskNav = ({ here }: { here: string }) => (
  <nav class="desk-nav" aria-label={t('desk.title')}>
    <ul>
      {PLACES.map(([href, words]) => (
        <li>
          <a href={href} aria-current={href === here ? 'page' : undefined}>
            {t(words)}
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
      {t('desk.due', { due })}
    </p>
  );
