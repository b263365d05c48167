import { type Sentence, sentence } from '../../../text/sentence.ts';
import type { Draft } from '../../draft.ts';
import type { Tally } from '../../dumps/account.ts';
import { inOrder } from '../../dumps/chapter-order.ts';
import { type Fragment, readFragment, wordsOf } from '../../dumps/fragment.ts';
import type { Letters } from '../../dumps/sql/letters.ts';
import type { ToldChapter, ToldStory } from '../../dumps/told.ts';
import { dayOf, nameOf } from '../../dumps/values.ts';
import { by, type Member, type Names } from './names.ts';
import { readReview, reviewedStory } from './reviews.ts';
import type { Row, Tables } from './tables.ts';

export interface StoryReader {
  readonly path: string;
  readonly tables: Tables;
  readonly names: Names;
  readonly letters: Letters;
  readonly tally: Tally;
  /** Sets down a text that the dump itself holds; its number in the dump. */
  readonly draft: (draft: Omit<Draft, 'path' | 'text' | 'leftOut'>, read: () => Fragment) => string;
}

/** Every story of an archive with all that belongs to it, in the order of the dump. */
export function readStories(reader: StoryReader): ToldStory[] {
  const { tables, tally } = reader;
  const index = indexed(reader);
  const stories = distinct(tables.rows.get('stories') ?? [], 'sid', (why) => tally.left('stories', why));
  const seen = new Set<string>();
  return stories.map((row) => {
    const sid = row.text('sid');
    // A second, different row of the same number is a story too; what hangs on the number went to the first.
    const again = seen.has(sid);
    seen.add(sid);
    tally.carried('stories', sentence(again ? 'dump.as-stories-again' : 'dump.as-stories'));
    return readStory(
      row,
      `${tables.prefix}${again ? `${sid}/${seen.size}` : sid}`,
      again ? NOTHING : index.of(sid),
      reader,
    );
  });
}

interface Belonging {
  readonly chapters: readonly Row[];
  readonly coauthors: readonly Row[];
  readonly series: readonly Row[];
  readonly favourites: readonly Row[];
  readonly reviews: readonly Row[];
}
const NOTHING: Belonging = { chapters: [], coauthors: [], series: [], favourites: [], reviews: [] };

function indexed({ tables: { rows } }: StoryReader) {
  const chapters = by(rows.get('chapters'), 'sid');
  const coauthors = by(rows.get('coauthors'), 'sid');
  const series = by(rows.get('inseries'), 'sid');
  const favourites = by(
    [...(rows.get('favorites') ?? []).filter(isOfStory), ...(rows.get('favstor') ?? [])],
    'item',
    'sid',
  );
  const reviews = new Map<string, Row[]>();
  for (const row of rows.get('reviews') ?? []) {
    const sid = reviewedStory(row);
    if (sid === undefined) continue;
    const list = reviews.get(sid);
    if (list) list.push(row);
    else reviews.set(sid, [row]);
  }
  return {
    of: (sid: string): Belonging => ({
      chapters: chapters.get(sid) ?? [],
      coauthors: coauthors.get(sid) ?? [],
      series: series.get(sid) ?? [],
      favourites: favourites.get(sid) ?? [],
      reviews: reviews.get(sid) ?? [],
    }),
  };
}

export const isOfStory = (favourite: Row): boolean => /^(?:st)?$/i.test(favourite.text('type'));

function readStory(row: Row, id: string, belonging: Belonging, reader: StoryReader): ToldStory {
  const { names, tally } = reader;
  const authors = authorsOf(row, belonging.coauthors, reader);
  const chapters = readChapters(row, belonging.chapters, authors, reader);
  const numbers = new Map(chapters.map((chapter) => [chapter.id, chapter.number]));
  const classes = names.classes(row.text('classes'));
  const ofType = (type: string) => classes.filter((c) => c.type === type && c.name !== '').map((c) => c.name);
  tally.carried('coauthors', sentence('dump.as-authors'), belonging.coauthors.length);
  tally.carried('inseries', sentence('dump.as-series-places'), belonging.series.length);
  const reviews = distinct(belonging.reviews, 'reviewid', (why) => tally.left('reviews', why));
  tally.carried('reviews', sentence('dump.as-reviews'), reviews.length);
  for (const favourite of belonging.favourites)
    tally.carried(favourite.has('item') ? 'favorites' : 'favstor', sentence('dump.as-favourites'));
  return {
    id,
    title: nameOf(row.text('title')),
    authors,
    summary: wordsOf(row.text('summary')),
    notes: wordsOf(row.text('storynotes')),
    rating: names.rating(row.text('rid')),
    fandoms: names.categories(row.text('catid')),
    characters: names.characters(row.text('charid')),
    relationships: ofType('relationship'),
    warnings: [...ofType('warning'), ...names.warnings(row.text('wid', 'warnings'))],
    categories: ofType('category'),
    tags: [...ofType('tag'), ...names.genres(row.text('gid', 'genres'))],
    challenges: names.challenges(row.text('challenges')),
    published: dayOf(row.text('date')),
    updated: dayOf(row.text('updated')),
    completed: row.has('completed') ? row.text('completed') === '1' : null,
    reads: row.number('count', 'counter'),
    featured: (row.number('featured') ?? 0) > 0,
    roundRobin: row.text('rr') === '1',
    shown: row.text('validated') !== '0',
    series: belonging.series.flatMap((place) => {
      const title = names.series(place.text('seriesid'));
      return title ? [{ title, position: place.number('inorder') }] : [];
    }),
    favourites: belonging.favourites.map((favourite) => ({
      by: names.member(favourite.text('uid'))?.name ?? null,
      comment: wordsOf(favourite.text('comments')),
    })),
    chapters,
    reviews: reviews.map((review) => readReview(review, names, (chapid) => numbers.get(chapid))),
  };
}

/** The author, then those beside: by the table of coauthors, or by the list in the story's row, which older archives kept. */
function authorsOf(row: Row, coauthors: readonly Row[], { names, tables }: StoryReader): Member[] {
  const first = names.members(row.text('uid'));
  const beside = coauthors.flatMap((coauthor) => names.members(coauthor.text('uid')));
  const listed = row.text('coauthors');
  // Beside a table of coauthors the column only says whether there are any.
  const others =
    tables.rows.has('coauthors') && /^[01]?$/.test(listed) ? beside : [...beside, ...names.members(listed)];
  const all = [...first, ...others];
  return all.filter((member, i) => all.findIndex((other) => other.name === member.name) === i);
}

/** Chapters in the archive's order. Those that it had not shown yet are numbered among all, the others among themselves. */
function readChapters(
  story: Row,
  rows: readonly Row[],
  authors: readonly Member[],
  reader: StoryReader,
): ToldChapter[] {
  const { names, tally } = reader;
  const title = nameOf(story.text('title'));
  const ordered = inOrder(
    distinct(rows, 'chapid', (why) => tally.left('chapters', why)).map((row) => ({
      row,
      order: row.number('inorder') ?? 0,
      id: row.number('chapid') ?? 0,
      title: nameOf(row.text('title')) ?? '',
    })),
  );
  let shownBefore = 0;
  const seen = new Set<string>();
  return ordered.flatMap(({ row }, i): ToldChapter[] => {
    const uid = row.text('uid') || story.text('uid');
    const writer = names.member(uid)?.name ?? null;
    const chapid = row.text('chapid');
    const its = nameOf(row.text('title'));
    const draft = draftOf(row, { title, author: writer ?? authors[0]?.name ?? null }, reader);
    if (seen.has(chapid) && draft === null) {
      tally.left('chapters', sentence('dump.left-chapter-again'));
      return [];
    }
    seen.add(chapid);
    const shown = row.text('validated') !== '0';
    if (shown) shownBefore++;
    tally.carried('chapters', draft ? sentence('dump.as-chapters-within') : sentence('dump.as-chapters-beside'));
    const folders = [...new Set([uid, story.text('uid')])].filter((folder) => /^\w{1,20}$/.test(folder));
    const chapter: ToldChapter = {
      id: chapid,
      number: shown ? shownBefore : i + 1,
      title: its === title ? null : its,
      notes: wordsOf(row.text('notes')),
      endNotes: wordsOf(row.text('endnotes')),
      shown,
      reads: row.number('count'),
      author: writer && !authors.some((a) => a.name === writer) ? writer : null,
      draft,
      files: /^\w{1,20}$/.test(chapid) && draft === null ? folders.map((folder) => `${folder}/${chapid}.txt`) : [],
    };
    return [chapter];
  });
}

/** A chapter whose text stands in the dump, as a draft of its own; null where there is none. */
export function draftOf(
  row: Row,
  said: { readonly title: string | null; readonly author: string | null },
  { path, letters, draft }: StoryReader,
): string | null {
  const { text: html, lossy } = row.raw('storytext');
  if (!/[\p{L}\p{N}]/u.test(html.replace(/<[^<>]{0,2000}>|&#?\w{1,20};/g, ''))) return null;
  const claims = (['title', 'author'] as const).flatMap((field) => {
    const value = said[field];
    return value ? [{ field, value, evidence: { path, text: `${field}: ${value}` } }] : [];
  });
  const its = {
    format: 'efiction',
    encoding: letters.encoding,
    encodingEvidence: letters.evidence,
    claims,
    lossy,
    warnings: lossy > 0 ? [sentence('warning.lost-in-chapter', { characters: lossy })] : [],
  } as const;
  return draft(its, () => readFragment(row.raw('storytext').text));
}

/** Rows of one number are compared with this many before them: a dump that was joined from others has each a few times. */
const MOST_ALIKE = 8;

/** Rows without those that say again, word for word, what one of the same number said. */
export function distinct(rows: readonly Row[], id: string, left: (why: Sentence) => void): Row[] {
  const known = new Map<string, Row[]>();
  return rows.filter((row) => {
    const key = row.text(id);
    const before = known.get(key) ?? [];
    if (before.length === 0) known.set(key, before);
    else if (key !== '' && before.some((other) => other.says(row))) {
      left(sentence('dump.left-again'));
      return false;
    }
    if (before.length < MOST_ALIKE) before.push(row);
    return true;
  });
}
