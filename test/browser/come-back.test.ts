/** A reader who knows just what they want sets it all beside the list, keeps it, leaves, and comes back from elsewhere. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { findHeap, WANTED } from '../support/find-heap.ts';
import { askForLongOnes, facet, narrow, titlesOn } from '../support/find-pages.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
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

const FIVE = ['Major Character Death', 'Angst', 'Fluff', 'Found Family', 'Crossover'];
const FRENCH = 'Le Verger sous la neige';
const SAVED = 'Ilse and Odile, long';

const titles = async (page: Page) => (await titlesOn(page)).toSorted();
const show = (page: Page) => page.getByRole('button', { name: 'Show works' }).click();

test.each([
  [360, true],
  [360, false],
  [1440, true],
  [1440, false],
])(
  'this pairing, complete, over 10,000 words, none of five tags, in French or English, not yet read: kept, and come back to; %i px, scripts: %s',
  async (width, javaScriptEnabled) => {
    const reader = await accountOf(library.store, `Reader ${width} ${javaScriptEnabled}`, 'member');
    const inSession = async () => {
      const page = await openPage(base, { width, javaScriptEnabled });
      page.setDefaultTimeout(60_000);
      const value = await sessionOf(library.store, reader);
      await page.context().addCookies([{ name: 'ficarium-session', value, url: base }]);
      return page;
    };

    const page = await inSession();
    await page.goto(`${base}/works`);
    await narrow(page);
    await (await facet(page, 'freeform')).locator('[data-more]').click();
    await page.waitForURL(/\/search\/tags\/freeform/);
    for (const tag of FIVE) await page.getByLabel(`Only works without ${tag}`, { exact: true }).check();
    await show(page);
    await page.waitForURL(/\/search\?not-freeform=/);
    await narrow(page);
    await askForLongOnes(page);
    await page.getByLabel('Read by you').selectOption('no');
    await show(page);
    await page.waitForURL(/read=no/);
    expect(new URL(page.url()).searchParams.getAll('not-freeform').toSorted()).toEqual(FIVE.toSorted());
    expect(await titles(page)).toEqual([FRENCH, WANTED]);
    await page.locator('.saved-searches summary').click();
    await page.getByLabel('Keep this search').fill(SAVED);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.context().close();

    const elsewhere = await inSession();
    await elsewhere.goto(`${base}/search?q=${encodeURIComponent(WANTED)}`);
    const card = elsewhere.locator('article.card', { hasText: WANTED });
    await card.locator('summary', { hasText: 'Yours' }).click();
    await card.getByRole('button', { name: 'I have read it' }).click();
    await elsewhere.goto(`${base}/account/finding`);
    await elsewhere.getByRole('link', { name: SAVED }).click();
    await elsewhere.locator('.chosen').waitFor();
    expect(await titles(elsewhere)).toEqual([FRENCH]);
    expect(await elsewhere.locator('.chosen').textContent()).toContain('Ilse Marr/Odile Quill');
    await elsewhere.context().close();
  },
);
