import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { html } from '../support/html.ts';
import { storyText } from '../support/library.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

const TYPED = `Don't Say "Moon" -- Yet`;
const SET = 'Don’t Say “Moon” — Yet';

let library: TestLibrary;
let id: string;
beforeAll(async () => {
  library = await libraryOf({
    'moon.txt': storyText({ Title: TYPED, Author: 'Mara Venn', Rating: 'PG' }, 90),
    'grown.txt': storyText({ Title: `The Keeper's Night`, Author: 'Mara Venn', Rating: 'NC-17' }, 91),
  });
  ({ id } = await library.work(TYPED));
});
afterAll(() => library?.close());

const get = async (path: string) => html(await (await createSite(library.guest).request(path)).text());

test('a title has the marks of a well-set text on every page that shows it', async () => {
  expect((await get('/works')).all('a.title').map(({ text }) => text)).toContain(SET);
  for (const path of [`/works/${id}`, `/works/${id}/kept`]) {
    const page = await get(path);
    expect(page.one('h1').text, path).toBe(SET);
    expect(page.one('title').text, path).toContain(SET);
    expect(page.one('#story').attributes['aria-label'], path).toBe(SET);
  }
  const adult = await get(`/works/${(await library.work(`The Keeper's Night`)).id}`);
  expect(adult.one('h1').text).toBe('The Keeper’s Night');
});

test('programs are told it as it came', async () => {
  const answer = await createSite(library.guest).request('/api/v1/works', { headers: { Accept: 'application/json' } });
  expect(await answer.text()).toContain(JSON.stringify(TYPED));
});
