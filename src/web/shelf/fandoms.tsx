import { t } from '../../words/words.ts';
import { figure, inOrder } from '../../words/writing.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { tagAddress } from '../kit/works/tags.tsx';
import { SuggestedFandoms } from './suggested-fandoms.tsx';

const MOST = 5_000;

/** Every fandom by name, with how many works it has. */
export const fandomsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const [shelves, suggested] = await Promise.all([
      library.works.shelves(c.var.actor, MOST, 0),
      library.works.tags(c.var.actor, { type: 'fandom', suggested: true, most: MOST }),
    ]);

    const named = shelves
      .flatMap(({ fandom, count: works }) => (fandom === null ? [] : [{ fandom, works }]))
      .sort((a, b) => inOrder(a.fandom, b.fandom));
    const unknown = shelves.find((shelf) => shelf.fandom === null)?.count ?? 0;
    return page(
      c,
      { title: t('nav.fandoms'), mood: 'shelf', section: 'fandoms' },
      <>
        <h1>{t('nav.fandoms')}</h1>
        {named.length === 0 ? (
          <p>{t('fandoms.none')}</p>
        ) : (
          <p class="standing">{t('fandoms.count', { n: named.length })}</p>
        )}
        <ul class="columns">
          {named.map(({ fandom, works }) => (
            <li>
              <a href={tagAddress('fandom', fandom)}>
                <bdi>{fandom}</bdi>
              </a>{' '}
              <span class="quiet">{figure(works)}</span>
            </li>
          ))}
        </ul>
        {suggested.length > 0 ? (
          <section aria-labelledby="suggested-fandoms">
            <h2 id="suggested-fandoms">{t('fandoms.suggested')}</h2>
            <p class="standing">{t('fandoms.no-file-says-so')}</p>
            <ul class="columns">
              <SuggestedFandoms fandoms={suggested.toSorted((a, b) => inOrder(a.name, b.name))} />
            </ul>
          </section>
        ) : null}
        {unknown ? (
          <p>
            <a href="/works?fandom=">{t('fandoms.works-of-none')}</a> <span class="quiet">{figure(unknown)}</span>
          </p>
        ) : null}
      </>,
    );
  };
