import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, drop, openPage } from '../support/browser.ts';
import { makePdfFile } from '../support/documents/pdf.ts';
import { storyText } from '../support/library.ts';
import { isSound, lookAgain, type Started, started } from '../support/started.ts';

/** Bringing stories in as a keeper does: chosen, dropped, put into the watched folder; whole files and broken ones. */

let program: Started;
let folder: string;
type State = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
let keeper: State;

beforeAll(async () => {
  program = await started((scratch) => ({ FICARIUM_INBOX: join(scratch, 'inbox') }));
  folder = join(program.scratch, 'mine');
  mkdirSync(join(folder, 'old/quay'), { recursive: true });
  const bell = zipSync({ 'bell.txt': Buffer.from(storyText({ Title: 'The Bell' }, 3)) });
  write('lamp.txt', storyText({ Title: 'The Lamp' }, 2));
  write('bell.zip', bell);
  write('torn.zip', bell.subarray(0, bell.length / 2));
  write('empty.txt', '');
  write('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  write('scan.pdf', makePdfFile([{ pieces: [] }]));
  write(`${'a very long name that somebody gave it '.repeat(3)}.txt`, storyText({ Title: 'The Name' }, 4));
  write('old/oar.txt', storyText({ Title: 'The Oar' }, 5));
  write('old/quay/rope.txt', storyText({ Title: 'The Rope' }, 6));

  const page = await openPage(program.base, { javaScriptEnabled: false });
  await page.goto(program.link);
  await page.getByLabel('Name', { exact: true }).fill('Mara Venn');
  await page.getByLabel('Password').fill('two lamps on the quay');
  await page.getByRole('button', { name: 'Keep this library' }).click();
  keeper = await page.context().storageState();
  await page.context().close();
});
afterAll(async () => {
  await closeBrowser();
  await program?.stop();
});

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

async function opened(path: string, look: { width: number; javaScriptEnabled?: boolean }) {
  const page = await openPage(program.base, { ...look, storageState: keeper });
  page.setDefaultTimeout(20_000);
  await page.goto(program.base + path);
  return page;
}
const main = (page: Page) => page.getByRole('main').innerText();

test('without scripts, on a phone: nothing chosen, then files whole and broken; the way is there and back', async () => {
  const page = await opened('/take-in', { width: 360, javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Take them in' }).click();
  expect(await main(page)).toContain('No file came. Choose files or a folder, then send them.');
  await page.getByRole('link', { name: 'Back to where you were' }).click();
  expect(page.url()).toBe(`${program.base}/take-in`);
  expect(await main(page)).not.toContain('drop');

  const files = ['lamp.txt', 'bell.zip', 'torn.zip', 'empty.txt', 'picture.png', 'scan.pdf'];
  await page.getByLabel('Files, or zips of them').setInputFiles(files.map((name) => join(folder, name)));
  await page.getByRole('button', { name: 'Take them in' }).click();
  expect(page.url()).toMatch(/\/take-in\/\d+$/);
  await lookAgain(page);
  expect(await main(page)).toContain('6 files looked at: 2 works came in and 4 files were left aside.');
  await page.getByRole('link', { name: 'What was left aside, and why' }).click();
  for (const name of ['torn.zip', 'empty.txt', 'picture.png', 'scan.pdf']) expect(await main(page)).toContain(name);
  await page.context().close();
});

test('with scripts: it is told how far it is, and what came of it, by itself', async () => {
  const page = await opened('/take-in', { width: 1440 });
  await page.getByRole('button', { name: 'Take them in' }).click();
  await page.getByText('No file came. Choose files or a folder, then send them.').waitFor();
  expect(await page.getByRole('button', { name: 'Take them in' }).isEnabled()).toBe(true);
  const long = `${'a very long name that somebody gave it '.repeat(3)}.txt`;
  await page.getByLabel('Files, or zips of them').setInputFiles([join(folder, long)]);
  await page.getByRole('button', { name: 'Take them in' }).click();
  await page.waitForURL(/\/take-in\/\d+$/);
  await page.getByText('1 file looked at: 1 work came in.').waitFor();
  await page.context().close();
});

test('a folder that is dropped on the page comes in with all that lies in it', async () => {
  const page = await opened('/take-in', { width: 1440 });
  await page.getByText('drop files and folders anywhere').waitFor();
  await drop(page, join(folder, 'old'));
  await page.waitForURL(/\/take-in\/\d+$/);
  await page.getByText('2 files looked at: 2 works came in.').waitFor();
  await page.goto(`${program.base}/desk/heaps`);
  expect(await main(page)).toContain('What was brought in on');
  expect(await main(page)).not.toMatch(/^[0-9a-f]{8}-/im);
  await page.context().close();
});

test('what is put into the watched folder stands in the list, too', async () => {
  const page = await opened('/take-in', { width: 360 });
  writeFileSync(join(program.scratch, 'inbox/kettle.txt'), storyText({ Title: 'The Kettle' }, 7));
  await expect
    .poll(() => page.reload().then(() => main(page)), { timeout: 40_000, interval: 1000 })
    .toMatch(/watched folder.*: 1 file looked at: 1 work came in/);
  await page.context().close();
});

test('its pages are sound at 360 and 1,440 px, in every theme', async () => {
  for (const width of [360, 1440])
    for (const path of [
      '/take-in',
      '/take-in/1',
      '/left-aside',
      '/jobs',
      '/desk/heaps',
      '/desk/heaps/2',
      '/desk/erased',
    ]) {
      const page = await opened(path, { width });
      await isSound(page, `${path} at ${width}`);
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}${path.replaceAll('/', '-')}-${width}.png` });
      await page.context().close();
    }
});

test('whoever runs it is told nothing of broken files', async () => {
  const lines = program.complaints().trimEnd().split('\n');
  // The log tells of requests beside it, one JSON line each.
  expect(lines.filter((line) => !line.startsWith('{"level":"info"'))).toEqual([
    expect.stringMatching(/^The sample heap came in: /),
  ]);
});
