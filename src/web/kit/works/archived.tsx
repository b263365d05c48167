import type { EditionHead } from '../../../store/reader.ts';
import { count, day, figure, listed } from '../words.ts';
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
      <h2 id="from-the-archive">
        From <bdi>{archiveName(archived)}</bdi>
      </h2>
      <Facts archived={archived} />
      {reviews.length > 0 ? (
        <>
          <h3>{count(reviews.length, 'review')}</h3>
          <Reviews reviews={reviews.slice(0, UNDER_A_STORY)} />
          {reviews.length > UNDER_A_STORY ? (
            <p>
              <a href={`/works/${work.id}/reviews`}>Read all {figure(reviews.length)} reviews</a>
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  efiction: 'an eFiction archive',
  'automated-archive': 'an Automated Archive',
};

export const archiveName = ({ from }: Archived): string =>
  from[0]?.archive ?? KINDS[from[0]?.kind ?? ''] ?? 'an archive';

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
  const add = (label: string, value: string | false | null | undefined) => {
    if (value) facts.push([label, value]);
  };
  add('State', completed === null ? null : completed ? 'Complete' : 'Not finished there');
  add('Standing', !shown && 'The archive had not shown it to its readers yet');
  add('Reads', reads !== null && reads > 0 && figure(reads));
  add('Last changed', updated && day(updated));
  add('Series', listed(series.map((s) => (s.position ? `${s.title}, ${figure(s.position)}` : s.title))));
  add('Category', listed(categories.map((path) => path.join(' › '))));
  add('Challenges', listed(challenges));
  add('Round robin', roundRobin && 'Written by several, a chapter each');
  add('Chapters by others', listed(beside.map((c) => `${c.number} by ${c.author}`)));
  add('Favourite of', favourites.count > 0 && favouriteOf(favourites));
  add('Lay at', offsite);
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

const NAMED = 12;

function favouriteOf({ count: all, by }: Archived['favourites']): string {
  const named = by.slice(0, NAMED);
  const others = all - named.length;
  return listed([...named, ...(others > 0 ? [count(others, named.length ? 'other' : 'reader')] : [])]);
}

/** Reviews as they were written; hostile HTML was read as words when they came in. */
export function Reviews({ reviews }: { reviews: Archived['reviews'] }) {
  const hidden = (text: string) => text;
  return (
    <ol class="reviews">
      {reviews.map(({ by, chapter, rating, date, text, reply }) => (
        <li>
          <p class="by">
            <bdi>{by ? hidden(by) : 'Somebody'}</bdi>
            {[
              chapter ? `chapter ${figure(chapter)}` : null,
              date ? day(date) : null,
              rating ? `rated ${rating} of 10` : null,
            ]
              .filter(Boolean)
              .map((fact) => ` \u00b7 ${fact}`)
              .join('')}
          </p>
          <Words text={hidden(text)} />
          {reply ? (
            <blockquote>
              <p class="by">The author answered</p>
              <Words text={hidden(reply)} />
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
