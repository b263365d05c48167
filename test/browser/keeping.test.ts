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

test('the keeper reads how everything is kept: on a telephone, in every theme, without JavaScript', async () => {
  const { backups, keeping } = library.keeper.library;
  for (const width of [360, 1440]) {
    const page = await openPage(site.base, { width, javaScriptEnabled: false });
    await page.goto(`${site.base}/keeping`);
    if (width === 360) {
      expect(await page.textContent('main')).toContain('There is no backup.');
      const to = join(folder, 'a-long-name-for-a-folder-of-backups-on-another-disk.tar.zst');
      await backups.make(OWNER, { to, isFolder: false, passphrase: undefined });
      await keeping.sample(OWNER, { signal: new AbortController().signal });
      await page.reload();
    }
    expect(await page.textContent('main')).toContain('The last one was made on');
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
