import type { Gap } from '../../books/parts/series.ts';
import { seriesQuery } from '../../library/finding/queries.ts';
import type { EditionHead } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { isAdult } from '../kit/field-words.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { languageTag } from '../kit/words.ts';
import { ratingWord } from '../kit/works/marks.tsx';
import { gapWords } from '../kit/works/series.tsx';
import { Byline, unsure } from '../kit/works/tags.tsx';
import { titleOf } from '../kit/works/title.ts';

/** GET /series/:name: the parts of a series in their order, and those that are not here. */
export const seriesPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const asked = (c.req.param('name') ?? '').slice(0, 500).toWellFormed();
    const { name, parts, gaps } = await library.together.series(c.var.actor, asked);
    const query = encodeURIComponent(seriesQuery(name));
    return page(
      c,
      { title: name, mood: 'shelf', section: 'works' },
      <section class="series">
        <p class="quiet">{t('series.is')}</p>
        <h1 dir="auto">{name}</h1>
        <p class="quiet">
          {t('series.of', { n: parts.length, words: parts.reduce((sum, { work }) => sum + work.words, 0) })}
        </p>
        <ol class="series-parts">
          {parts.map(({ position, work }, i) => (
            <>
              {position === null || position === parts[i - 1]?.position ? null : (
                <GapBefore at={position} gaps={gaps} />
              )}
              <Part position={position} work={work} />
            </>
          ))}
        </ol>
        <p class="deeds">
          <a href={`/together.epub?q=${query}`} download="">
            {t('series.book')}
          </a>
          <a href={`/together.zip?q=${query}`} download="">
            {t('series.books')}
          </a>
          <a href={`/feed.atom?q=${query}`}>{t('series.feed')}</a>
          <a href={`/search?q=${query}`}>{t('series.search')}</a>
        </p>
      </section>,
    );
  };

/** The numbers that are missing right before a part. */
function GapBefore({ at, gaps }: { at: number; gaps: readonly Gap[] }) {
  const gap = gaps.find(([, to]) => to === at - 1);
  return gap ? <li class="series-gap">{gapWords(gap)}</li> : null;
}

const Part = ({ position, work }: { position: number | null; work: EditionHead }) => {
  const rating = work.fields.rating?.value ?? null;
  return (
    <li>
      <span class="series-number">{position ?? '\u2013'}</span>
      <span>
        <a href={`/works/${work.id}`} dir="auto">
          <bdi lang={languageTag(work.fields.language?.value)}>{titleOf(work)}</bdi>
        </a>{' '}
        <Byline authors={work.authors.map(({ name }) => name)} suggested={unsure(work.fields.authors)} />{' '}
        <span class="quiet">
          {t('page.words', { n: work.words })}
          {isAdult(rating) ? ` \u00b7 ${ratingWord(rating)}` : ''}
        </span>
      </span>
    </li>
  );
};
