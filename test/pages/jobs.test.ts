import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentence } from '../../src/text/sentence.ts';
import { createSite } from '../../src/web/site.tsx';
import { storyText } from '../support/library.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
beforeAll(async () => {
  library = await libraryOf({ 'lamp.txt': storyText({ Title: 'The Lamp' }, 3) });
});
afterAll(() => library?.close());

const send = (who: 'keeper' | 'guest', form?: Readonly<{ [name: string]: string }>) =>
  createSite(library[who]).request(
    'http://localhost/jobs',
    form && {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { Origin: 'http://localhost', 'Content-Type': 'application/x-www-form-urlencoded' },
    },
  );

test('a guest sees nothing of what goes on, and changes nothing', async () => {
  expect((await send('guest')).status).toBe(403);
  expect((await send('guest', { job: '1', act: 'drop' })).status).toBe(403);
});

test('the keeper sees what waits and what failed and why, tries it again and drops it', async () => {
  await library.store.write((writer) => writer.askFor({ root: '/heaps/<lamp>', source: 'command', by: 'keeper' }));
  const { store } = library;
  const [job] = (await store.queue.list()).filter(({ task }) => task === 'take-in');
  let page = await (await send('keeper')).text();
  expect(page).toContain('Waits');
  expect(page).toContain('Taking in a heap');
  expect(page).not.toContain('Try again now');
  const jobs = store.runJobs(
    {
      'take-in': () => Promise.reject(new Error('The disk is <full>.')),
      group: async () => {},
      'carry-out': async () => {},
      restore: async () => {},
      render: async () => {},
      sweep: async () => {},
      'back-up': async () => {},
      sample: async () => {},
      day: async () => {},
      'read-again': async () => {},
    },
    () => {},
  );
  await expect
    .poll(async () => (await store.queue.list()).map(({ state }) => state), { timeout: 60_000 })
    .toEqual(['again']);
  await jobs.stop();
  page = await (await send('keeper')).text();
  expect(page).toContain('The disk is &lt;full&gt;.');
  expect(page).toContain('Tried once; again ');
  const again = await send('keeper', { job: job!.id, act: 'again' });
  expect([again.status, again.headers.get('Location')]).toEqual([303, `/jobs?told=again-${job!.id}`]);
  expect((await send('keeper', { job: job!.id, act: 'drop' })).status).toBe(303);
  expect((await send('keeper', { job: job!.id, act: 'drop' })).status).toBe(409);
  expect((await send('keeper', { job: 'x', act: 'drop' })).status).toBe(400);
  expect(await (await send('keeper')).text()).toContain('Nothing goes on, and nothing waits.');
  expect(await store.queue.takings(1)).toMatchObject([{ trouble: sentence('trouble.taken-off', { by: 'keeper' }) }]);
});
