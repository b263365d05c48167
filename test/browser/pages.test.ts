import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** Every page, at a phone's and a desk's width, in every theme: nothing for axe to find, nothing wider than the screen. */

let library: TestLibrary;
let empty: TestLibrary;
let base: string;
let bare: string;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  [library, empty] = await Promise.all([libraryOf(riverHeap()), libraryOf({})]);
  for (const needs of [library.keeper, empty.keeper]) {
    const server = await served(needs);
    closing.push(server.close);
    if (needs === library.keeper) base = server.base;
    else bare = server.base;
  }
});
afterAll(async () => {
  await closeBrowser();
  for (const close of closing) await close();
  await library?.close();
  await empty?.close();
});

const work = async (title: string, rest = '') => `${base}/works/${(await library.work(title)).id}${rest}`;
const PAGES: Readonly<Record<string, () => Promise<string> | string>> = {
  'front page': () => `${base}/`,
  'front page of an empty library': () => `${bare}/`,
  list: () => `${base}/works`,
  'list with nothing in it': () => `${base}/search?q=zeppelin&words-from=99000`,
  fandoms: () => `${base}/fandoms`,
  work: () => work('Eleven Grains Too Light'),
  'work in chapters with a long title': () => work(LONG_TITLE),
  chapter: () => work(LONG_TITLE, '/chapters/2'),
  'entire work': () => work(LONG_TITLE, '/entire'),
  'all its chapters': () => work(LONG_TITLE, '/chapters'),
  'work as a device keeps it': () => work(LONG_TITLE, '/kept'),
  'what a device keeps': () => `${base}/kept`,
  'work in Hebrew': () => work('מנורה על מדרגות המים'),
  'work with very many tags and verse': () => work('Salt in Everything'),
  'work for adults': () => work('For Grown Lamps Only'),
  'restoration side by side': () => work('Eleven Grains Too Light', '/restoration?view=side'),
  'restoration in one': () => work('Whoever Keeps the Lamp', '/restoration?view=inline'),
  'restoration of a long work': () => work(LONG_TITLE, '/restoration?page=2'),
  'restoration of a Hebrew work': () => work('מנורה על מדרגות המים', '/restoration'),
  'reading choices': () => `${base}/reading`,
  'what the rules did': () => `${base}/rules`,
  'what the rules did in an empty library': () => `${bare}/rules`,
  'left aside': () => `${base}/left-aside`,
  'nothing here': () => `${base}/nowhere`,
  'not readable': () => `${base}/works?year=1990&page=-1`,
};

describe.each(Object.entries(PAGES))('%s', (_, address) => {
  test.each([360, 768, 1440])('at %i px in every theme', async (width) => {
    const page = await openPage(base, { width });
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 40[04]/.test(message.text())) wrong.push(message.text());
    });
    await page.goto(await address());
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

test('every page is in reach at 400 % zoom and in the largest type', async () => {
  for (const address of Object.values(PAGES)) {
    const page = await openPage(base, { width: 320, more: { size: '7', measure: 'wide', font: 'opendyslexic' } });
    await page.goto(await address());
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), page.url()).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});
