import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { story } from '../support/generated-stories.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

/** One part of a story as it was posted. */
const post = (n: number, of: number, date: string, name = 'The Ropewalk') => `From: odile@example.org (Odile Farrowby)
To: lamproom-l@example.org
Subject: ${name} (${n}/${of})
Date: ${date}

Title: ${name}
Author: Odile Farrowby
Part: ${n}/${of}

${story(name.length * 100 + n, 20 * n)
  .filter((line) => line !== '***')
  .join('\n\n')}
`;

let library: TestLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'a.txt': post(1, 3, 'Sun, 4 Oct 1998 20:14:09 GMT'),
    'b.txt': post(2, 3, 'Mon, 5 Oct 1998 20:14:09 GMT'),
    'c.txt': post(3, 3, 'Sun, 3 Jan 1999 20:14:09 GMT'),
    'd.txt': post(1, 2, 'Sun, 3 Jan 1999 20:14:09 GMT', 'Salt on the Stair'),
    'e.txt': post(2, 2, 'Sun, 3 Jan 1999 21:14:09 GMT', 'Salt on the Stair'),
  });
});
afterAll(() => library?.close());

const people = async (title: string) => {
  const { id } = await library.work(title);
  return (await createSite(library.guest).request(`/works/${id}/people`)).text();
};

test('the shape of a work that came in parts shows them by day; a day alone is no picture', async () => {
  const page = await people('The Ropewalk');
  const picture = /<svg class="by-date".*?<\/svg>/s.exec(page)![0];
  expect(picture).toContain('3 chapters by day, from 4 October 1998 to 3 January 1999');
  const bars = [...picture.matchAll(/<rect x="([\d.]+)" width="3" y="[\d.]+" height="([\d.]+)"/g)];
  expect(bars.map(([, x]) => Number(x))).toEqual([0, 3.5, 317]);
  const heights = bars.map(([, , high]) => Number(high));
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  expect(page).toMatch(/5 October 1998 · \d+ words/);
  // A word that only begins sentences there is nobody.
  expect(page).toContain('<bdi>Hester</bdi>');
  expect(page).not.toContain('<bdi>It</bdi>');
  expect(await people('Salt on the Stair')).not.toContain('by-date');
});
