/**
 * Every page and book in a language that nobody speaks: what then still stands there in plain letters is no sentence of the catalogue,
 * and must be somebody else's words (a story's, a file's name) or a name.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULES } from '../../src/restoration/rules.ts';
import { createSite } from '../../src/web/site.tsx';
import { english } from '../../src/words/words.ts';
import { crawl, unread } from '../support/crawl.ts';
import { deskHeap } from '../support/desk-heap.ts';
import { efictionArchive } from '../support/efiction.ts';
import { storyText } from '../support/library.ts';
import { pseudoWords } from '../support/pseudo.ts';
import { type Heap, riverHeap } from '../support/river-heap.ts';
import { saidOn } from '../support/said-on.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';

const ARCHIVE = efictionArchive({ stories: 12, reviews: 20 });
/** Long enough to have a page for each chapter. */
const CHAPTERS = [1, 2, 3].map(
  (n) => `Chapter ${n}\n\n${[0, 1, 2, 3, 4].map((i) => storyText({}, 80 + 5 * n + i)).join('\n\n')}`,
);

const HEAP: Heap = {
  ...riverHeap(),
  ...deskHeap(),
  ...Object.fromEntries([...ARCHIVE.files].map(([path, content]) => [`site/${path}`, content])),
  'site/dump.sql': ARCHIVE.sql,
  'long.txt': `Title: The Long Landing\nAuthor: Mara Venn\nRating: G\n\n${CHAPTERS.join('\n\n')}\n`,
  'two.mbox': [70, 71]
    .map(
      (seed) =>
        `From tam Sat Mar 04 10:00:00 1997\nFrom: Tam <tam@river.example>\nSubject: Oars ${seed}\nDate: 4 Mar 1997 10:00:00 GMT\n\n${storyText({}, seed)}\n\n`,
    )
    .join(''),
};

/** Names that are the same in every language, of programs, typefaces, formats, encodings and keys; and what `Intl` writes in every one. */
const NAMES = new Set([
  ...`Ficarium Literata Source Serif Atkinson Hyperlegible OpenDyslexic EPUB SHA UTC Aa txt html text mail efiction utf us ascii iso windows
  newsgroup mbox npx ficarium zip json keeper English heap`
    .toLowerCase()
    .split(/\s+/),
  ...RULES.flatMap(({ id }) => id.split('-')),
  ...Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(2000, month)).toLowerCase(),
  ),
]);

let library: TestLibrary;
let known: Set<string>;
beforeAll(async () => {
  library = await libraryOf(HEAP);
  known = wordsOf(
    Object.entries(HEAP)
      .flatMap(([path, content]) => [
        path,
        typeof content === 'string' ? content : Buffer.from(content).toString('latin1'),
      ])
      .join(' '),
  );
}, 300_000);
afterAll(() => library?.close());

const ASCII_WORD = /[A-Za-z]{2,}/g;
const wordsOf = (text: string): Set<string> =>
  new Set((text.match(ASCII_WORD) ?? []).map((word) => word.toLowerCase()));

/** Letters that only the language of this test has. */
const PSEUDO = /[⟦⟧~ƀďƒǵĥķĺḿṕɋŕŵẋɃĎƑǴĤĶĹḾṔɊŔŴẊ]/;
/**
 * Numbers of requests (first: they may begin like a setting); settings of the database by their names; places that a module of the
 * page fills in; words that were cut.
 */
const FILLED_IN =
  /[\w-]{12}(?=~|⟧)|\bfsync\b|\b[a-z]+(?:_[a-z]+)+\b|= o(?:n|ff)\b|postgresql\.conf|\{\w+\}|\p{L}+(?=…)|(?<=…)\p{L}+/gu;

/** What programs read says terms, tags and addresses as they are in every language. */
const FOR_PROGRAMS = /^\/(?:api$|opds|feed\.)/;

/** Texts in plain letters that are neither names nor words that stand in the heap. */
function strange(pages: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, string>();
  for (const [path, page] of pages) {
    if (FOR_PROGRAMS.test(path)) continue;
    const said = bodyOf(page, /\.(?:epub|zip)(?:\?|$)/.test(path)).flatMap((body) => saidOn(body));
    for (const text of said.flatMap((one) => one.split(' · '))) {
      const plain = [...wordsOf(text.replace(FILLED_IN, ' '))].filter((word) => !NAMES.has(word));
      if (plain.length === 0) continue;
      // In a sentence of ours, what stands for a parameter may be anybody's; alone it must stand in the heap as it is.
      if (!plain.every((word) => known.has(word)) || !(PSEUDO.test(text) || HEAP_LETTERS.includes(letters(text))))
        found.set(text.slice(0, 200), path);
    }
  }
  return [...found].map(([text, path]) => `${path}: ${text}`);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const HEAP_LETTERS = letters(
  Object.entries(HEAP)
    .flatMap(([path, content]) => [path, typeof content === 'string' ? content : Buffer.from(content).toString('utf8')])
    .join(' '),
);

/** Of a page what follows its headers; of a book its pages and its cover, without the package that only programs read. */
const bodyOf = (page: string, book: boolean): string[] =>
  book ? [...page.matchAll(/<(html|svg)\b[\s\S]*?<\/\1>/g)].map(([whole]) => whole) : [page.slice(page.indexOf('<'))];

const spoken = (needs: TestLibrary['guest'], language?: string) => ({
  ...needs,
  languages: [pseudoWords(language), english],
});

/** Pages that few works have. */
async function seldom(): Promise<string[]> {
  const long = await library.work('The Long Landing');
  const { items } = await library.reader.list({ sort: 'newest', page: 1, perPage: 100 }, KEEPER);
  const heads = await Promise.all(items.map(({ id }) => library.reader.edition(id, KEEPER)));
  const reviewed = heads.find((head) => (head?.work.archived?.reviews.length ?? 0) > 0)!;
  const related = heads.find((head) => (head?.work.relations.length ?? 0) > 0)!;
  return [
    `/works/${long.id}/entire`,
    `/works/${long.id}/go-on`,
    `/works/${long.id}/chapters/2`,
    `/works/${reviewed.workId}/reviews`,
    `/works/${related.workId}/compare/${related.work.relations[0]!.work}`,
  ];
}

test('a guest is told nothing that is not in the catalogue', async () => {
  const pages = await crawl(spoken(library.guest), 300, await seldom());
  expect(strange(pages)).toEqual([]);
  expect(unread(library.guest, pages.keys())).toEqual([]);
  expect([...pages.values()].filter((page) => page.includes('⟦')).length).toBeGreaterThan(200);
}, 300_000);

test('nor is the keeper', async () => {
  const pages = await crawl(spoken(library.keeper), 260);
  expect(strange(pages)).toEqual([]);
}, 300_000);

test('nor is who sends a form that cannot be followed', async () => {
  for (const needs of [library.guest, library.keeper]) {
    const site = createSite(spoken(needs));
    const { id } = (await library.reader.list({ sort: 'newest', page: 1, perPage: 1 }, KEEPER)).items[0]!;
    const forms = site.routes.filter(({ method, path }) => method === 'POST' && path !== '/*');
    const pages = new Map<string, string>();
    for (const { path } of forms) {
      const at = path.replace(':id', path.startsWith('/desk/heaps') ? '1' : id).replace(':key', 'k'.repeat(43));
      for (const body of [
        '',
        'name=ansa&password=x&old=y',
        `work=${id}&other=${id}&act=apart&field=date&verdict=corrected&value=null`,
      ]) {
        const headers = { Origin: 'http://localhost', 'Content-Type': 'application/x-www-form-urlencoded' };
        const answer = await site.request(`http://localhost${at}`, { method: 'POST', headers, body });
        pages.set(`POST ${at} ${body}`, await answer.text());
      }
    }
    expect(strange(pages)).toEqual([]);
  }
});

test('where a language runs from right to left, so do its pages', async () => {
  const pages = await crawl(spoken(library.guest, 'ar-XB'), 3);
  expect(pages.get('/')).toMatch(/<html lang="ar-XB" dir="rtl"/);
});
