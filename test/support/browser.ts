import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';

export const THEMES = ['light', 'sepia', 'dark', 'plain'] as const;

let running: Promise<Browser> | undefined;

/** The headless Chromium of this run, started on the first call. */
export function browser(): Promise<Browser> {
  running ??= launch();
  return running;
}

async function launch(): Promise<Browser> {
  // The package's own arguments run everything in one process and switch the web's walls off; tests want them up.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

export async function closeBrowser(): Promise<void> {
  await (await running)?.close();
  running = undefined;
}

export interface Look extends BrowserContextOptions {
  readonly width?: number;
  readonly theme?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A fresh page of that width whose reader has chosen that theme. */
export async function openPage(
  base: string,
  { width = 1440, theme = 'light', more = {}, ...options }: Look = {},
): Promise<Page> {
  const context = await (await browser()).newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const reading = new URLSearchParams({ theme, ...more }).toString();
  await context.addCookies([{ name: 'reading', value: encodeURIComponent(reading), url: base }]);
  return context.newPage();
}

/** Lets that file or folder fall into the middle of the page, as a hand does. */
export async function drop(page: Page, path: string): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const hand = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await hand.send('Input.dispatchDragEvent', {
      type,
      x: width / 2,
      y: height / 2,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can change. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** What axe finds wrong on the page, one line each: rule, what it wants, where. Empty = nothing. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const found = await axe.run({ runOnly, resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
      );
    },
    [...(rules ?? TAGS)],
  );
}
