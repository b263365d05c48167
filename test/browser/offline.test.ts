import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verbatim } from '../../src/text/sentence.ts';
import { closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** With no network at all: the shelf opens, a story is read and searched, the place is kept and told when the network is back. */
let library: TestLibrary;
let base: string;
let id: string;
let close: () => Promise<void>;
/** What a page sends as it is left slips by a browser that only plays at having no network. */
let isCut = false;
const accounts: { [name: string]: string } = {};
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  ({ base, close } = await served({ library: library.guest.library }, () => isCut));
  ({ id } = await library.work(LONG_TITLE));
  for (const name of ['Ilse', 'Orrin']) accounts[name] = await accountOf(library.store, name, 'member');
});
afterAll(async () => {
  await closeBrowser();
  await close?.();
  await library?.close();
});

const shots = process.env['SHOTS'];

async function be(context: BrowserContext, name: string): Promise<void> {
  await context.addCookies([
    { name: 'ficarium-session', value: await sessionOf(library.store, accounts[name]!), url: base },
  ]);
}
const cached = (page: Page) => page.evaluate('caches.keys()') as Promise<string[]>;
async function keepHere(page: Page): Promise<void> {
  await page.goto(`${base}/works/${id}`);
  const button = page.locator('button.keep-here');
  await button.click();
  await expect.poll(() => button.textContent(), { timeout: 60_000 }).toBe('Kept on this device');
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
}

test('a story is read with no network, and its place is told when there is one again', async () => {
  const page = await openPage(base, { width: 360 });
  const context = page.context();
  await be(context, 'Ilse');
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  await keepHere(page);
  await context.setOffline(true);
  isCut = true;

  await page.goto(`${base}/`);
  expect(await page.locator('h1').textContent()).toBe('On this device');
  const link = page.locator('.kept-works a').first();
  expect(await link.textContent()).toBe(LONG_TITLE);
  expect(await page.locator('.room').textContent()).toMatch(/\d/);
  expect(await violations(page)).toEqual([]);
  for (const theme of shots ? THEMES : []) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    await page.screenshot({ path: `${shots}/kept-360-${theme}.png` });
  }

  await page.locator('#in-kept').fill('LÁMP ferry');
  await page.locator('#in-kept').press('Enter');
  await expect.poll(() => page.locator('.found-passages a').count()).toBeGreaterThan(0);
  await page.locator('.found-passages a').first().click();
  await page.waitForURL(/\/kept#c\d+p\d+$/);
  expect(await page.locator(':target').textContent()).toMatch(/lamp/i);

  await page.goto(`${base}/works/${id}`);
  expect(await page.locator('.story p').count()).toBeGreaterThan(50);
  expect(
    await page
      .locator('.story p')
      .first()
      .evaluate((p) => p.ownerDocument.defaultView!.getComputedStyle(p).fontFamily),
  ).toContain('Literata');
  await page.locator('#c4p2').evaluate((p) => p.scrollIntoView());
  // Where the passage was found is waiting already.
  await page.waitForFunction(
    (work) =>
      JSON.parse(localStorage.getItem(`place:${work}`) ?? '{}').chapter === 3 &&
      localStorage.getItem(`later:/works/${work}/place `)?.includes('chapter=3'),
    id,
  );
  await page.goto(`${base}/works/${id}/kept`);
  await expect.poll(() => page.locator('a.begin').textContent()).toBe('Go on at chapter 4');
  expect((await library.store.places.of(accounts['Ilse']!, id))?.chapter).not.toBe(3);

  isCut = false;
  await context.setOffline(false);
  await page.evaluate("dispatchEvent(new Event('online'))");
  await expect
    .poll(async () => (await library.store.places.of(accounts['Ilse']!, id))?.chapter, { timeout: 60_000 })
    .toBe(3);
  await expect
    .poll(() => page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('later:')).length"))
    .toBe(0);
  expect(wrong).toEqual([]);
  await context.close();
});

test('whoever signs out leaves nothing, and nobody else is given what was kept', async () => {
  const page = await openPage(base, { width: 360 });
  const context = page.context();
  await be(context, 'Ilse');
  await keepHere(page);
  expect((await cached(page)).filter((name) => name.startsWith('kept '))).toHaveLength(1);
  await be(context, 'Orrin');
  await page.goto(`${base}/kept`);
  await expect.poll(async () => (await cached(page)).filter((name) => name.startsWith('kept '))).toEqual([]);
  await expect.poll(() => page.locator('.when-none').isVisible()).toBe(true);
  await keepHere(page);
  await page.goto(`${base}/account`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(`${base}/`);
  await expect.poll(async () => (await cached(page)).filter((name) => name.startsWith('kept '))).toEqual([]);
  expect(await page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('place:')).length")).toBe(0);
  await context.close();
});

test('what the library gives no more is taken off, and all of it when one says so', async () => {
  const page = await openPage(base);
  await keepHere(page);
  await page.goto(`${base}/kept`);
  await page.locator('button.clear').click();
  await expect.poll(() => page.locator('.when-none').isVisible()).toBe(true);
  expect(await cached(page)).not.toContain('assets');
  await keepHere(page);
  await library.store.write((writer) => writer.stand(id, true, verbatim('Out of sight.'), 'keeper'));
  await page.goto(`${base}/kept`);
  await expect.poll(() => page.locator('.when-none').isVisible()).toBe(true);
  await page.context().close();
});

test('a second window of who signed out keeps and sends nothing of theirs', async () => {
  const page = await openPage(base);
  const context = page.context();
  await be(context, 'Orrin');
  await page.goto(`${base}/works/${id}/entire`);
  const other = await context.newPage();
  await other.goto(`${base}/account`);
  await other.getByRole('button', { name: 'Sign out', exact: true }).click();
  await other.waitForURL(`${base}/`);
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  await page.waitForTimeout(1000);
  expect(sent).toEqual([]);
  expect(await other.evaluate('Object.keys(localStorage).filter((key) => key !== "who")')).toEqual([]);
  await context.close();
});

test('a work that turned out to be another leads on to it, also with no network', async () => {
  const [from, into] = await Promise.all(['Half a Cheese', 'Salt Post'].map((title) => library.work(title)));
  const page = await openPage(base);
  const context = page.context();
  await be(context, 'Ilse');
  await page.goto(`${base}/works/${from!.id}`);
  const button = page.locator('button.keep-here');
  await button.click();
  await expect.poll(() => button.textContent(), { timeout: 60_000 }).toBe('Kept on this device');
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await library.store.write((writer) => writer.merge(from!.id, into!.id));
  await page.goto(`${base}/kept`);
  const link = page.locator('.kept-works a');
  await expect.poll(() => link.allTextContents(), { timeout: 30_000 }).toEqual(['Salt Post']);
  await context.setOffline(true);
  isCut = true;
  await page.goto(`${base}/works/${from!.id}`);
  expect(page.url()).toBe(`${base}/works/${into!.id}`);
  expect(await page.locator('h1').textContent()).toBe('Salt Post');
  isCut = false;
  await context.close();
});

test('the library can be set up as an app', async () => {
  const page = await openPage(base, { width: 360 });
  await page.goto(base);
  const manifest = (await (await page.request.get(`${base}/manifest.webmanifest`)).json()) as {
    icons: { src: string; sizes: string }[];
    start_url: string;
  };
  expect(manifest.start_url).toBe('/');
  for (const { src, sizes } of manifest.icons) {
    const wide = await page.evaluate(
      `new Promise((tell) => { const i = new Image(); i.onload = () => tell(i.naturalWidth + 'x' + i.naturalHeight); i.src = '${src}'; })`,
    );
    expect(wide).toBe(sizes);
  }
  const found = (await (await page.context().newCDPSession(page)).send('Page.getAppManifest')) as {
    errors: unknown[];
    data?: string;
  };
  expect(found.errors).toEqual([]);
  expect(found.data).toContain('Ficarium');
  await page.context().close();
});
