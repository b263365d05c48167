import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadAssets } from '../../src/web/kit/assets.ts';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { storyText } from '../support/library.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';
import { story } from '../support/stories.ts';

/** Reading with everything at hand: keys, a thumb, the ears, words in the story; and what a page of it weighs. */
let library: TestLibrary;
let base: string;
let address: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const parts = (title: string, texts: readonly string[]) =>
    Object.fromEntries(
      texts.map((text, i) => [
        `${title}/${String(i + 1).padStart(3, '0')}.txt`,
        `Title: ${title} (${i + 1}/${texts.length})\nAuthor: Wil Sedge\n\n${text}\n`,
      ]),
    );
  const long = (first: number, names: [string, string, string] = ['Tamsin', 'Rufus', 'Odo']) =>
    story(5000, first, names)
      .map((one) => one ?? '* * *')
      .join('\n\n');
  library = await libraryOf({
    ...riverHeap(),
    ...parts('The Long Causeway', [long(0), long(1)]),
    'salt.txt': `Title: All in One Evening\nAuthor: Ada Fen\n\n${long(4, ['Maud', 'Piers', 'Sorrel'])}\n`,
    ...parts(
      'Sixty Short Watches',
      Array.from({ length: 60 }, (_, i) => storyText({}, i)),
    ),
  });
  ({ base, close } = await served({ library: library.guest.library }));
  address = `${base}/works/${(await library.work(LONG_TITLE)).id}`;
});
afterAll(async () => {
  await closeBrowser();
  await close?.();
  await library?.close();
});

const shots = process.env['SHOTS'];
const voices = () => {
  const spoken: string[] = [];
  Object.assign(globalThis, { spoken });
  class Utterance {
    lang = '';
    onend: (() => void) | null = null;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const waiting: Utterance[] = [];
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(globalThis, 'speechSynthesis', {
    value: {
      speak: (one: Utterance) => {
        spoken.push(one.text);
        waiting.push(one);
        setTimeout(() => waiting.includes(one) && one.onend?.(), 300);
      },
      cancel: () => void waiting.splice(0),
    },
  });
};

test.each([320, 360, 768, 1440])('the reader at %i px, in every theme', async (width) => {
  const page = await openPage(base, { width });
  for (const [name, path] of Object.entries({
    chapter: '/chapters/2',
    found: '?q=lamp+ferry',
    chapters: '/chapters',
    work: '',
  })) {
    await page.goto(address + path);
    for (const summary of await page.locator('.tools summary, .contents > summary').all()) await summary.click();
    expect(await violations(page), name).toEqual([]);
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect(await violations(page, COLOUR_RULES), `${name} ${theme}`).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${width}-${theme}.png` });
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});

test('keys turn chapters, but not while somebody types', async () => {
  const page = await openPage(base);
  await page.goto(`${address}/chapters/2`);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/chapters\/3$/);
  await page.keyboard.press('k');
  await page.waitForURL(/chapters\/2$/);
  await page.keyboard.press('/');
  await page.keyboard.type('jkl lamp');
  expect(await page.locator('#in-story').inputValue()).toBe('jkl lamp');
  expect(page.url()).toMatch(/chapters\/2$/);
  await page.context().close();
});

test('a thumb across the story turns the chapter', async () => {
  const page = await openPage(base, { width: 360, hasTouch: true });
  await page.goto(`${address}/chapters/2`);
  const hand = await page.context().newCDPSession(page);
  const touch = (type: string, x?: number) =>
    hand.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: x === undefined ? [] : [{ x, y: 500 }],
    });
  await touch('touchStart', 300);
  await touch('touchMove', 200);
  await touch('touchMove', 120);
  await touch('touchEnd');
  await page.waitForURL(/chapters\/3$/);
  await page.context().close();
});

test('words in the story lead to their paragraphs, without a script too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await openPage(base, { javaScriptEnabled });
    await page.goto(`${address}/chapters/2`);
    await page.locator('.find-in > summary').click();
    await page.locator('#in-story').fill('lamp');
    await page.keyboard.press('Enter');
    const first = page.locator('.found-passages a').first();
    expect(await first.locator('mark').first().textContent()).toMatch(/lamp/i);
    const said = await first.locator('mark').first().textContent();
    await first.click();
    await page.waitForURL(/#p\d+$/);
    expect(await page.locator(':target').textContent()).toContain(said);
    await page.context().close();
  }
});

test('the browser reads aloud, shows where it is, and stops', async () => {
  const page = await openPage(base, { width: 360 });
  await page.addInitScript(voices);
  await page.goto(`${address}/chapters/2`);
  const button = page.locator('button.listen');
  await button.click();
  await expect.poll(() => button.textContent()).toBe('Stop reading aloud');
  const first = await page.locator('.speaking').textContent();
  await expect.poll(() => page.locator('.speaking').textContent(), { timeout: 60_000 }).not.toBe(first);
  const spoken = await page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
  expect(first).toContain(spoken[0]);
  await button.click();
  expect(await page.locator('.speaking').count()).toBe(0);
  expect(await button.textContent()).toBe('Read aloud');
  await page.context().close();
  const mute = await openPage(base);
  await mute.addInitScript(() =>
    Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined, configurable: true }),
  );
  await mute.goto(`${address}/chapters/2`);
  expect(await mute.locator('button.listen').isVisible()).toBe(false);
  await mute.context().close();
});

test('how one likes to read is kept, without a script too', async () => {
  const page = await openPage(base, { javaScriptEnabled: false });
  await page.goto(`${base}/reading`);
  await page.locator('#page-leading').selectOption('airy');
  await page.locator('#page-edge').selectOption('even');
  await page.locator('.plain-page .reading-form button').click();
  await page.goto(`${address}/chapters/2`);
  const style = (await page.evaluate(`(() => {
    const { textAlign, lineHeight, fontSize } = getComputedStyle(document.querySelectorAll('.story p')[2]);
    return [textAlign, parseFloat(lineHeight) / parseFloat(fontSize)];
  })()`)) as [string, number];
  expect(style[0]).toBe('justify');
  expect(style[1]).toBeCloseTo(1.85, 2);
  await page.context().close();
});

/** The room `web` as it is built, its modules in as few letters as do the same. */
const BUILT = join(import.meta.dirname, '../../dist/web/');

/** What came for a page: its own text, style sheets and modules, as they are and as they travel. */
async function weightOf(page: Page, url: string): Promise<{ plain: number; packed: number; blocking: number }> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (['document', 'stylesheet', 'script'].includes(response.request().resourceType())) bodies.push(response.body());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  page.removeAllListeners('response');
  const got = await Promise.all(bodies);
  const sum = (each: (body: Buffer) => number) => got.reduce((all, body) => all + each(body), 0);
  return {
    plain: sum((body) => body.length),
    packed: sum((body) => gzipSync(body).length),
    blocking: await page.locator('script:not([type="module"]):not([async]):not([defer])').count(),
  };
}

test('5,000 words are less than 57 KB before their fonts as they are built, 62 KB with a work’s head, less than 15 KB as they travel packed, and no script holds them up', async () => {
  const built = await served({ library: library.guest.library }, undefined, loadAssets(BUILT));
  const page = await openPage(built.base, { width: 360 });
  const { id } = await library.work('The Long Causeway');
  const alone = await library.work('All in One Evening');
  for (const [name, path, most] of [
    ['a chapter', `/works/${id}/chapters/2`, 57_000],
    ['a work', `/works/${alone.id}`, 62_000],
  ] as const) {
    const weight = await weightOf(page, built.base + path);
    console.log(`${name} of 5,000 words: ${weight.plain} bytes of HTML, CSS and JS, ${weight.packed} as they travel`);
    expect(weight.plain, name).toBeLessThan(most);
    expect(weight.packed, name).toBeLessThan(15_000);
    expect(weight.blocking, name).toBe(0);
  }
  await page.context().close();
  await built.close();
});

test('every typeface is there when it is chosen, at once and on the next page', async () => {
  const { id } = await library.work('The Long Causeway');
  const address = `${base}/works/${id}/chapters/2`;
  const loaded = `document.fonts.ready.then(() => [...document.fonts].some((one) => one.family.includes('OpenDyslexic') && one.status === 'loaded'))`;
  const page = await openPage(base, { width: 360 });
  await page.goto(address);
  expect(await page.evaluate(loaded)).toBe(false);
  await page.locator('.sheet').click();
  const saved = page.waitForResponse((response) => response.url().endsWith('/reading'));
  await page.locator('.sheet input[value="opendyslexic"]').check();
  await saved;
  await expect.poll(() => page.evaluate(loaded)).toBe(true);
  await page.goto(address);
  expect(await page.locator('link[rel="stylesheet"]').count()).toBe(2);
  expect(await page.evaluate(loaded)).toBe(true);
  await page.context().close();
});

test('very many chapters stay few in the menu, and all are in reach', async () => {
  const page = await openPage(base, { width: 360, javaScriptEnabled: false });
  const { id } = await library.work('Sixty Short Watches');
  await page.goto(`${base}/works/${id}/chapters/30`);
  await page.locator('.contents > summary').click();
  expect(await page.locator('.contents li').count()).toBeLessThan(20);
  expect(await page.locator('.contents [aria-current]').textContent()).toMatch(/30/);
  await page.getByRole('link', { name: 'All 60 chapters' }).click();
  expect(await page.locator('.contents li').count()).toBe(60);
  await page.context().close();
});
