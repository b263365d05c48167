import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { story } from '../support/generated-stories.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** Two versions of a story and a copy with slips: what differs, at a phone's and a desk's width, in every theme. */

const told = story(5, 60).filter((p) => p !== '***');
const revised = [
  ...told.map((p, i) =>
    i > 30 && i % 3 === 2 ? p.replace(' the ', ' that same ').replace(/\.$/, ', as it always was.') : p,
  ),
  'And there the new ending of it all begins and ends.',
].toSpliced(12, 1);
const file = (title: string, paragraphs: readonly string[], date: string) =>
  `Title: ${title}\nAuthor: Mara\nDate: ${date}\n\n${paragraphs.join('\n\n')}\n`;

let library: TestLibrary;
let site: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  library = await libraryOf({
    'lists/1999/first.txt': file('The Lamp', told, '1999-02-01'),
    'second.txt': file('The Lamp, Revised', revised, '2003-02-01'),
    'slips.txt': file('The Lamp', told, '1999-02-01').replaceAll(/[“”]/g, '"').replace(' the ', ' teh '),
  });
  site = await served(library.keeper);
});
afterAll(async () => {
  await closeBrowser();
  await site?.close();
  await library?.close();
});

const shots = process.env['SHOTS'];

test.each([360, 1440])('at %i px in every theme', async (width) => {
  const [first, second] = [await library.work('The Lamp'), await library.work('The Lamp, Revised')];
  const page = await openPage(site.base, { width });
  const addresses = {
    versions: `/works/${first.id}`,
    related: `/works/${second.id}`,
    compare: `/works/${second.id}/compare/${first.id}`,
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(site.base + address);
    for (const summary of await page.locator('.versions > summary').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect(await violations(page, COLOUR_RULES), theme).toEqual([]);
      if (shots)
        await page.screenshot({
          path: `${shots}/${name}-${width}-${theme}.png`,
          fullPage: name === 'compare' && width === 1440,
        });
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});

test('by keyboard: from a work to its other version, to what differs, and back', async () => {
  const second = await library.work('The Lamp, Revised');
  const page = await openPage(site.base);
  await page.goto(`${site.base}/works/${second.id}`);
  await page.getByRole('link', { name: /^What differs/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/compare/);
  expect(await page.locator('.difference ins').count()).toBeGreaterThan(5);
  await page.getByRole('link', { name: 'The other way round' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/compare/${second.id}`);
  expect(await page.locator('.difference del').count()).toBeGreaterThan(5);
  await page.context().close();
});
