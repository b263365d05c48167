import type { WorkCard as Card, HeapCounts, Shelf } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { guestsPage } from '../kit/guests-page.ts';
import { HeldPages } from '../kit/held-pages.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, to, unseen } from '../kit/rich.tsx';
import { CardByline, tagAddress } from '../kit/works/tags.tsx';
import { titleOf } from '../kit/works/title.ts';
import { twinsAmong } from '../kit/works/twins.ts';
import { TitleLink, WorkCard } from '../kit/works/work-card.tsx';
import { Spines } from './spines.tsx';
import { SuggestedShelf } from './suggested-fandoms.tsx';

const LAST_READ = 3;
const NEWEST = 8;
const SHELVES = 12;
const ON_A_SHELF = 24;
const NAMED = 4;
const SUGGESTED = 8;

/** The library's front room: what came in last, and a shelf for each fandom. */
export function frontPage({ library }: Needs) {
  const held = new HeldPages();
  return async (c: Ask) => {
    const { reading } = c.var;
    const keeper = c.var.may('see-desk');
    const [counts, newest, shelves, suggested, samples, last] = await Promise.all([
      library.works.counts(c.var.actor),
      library.works.newest(c.var.actor, NEWEST),
      library.works.shelves(c.var.actor, SHELVES, ON_A_SHELF),
      library.works.tags(c.var.actor, { type: 'fandom', suggested: true, most: SUGGESTED + 1 }),
      keeper ? library.desk.samples(c.var.actor) : null,
      library.places.last(c.var.actor, LAST_READ),
    ]);
    const twins = twinsAmong(newest);
    const guest = !library.own.has(c.var.actor);
    const set = () =>
      page(
        c,
        {
          mood: 'shelf',
          index: true,
          scripts: ['shelf/go-on.js'],
          says: { inChapter: t('front.in-chapter', { n: '{n}' }) },
        },
        counts.works === 0 ? (
          <EmptyLibrary counts={counts} keeper={keeper} />
        ) : (
          <>
            <Welcome counts={counts} keeper={keeper} guest={guest} />
            {samples === null ? null : (
              <p class="standing">{rich('front.samples', { remove: to(`/desk/heaps/${samples}`) })}</p>
            )}
            <LastRead works={last} />
            <div class="front">
              <section aria-labelledby="newest">
                <h2 id="newest">{t('front.newest')}</h2>
                {newest.map((card) => (
                  <WorkCard card={card} adult={reading.adult === 'yes'} twin={twins.has(card.id)} />
                ))}
                <p class="onward">
                  <a href="/works">{t('front.all-works')}</a>
                </p>
              </section>
              <section aria-labelledby="shelves" class="shelves">
                <h2 id="shelves">{t('front.shelves')}</h2>
                {shelves.map((shelf) => (
                  <ShelfView shelf={shelf} />
                ))}
                <SuggestedShelf fandoms={suggested} most={SUGGESTED} />
                {shelves.length < SHELVES && suggested.length <= SUGGESTED ? null : (
                  <p class="onward">
                    <a href="/fandoms">{t('front.all-fandoms')}</a>
                  </p>
                )}
              </section>
            </div>
          </>
        ),
      );
    return guest && !keeper && last.length === 0 && new URL(c.req.url).search === ''
      ? guestsPage(c, held, [counts, newest, shelves, suggested], set)
      : set();
  };
}

/** Where one stopped, in what was read last. */
function LastRead({ works }: { works: readonly { readonly card: Card; readonly chapter: number }[] }) {
  return (
    // Empty, it is for a module: the browser may know.
    <section class="last-read" aria-labelledby="last-read" hidden={works.length === 0}>
      <h2 id="last-read">{t('work.go-on')}</h2>
      <ul>
        {works.map(({ card, chapter }) => (
          <li>
            <a href={`/works/${card.id}/go-on`}>
              <bdi>{titleOf(card)}</bdi>
            </a>{' '}
            <CardByline tags={card.tags} />
            {card.chapters > 1 ? (
              <span class="quiet"> {t('work.chapter-of', { n: chapter + 1, of: card.chapters })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What this is, what is in it, and how something is added. */
const Welcome = ({ counts, keeper, guest }: { counts: HeapCounts; keeper: boolean; guest: boolean }) => (
  <header class="welcome">
    <h1>{t('front.title')}</h1>
    <p>{t('front.what')}</p>
    <Standing counts={counts} keeper={keeper} />
    {keeper ? (
      <p class="deeds">
        <a class="begin" href="/take-in">
          {t('front.add')}
        </a>
      </p>
    ) : guest ? (
      <p class="quiet">{rich('front.who-adds', { signIn: to('/sign-in') })}</p>
    ) : null}
  </header>
);

function Standing({ counts, keeper }: { counts: HeapCounts; keeper: boolean }) {
  const { works, authors, fandoms, words, files, refused } = counts;
  const standing = t('front.standing', { works, writers: authors, fandoms, words, files });
  return (
    <p class="standing">
      {refused
        ? rich('front.standing-aside', { standing, refused, aside: keeper ? to('/left-aside') : (words) => words })
        : standing}
    </p>
  );
}

function ShelfView({ shelf }: { shelf: Shelf }) {
  return (
    <section class="bay">
      <h3>
        <a href={shelf.fandom === null ? '/search?without=fandom' : tagAddress('fandom', shelf.fandom)}>
          <bdi>{shelf.fandom ?? t('work.fandom-unknown')}</bdi>
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
            <span class="length">{rich('front.words', { n: card.words, unseen })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EmptyLibrary({ counts, keeper }: { counts: HeapCounts; keeper: boolean }) {
  return (
    <section class="plain-page">
      <h1>{t('front.empty')}</h1>
      <p>{t('front.will-stand')}</p>
      {keeper ? (
        <>
          <p>
            {rich('front.bring-in', {
              bring: to('/take-in'),
              command: <code>npx ficarium import {t('front.heap')}</code>,
            })}
          </p>
          <p>{rich('front.put-back', { heaps: to('/desk/heaps') })}</p>
        </>
      ) : null}
      {counts.refused ? <p>{t('front.looked-at', { files: counts.files, refused: counts.refused })}</p> : null}
    </section>
  );
}
