import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { html } from '../support/html.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from '../support/pages/prose.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** What stands in the files and is no part of a story, on the page that says how it was restored. */

const prose = [FOG, HAT, KETTLE, LAMP, ROPE, STAIRS];
const INSTEAD = 'Your reader plays no music. Write to mara@example.org for the notes.';

let library: TestLibrary;
let site: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  library = await libraryOf({
    'web/lamp.html': `<html><head><title>Low Water</title></head><body><table><tr><td><a href="i.html">Home</a> | <a href="n.html">What's New</a></td></tr></table><h1>Low Water</h1>${prose.map((text) => `<p>${text}</p>`).join('\n')}<object id="song">${INSTEAD}</object><hr><p><a href="i.html">Back to the index</a></p></body></html>`,
    'plain.txt': `Title: The Stairs\nAuthor: Mara\n\n${prose.toReversed().join('\n\n')}\n`,
  });
  site = await served(library.keeper);
});
afterAll(async () => {
  await closeBrowser();
  await site?.close();
  await library?.close();
});

const bench = async (title: string, needs = library.keeper) => {
  const { id } = await library.work(title);
  return html(await (await createSite(needs).request(`/works/${id}/restoration?view=side`)).text());
};

test('it is named with its reason, and page furniture stands in the original alone', async () => {
  const page = await bench('Low Water');
  expect(page.one('.beside').text).toContain(INSTEAD);
  expect(page.one('.beside').text).toContain('what stands in for something that cannot be shown');
  const apart = page.all('.apart');
  expect(apart.map((row) => row.one('.was').text.trim())).toEqual(["Home | What's New", 'Back to the index']);
  for (const row of apart) expect(row.one('.now').text.trim()).toBe('page furniture, not part of the story');
});

test('a guest sees no address in it, and a file without such things says nothing', async () => {
  const words = (await bench('Low Water', library.guest)).one('.beside').text;
  expect(words).toContain('Your reader plays no music.');
  expect(words).not.toContain('mara@example.org');
  expect((await bench('The Stairs')).all('.beside')).toEqual([]);
});

test('the work counts it', async () => {
  const { id } = await library.work('Low Water');
  const { work } = (await library.reader.edition(id, { kind: 'guest' }))!;
  expect(work.leftOut).toEqual({
    count: 1,
    letters: INSTEAD.match(/\p{L}/gu)!.length,
    byReason: { fallback: INSTEAD.match(/\p{L}/gu)!.length },
  });
});

const shots = process.env['SHOTS'];

test.each([360, 1440])('at %i px in every theme', async (width) => {
  const { id } = await library.work('Low Water');
  const page = await openPage(site.base, { width });
  for (const view of ['side', 'inline']) {
    await page.goto(`${site.base}/works/${id}/restoration?view=${view}`);
    await page.locator('.beside summary').click();
    expect(await violations(page)).toEqual([]);
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect(await violations(page, COLOUR_RULES), theme).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/${view}-${width}-${theme}.png`, fullPage: true });
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});
