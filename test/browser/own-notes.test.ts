import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** Words chosen in the story are marked and written about; the pages of notes and of the shape of a work stand at every width. */
let library: TestLibrary;
let base: string;
let id: string;
let token: string;
let close: () => Promise<void>;
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  ({ base, close } = await served({ library: library.guest.library }));
  ({ id } = await library.work(LONG_TITLE));
  token = await sessionOf(library.store, await accountOf(library.store, 'Ilse', 'member'));
});
afterAll(async () => {
  await closeBrowser();
  await close?.();
  await library?.close();
});

const shots = process.env['SHOTS'];
async function signedIn(look: Parameters<typeof openPage>[1]) {
  const page = await openPage(base, look);
  await page.context().addCookies([{ name: 'ficarium-session', value: token, url: base }]);
  return page;
}
const choose = (which: 'find' | 'findLast') => `(() => {
  const text = [...document.querySelectorAll('.story p[id]')].${which}((p) => p.firstChild?.data?.length > 60).firstChild;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(' ') + 1);
  range.setEnd(text, text.data.indexOf(' ', 25));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return range.toString();
})()`;

test('chosen words are marked', async () => {
  const page = await signedIn({ width: 360 });
  await page.goto(`${base}/works/${id}/chapters/2`);
  const chosen = (await page.evaluate(choose('find'))) as string;
  await page.getByRole('button', { name: 'Mark these words' }).click();
  await expect.poll(() => page.locator('mark.own').count()).toBe(1);
  expect((await page.locator('mark.own').textContent())?.startsWith(chosen.trim())).toBe(true);
  await page.evaluate(choose('findLast'));
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.waitForURL(/notes\/new/);
  await page.locator('#note-words').fill('This is where it turns.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.waitForURL(/chapters\/2#note-\d+$/);
  expect(await page.locator('.own-note p').textContent()).toBe('This is where it turns.');
  await page.context().close();
});

test.each([320, 360, 768, 1440])('at %i px in every theme', async (width) => {
  const page = await signedIn({ width });
  for (const [name, path] of Object.entries({
    notes: '/account/notes',
    'new note': `/works/${id}/notes/new?chapter=1&block=3`,
    writing: `/works/${id}/chapters/2?notes=yes`,
    people: `/works/${id}/people`,
    work: `/works/${id}`,
    front: '/',
  })) {
    await page.goto(base + path);
    for (const summary of await page.locator('.own-notes summary, .about > summary, .shape summary').all())
      if (await summary.isVisible()) await summary.click();
    expect(await violations(page), name).toEqual([]);
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect(await violations(page, COLOUR_RULES), `${name} ${theme}`).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${width}-${theme}.png`, fullPage: true });
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});

test('the front page leads whoever has no account back to where they stopped', async () => {
  const page = await openPage(base, { width: 360 });
  await page.goto(`${base}/works/${id}/chapters/3`);
  await page.locator('#p4').evaluate((p) => p.scrollIntoView());
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('place:')));
  await page.goto(base);
  const link = page.locator('.last-read a').first();
  expect(await link.textContent()).toBe(LONG_TITLE);
  await link.click();
  await page.waitForURL(/chapters\/3#p\d+$/);
  await page.context().close();
});

test('covers stand in lists where they are asked for, and are not fetched elsewhere', async () => {
  for (const covers of ['no', 'yes']) {
    const page = await openPage(base, { width: 360, more: { covers } });
    let fetched = 0;
    page.on('request', (request) => {
      if (/cover\.svg$/.test(request.url())) fetched++;
    });
    await page.goto(`${base}/search?q=lamp`, { waitUntil: 'networkidle' });
    expect(await page.locator('.card-cover').first().isVisible()).toBe(covers === 'yes');
    expect(fetched > 0).toBe(covers === 'yes');
    if (shots) await page.screenshot({ path: `${shots}/covers-${covers}.png` });
    await page.context().close();
  }
});
