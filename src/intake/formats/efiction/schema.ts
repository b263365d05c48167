import { type Sentence, sentence } from '../../../text/sentence.ts';
/** Tables whose rows are read; every other one is counted and stays in the dump's own bytes. */
export const KEPT: ReadonlySet<string> = new Set(
  (
    'authors authorfields authorinfo categories challenges chapters characters classes classtypes coauthors comments favauth favorites ' +
    'favser favseries favstor genres inseries news poll polls ratings reviews series settings shoutbox stories warnings'
  ).split(' '),
);

/**
 * Columns in the order of the released schemas (docs/tables.sql of eFiction 3.5, and of 2.0 where it differs), for dumps
 * without `CREATE TABLE`: the one with as many columns holds.
 */
export const COLUMNS: { readonly [table: string]: readonly (readonly string[])[] } = Object.fromEntries(
  Object.entries({
    authors: [
      'uid penname realname email website bio image date admincreated password',
      'uid penname realname email website bio image date newreviews admincreated password validated userskin level contact carry categories bob',
    ],
    categories: ['catid parentcatid category description image locked leveldown displayorder numitems'],
    challenges: ['chalid challenger uid title catid characters summary responses'],
    chapters: ['chapid title inorder notes storytext endnotes validated wordcount rating reviews sid uid count'],
    characters: ['charid catid charname bio image', 'charid catid charname'],
    classes: ['class_id class_type class_name'],
    classtypes: ['classtype_id classtype_name classtype_title'],
    coauthors: ['sid uid'],
    comments: ['cid nid uid comment time'],
    favauth: ['uid favuid'],
    favorites: ['uid item type comments'],
    favser: ['uid seriesid'],
    favseries: ['uid seriesid'],
    favstor: ['uid sid'],
    genres: ['gid genre'],
    inseries: [
      'seriesid sid subseriesid confirmed inorder',
      'seriesid sid subseriesid inorder',
      'seriesid sid inorder',
    ],
    news: ['nid author title story time comments', 'nid author title story time'],
    ratings: ['rid rating ratingwarning warningtext'],
    reviews: [
      'reviewid item chapid reviewer uid review date rating respond type',
      'reviewid sid psid reviewer member review date rating',
    ],
    series: [
      'seriesid title summary uid isopen catid rating classes characters reviews numstories warnings challenges genres',
      'seriesid title summary uid isopen catid rating classes characters reviews numstories',
    ],
    stories: [
      'sid psid title chapter summary catid gid charid wid rid date updated uid featured counter validated inorder storytext completed rr wordcount numreviews',
      'sid title summary storynotes catid classes charid rid date updated uid coauthors featured validated completed rr wordcount rating reviews count challenges',
      'sid title summary storynotes catid gid charid wid rid date updated uid featured validated completed rr wordcount rating reviews count',
    ],
    warnings: ['wid warning'],
  }).map(([table, orders]) => [table, orders.map((order) => order.split(' '))]),
);

/** Columns that are kept nowhere but in the dump's own bytes: what lets somebody in, and where somebody sat. */
export const SECRET = /pass(?:word|wd)?|pwd|salt|token|secret|session|cookie|activation|ip$|^ip|_ip_|log_ip/i;

/** Why the rows of other tables are left in the dump. */
export function whyLeft(table: string): Sentence {
  if (
    /^(?:settings|stats|blocks|panels|pagelinks|messages|modules|codeblocks|skins|captcha|online|log|version|authorprefs)$/.test(
      table,
    )
  )
    return sentence('dump.left-site');
  return sentence('dump.left-not-efiction');
}
