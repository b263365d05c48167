import type { EditionHead } from '../../../store/reader.ts';
import type { PlainCode } from '../../../text/sentence.ts';
import { t } from '../../../words/words.ts';
import { day, figure, listed } from '../../../words/writing.ts';
import { named, rich } from '../rich.tsx';
import { Inlines } from './prose.tsx';

/** What the archive that a work comes from kept beside it. */

type Archived = NonNullable<EditionHead['archived']>;

/** Reviews that stand under a story; the others have pages of their own. */
const UNDER_A_STORY = 5;

/** Where a work comes from, what became of it there, and the first of what readers said. */
export function FromArchive({ work }: { work: EditionHead }) {
  const { archived } = work;
  if (!archived) return null;
  const { reviews } = archived;
  return (
    <section class="archived" aria-labelledby="from-the-archive">
      <h2 id="from-the-archive">{rich('archived.from', { archive: named(archiveName(archived)) })}</h2>
      <Facts archived={archived} />
      {reviews.length > 0 ? (
        <>
          <h3>{t('archived.reviews', { n: reviews.length })}</h3>
          <Reviews reviews={reviews.slice(0, UNDER_A_STORY)} />
          {reviews.length > UNDER_A_STORY ? (
            <p>
              <a href={`/works/${work.id}/reviews`}>{t('archived.read-all', { n: reviews.length })}</a>
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

const KINDS: Readonly<Record<string, PlainCode>> = {
  efiction: 'archived.efiction',
  'automated-archive': 'archived.automated',
};

export const archiveName = ({ from }: Archived): string =>
  from[0]?.archive ?? t(KINDS[from[0]?.kind ?? ''] ?? 'archived.some');

function Facts({ archived }: { archived: Archived }) {
  const {
    completed,
    reads,
    updated,
    favourites,
    series,
    challenges,
    roundRobin,
    chapters,
    categories,
    shown,
    offsite,
  } = archived;
  const beside = chapters.filter((chapter) => chapter.author);
  const facts: (readonly [string, string])[] = [];
  const add = (label: PlainCode, value: string | false | null | undefined) => {
    if (value) facts.push([t(label), value]);
  };
  add('archived.state', completed === null ? null : t(completed ? 'archived.complete' : 'archived.not-finished'));
  add('archived.standing', !shown && t('archived.not-shown'));
  add('archived.reads', reads !== null && reads > 0 && figure(reads));
  add('archived.changed', updated && day(updated));
  add('archived.series', listed(series.map((s) => placeIn(s.title, s.position))));
  add('archived.category', listed(categories.map((path) => path.join(' › '))));
  add('archived.challenges', listed(challenges));
  add('archived.round-robin', roundRobin && t('archived.a-chapter-each'));
  add(
    'archived.chapters-by',
    listed(beside.map((c) => t('archived.chapter-by', { n: c.number, writer: c.author ?? '' }))),
  );
  add('archived.favourite', favourites.count > 0 && favouriteOf(favourites));
  add('archived.lay-at', offsite);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const placeIn = (series: string, place: number | null | undefined): string =>
  place ? t('archived.in-series', { series, place }) : series;

const NAMED = 12;

function favouriteOf({ count: all, by }: Archived['favourites']): string {
  const known = by.slice(0, NAMED);
  const n = all - known.length;
  if (n <= 0) return listed(known);
  return listed([...known, known.length ? t('archived.others', { n }) : t('archived.readers', { n })]);
}

/** Reviews as they were written; hostile HTML was read as words when they came in. */
export function Reviews({ reviews }: { reviews: Archived['reviews'] }) {
  return (
    <ol class="reviews">
      {reviews.map(({ by, chapter, rating, date, text, reply }) => (
        <li>
          <p class="by">
            <bdi>{by ?? t('archived.somebody')}</bdi>
            {[
              chapter ? t('archived.of-chapter', { n: chapter }) : null,
              date ? day(date) : null,
              rating ? t('archived.rated', { rating }) : null,
            ]
              .filter(Boolean)
              .map((fact) => ` \u00b7 ${fact}`)
              .join('')}
          </p>
          <Words text={text} />
          {reply ? (
            <blockquote>
              <p class="by">{t('archived.answered')}</p>
              <Words text={reply} />
            </blockquote>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

const Words = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n{2,}/)
      .filter(Boolean)
      .map((paragraph) => (
        <p dir="auto">
          <Inlines text={paragraph} />
        </p>
      ))}
  </>
);
