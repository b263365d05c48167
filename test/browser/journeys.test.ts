import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, openPage, violations } from '../support/browser.ts';
import { wholeEdition } from '../support/library.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { KEEPER, libraryOf, served, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
let base: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  ({ base, close: stop } = await served(library.keeper));
});
afterAll(async () => {
  await closeBrowser();
  await stop?.();
  await library?.close();
});

/** Letters in each full line of the story, as the browser broke them. */
const LINES = `[...document.querySelectorAll('.story p')].flatMap((p) => {
  const text = p.firstChild;
  const range = document.createRange();
  const lengths = [];
  let start = 0;
  let bottom = 0;
  for (let i = 0; i < (text?.length ?? 0); i++) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const now = range.getClientRects()[0]?.bottom ?? bottom;
    if (bottom && now > bottom + 10) {
      if (start) lengths.push(i - start);
      start = i;
    }
    bottom = now;
  }
  return lengths;
})`;

/** Runs a journey on a page of its own and closes it. */
async function journey(look: Parameters<typeof openPage>[1], walk: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPage(base, look);
  page.setDefaultTimeout(60_000);
  try {
    await walk(page);
  } finally {
    await page.context().close();
  }
}
const content = async (title: string) => {
  const { id } = await library.work(title);
  return (await wholeEdition(library.reader, id, KEEPER))!;
};

describe('without JavaScript', () => {
  test('from the front page to a story, its chapters and back', () =>
    journey({ javaScriptEnabled: false }, async (page) => {
      await page.goto(base);
      await page.getByLabel('Any word or name').fill('truthful account');
      await page.getByRole('button', { name: 'Find' }).click();
      await page.getByRole('link', { name: LONG_TITLE }).click();
      await page.getByRole('heading', { level: 1, name: 'The Most Truthful' }).waitFor();
      expect(await page.title()).toContain('The Most Truthful');
      await page.getByRole('link', { name: 'Next' }).click();
      await page.waitForURL(/chapters\/2$/);
      await page.getByRole('link', { name: 'Before' }).click();
      await page.locator('.contents > summary').click();
      await page.getByRole('link', { name: 'The entire work on one page' }).click();
      expect(await page.locator('.chapter').count()).toBe(5);
    }));

  test('axe finds nothing where our scripts did not come', () =>
    journey({ width: 360 }, async (page) => {
      await page.route('**/*.js', (route) => route.abort());
      const { workId } = await content('Low Water');
      for (const path of ['/', `/works/${workId}`, `/works/${workId}/restoration`, '/reading']) {
        await page.goto(base + path);
        await page.evaluate("document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })");
        expect(await violations(page), path).toEqual([]);
      }
    }));

  test('a reader chooses paper and type, and finds them on the next page', () =>
    journey({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${base}/works`);
      await page.locator('.sheet summary').click();
      await page.locator('.sheet').getByLabel('Dark').check();
      await page.locator('.sheet').getByLabel('Source Serif').check();
      await page.locator('.sheet').getByLabel('Size').selectOption('Larger');
      await page.locator('.sheet').getByRole('button', { name: 'Keep' }).click();
      expect(page.url()).toBe(`${base}/works`);
      await page.locator('article .title').first().click();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(await page.locator('html').getAttribute('data-size')).toBe('4');
    }));

  test('the keeper refuses a change and takes the word back', () =>
    journey({ javaScriptEnabled: false, width: 360 }, async (page) => {
      const before = await content('Low Water');
      await page.goto(`${base}/works/${before.workId}/restoration`);
      const row = page.locator('.row', { has: page.locator('.spot[data-rule=quotes]') }).first();
      await row.locator('summary').click();
      await row.locator('.spot[data-rule=quotes]').first().getByRole('button', { name: 'Refuse' }).click();
      await page.waitForLoadState();
      const refused = page.locator('.spot[data-verdict=refused]');
      expect(await refused.count()).toBe(1);
      expect((await content('Low Water')).number).toBe(2);
      await page.locator('.row', { has: refused }).locator('summary').click();
      await refused.getByRole('button', { name: 'Undo' }).click();
      await page.waitForLoadState();
      expect((await content('Low Water')).parts[0]!.text).toEqual(before.parts[0]!.text);
    }));

  test.each([360, 1440])('the keeper refuses a rule everywhere and takes that back, at %i px', (width) =>
    journey({ javaScriptEnabled: false, width }, async (page) => {
      const before = await content('Low Water');
      await page.goto(base);
      await page.getByRole('link', { name: 'what the rules did' }).click();
      const rule = page.locator('#rule-quotes');
      await rule.getByRole('button', { name: 'Refuse everywhere' }).click();
      expect(await page.locator('main').textContent()).toMatch(/It made \d+ changes? in \d+ works?\./);
      expect((await content('Low Water')).parts[0]!.text).toEqual(before.parts[0]!.text);
      await page.getByRole('button', { name: 'Refuse everywhere' }).click();
      await page.waitForURL(/#rule-quotes$/);
      expect(await rule.textContent()).toContain('refused everywhere');
      expect((await content('Low Water')).parts[0]!.text).not.toEqual(before.parts[0]!.text);
      await rule.getByRole('button', { name: 'Take back' }).click();
      await rule.getByRole('button', { name: 'Refuse everywhere' }).waitFor();
      expect((await content('Low Water')).parts[0]!.text).toEqual(before.parts[0]!.text);
    }),
  );
});

describe('with the keyboard alone', () => {
  test('the first stop leads past everything to the story', () =>
    journey({}, async (page) => {
      await page.goto(`${base}/works/${(await library.work('Oil')).id}`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to the story');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
    }));

  test('every stop can be seen', () =>
    journey({}, async (page) => {
      await page.goto(`${base}/works?sort=title`);
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(
          '((style) => [style.outlineStyle, style.outlineWidth].join(" "))(getComputedStyle(document.activeElement))',
        );
        expect(ring).toBe('solid 2px');
      }
    }));

  test('the sheet opens, changes the page at once, and goes back', () =>
    journey({ theme: 'light' }, async (page) => {
      await page.goto(`${base}/works/${(await library.work('Oil')).id}`);
      await page.locator('a.sheet').focus();
      await page.keyboard.press('Enter');
      await page.locator('.sheet[open]').waitFor();
      const kept = page.waitForResponse((response) => response.url().endsWith('/reading'));
      await page.locator('.sheet').getByLabel('Sepia').focus();
      await page.keyboard.press('Space');
      expect((await kept).status()).toBe(200);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('sepia');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.locator('.sheet').getAttribute('open')).toBeNull();
      expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
      await page.reload();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('sepia');
    }));

  test('the bench: next, accept, refuse, undo, the keys', () =>
    journey({}, async (page) => {
      const before = await content('Banked Fires');
      await page.goto(`${base}/works/${before.workId}/restoration`);
      const dock = page.locator('.dock');
      const answered = () => page.waitForResponse((response) => response.request().method() === 'POST');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      expect(await dock.textContent()).toContain('2 of ');
      const current = page.locator('.spot.current');
      let answer = answered();
      await page.keyboard.press('a');
      expect(await (await answer).json()).toMatchObject({ verdict: 'accepted', edition: before.number });
      await page.locator('.spot.current[data-verdict="accepted"]').waitFor({ state: 'attached' });
      answer = answered();
      await page.keyboard.press('u');
      expect(await (await answer).json()).toMatchObject({ verdict: 'undecided' });
      await page.locator('.spot.current[data-verdict=""]').waitFor({ state: 'attached' });

      for (let i = 0; i < 60 && (await current.getAttribute('data-rule')) !== 'quotes'; i++)
        await page.keyboard.press('j');
      answer = answered();
      await page.keyboard.press('r');
      expect(await (await answer).json()).toMatchObject({ verdict: 'refused', edition: before.number + 1 });
      await dock.getByText(`edition ${before.number + 1}`).waitFor();
      expect((await content('Banked Fires')).parts[0]!.text).not.toEqual(before.parts[0]!.text);
      expect(await violations(page)).toEqual([]);

      await page.keyboard.press('?');
      expect(await page.locator('#keys').isVisible()).toBe(true);
      await page.getByLabel('Letter keys are on').uncheck();
      await page.getByRole('button', { name: 'Close' }).click();
      const where = await dock.textContent();
      await page.keyboard.press('j');
      expect(await dock.textContent()).toBe(where);
    }));

  test('j walks on to the next page of a long comparison', () =>
    journey({}, async (page) => {
      const { workId } = await content(LONG_TITLE);
      await page.goto(`${base}/works/${workId}/restoration`);
      const last = await page.locator('.spot').last().getAttribute('id');
      await page.goto(`${base}/works/${workId}/restoration#${last}`);
      await page.locator('.spot.current').waitFor({ state: 'attached' });
      await page.keyboard.press('j');
      await page.waitForURL(/page=2/);
    }));
});

test('a place in the strip is a link to the passage', () =>
  journey({ width: 360 }, async (page) => {
    const { workId } = await content(LONG_TITLE);
    await page.goto(`${base}/works/${workId}/restoration`);
    const strip = page.locator('svg.heat.lying');
    const { width, height } = (await strip.boundingBox())!;
    await strip.click({ position: { x: width * 0.9, y: height / 2 } });
    await page.waitForURL(/page=\d+.*#r\d+/);
    expect(await page.locator(`.row${new URL(page.url()).hash}`).count()).toBe(1);
  }));

test('on paper only the story is left', () =>
  journey({}, async (page) => {
    await page.goto(`${base}/works/${(await library.work('Oil')).id}`);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.masthead', '.colophon', '.deeds', '.after'])
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    expect(await page.locator('.story').isVisible()).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()")).toBe(
      '#fff',
    );
  }));

test('a line of the story holds 62 to 68 letters', () =>
  journey({ width: 1440 }, async (page) => {
    await page.goto(`${base}/works/${(await library.work('Eleven Grains Too Light')).id}`);
    await page.evaluate('document.fonts.ready.then(() => null)');
    const lines = await page.evaluate<number[]>(LINES);
    const mean = lines.reduce((a, b) => a + b, 0) / lines.length;
    expect(lines.length).toBeGreaterThan(50);
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeLessThan(68);
  }));
