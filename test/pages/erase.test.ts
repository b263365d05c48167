import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { asFile, paragraphsOf } from '../support/marked-story.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
let path: string;
beforeAll(async () => {
  library = await libraryOf({
    'kiln.txt': asFile('The Kiln & Co', 'Ilse', paragraphsOf('kiln', 20, false)),
    'kiln again.txt': asFile('Kiln', 'Bo', paragraphsOf('kiln', 8, false)),
    'rye.txt': asFile('Rye', 'Bo', paragraphsOf('rye', 20, false)),
  });
  path = `/desk/works/${(await library.work('The Kiln & Co')).id}/erase`;
});
afterAll(() => library?.close());

const asked = async (form?: Readonly<Record<string, string>>, needs = library.keeper) => {
  const answer = await createSite(needs).request(`http://localhost${path}`, {
    ...(form ? { method: 'POST', body: new URLSearchParams(form), headers: { Origin: 'http://localhost' } } : {}),
  });
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('Location') };
};

test('it is for the keeper, and the work page of the desk leads there', async () => {
  expect((await asked(undefined, library.guest)).status).toBe(403);
  expect((await asked({ step: 'erase', title: 'The Kiln & Co' }, library.guest)).status).toBe(403);
  const desk = await createSite(library.keeper).request(path.replace('/erase', ''));
  expect(await desk.text()).toContain(`href="${path}"`);
});

test('asks twice: what goes, in figures; then for the title, which must be typed', async () => {
  const first = await asked();
  expect(first.status).toBe(200);
  for (const words of [
    'The Kiln &amp; Co',
    '2 files',
    '2 drafts',
    '1 other work',
    'Kiln',
    'never',
    'take it out of sight',
  ])
    expect(first.html).toContain(words);
  const second = await asked({ step: 'ask', reason: 'her wish "now"' });
  expect(second.html).toContain('Type its title');
  expect(second.html).toContain('value="her wish &quot;now&quot;"');
  for (const title of ['', 'yes', 'Rye']) {
    const wrong = await asked({ step: 'erase', title, reason: 'r' });
    expect([wrong.status, wrong.html.includes('nothing was erased')]).toEqual([400, true]);
  }
  expect((await library.work('The Kiln & Co')).words).toBeGreaterThan(100);
});

test('typed right, it is gone, and the list of erasures says who, when and why', async () => {
  const done = await asked({ step: 'erase', title: 'the kiln  & co', reason: 'her wish' });
  expect([done.status, done.to]).toEqual([303, '/desk/erased?told=swept']);
  expect((await asked()).status).toBe(404);
  const list = await (await createSite(library.keeper).request(`http://localhost${done.to}`)).text();
  expect(list).toContain('her wish');
  expect(list).toContain('erased for good');
  expect(list).not.toContain('Kiln');
  expect((await createSite(library.guest).request('/desk/erased')).status).toBe(403);
  await expect(library.work('Kiln')).rejects.toThrow('No work');
  expect((await library.work('Rye')).title).toBe('Rye');
});
