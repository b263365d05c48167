// What the text alone suggests, on stories whose canon is known and that no publisher would call explicit.
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';

/** The canons that the works of these authors are, and so are to be found; every other suggestion is false. */
const CANONS = {
  'A. A. Milne': 'Winnie-the-Pooh',
  'Arthur Conan Doyle': 'Sherlock Holmes',
  'Bram Stoker': 'Dracula',
  'Charles Dickens': 'Great Expectations',
  'Charlotte Brontë': 'Jane Eyre',
  'Dorothy L. Sayers': 'Lord Peter Wimsey',
  'Edgar Rice Burroughs': 'John Carter of Mars',
  'Emily Brontë': 'Wuthering Heights',
  'F. Scott Fitzgerald': 'The Great Gatsby',
  'Frances Hodgson Burnett': 'The Secret Garden',
  'G. K. Chesterton': 'Father Brown',
  'H. G. Wells': 'The War of the Worlds',
  'H. P. Lovecraft': 'Cthulhu Mythos',
  'Kenneth Grahame': 'The Wind in the Willows',
  'L. Frank Baum': 'The Wonderful Wizard of Oz',
  'Lewis Carroll': "Alice's Adventures in Wonderland",
  'Louisa May Alcott': 'Little Women',
  'Mary Shelley': 'Frankenstein',
  'Robert E. Howard': 'Conan',
  'Robert Louis Stevenson': 'Treasure Island',
};

/**
 * Prints a table by author: stories, those whose canon was suggested, false suggestions, Explicit suggestions.
 * @returns {Promise<{stories: number, found: number, of: number, wrong: number, explicit: number, speed: number}>}
 */
export async function scoreSuggestions(shared) {
  const dist = (path) => import(join(root, 'dist/catalogue/suggest', path));
  const { suggestFandom } = await dist('fandom.js');
  const { suggestRating } = await dist('explicit.js');
  const { loadStories } = await import(join(shared, 'truth.mjs'));
  const authors = new Map();
  let letters = 0;
  let microseconds = 0;
  for (const { id, author, blocks } of loadStories(join(shared, '../truth'))) {
    const row = authors.get(author) ?? { stories: 0, found: 0, wrong: 0, explicit: 0 };
    authors.set(author, row);
    const content = blocks.map((b) => b.text).join('\n\n');
    const began = process.cpuUsage();
    const fandom = suggestFandom({ path: id, content, from: 0, signs: [] })?.fandoms.value[0];
    const rating = suggestRating(id, content, 0);
    const { user, system } = process.cpuUsage(began);
    microseconds += user + system;
    letters += content.length;
    row.stories++;
    if (rating) row.explicit++;
    if (fandom && CANONS[author] && fandom.startsWith(CANONS[author])) row.found++;
    else if (fandom) row.wrong++;
  }
  console.log(`\nSuggestions from the text alone\n${'author'.padEnd(28)} stories  canon found  false  explicit`);
  for (const [author, r] of authors) {
    const found = CANONS[author] ? r.found : '-';
    console.log(
      `${author.padEnd(28)} ${String(r.stories).padStart(7)}  ${String(found).padStart(11)}  ${String(r.wrong).padStart(5)}  ${String(r.explicit).padStart(8)}`,
    );
  }
  const rows = [...authors];
  const sum = (of, from = rows) => from.reduce((n, [, row]) => n + row[of], 0);
  const canons = rows.filter(([author]) => CANONS[author]);
  return {
    stories: sum('stories'),
    found: sum('found', canons),
    of: sum('stories', canons),
    wrong: sum('wrong'),
    explicit: sum('explicit'),
    speed: letters / microseconds,
  };
}
