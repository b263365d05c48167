import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { storyText } from '../support/library.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** What belongs to an account, at a phone's and a desk's width, with scripts and without. */

let library: TestLibrary;
let guest: Awaited<ReturnType<typeof served>>;
let token: string;
beforeAll(async () => {
  library = await libraryOf(
    Object.fromEntries(
      ['Ash', 'Birch', 'Cedar', 'Dogwood'].map((title, i) => [
        `${title}.txt`,
        storyText({ Title: title, Fandom: i < 3 ? 'Tidewatch' : 'Glass Orchard', Pairing: 'Ilse Marr/Joren' }, i + 1),
      ]),
    ),
  );
  guest = await served(library.guest);
  token = await sessionOf(library.store, await accountOf(library.store, 'Reader', 'member'));
});
afterAll(async () => {
  await closeBrowser();
  await guest?.close();
  await library?.close();
});

const shots = process.env['SHOTS'];

async function signedIn(look: Parameters<typeof openPage>[1]) {
  const page = await openPage(guest.base, look);
  await page.context().addCookies([{ name: 'ficarium-session', value: token, url: guest.base }]);
  return page;
}

test.each([
  [360, true],
  [360, false],
  [1440, true],
  [1440, false],
])('marked, left out, kept and come back to, at %i px (scripts: %s)', async (width, javaScriptEnabled) => {
  const page = await signedIn({ width, javaScriptEnabled });
  const titles = async () => (await page.locator('article.card .title').allTextContents()).sort();
  await page.goto(`${guest.base}/search?relationship=Ilse+Marr%2FJoren&read=no`);
  expect(await titles()).toEqual(['Ash', 'Birch', 'Cedar', 'Dogwood']);
  const card = page.locator('article.card', { hasText: 'Birch' });
  await card.locator('summary', { hasText: 'Yours' }).click();
  if (shots && javaScriptEnabled) await page.screenshot({ path: `${shots}/own-card-${width}.png`, fullPage: true });
  await card.getByRole('button', { name: 'I have read it' }).click();
  expect(await titles()).toEqual(['Ash', 'Cedar', 'Dogwood']);
  await page.locator('.saved-searches summary').click();
  await page.getByLabel('Keep this search').fill('Not yet read');
  await page.getByRole('button', { name: 'Keep it' }).click();

  await page.goto(`${guest.base}/search`);
  const other = page.locator('article.card', { hasText: 'Dogwood' });
  await other.locator('summary', { hasText: 'Yours' }).click();
  await other.getByLabel('Never show works with').selectOption('fandom:Glass Orchard');
  await other.getByRole('button', { name: 'Never show it' }).click();
  expect(await titles()).toEqual(['Ash', 'Birch', 'Cedar']);
  await page.goto(`${guest.base}/account/finding`);
  if (shots && javaScriptEnabled) await page.screenshot({ path: `${shots}/own-finding-${width}.png`, fullPage: true });
  await page.getByRole('link', { name: 'Not yet read' }).click();
  expect(await titles()).toEqual(['Ash', 'Cedar']);

  await page.goto(`${guest.base}/account/finding`);
  await page.getByRole('button', { name: /^Not read/ }).click();
  await page.getByRole('button', { name: /^Show again/ }).click();
  await page.locator('summary', { hasText: 'Change' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  expect(await page.getByRole('main').textContent()).toContain('None yet.');
  await page.context().close();
});

test.each([360, 1440])('at %i px in every theme', async (width) => {
  const page = await signedIn({ width });
  const { id } = await library.work('Ash');
  // Several searches in a row, as whoever keeps some has them.
  for (const name of ['Lamps', 'Not yet read', 'Bells in the harbour, at night']) {
    await page.goto(`${guest.base}/search?q=${encodeURIComponent(`${name} ${width}`)}`);
    await page.locator('.saved-searches summary').click();
    await page.getByLabel('Keep this search').fill(name);
    await page.getByRole('button', { name: 'Keep it' }).click();
  }
  for (const [name, address] of Object.entries({
    finding: '/account/finding',
    keys: '/account/keys',
    search: '/search?q=bell',
    work: `/works/${id}`,
  })) {
    await page.goto(guest.base + address);
    for (const summary of await page.locator('.card-menu summary, .saved-searches summary').all())
      await summary.click();
    expect(await violations(page), name).toEqual([]);
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect(await violations(page, COLOUR_RULES), theme).toEqual([]);
    }
    if (shots) await page.screenshot({ path: `${shots}/own-${name}-${width}.png`, fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});
