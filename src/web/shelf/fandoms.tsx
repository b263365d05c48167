import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { count, figure } from '../kit/words.ts';
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
    const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
    const named = shelves
      .flatMap(({ fandom, count: works }) => (fandom === null ? [] : [{ fandom, works }]))
      .sort((a, b) => order.compare(a.fandom, b.fandom));
    const unknown = shelves.find((shelf) => shelf.fandom === null)?.count ?? 0;
    return page(
      c,
      { title: 'Fandoms', mood: 'shelf', section: 'fandoms' },
      <>
        <h1>Fandoms</h1>
        {named.length === 0 ? (
          <p>Fandoms will be listed here as soon as a work names one.</p>
        ) : (
          <p class="standing">{count(named.length, 'fandom')}</p>
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
            <h2 id="suggested-fandoms">Suggested</h2>
            <p class="standing">The program reads these from the stories; no file says so.</p>
            <ul class="columns">
              <SuggestedFandoms fandoms={suggested.toSorted((a, b) => order.compare(a.name, b.name))} />
            </ul>
          </section>
        ) : null}
        {unknown ? (
          <p>
            <a href="/works?fandom=">Works whose fandom nobody knows</a> <span class="quiet">{figure(unknown)}</span>
          </p>
        ) : null}
      </>,
    );
  };
