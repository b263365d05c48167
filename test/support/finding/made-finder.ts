import { Facts } from '../../../src/finding/built/facts.ts';
import { BuiltFinder } from '../../../src/finding/built/finder.ts';
import { type Carried, type Findable, TAG_TYPES, type TagType } from '../../../src/finding/findable.ts';
import { TagBook } from '../../../src/finding/tags/book.ts';
import { analyser } from '../../../src/finding/terms.ts';
import { atOnce } from '../../../src/finding/works/prepare.ts';
import { type Row, Stocktaking } from '../../../src/finding/works/stock.ts';
import { findable } from './filled.ts';
import { madeWorks, typesOf } from './made-library.ts';
import { madeWord } from './made-texts.ts';

/** Of made works: their one fact is the place of theirs. */
const LANGUAGES = 'en fr de es it pt nl ru ja ko'.split(' ');

/** The tags of a library that never was, each with a name of two or three words of its own. */
export function madeBook(tags: number): TagBook {
  const book = new TagBook();
  for (const { name, first, tags: count } of typesOf(tags))
    for (let n = 0; n < count; n++) {
      const id = first + n;
      book.put({ id, type: typeOf(name), name: nameOf(id), is: 'canonical', of: null, under: [], in: [] });
    }
  return book;
}

const typeOf = (name: string): TagType => TAG_TYPES.find((type) => type === name)!;
/** A tag's name, by its number. */
export const nameOf = (id: number): string => `${madeWord(200 + (id % 5000))} ${madeWord(300 + id)} ${id}`;

/** A finder of works that never were, with their titles and tags. @param onWork hears of each */
export function madeFinder(
  works: number,
  tags: number,
  onWork: (row: Row) => void = () => {},
  book = madeBook(tags),
): BuiltFinder {
  const taking = new Stocktaking();
  const facts = new Facts();
  for (const row of madeWorks(works, tags)) {
    taking.add({ ...row, sides: { ...row.sides, facts: facts.of(workOf(row, book), book) } });
    onWork(row);
  }
  atOnce(book.warm());
  return atOnce(BuiltFinder.making({ book, analyser, facts, stock: taking.done(), segments: [] }));
}

/** A made row as a work: the pairing that comes first is the one it is about. */
export function workOf({ id, standing, columns, sides, title }: Row, book: TagBook): Findable {
  const { hits, kudos, comments, bookmarks } = columns;
  const carried = (known: Carried['known']) => (tag: number) => ({ tag, known, sure: 1 });
  const tags = [...sides.said.map(carried('file')), ...sides.suggested.map(carried('program'))];
  const isPairing = ({ tag }: Carried) => book.tag(tag)?.type === 'relationship';
  const first = tags.find(isPairing);
  return {
    ...findable(id, title),
    standing: { hidden: (standing & 1) > 0, restricted: (standing & 2) > 0, takenOut: (standing & 4) > 0 },
    tags: tags.map((one) => (one !== first && isPairing(one) ? { ...one, background: 'said' } : one)),
    language: LANGUAGES[sides.facts[0]!]!,
    complete: (columns.words ?? 0) % 3 > 0,
    words: columns.words ?? 0,
    chapters: columns.chapters ?? 1,
    date: columns.date,
    updated: columns.updated,
    added: columns.added ?? 0,
    counts: { hits: hits ?? 0, kudos: kudos ?? 0, comments: comments ?? 0, bookmarks: bookmarks ?? 0 },
  };
}
