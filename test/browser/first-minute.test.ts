import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { embeddedOf } from '../../src/store/embedded.ts';
import { closeBrowser, drop, openPage } from '../support/browser.ts';
import { storyFile } from '../support/generated-stories.ts';
import { isSound, lookAgain, PROGRAM, type Started, started } from '../support/started.ts';

/** The first minute of somebody who has never seen it: the program as they start it, the link that it prints, a
 * folder brought in, a story read. */

let program: Started;
beforeAll(async () => {
  program = await started();
});
afterAll(async () => {
  await closeBrowser();
  await program?.stop();
});

const base = () => program.base;
const link = () => program.link;

test('the pages of coming in are sound at 360 and 1,440 px, in every theme', async () => {
  for (const width of [360, 1440]) {
    const page = await openPage(base(), { width });
    for (const address of [link(), `${base()}/sign-in`, `${base()}/key/${'a'.repeat(43)}`]) {
      await page.goto(address);
      await isSound(page, `${address} at ${width}`);
    }
    await page.goto(`${base()}/sign-in`);
    await page.getByLabel('Name', { exact: true }).fill('Nobody at all');
    await page.getByLabel('Password').fill('a wrong lamp indeed');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('do not go together');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Nobody at all');
    expect(await page.getByLabel('Password').inputValue()).toBe('');
    await isSound(page, `a wrong password at ${width}`);
    await page.context().close();
  }
});

test('start, follow the link, become keeper, see the desk, without JavaScript on a phone; then out and in again', async () => {
  const page = await openPage(base(), { width: 360, javaScriptEnabled: false });
  page.setDefaultTimeout(60_000);
  await page.goto(`${base()}/desk`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('not open to you');

  await page.goto(link());
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('no keeper yet');
  await page.getByLabel('Name', { exact: true }).fill('Mara Venn');
  await page.getByLabel('Password').fill('two lamps on the quay');
  await page.getByRole('button', { name: 'Keep this library' }).click();
  expect(page.url()).toBe(`${base()}/desk`);
  await page.getByRole('link', { name: 'What waits' }).first().click();
  expect(page.url()).toContain('/desk/queue');

  await page.getByRole('link', { name: 'Mara Venn' }).click();
  expect(page.url()).toBe(`${base()}/account`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  expect(await page.getByRole('link', { name: 'Desk' }).count()).toBe(0);
  await page.goto(`${base()}/desk/heaps`);
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Name', { exact: true }).fill('mara venn');
  await page.getByLabel('Password').fill('two lamps on the quay');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(page.url()).toBe(`${base()}/desk/heaps`);
  await page.context().close();
});

test('the account is sound at 360 and 1,440 px, in every theme; the link is used up', async () => {
  for (const width of [360, 1440]) {
    const page = await openPage(base(), { width });
    await page.goto(link());
    expect(await page.getByRole('main').textContent()).toContain('used already');
    await page.goto(`${base()}/sign-in?back=/account`);
    await page.getByLabel('Name', { exact: true }).fill('Mara Venn');
    await page.getByLabel('Password').fill('two lamps on the quay');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${base()}/account`);
    await isSound(page, `account at ${width}`);
    await page.getByLabel('Password until now').fill('not the password');
    await page.getByLabel('New password').fill('three lamps on the quay');
    await page.getByRole('button', { name: 'Change it' }).click();
    await isSound(page, `account with a wrong password at ${width}`);
    await page.context().close();
  }
});

const MANY = 300;

/** Lets nobody add an edition until it is told to go on: what is there stays readable, and the rest is still to come. */
async function hold(): Promise<() => Promise<void>> {
  const client = new pg.Client(embeddedOf(program.env['FICARIUM_DATA']!));
  await client.connect();
  let ended: Promise<void> | undefined;
  const goOn = () => (ended ??= client.end());
  onTestFinished(goOn);
  await client.query('begin; lock table editions in exclusive mode');
  return goOn;
}

test.each([
  [360, true],
  [1440, true],
  [360, false],
  [1440, false],
])(
  'a folder goes into the page, and a story of it is read while others still come in, at %i px, with JavaScript: %s',
  async (width, javaScriptEnabled) => {
    const folder = join(program.scratch, `mine-${width}-${javaScriptEnabled}`);
    mkdirSync(join(folder, 'old'), { recursive: true });
    const first = (javaScriptEnabled ? 10_000 : 50_000) + width * 10;
    for (let seed = first; seed < first + MANY; seed++)
      writeFileSync(join(folder, seed % 3 ? 'old' : '', `${seed}.txt`), storyFile(seed, 12).content);
    const page = await openPage(base(), { width, javaScriptEnabled });
    page.setDefaultTimeout(60_000);
    await page.goto(`${base()}/sign-in?back=/desk`);
    await page.getByLabel('Name', { exact: true }).fill('Mara Venn');
    await page.getByLabel('Password').fill('two lamps on the quay');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Bring stories in' }).click();
    const before = await works(page);

    if (javaScriptEnabled) {
      await page.getByText('drop files and folders anywhere').waitFor();
      await drop(page, folder);
    } else {
      await page.getByLabel('A whole folder').setInputFiles(folder);
      await page.getByRole('button', { name: 'Take them in' }).click();
    }
    await page.waitForURL(/\/take-in\/\d+$/);
    const taking = page.url();
    const ended = async () =>
      (await (await page.request.get(taking, { headers: { Accept: 'application/json' } })).json()).ended;

    await expect.poll(() => works(page), { timeout: 120_000, interval: 20 }).toBeGreaterThan(before);
    const goOn = await hold();
    await page.getByRole('link', { name: 'Read what is there already' }).click();
    await page.getByRole('article').first().getByRole('link').first().click();
    expect((await page.locator('.story').innerText()).length).toBeGreaterThan(500);
    expect(await ended()).toBe(false);
    await goOn();

    await page.goto(taking);
    const over = page.getByText(`${MANY} files looked at`);
    // With scripts the page tells it by itself; without them one looks again.
    if (javaScriptEnabled) await over.waitFor({ timeout: 120_000 });
    else await lookAgain(page);
    expect(await page.getByRole('main').innerText()).toContain(`${MANY} files looked at: ${MANY} works came in.`);
    expect(await works(page)).toBe(before + MANY);
    await page.context().close();
  },
);

/** How many works the library shows. */
async function works(page: Page): Promise<number> {
  const front = await (await page.request.get(base())).text();
  return Number(/([\d\s,.\u00a0\u202f]+)\s*works? by/.exec(front)?.[1]?.replace(/\D/g, ''));
}

test('`ficarium key` makes another link while the library is open', async () => {
  const key = spawn(process.execPath, [PROGRAM, 'key'], { env: { ...program.env, PORT: new URL(base()).port } });
  let out = '';
  key.stdout.on('data', (data) => {
    out += data;
  });
  expect((await once(key, 'exit'))[0]).toBe(0);
  const page = await openPage(base(), { javaScriptEnabled: false });
  await page.goto(out.trim());
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('new key');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Mara Venn');
  await page.context().close();
});
