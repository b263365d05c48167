import type { HeapCounts, Shelf } from '../../store/reader.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { count, figure } from '../kit/words.ts';
import { CardByline, tagAddress } from '../kit/works/tags.tsx';
import { TitleLink, WorkCard } from '../kit/works/work-card.tsx';
import { Spines } from './spines.tsx';
import { SuggestedShelf } from './suggested-fandoms.tsx';

const NEWEST = 8;
const SHELVES = 12;
const ON_A_SHELF = 24;
const NAMED = 4;
const SUGGESTED = 8;

/** The library's front room: what came in last, and a shelf for each fandom. */
export const frontPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { reading } = c.var;
    const keeper = c.var.may('see-desk');
    const [counts, newest, shelves, suggested, samples] = await Promise.all([
      library.works.counts(c.var.actor),
      library.works.newest(c.var.actor, NEWEST),
      library.works.shelves(c.var.actor, SHELVES, ON_A_SHELF),
      library.works.tags(c.var.actor, { type: 'fandom', suggested: true, most: SUGGESTED + 1 }),
      keeper ? library.desk.samples(c.var.actor) : null,
    ]);
    return page(
      c,
      { mood: 'shelf', index: true },
      counts.works === 0 ? (
        <EmptyLibrary counts={counts} keeper={keeper} />
      ) : (
        <>
          <h1 class="unseen">Ficarium, a library of restored stories</h1>
          <Standing counts={counts} keeper={keeper} />
          {samples === null ? null : (
            <p class="standing">
              The sample stories stand among these. <a href={`/desk/heaps/${samples}`}>Remove the samples</a>
            </p>
          )}
          <div class="front">
            <section aria-labelledby="newest">
              <h2 id="newest">Newest</h2>
              {newest.map((card) => (
                <WorkCard card={card} adult={reading.adult === 'yes'} />
              ))}
              <p class="onward">
                <a href="/works">All works</a>
              </p>
            </section>
            <section aria-labelledby="shelves" class="shelves">
              <h2 id="shelves">Shelves</h2>
              {shelves.map((shelf) => (
                <ShelfView shelf={shelf} />
              ))}
              <SuggestedShelf fandoms={suggested} most={SUGGESTED} />
              {shelves.length < SHELVES && suggested.length <= SUGGESTED ? null : (
                <p class="onward">
                  <a href="/fandoms">All fandoms</a>
                </p>
              )}
            </section>
          </div>
        </>
      ),
    );
  };

function Standing({ counts, keeper }: { counts: HeapCounts; keeper: boolean }) {
  return (
    <p class="standing">
      {count(counts.works, 'work')} by {count(counts.authors, 'writer')} in {count(counts.fandoms, 'fandom')},{' '}
      {count(counts.words, 'word')}, out of {count(counts.files, 'file')}
      {counts.refused ? (
        <>
          {'; '}
          {keeper ? (
            <a href="/left-aside">{figure(counts.refused)} left aside</a>
          ) : (
            `${figure(counts.refused)} left aside`
          )}
        </>
      ) : null}
    </p>
  );
}

function ShelfView({ shelf }: { shelf: Shelf }) {
  return (
    <section class="bay">
      <h3>
        <a href={shelf.fandom === null ? '/works?fandom=' : tagAddress('fandom', shelf.fandom)}>
          <bdi>{shelf.fandom ?? 'Fandom unknown'}</bdi>
        </a>{' '}
        <span class="quiet">{figure(shelf.count)}</span>
      </h3>
      <Spines works={shelf.works} more={shelf.count - shelf.works.length} />
      <ul>
        {shelf.works.slice(0, NAMED).map((card) => (
          <li>
            <span class="named">
              <TitleLink card={card} /> <CardByline tags={card.tags} />
            </span>
            <span class="length">
              {figure(card.words)}
              <span class="unseen"> words</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EmptyLibrary({ counts, keeper }: { counts: HeapCounts; keeper: boolean }) {
  return (
    <section class="plain-page">
      <h1>The shelves are still empty</h1>
      <p>The stories of your heap will stand here, restored and ready to be read, with what came in last on top.</p>
      {keeper ? (
        <>
          <p>
            <a href="/take-in">Bring stories in</a>: files, zips or a folder. Nothing in them is changed. Very large
            heaps come in with <code>npx ficarium import HEAP</code>.
          </p>
          <p>
            What was taken out can be <a href="/desk/heaps">put back</a>.
          </p>
        </>
      ) : null}
      {counts.refused ? (
        <p>
          {count(counts.files, 'file')} {counts.files === 1 ? 'was' : 'were'} looked at and {figure(counts.refused)}{' '}
          left aside.
        </p>
      ) : null}
    </section>
  );
}
