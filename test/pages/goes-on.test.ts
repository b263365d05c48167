/** Parts of one name that may be of two works: what the page of each says, and what the answers at the desk do. */
import { expect, onTestFinished, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { type Html, html } from '../support/html.ts';
import { storyText } from '../support/library.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';

const head = (part: number, Fandom: string) => ({ Title: `Drabble, part ${part}`, Author: 'Mara Quill', Fandom });
const HEAP = {
  'a.txt': storyText(head(1, 'The Long Quay'), 1),
  'b.txt': storyText(head(2, 'Harbour Lights'), 2),
};

async function opened() {
  const library = await libraryOf(HEAP);
  onTestFinished(() => library.close());
  const { items } = await library.reader.desk.queue({ kind: 'relation', limit: 9 });
  expect(items).toHaveLength(1);
  return { library, first: items[0]!.work.id, second: items[0]!.question.said };
}
const page = async ({ keeper }: TestLibrary, path: string) =>
  html(await (await createSite(keeper).request(path)).text());
const press = async ({ keeper }: TestLibrary, question: Html, act: string) => {
  const form = question.all('form').find((f) => f.all('button').some((b) => b.attributes['value'] === act))!;
  const hidden = form.all('[type=hidden]').map(({ attributes: { name, value } }): [string, string] => [name!, value!]);
  const response = await createSite(keeper).request(`http://localhost${form.attributes['action']}`, {
    method: 'POST',
    body: new URLSearchParams([...hidden, ['act', act]]),
    headers: { Origin: 'http://localhost' },
  });
  expect(response.status).toBe(303);
};
const asked = async (library: TestLibrary) => (await page(library, '/desk/queue?kind=relation')).all('.question');
const works = async ({ reader }: TestLibrary) =>
  (await reader.list({ sort: 'title', page: 1, perPage: 9 }, KEEPER)).items.map(({ id }) => id);

test('each says on its page that it may go on or begin in the other', async () => {
  const { library, first, second } = await opened();
  expect((await page(library, `/works/${first}`)).one('.gaps').text).toContain('May go on in Drabble');
  expect((await page(library, `/works/${second}`)).one('main').text).toContain('May begin in Drabble');
});

test('yes: they are one work, its parts in order', async () => {
  const { library, first, second } = await opened();
  const [question] = await asked(library);
  expect(question!.text).toContain('Are these parts of one work?');
  await press(library, question!, 'behind');
  const [work, ...others] = await works(library);
  expect([first, second]).toContain(work);
  expect(others).toEqual([]);
  const files = await library.reader.desk.files(second);
  expect(files?.parts.map((part) => part.map(({ path }) => path))).toEqual([['a.txt'], ['b.txt']]);
  expect(await asked(library)).toHaveLength(0);
});

test('no: they stay two, and nobody says so any more', async () => {
  const { library, first } = await opened();
  await press(library, (await asked(library))[0]!, 'two');
  expect(await works(library)).toHaveLength(2);
  expect((await page(library, `/works/${first}`)).one('main').text).not.toContain('May go on in');
  expect(await asked(library)).toHaveLength(0);
});
