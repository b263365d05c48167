import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupLibrary } from '../../src/library/grouping/group.ts';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { deskHeap } from '../support/desk-heap.ts';
import { wholeEdition } from '../support/library.ts';
import { KEEPER, libraryOf, served, type TestLibrary } from '../support/site.ts';
import { named, ratingOf } from '../support/tags.ts';

let library: TestLibrary;
let base: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  library = await libraryOf(deskHeap());
  ({ base, close: stop } = await served(library.keeper));
});
afterAll(async () => {
  await closeBrowser();
  await stop?.();
  await library?.close();
});

const PAGES: Readonly<{ [name: string]: () => Promise<string> | string }> = {
  'the heap': () => '/desk',
  'what waits': () => '/desk/queue',
  'left for later': () => '/desk/queue?later=yes',
  'the end of the queue': () => '/desk/queue?after=0~w~x',
  'what was decided': () => '/desk/decisions',
  'a work': async () => `/desk/works/${(await library.work('Post 01')).id}`,
  'files of a work in copies': async () => `/desk/works/${(await library.work('Two Names')).id}/files`,
  'files of a work in parts': async () => `/desk/works/${(await library.work('The Long Pier')).id}/files?q=Post`,
  heaps: () => '/desk/heaps',
  'a heap to be taken out': () => '/desk/heaps/1',
  'names of a work': async () => `/desk/works/${(await library.work('Post 01')).id}/authors`,
  '300 tags': async () => {
    const { items } = await library.reader.list({ words: 'goes', sort: 'title', page: 1, perPage: 1 }, KEEPER);
    expect((await wholeEdition(library.reader, items[0]!.id, KEEPER))!.work.fields.freeforms!.value).toHaveLength(300);
    return `/desk/works/${items[0]!.id}/freeforms`;
  },
  'works of a year': () => '/works?year=1994',
};

describe.each(Object.entries(PAGES))('%s', (_, address) => {
  test.each([360, 1440])('at %i px in every theme', async (width) => {
    const page = await openPage(base, { width });
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.goto(base + (await address()));
    await page.evaluate("document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })");
    expect(await violations(page)).toEqual([]);
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect(await violations(page, COLOUR_RULES), theme).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});

/** The question that the keys are at. */
const current = (page: Page) => page.locator('.question.current');
const status = (page: Page) => page.locator('.dock [role=status]');

test('by keyboard alone: a label for all works alike, a title filled in, a copy chosen, an undo, a look at the record', async () => {
  const page = await openPage(base);
  page.setDefaultTimeout(60_000);
  await page.goto(`${base}/desk`);
  const link = page.getByRole('link', { name: 'Begin with the greatest doubt' });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/queue/);

  // "Rating: orange lamp" means Mature, in all eight works.
  await expect.poll(() => current(page).innerText()).toContain('Which rating is meant?');
  while (!(await current(page).innerText()).includes('orange lamp')) await page.keyboard.press('j');
  await page.keyboard.press('e');
  expect(await status(page).textContent()).toContain('all works alike');
  await page.keyboard.press('c');
  await page.keyboard.press('M');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => status(page).textContent()).toContain('The rating is now Mature');
  const rated = async () =>
    (await library.reader.list({ words: 'Post', sort: 'title', page: 1, perPage: 50 }, KEEPER)).items.filter(
      (card) => ratingOf(card) === 'Mature',
    ).length;
  expect(await rated()).toBe(8);

  // A story without a title gets one.
  while (!(await current(page).innerText()).includes('What is its title?')) await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.keyboard.type('Bells by Night');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await library.reader.list({ words: 'bells', sort: 'title', page: 1, perPage: 5 }, KEEPER)).total)
    .toBe(1);

  // Two copies differ: the second is right; then it is taken back.
  await page.goto(`${base}/desk/queue?kind=contradiction`);
  await page.keyboard.press('2');
  await page.waitForURL(/told=/);
  expect(ratingOf(await library.work('Two Names'))).toBe('Explicit');
  // The word is taken back before the browser is led on: only then may it go elsewhere.
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('u')]);
  expect(ratingOf(await library.work('Two Names'))).toBe('General Audiences');

  await page.goto(`${base}/desk/decisions`);
  expect(await page.locator('.said-list li').count()).toBe(3);
  expect(await page.locator('.taken-back').count()).toBe(1);

  await page.goto(`${base}/desk/queue`);
  await page.keyboard.press('?');
  expect(await page.locator('dialog[open]').count()).toBe(1);
  await page.context().close();
});

test('Back leads to the question that one was at, and a letter answers nothing that is off screen', async () => {
  const page = await openPage(base, { width: 360 });
  page.setDefaultTimeout(60_000);
  await page.goto(`${base}/desk/queue`);
  for (let i = 0; i < 3; i++) await page.keyboard.press('j');
  const asks = await current(page).getAttribute('data-asks');
  const answered = async () => (await library.reader.desk.said({ page: 1, perPage: 1 })).total;
  const before = await answered();
  await current(page).locator('.of a').first().click();
  await page.waitForURL(/works/);
  await page.goBack();
  await expect.poll(() => current(page).getAttribute('data-asks')).toBe(asks);
  const { y, height } = (await current(page).boundingBox())!;
  expect([y < 900, y + height > 0]).toEqual([true, true]);
  // Scrolled away by hand: the first press only brings the keys to what is in view.
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  const last = await page.locator('.question').last().getAttribute('data-asks');
  await page.keyboard.press('n');
  expect(await current(page).getAttribute('data-asks')).toBe(last);
  expect(await status(page).textContent()).toContain('Press again');
  expect(await answered()).toBe(before);
  await page.keyboard.press('n');
  await expect.poll(answered).toBe(before + 1);
  await expect.poll(() => status(page).textContent()).toContain('obody can know');
  await page.keyboard.press('u');
  await expect.poll(() => status(page).textContent()).toBe('Taken back.');
  await page.context().close();
});

test.each([true, false])('left for later and asked again, with JavaScript: %s', async (javaScriptEnabled) => {
  const page = await openPage(base, { width: 360, javaScriptEnabled });
  page.setDefaultTimeout(60_000);
  const left = () => library.reader.desk.later();
  await page.goto(`${base}/desk/queue?kind=lossy`);
  expect(await page.locator('.story-ends blockquote p').first().innerText()).toMatch(/\w/);
  expect(await page.locator('.story-ends figcaption').first().innerText()).toContain('.txt');
  const asks = await page.locator('.question').first().getAttribute('data-asks');
  // It is the only one of its kind: answered, the page leads on, and only then may the browser go elsewhere.
  if (javaScriptEnabled) await Promise.all([page.waitForEvent('load'), page.keyboard.press('s')]);
  else await page.getByRole('button', { name: 'Later' }).first().click();
  await expect.poll(left).toBe(1);
  await page.goto(`${base}/desk/queue`);
  expect(await page.locator(`[data-asks="${asks}"]`).count()).toBe(0);
  await page.getByRole('link', { name: '1 left for later' }).click();
  await page.waitForURL(/later=yes/);
  expect(await page.locator('.question').getAttribute('data-asks')).toBe(asks);
  await page.getByRole('button', { name: 'Ask me again' }).click();
  await expect.poll(left).toBe(0);
  await page.context().close();
});

test.each([
  [true, 360],
  [false, 1440],
])(
  'join, order, part, undo and the history, with JavaScript: %s, at %i px, by keyboard',
  async (javaScriptEnabled, width) => {
    const page = await openPage(base, { width, javaScriptEnabled });
    page.setDefaultTimeout(60_000);
    const press = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/told=/);
    };
    const [pier, post] = [await library.work('The Long Pier'), await library.work('Post 07')];
    const paths = async (id: string) =>
      (await library.reader.desk.files(id))!.parts.map((part) => part.map(({ path }) => path));

    // Found by its title, said to be the rest of the story.
    await page.goto(`${base}/works/${pier.id}`);
    await page.getByRole('link', { name: 'Join or part its files' }).click();
    await page.getByLabel('title or writer of the other work').fill('Post 07');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Post/);
    expect(await page.locator('.other-works [type=radio]').count()).toBe(1);
    await press('It goes on there');
    expect(await page.locator('.just-said').innerText()).toContain('Its files are one work now');
    expect(await paths(pier.id)).toEqual([['parts/one.txt'], ['parts/three.txt'], ['posts/7.txt']]);
    // Readers of the other address are led on.
    await page.goto(`${base}/works/${post.id}`);
    expect(page.url()).toContain(pier.id);

    // It was the missing second part.
    await page.goto(`${base}/desk/works/${pier.id}/files`);
    await page.getByLabel('Part that posts/7.txt is').fill('1.5');
    await press('Keep this order of the parts');
    expect(await paths(pier.id)).toEqual([['parts/one.txt'], ['posts/7.txt'], ['parts/three.txt']]);
    expect((await library.work('The Long Pier')).missingParts).toEqual([]);

    // Nothing marked: a sentence, and nothing changed. Then it is parted again.
    await page.getByRole('button', { name: 'The marked files are not this work' }).click();
    expect(await page.locator('main').innerText()).toContain('No file was marked.');
    await page.goto(`${base}/desk/works/${pier.id}/files`);
    await page.getByLabel('posts/7.txt', { exact: true }).focus();
    await page.keyboard.press('Space');
    await press('The marked files are not this work');
    expect(await paths(pier.id)).toEqual([['parts/one.txt'], ['parts/three.txt']]);
    expect((await library.work('Post 07')).id).toBe(post.id);

    // The whole library put together anew, as an import does: it holds.
    await groupLibrary({ store: library.store, program: 'test' });
    expect(await paths(pier.id)).toEqual([['parts/one.txt'], ['parts/three.txt']]);

    // The history, and each word taken back, the last one first.
    await page.goto(`${base}/desk/decisions?kind=files`);
    const open = page.locator('.said-list li:not(.taken-back)').filter({ has: page.getByRole('button') });
    for (const left of [2, 1, 0]) {
      await open.first().getByRole('button', { name: 'Undo' }).click();
      await page.waitForURL(/told=/);
      await expect.poll(() => open.count()).toBe(left);
      if (left === 2) expect(await paths(post.id)).toEqual([['parts/one.txt'], ['posts/7.txt'], ['parts/three.txt']]);
    }
    expect(await paths(post.id)).toEqual([['posts/7.txt']]);
    expect((await library.work('The Long Pier')).missingParts).toEqual([2]);
    await page.context().close();
  },
);

test.each([true, false])(
  'the better text of two copies, chosen, held and undone, with JavaScript: %s',
  async (javaScriptEnabled) => {
    const page = await openPage(base, { width: 360, javaScriptEnabled });
    page.setDefaultTimeout(60_000);
    const { id } = await library.work('Two Names');
    const first = async () => (await library.reader.desk.files(id))!.parts[0]![0]!.path;
    const before = await first();
    await page.goto(`${base}/desk/works/${id}/files`);
    await page.getByRole('button', { name: /This is the better text/ }).click();
    await page.waitForURL(/told=/);
    expect(await first()).not.toBe(before);
    await groupLibrary({ store: library.store, program: 'test' });
    expect(await first()).not.toBe(before);
    await page.locator('.just-said').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(first).toBe(before);
    await page.context().close();
  },
);

test('without JavaScript: accept, correct and undo', async () => {
  const page = await openPage(base, { width: 360, javaScriptEnabled: false });
  page.setDefaultTimeout(60_000);
  const { id } = await library.work('Post 02');
  await page.goto(`${base}/desk/works/${id}/fandoms`);
  await page.getByLabel('fandoms', { exact: true }).fill('Eleven Rivers');
  await page.getByRole('button', { name: 'Keep this' }).click();
  expect(named(await library.work('Post 02'), 'fandom')).toEqual(['Eleven Rivers']);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(named(await library.work('Post 02'), 'fandom')).toEqual(['ER']);
  await page.goto(`${base}/desk/queue?kind=permission`);
  await page.getByRole('button', { name: 'That holds' }).click();
  expect(await page.locator('.just-said').innerText()).toContain('The permission is no');
  await page.context().close();
});

test.each([
  [true, 1440],
  [false, 360],
])(
  'the samples are removed from the front page and put back, with JavaScript: %s, at %i px, by keyboard',
  async (javaScriptEnabled, width) => {
    const samples = await libraryOf(deskHeap(), true);
    const site = await served(samples.keeper);
    const page = await openPage(site.base, { width, javaScriptEnabled });
    page.setDefaultTimeout(60_000);
    const press = async (role: 'link' | 'button', name: RegExp) => {
      await page.getByRole(role, { name }).focus();
      await page.keyboard.press('Enter');
    };
    try {
      await page.goto(site.base);
      await press('link', /Remove the samples/);
      await page.waitForURL(/heaps/);
      expect(await page.locator('main').innerText()).toMatch(/works of its \d+ files go with it/);
      await press('button', /Take it out/);
      await page.waitForURL(/told=/);
      expect(await page.locator('.notice').innerText()).toContain('Taken out of the library: The samples');
      await page.goto(site.base);
      expect(await page.locator('h1').innerText()).toBe('The shelves are still empty');
      await page.goto(`${site.base}/desk/decisions?kind=heap`);
      await press('link', /Where it is undone/);
      await page.waitForURL(/heaps/);
      await press('button', /Put it back/);
      await page.waitForURL(/told=/);
      await page.goto(site.base);
      expect(await page.locator('.standing').first().innerText()).toMatch(/\d+ works/);
      expect(await page.getByRole('link', { name: 'Remove the samples' }).count()).toBe(1);
    } finally {
      await page.context().close();
      await site.close();
      await samples.close();
    }
  },
);
