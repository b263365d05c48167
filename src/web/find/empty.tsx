import type { SearchFound, Widening } from '../../library/finding/search.ts';
import { t } from '../../words/words.ts';
import { searchAddress } from './address.ts';
import { partWords } from './part-words.ts';

/** In place of an empty list: which part of the query emptied it, and how much there would be without each. */
export function Nothing({ found: { widenings, query } }: { found: SearchFound }) {
  const wider = widenings.filter(({ total }) => total > 0);
  return (
    <section class="plain-page nothing">
      <h2>{t(query.words !== null && widenings.length === 1 ? 'find.nothing-of-words' : 'find.nothing')}</h2>
      {wider.length > 0 ? <Wider wider={wider} /> : null}
      {wider.length === 0 ? <p>{t(widenings.length > 1 ? 'find.widen-none' : 'find.fewer')}</p> : null}
      <p>
        <a href="/search">{t('find.see-all')}</a>
      </p>
    </section>
  );
}

const Wider = ({ wider }: { wider: readonly Widening[] }) => (
  <>
    <p id="wider">{t('find.widen')}</p>
    <ul class="wider" aria-labelledby="wider">
      {wider.map((part) => (
        <li>
          <a href={searchAddress(part.without)}>
            <s>
              <bdi>{partWords(part)}</bdi>
            </s>
          </a>{' '}
          <span class="quiet">{t('find.widen-by', { n: part.total })}</span>
        </li>
      ))}
    </ul>
  </>
);
