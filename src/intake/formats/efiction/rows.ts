import type { Tally } from '../../dumps/account.ts';
import { wordsOf } from '../../dumps/fragment.ts';
import type { ToldRow } from '../../dumps/told.ts';
import { reviewedStory } from './reviews.ts';
import { SECRET, whyLeft } from './schema.ts';
import { distinct, isOfStory } from './stories.ts';
import type { Row, Tables } from './tables.ts';

/** Tables of which every row is kept as a row of the archive, and what a row of it is. */
const WHOLE: { readonly [table: string]: string } = {
  authors: 'members',
  authorfields: 'fields that members could fill in',
  authorinfo: 'what members filled in',
  categories: 'categories',
  challenges: 'challenges',
  characters: 'characters',
  classes: 'classes',
  classtypes: 'types of classes',
  comments: 'comments on news',
  favauth: 'favourite members',
  favser: 'favourite series',
  favseries: 'favourite series',
  genres: 'genres',
  news: 'news',
  poll: 'polls',
  polls: 'polls',
  ratings: 'ratings',
  series: 'series',
  shoutbox: 'lines in the shoutbox',
  warnings: 'warnings',
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
  const keep = (table: string, list: readonly Row[], as: string) => {
    if (list.length === 0) return;
    const once = ID[table] ? distinct(list, ID[table], (why) => tally.left(table, why)) : list;
    for (const row of once) kept.push({ table, row: valuesOf(row) });
    tally.carried(table, as, once.length);
  };
  for (const [table, as] of Object.entries(WHOLE)) keep(table, rows.get(table) ?? [], as);
  const orphans = (table: string, storyOf: (row: Row) => string | undefined, as: string) =>
    keep(
      table,
      (rows.get(table) ?? []).filter((row) => !isStory(storyOf(row) ?? '')),
      as,
    );
  const ofStory = (row: Row) => row.text('sid');
  orphans('chapters', ofStory, 'chapters of stories that are not there');
  orphans('coauthors', ofStory, 'authors of stories that are not there');
  orphans('inseries', ofStory, 'places of series in series, or of stories that are not there');
  orphans('favstor', ofStory, 'favourites of stories that are not there');
  const reviews = rows.get('reviews') ?? [];
  keep(
    'reviews',
    reviews.filter((row) => reviewedStory(row) === undefined),
    'reviews of series',
  );
  keep(
    'reviews',
    reviews.filter((row) => reviewedStory(row) !== undefined && !isStory(reviewedStory(row)!)),
    'reviews of stories that are not there',
  );
  const favourites = rows.get('favorites') ?? [];
  keep(
    'favorites',
    favourites.filter((row) => !isOfStory(row)),
    'favourite series and members',
  );
  keep(
    'favorites',
    favourites.filter((row) => isOfStory(row) && !isStory(row.text('item', 'sid'))),
    'favourites of stories that are not there',
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
