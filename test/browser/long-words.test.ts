/** Languages are longer than English: with every sentence 40 % longer nothing runs out of a page, and what turns round stays on it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../src/words/words.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { pseudoWords } from '../support/pseudo.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
const base = { ltr: '', rtl: '', guest: '' };
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  const start = async (needs: TestLibrary['guest'], language: string) => {
    const server = await served({ ...needs, languages: [pseudoWords(language), english] });
    closing.push(server.close);
    return server.base;
  };
  base.ltr = await start(library.keeper, 'en-XA');
  base.rtl = await start(library.keeper, 'ar-XB');
  base.guest = await start(library.guest, 'en-XA');
});
afterAll(async () => {
  await closeBrowser();
  for (const close of closing) await close();
  await library?.close();
});

const work = async (rest = '') => `/works/${(await library.work(LONG_TITLE)).id}${rest}`;
const PAGES: Readonly<Record<string, () => Promise<string> | string>> = {
  'front page': () => '/',
  list: () => '/works',
  work: () => work(),
  chapter: () => work('/chapters/2'),
  restoration: () => work('/restoration'),
  desk: () => '/desk',
  queue: () => '/desk/queue',
  jobs: () => '/jobs',
  'bring in': () => '/take-in',
  'reading choices': () => '/reading',
};

const TOO_WIDE = `[...document.querySelectorAll('main *, header *, footer *')]
  .filter((one) => !one.closest('.unseen, svg, pre, .wide-table, [hidden], details:not([open]) > :not(summary)') && one.getClientRects().length > 0)
  .filter((one) => { const { left, right } = one.getBoundingClientRect(); return right > innerWidth + 1 || left < -1; })
  .map((one) => one.localName + '.' + one.className + ' ' + Math.round(one.getBoundingClientRect().left) + '-' + Math.round(one.getBoundingClientRect().right) + ': ' + one.textContent.slice(0, 60)).slice(0, 5)`;

describe.each(Object.entries(PAGES))('%s', (name, address) => {
  test.each([
    ['ltr', 360],
    ['ltr', 1440],
    ['rtl', 360],
  ] as const)('%s at %i px', async (way, width) => {
    const page = await openPage(base[way], { width });
    await page.goto(base[way] + (await address()));
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${name}-${way}-${width}.png` });
    expect(await page.evaluate(TOO_WIDE)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

test('signing in', async () => {
  const page = await openPage(base.guest, { width: 360, theme: 'dark' });
  await page.goto(`${base.guest}/sign-in`);
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/sign-in.png` });
  expect(await page.evaluate(TOO_WIDE)).toEqual([]);
  await page.context().close();
});
