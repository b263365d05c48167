import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPLICIT } from '../../src/catalogue/suggest/explicit.data.ts';
import { createSite } from '../../src/web/site.tsx';
import { html } from '../support/html.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';

/** No story: words of the table, each in a line about the weather. */
const salad = [...EXPLICIT.plain.slice(0, 4), ...EXPLICIT.body.slice(0, 6), ...EXPLICIT.motion.slice(0, 12)]
  .map((word) => `The rain fell on the quiet harbour and somebody wrote ${word} on the slate.`)
  .join(' ');
const DULL = 'The rain fell on the quiet harbour, and nobody came down to the boats all day.\n\n'.repeat(8);

let library: TestLibrary;
let id: string;
beforeAll(async () => {
  library = await libraryOf({
    'salad.txt': `Title: A Word Salad\nAuthor: Mara Quill\n\n${DULL}${salad} The slate lay on the homework.\n\n${DULL}`,
    'dull.txt': `Title: A Dull Day\nAuthor: Mara Quill\n\n${DULL}`,
  });
  const { items } = await library.reader.list({ sort: 'title', page: 1, perPage: 10 }, KEEPER);
  id = items.find((card) => card.title === 'A Word Salad')!.id;
});
afterAll(() => library?.close());

const get = async (path: string, needs = library.guest, adult = false) => {
  const headers = adult ? { Cookie: `reading=${encodeURIComponent('adult=yes')}` } : {};
  const response = await createSite(needs).request(path, { headers });
  return html(await response.text());
};

test('lists veil a work whose words suggest Explicit, and say that it is a guess', async () => {
  const cards = (await get('/works')).all('article').map((card) => card.text);
  const veiled = cards.find((text) => text.includes('A Word Salad'))!;
  expect(veiled).toContain('Perhaps: Explicit. Open it to say');
  expect(veiled).not.toContain('Rated');
  expect(cards.find((text) => text.includes('A Dull Day'))).not.toContain('open it to say');
});

test('its page asks first, then shows the suggestion with its passages', async () => {
  const asked = await get(`/works/${id}`);
  expect(asked.text).toContain('No label says so, but this work seems to be Explicit');
  expect(asked.all('.evidence')).toHaveLength(0);
  const open = await get(`/works/${id}`, library.guest, true);
  const rating = open.one('.marks-row').text;
  expect(rating).toContain('The file does not say so.');
  expect(rating).toContain('on the slate');
});

test('what asks for the keeper’s eyes is shown to the keeper alone', async () => {
  expect((await get(`/works/${id}`, library.keeper, true)).text).toContain('Please look at this work yourself');
  expect((await get(`/works/${id}`, library.guest, true)).text).not.toContain('Please look at this work yourself');
});
