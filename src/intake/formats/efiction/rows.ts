import { type Sentence, sentence } from '../../../text/sentence.ts';
import type { Tally } from '../../dumps/account.ts';
import { wordsOf } from '../../dumps/fragment.ts';
import type { ToldRow } from '../../dumps/told.ts';
import { reviewedStory } from './reviews.ts';
import { SECRET, whyLeft } from './schema.ts';
import { distinct, isOfStory } from './stories.ts';
import type { Row, Tables } from './tables.ts';

/** Tables of which every row is kept as a row of the archive, and what a row of it is. */
const WHOLE: { readonly [table: string]: Sentence } = {
  authors: sentence('dump.as-members'),
  authorfields: sentence('dump.as-member-fields'),
  authorinfo: sentence('dump.as-member-info'),
  categories: sentence('dump.as-categories'),
  challenges: sentence('dump.as-challenges'),
  characters: sentence('dump.as-characters'),
  classes: sentence('dump.as-classes'),
  classtypes: sentence('dump.as-class-types'),
  comments: sentence('dump.as-news-comments'),
  favauth: sentence('dump.as-favourite-members'),
  favser: sentence('dump.as-favourite-series'),
  favseries: sentence('dump.as-favourite-series'),
  genres: sentence('dump.as-genres'),
  news: sentence('dump.as-news'),
  poll: sentence('dump.as-polls'),
  polls: sentence('dump.as-polls'),
  ratings: sentence('dump.as-ratings'),
  series: sentence('dump.as-series'),
  shoutbox: sentence('dump.as-shoutbox'),
  warnings: sentence('dump.as-warnings'),
};

const ID: { readonly [table: string]: string } = {
  authors: 'uid',
  categories: 'catid',
  challenges: 'chalid',
  characters: 'charid',
  classes: 'class_id',
  news: 'nid',
  ratings: 'rid',
  series: 'seriesid',
};

/**
 * What belongs to no story: members, series, categories, news as they are, and rows that point to stories which are not
 * there. Passwords and addresses of machines stay behind.
 * @param isStory is there a story of this number?
 */
export function readRows({ rows, counts }: Tables, isStory: (sid: string) => boolean, tally: Tally): ToldRow[] {
  const kept: ToldRow[] = [];
  const keep = (table: string, list: readonly Row[], as: Sentence) => {
    if (list.length === 0) return;
    const once = ID[table] ? distinct(list, ID[table], (why) => tally.left(table, why)) : list;
    for (const row of once) kept.push({ table, row: valuesOf(row) });
    tally.carried(table, as, once.length);
  };
  for (const [table, as] of Object.entries(WHOLE)) keep(table, rows.get(table) ?? [], as);
  const orphans = (table: string, storyOf: (row: Row) => string | undefined, as: Sentence) =>
    keep(
      table,
      (rows.get(table) ?? []).filter((row) => !isStory(storyOf(row) ?? '')),
      as,
    );
  const ofStory = (row: Row) => row.text('sid');
  orphans('chapters', ofStory, sentence('dump.as-orphan-chapters'));
  orphans('coauthors', ofStory, sentence('dump.as-orphan-authors'));
  orphans('inseries', ofStory, sentence('dump.as-orphan-series'));
  orphans('favstor', ofStory, sentence('dump.as-orphan-favourites'));
  const reviews = rows.get('reviews') ?? [];
  keep(
    'reviews',
    reviews.filter((row) => reviewedStory(row) === undefined),
    sentence('dump.as-series-reviews'),
  );
  keep(
    'reviews',
    reviews.filter((row) => reviewedStory(row) !== undefined && !isStory(reviewedStory(row)!)),
    sentence('dump.as-orphan-reviews'),
  );
  const favourites = rows.get('favorites') ?? [];
  keep(
    'favorites',
    favourites.filter((row) => !isOfStory(row)),
    sentence('dump.as-favourites-of-others'),
  );
  keep(
    'favorites',
    favourites.filter((row) => isOfStory(row) && !isStory(row.text('item', 'sid'))),
    sentence('dump.as-orphan-favourites'),
  );
  for (const [table, n] of counts) if (!rows.has(table)) tally.left(table, whyLeft(table), n);
  if (rows.has('settings')) tally.left('settings', whyLeft('settings'), rows.get('settings')!.length);
  return kept;
}

/** Long values are texts: HTML becomes words. */
function valuesOf(row: Row): ToldRow['row'] {
  return Object.fromEntries(
    row.columns.flatMap((column) => {
      if (SECRET.test(column)) return [];
      const value = row.text(column);
      return value === '' ? [] : [[column, /[<&]/.test(value) ? wordsOf(value) : value]];
    }),
  );
}
