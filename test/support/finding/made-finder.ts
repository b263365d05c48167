import { Facts, language } from '../../../src/finding/built/facts.ts';
import { BuiltFinder } from '../../../src/finding/built/finder.ts';
import { TAG_TYPES, type TagType } from '../../../src/finding/findable.ts';
import { TagBook } from '../../../src/finding/tags/book.ts';
import { analyser } from '../../../src/finding/terms.ts';
import { atOnce } from '../../../src/finding/works/prepare.ts';
import { type Row, Stocktaking } from '../../../src/finding/works/stock.ts';
import { madeWorks, typesOf } from './made-library.ts';
import { madeWord } from './made-texts.ts';

/** Languages of the facts that made works have. */
export const LANGUAGES = 'en fr de es it pt nl ru ja ko'.split(' ');

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
  for (const row of madeWorks(works, tags)) {
    taking.add(row);
    onWork(row);
  }
  const facts = new Facts(LANGUAGES.map(language));
  atOnce(book.warm());
  return atOnce(BuiltFinder.making({ book, analyser, facts, stock: taking.done(), segments: [] }));
}
