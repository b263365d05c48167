import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLOUR_RULES, closeBrowser, openPage, THEMES, violations } from '../support/browser.ts';
import { wholeEdition } from '../support/library.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

/** Who is in a work: the page and what leads to it, at a phone's and a desk's width, in every theme. */

const PART = [
  'The lamp on the quay had been out for three nights when Christopher Vale came home. Mrs. Orrin met him at the gate with her shawl over her head.',
  '“You are late, Kit,” said Mrs. Orrin.',
  '“The ferry lay at Sanding,” he answered. “Nobody would row in that fog.”',
  'Mr. Vale put down his bag. The old woman behind the stove laughed at him.',
  '“Nobody would row,” the old woman said. “In my day we rowed.”',
  '“Be quiet, mother,” cried Mrs. Orrin. She turned to Kit. “Have you seen the keeper?”',
  '“No,” said Kit.',
  '“Then he is in Sanding, with Captain Bastable.”',
  '“He is not in Sanding,” Kit said. He looked at Mrs. Orrin. She had not slept.',
  '“Did you ask Ada Orrin?”',
  '“I asked her,” said Kit. “Ada knows nothing.”',
  'Ada came in with the oil then, and set it by the door. Ada did not look at Kit.',
  '“I know what I know,” said Ada.',
];
const FILE = (title: string, more = '') =>
  `Title: ${title}\nAuthor: Mara Venn\n${more}\n${PART.join('\n\n')}\n\n${PART.join('\n\n')}\n`;

let library: TestLibrary;
let guest: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  library = await libraryOf({
    'lamp.txt': FILE('The Lamp on the Quay'),
    'tagged.txt': FILE('The Same Lamp, Tagged', 'Characters: Kit Vale\n')
      .replaceAll('fog', 'mist')
      .replaceAll('nights', 'evenings'),
    'nobody.txt': `Title: Rain\nAuthor: Mara Venn\n\n${'It rained on the roofs and it rained on the sea. '.repeat(30)}\n`,
  });
  guest = await served(library.guest);
});
afterAll(async () => {
  await closeBrowser();
  await guest?.close();
  await library?.close();
});

const shots = process.env['SHOTS'];

test.each([320, 360, 1440])('at %i px in every theme', async (width) => {
  const { id } = await library.work('The Lamp on the Quay');
  const page = await openPage(guest.base, { width });
  for (const [name, address] of Object.entries({ people: `/works/${id}/people`, work: `/works/${id}` })) {
    await page.goto(guest.base + address);
    for (const summary of await page.locator('.about > summary, .cast details > summary, .said summary').all())
      await summary.click();
    expect(await violations(page)).toEqual([]);
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect(await violations(page, COLOUR_RULES), theme).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${width}-${theme}.png`, fullPage: true });
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});

test('from the work to its people, and what is said there', async () => {
  const { id } = await library.work('The Lamp on the Quay');
  const page = await openPage(guest.base);
  await page.goto(`${guest.base}/works/${id}`);
  expect(await page.getByText('suggested').count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Who is in it' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/people$/);
  const kit = await page.getByRole('row', { name: /^Christopher Vale/ }).innerText();
  expect(kit).toContain('also Kit');
  expect(await page.getByRole('row', { name: /^the old woman/ }).count()).toBe(1);
  await page.getByText('Certain:').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.tier[open] blockquote').count()).toBeGreaterThan(3);
  await page.context().close();
});

test('what the files declare is not doubted; a story of nobody says so', async () => {
  const tagged = await library.work('The Same Lamp, Tagged');
  const { fields, people } = (await wholeEdition(library.reader, tagged.id, { kind: 'guest' }))!.work;
  expect(fields.characters).toMatchObject({ given: true });
  expect(people?.find((p) => p.declared)?.name).toBe('Christopher Vale');
  const rain = await library.work('Rain');
  const page = await openPage(guest.base);
  await page.goto(`${guest.base}/works/${rain.id}/people`);
  expect(await page.getByText('Nobody was found').count()).toBe(1);
  await page.goto(`${guest.base}/works/${rain.id}`);
  expect(await page.getByRole('link', { name: 'Who is in it' }).count()).toBe(0);
  await page.context().close();
});
