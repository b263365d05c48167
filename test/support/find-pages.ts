import type { Page } from 'playwright-core';

/** The titles of what was found. */
export const titlesOn = (page: Page): Promise<string[]> => page.locator('article .title').allTextContents();

/** Opens what narrows a list; on a phone it stands in a sheet. */
export async function narrow(page: Page): Promise<void> {
  if (page.viewportSize()!.width < 1000) await page.locator('.open-sheet').click();
}

/** Opens the list of a type of tags, where it is folded. */
export async function facet(page: Page, type: string) {
  const list = page.locator(`[data-facet=${type}]`);
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  return list;
}

/** Ticks: this pairing, finished, over 10,000 words, in French or English. */
export async function askForLongOnes(page: Page): Promise<void> {
  await (await facet(page, 'relationship')).getByLabel('Only works with Ilse Marr/Odile Quill').check();
  await page.getByLabel('Finished').selectOption('finished');
  await page.getByLabel('Words, at least').fill('10000');
  await page.getByLabel('French').check();
  await page.getByLabel('English').check();
}
