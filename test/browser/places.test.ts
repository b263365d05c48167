import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** Reading on a phone: the story is in the first screen, and the place is kept, in the browser and for whoever is signed in. */
let library: TestLibrary;
let base: string;
let address: string;
let close: () => Promise<void>;
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  ({ base, close } = await served({ library: library.guest.library }));
  address = `/works/${(await library.work(LONG_TITLE)).id}`;
});
afterAll(async () => {
  await closeBrowser();
  await close?.();
  await library?.close();
});

const PHONE = { width: 360, viewport: { width: 360, height: 640 } };

test('the way into the story stands in the first screen of a phone', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await openPage(base, { ...PHONE, javaScriptEnabled });
    await page.goto(base + address);
    const begin = await page.locator('a.begin').boundingBox();
    expect(begin!.y + begin!.height).toBeLessThan(640);
    await page.locator('a.begin').click();
    expect(
      await page
        .locator('.story p')
        .first()
        .evaluate((p) => p.getBoundingClientRect().top),
    ).toBeLessThan(640);
    await page.context().close();
  }
});

test('a browser leads back to the paragraph where it stopped', async () => {
  const page = await openPage(base, PHONE);
  await page.goto(`${base}${address}/entire`);
  await page.locator('#c3p2').evaluate((p) => p.scrollIntoView());
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('place:')));
  await page.goto(base + address);
  const link = page.locator('a.begin');
  expect(await link.textContent()).toBe('Go on at chapter 3');
  await link.click();
  await page.waitForURL(/#c3p\d+$/);
  expect(Math.abs(await page.locator('#c3p2').evaluate((p) => p.getBoundingClientRect().top))).toBeLessThan(400);
  await page.context().close();
});

test('the library leads whoever is signed in back, on another device too', async () => {
  const token = await sessionOf(library.store, await accountOf(library.store, 'Ilse', 'member'));
  const signedIn = async (width: number) => {
    const page = await openPage(base, { width });
    await page.context().addCookies([{ name: 'ficarium-session', value: token, url: base }]);
    return page;
  };
  const phone = await signedIn(360);
  await phone.goto(`${base}${address}/entire`);
  const told = phone.waitForRequest((request) => request.url().endsWith('/place'));
  await phone.locator('#c2p2').evaluate((p) => p.scrollIntoView());
  await told;
  const desk = await signedIn(1440);
  await expect
    .poll(async () => {
      await desk.goto(base + address);
      return desk.locator('a.begin').textContent();
    })
    .toBe('Go on at chapter 2');
  await desk.locator('a.begin').click();
  await desk.waitForURL(/#(?:c2)?p\d+$/);
  for (const page of [phone, desk]) await page.context().close();
});
