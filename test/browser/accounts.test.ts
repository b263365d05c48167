import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { storyText } from '../support/library.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** Making wranglers, at a phone's and a desk's width, in every theme, by keyboard, with scripts and without. */

let library: TestLibrary;
let keeper: Awaited<ReturnType<typeof served>>;
let guest: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  library = await libraryOf({ 'a.txt': storyText({ Title: 'Ash', Fandom: 'Tidewatch' }, 1) });
  keeper = await served(library.keeper);
  guest = await served(library.guest);
});
afterAll(async () => {
  await closeBrowser();
  await keeper?.close();
  await guest?.close();
  await library?.close();
});

const shots = process.env['SHOTS'];
const LONG = 'Odile of the Lamps and of Every Last Harbour';

test.each([true, false])('a link by keyboard, opened by a helper, taken away again (scripts: %s)', async (scripts) => {
  const mara = await openPage(keeper.base, { width: 360, javaScriptEnabled: scripts });
  await mara.goto(`${keeper.base}/accounts`);
  await mara.getByRole('button', { name: 'Make a link for a wrangler' }).focus();
  await mara.keyboard.press('Enter');
  const link = await mara.locator('.key').textContent();
  const { pathname } = new URL(link!);

  const helper = await openPage(guest.base, { width: 360, javaScriptEnabled: scripts });
  await helper.goto(guest.base + pathname);
  if (scripts) expect(await violations(helper), 'the link').toEqual([]);
  if (shots) await helper.screenshot({ path: `${shots}/accounts-link-360.png`, fullPage: true });
  const name = scripts ? 'Tam Reed' : LONG;
  await helper.getByLabel('Name', { exact: true }).fill(name);
  await helper.getByLabel('Password', { exact: true }).fill('two lamps on the quay');
  await helper.keyboard.press('Enter');
  await helper.waitForURL('**/wrangling');

  await mara.goto(`${keeper.base}/accounts`);
  await mara.getByRole('button', { name: `Take that away from ${name}` }).focus();
  await mara.keyboard.press('Enter');
  await mara.getByRole('button', { name: `Make a wrangler of ${name}` }).waitFor();
  expect((await helper.goto(`${guest.base}/wrangling`))?.status()).toBe(403);
  await mara.getByRole('button', { name: `Make a wrangler of ${name}` }).click();
  await mara.getByRole('button', { name: `Take that away from ${name}` }).waitFor();
  expect((await helper.goto(`${guest.base}/wrangling`))?.status()).toBe(200);
  await mara.context().close();
  await helper.context().close();
});

test.each([360, 1440])('at %i px in every theme', async (width) => {
  const page = await openPage(keeper.base, { width });
  await page.goto(`${keeper.base}/accounts`);
  for (const theme of THEMES) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    expect(await violations(page, COLOUR_RULES), theme).toEqual([]);
    if (shots) await page.screenshot({ path: `${shots}/accounts-${width}-${theme}.png`, fullPage: true });
  }
  await page.getByRole('button', { name: 'Make a link for a wrangler' }).click();
  await page.locator('.key').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  if (shots) await page.screenshot({ path: `${shots}/accounts-made-${width}.png`, fullPage: true });
  await page.context().close();
});
