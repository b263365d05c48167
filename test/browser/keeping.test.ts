import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from '../../src/library/library.ts';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { riverHeap } from '../support/river-heap.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'ficarium-keeping-page-'));
let library: TestLibrary;
let site: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  site = await served(library.keeper);
});
afterAll(async () => {
  await closeBrowser();
  await site?.close();
  await library?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shots = process.env['SHOTS'];

/** A year of a made-up library: it grows, sleeps for three weeks, loses its backups and finds them again. */
async function aYear(): Promise<void> {
  const { days } = library.store;
  for (let n = 364; n >= 0; n--) {
    if (n > 200 && n < 222) continue;
    const at = new Date(Date.now() - n * 86_400_000);
    const day = at.toISOString().slice(0, 10);
    await days.keep({
      day,
      at,
      works: 12_000 - n * 20 - (n > 100 ? 900 : 0),
      originals: 9e8 - n * 1e6,
      database: 2.4e9 - n * 3e6,
      free: Math.round(80e9 + Math.sin(n / 9) * 4e9),
      backedUpAt: n > 300 ? null : new Date(at.getTime() - (n > 60 && n < 90 ? 90 - n : 1) * 86_400_000),
      failedJobs: n % 90 === 0 ? 2 : 0,
    });
    await days.addAnswers(day, [
      { withinMs: 25, answers: 900, failed: 0 },
      { withinMs: 50, answers: 60 + (n % 40), failed: n % 70 === 0 ? 3 : 0 },
    ]);
  }
}

test('the keeper reads how everything is kept: on a telephone, in every theme, without JavaScript', async () => {
  const { backups, keeping } = library.keeper.library;
  for (const width of [360, 1440]) {
    const page = await openPage(site.base, { width, javaScriptEnabled: false });
    await page.goto(`${site.base}/keeping`);
    if (width === 360) {
      expect(await page.textContent('main')).toContain('The first is written tonight.');
      await aYear();
      expect(await page.textContent('main')).toContain('There is no backup.');
      const to = join(folder, 'a-long-name-for-a-folder-of-backups-on-another-disk.tar.zst');
      await backups.make(OWNER, { to, isFolder: false, passphrase: undefined });
      await keeping.sample(OWNER, { signal: new AbortController().signal });
      await page.reload();
    }
    expect(await page.textContent('main')).toContain('The last one was made on');
    expect(await page.locator('.curve').count()).toBe(8);
    expect(await page.locator('.curve').first().getAttribute('aria-label')).toMatch(
      /^Works: 3\D?8\d\d on .*, 12\D000 on /,
    );
    await page.click('.history summary');
    expect(await page.locator('.curve-months tbody tr').count()).toBeGreaterThan(11);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    if (shots) await page.screenshot({ path: join(shots, `keeping-${width}.png`), fullPage: true });
    await page.context().close();
  }
  for (const theme of THEMES) {
    const page = await openPage(site.base, { theme });
    await page.goto(`${site.base}/keeping`);
    expect(await violations(page, theme === 'light' ? undefined : COLOUR_RULES), theme).toEqual([]);
    if (shots) await page.screenshot({ path: join(shots, `keeping-${theme}.png`) });
    await page.context().close();
  }
});
