import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from '../../src/library/library.ts';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { storyText } from '../support/library.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** Wrangling tags with the keyboard, with scripts and without, at a phone's and a desk's width, in every theme. */

const story = (title: string, fields: { [name: string]: string }, seed: number) =>
  storyText({ Title: title, ...fields }, seed);

let library: TestLibrary;
let keeper: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  library = await libraryOf({
    'a.txt': story('Ash', { Fandom: 'Tidewatch', Characters: 'Ilse Marr, Joren', Pairing: 'Ilse Marr/Joren' }, 1),
    'b.txt': story('Birch', { Fandom: 'Tide Watch', Characters: 'Ilse Marr', Pairing: 'Joren/Ilse Marr' }, 2),
    'c.txt': story('Cedar', { Fandom: 'A Fandom With A Name That Goes On, And On, And On To The Edge Of A Phone' }, 3),
  });
  keeper = await served(library.keeper);
});
afterAll(async () => {
  await closeBrowser();
  await keeper?.close();
  await library?.close();
});

const shots = process.env['SHOTS'];
const id = (type: 'fandom' | 'relationship', name: string) => library.keeper.library.tags.called(OWNER, type, name);

test.each([360, 1440])('at %i px in every theme', async (width) => {
  const page = await openPage(keeper.base, { width });
  const addresses = {
    bin: '/wrangling?type=fandom',
    tag: `/wrangling/tags/${await id('relationship', 'Joren/Ilse Marr')}`,
    history: '/wrangling/history',
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(keeper.base + address);
    expect(await violations(page), name).toEqual([]);
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect(await violations(page, COLOUR_RULES), theme).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/wrangling-${name}-${width}-${theme}.png`, fullPage: true });
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});

test.each([true, false])('merged by keyboard alone, found at once, undone (scripts: %s)', async (javaScriptEnabled) => {
  const page = await openPage(keeper.base, { width: 360, javaScriptEnabled });
  await page.goto(`${keeper.base}/wrangling/tags/${await id('fandom', 'Tide Watch')}`);
  await page.getByRole('button', { name: 'Merge into Tidewatch' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('merged into').waitFor();
  if (shots) await page.screenshot({ path: `${shots}/wrangling-done.png`, fullPage: true });
  const found = async () => {
    const { works } = await library.keeper.library.find.works(OWNER, {
      typed: 'fandom:Tidewatch',
      size: 9,
      after: null,
    });
    return works.length;
  };
  expect(await found()).toBe(2);
  for (let left = 2; left > 0; left--) {
    await page.goto(`${keeper.base}/wrangling/history`);
    await page
      .getByRole('button', { name: 'Undo' })
      .nth(2 - left)
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('undone').waitFor();
  }
  expect(await found()).toBe(1);
  await page.context().close();
});
