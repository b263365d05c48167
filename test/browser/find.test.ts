/** Finding stories in the browser: with and without JavaScript, on a phone and on a desk. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { findHeap, REMEMBERED, WANTED } from '../support/find-heap.ts';
import { askForLongOnes, facet, narrow, titlesOn } from '../support/find-pages.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
let base: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  library = await libraryOf(findHeap());
  ({ base, close: stop } = await served(library.guest));
});
afterAll(async () => {
  await closeBrowser();
  await stop?.();
  await library?.close();
});

describe.each([
  [360, true],
  [360, false],
  [1440, true],
  [1440, false],
] as const)('at %i px, JavaScript: %s', (width, javaScriptEnabled) => {
  const journey = async (walk: (page: Page) => Promise<void>) => {
    const page = await openPage(base, { width, javaScriptEnabled });
    page.setDefaultTimeout(60_000);
    try {
      await walk(page);
    } finally {
      await page.context().close();
    }
  };

  test('a story is found by a half-remembered sentence, and opens where it stands', () =>
    journey(async (page) => {
      await page.goto(base);
      await page.getByLabel('Any word or name').fill('bell drowned rang under the ice');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=/);
      expect(await titlesOn(page)).toEqual([WANTED]);
      const passage = page.locator('.passage a');
      expect(await passage.locator('mark').allTextContents()).toEqual(
        expect.arrayContaining(['bell', 'drowned', 'ice']),
      );
      await passage.click();
      await page.waitForURL(/\/chapters\/\d/);
      const there = page.locator(':target');
      expect(await there.textContent()).toContain(REMEMBERED);
      const { y, height } = (await there.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThan(page.viewportSize()!.height + 200);
    }));

  test('this pairing, complete, over 10,000 words, none of these five tags, in French or English', () =>
    journey(async (page) => {
      await page.goto(`${base}/works`);
      await narrow(page);
      await askForLongOnes(page);
      await page.getByRole('button', { name: 'Show works' }).click();
      await page.waitForURL(/relationship=/);
      expect(await page.locator('.list-tools').textContent()).toContain('3 works found');
      // The five tags, from the page of all tags of these works.
      await narrow(page);
      const tags = await facet(page, 'freeform');
      for (const tag of ['Major Character Death', 'Angst']) await tags.getByLabel(`Only works without ${tag}`).check();
      await page.getByRole('button', { name: 'Show works' }).click();
      await page.waitForURL(/not-freeform=/);
      await page.goto(`${page.url()}&not-freeform=Fluff&not-freeform=Boats&not-freeform=Crossover`);
      expect((await titlesOn(page)).toSorted()).toEqual(['Le Verger sous la neige', WANTED]);
      expect(page.url()).not.toMatch(/=(?:&|$)/);
      // What was excluded is still there, with nothing, and can be allowed again.
      await narrow(page);
      const out = (await facet(page, 'freeform')).locator('li', { hasText: 'Angst' });
      expect(await out.textContent()).toContain('(0)');
      await out.getByLabel('Only works without Angst').uncheck();
      await (await facet(page, 'freeform')).getByLabel('Only works without Major Character Death').uncheck();
      await page.getByRole('button', { name: 'Show works' }).click();
      await page.waitForURL((url) => !url.search.includes('Angst'));
      expect(await page.locator('.list-tools').textContent()).toContain('3 works found');
    }));
});

test('on a phone the sheet opens from its word, closes on Escape, and the focus is where it was', async () => {
  const page = await openPage(base, { width: 360 });
  await page.goto(`${base}/search`);
  expect(await page.locator('#filters').isVisible()).toBe(false);
  await page.locator('.open-sheet').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('#filters').isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('#filters').waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.activeElement.className')).toBe('open-sheet');
  await page.context().close();
});

test('fandoms narrow as one types', async () => {
  const page = await openPage(base, {});
  await page.goto(`${base}/fandoms?named=l`);
  const names = page.locator('[data-names] li:visible a');
  const before = await names.count();
  await page.getByLabel('Names with these words').fill('light');
  expect(before).toBeGreaterThan(1);
  expect(await names.allTextContents()).toEqual(['Harbour Lights']);
  await page.context().close();
});

const PAGES = {
  results: '/search?q=lantern+winter',
  'results with filters': '/search?fandom=Tidewatch&not-character=Sefa&words-from=300',
  'nothing found': '/search?q=lantern&fandom=Tidewotch&words-from=90000',
  'all tags of a type': '/search/tags/freeform?q=near',
  'a fandom': '/tags/fandom/Tidewatch',
  'a pairing': '/tags/relationship/Ilse%20Marr%2FOdile%20Quill',
  fandoms: '/fandoms?named=l',
};

describe.each(Object.entries(PAGES))('%s', (_, path) => {
  test.each([360, 1440])('at %i px in every theme', async (width) => {
    const page = await openPage(base, { width });
    await page.goto(base + path);
    await page.evaluate("document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })");
    expect(await violations(page)).toEqual([]);
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect(await violations(page, COLOUR_RULES), theme).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
