import { type Gap, seriesOf } from '../../../books/parts/series.ts';
import { t } from '../../../words/words.ts';

/** The page of a series. */
export const seriesAddress = (name: string): string => `/series/${encodeURIComponent(name)}`;

/** A line of a record, "The Lamp Room #2", with a way to the series' page. */
export const SeriesLink = ({ said }: { said: string }) => {
  const series = seriesOf(said);
  return series ? (
    <a href={seriesAddress(series.name)}>
      <bdi>{said}</bdi>
    </a>
  ) : (
    <bdi>{said}</bdi>
  );
};

/** "Part 3 is not here." */
export const gapWords = ([from, to]: Gap): string => t('series.gap', { n: to - from + 1, from, to });
