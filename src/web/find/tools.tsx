import { isDescending, orderOf, type Query, type Sort } from '../../library/finding/queries.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { searchAddress } from './address.ts';

const ORDERS: readonly (readonly [Sort, PlainCode])[] = [
  ['best', 'find.by-best'],
  ['updated', 'find.by-updated'],
  ['date', 'list.by-date'],
  ['added', 'find.by-added'],
  ['words', 'list.by-length'],
  ['title', 'list.by-title'],
  ['author', 'list.by-writer'],
  ['kudos', 'find.by-kudos'],
  ['comments', 'find.by-comments'],
  ['bookmarks', 'find.by-bookmarks'],
  ['hits', 'find.by-hits'],
];

/** In which order, as a menu of links. */
export function OrderMenu({ query }: { query: Query }) {
  const { by, descending } = orderOf(query);
  const orders = ORDERS.filter(([sort]) => sort !== 'best' || query.words !== null);
  const now = t(orders.find(([sort]) => sort === by)![1]);
  const link = (sort: Sort, down: boolean) => searchAddress({ ...query, sort: { by: sort, descending: down } });
  return (
    <details class="orders">
      <summary>{t('find.ordered', { order: now })}</summary>
      <ul>
        {orders.map(([sort, name]) => (
          <li>
            <a
              href={link(sort, isDescending(sort))}
              aria-current={sort === by && descending === isDescending(sort) ? 'true' : undefined}
            >
              {t(name)}
            </a>
          </li>
        ))}
        {by === 'best' ? null : (
          <li>
            <a href={link(by, !descending)}>{t('find.upwards', { order: now })}</a>
          </li>
        )}
      </ul>
    </details>
  );
}
