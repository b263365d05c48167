#!/usr/bin/env node
// Ace by DAISY, the judge of how well our books can be read by everybody: fetched with npm into .cache/ace the first time, without a
// browser of its own; it uses that of the tests.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';

const run = promisify(execFile);
const VERSION = '1.4.6';
const cache = fileURLToPath(new URL(`../.cache/ace/${VERSION}`, import.meta.url));
const PACKAGE = JSON.stringify({
  private: true,
  dependencies: { '@daisy/ace-core': VERSION, '@daisy/ace-axe-runner-puppeteer': VERSION },
});

/** Is it here, or can it be fetched? Says why not instead of throwing. @returns {Promise<{ready: true} | {ready: false, why: string}>} */
export async function aceReady() {
  if (existsSync(cache)) return { ready: true };
  const fresh = `${cache}.${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'package.json'), PACKAGE);
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--silent'];
    await run('npm', ['install', ...quiet], {
      cwd: fresh,
      timeout: 400_000,
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    });
    if (!existsSync(cache)) renameSync(fresh, cache);
    return { ready: true };
  } catch (error) {
    return { ready: false, why: `Ace could not be fetched with npm: ${String(error.message).split('\n')[0]}` };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const DRIVER = `
const [folder, ...books] = process.argv.slice(1);
const ace = require('@daisy/ace-core');
const runner = require('@daisy/ace-axe-runner-puppeteer');
(async () => {
  const said = [];
  for (const book of books) {
    const [, report] = await ace(book, { cwd: folder, outdir: folder + '/out', lang: 'en', initLogger: true, silent: true, fileName: folder + '/ace.log', jobid: '' }, runner);
    for (const about of report.assertions ?? [])
      for (const one of about.assertions ?? [])
        if (one['earl:result']['earl:outcome'] === 'fail')
          said.push({ book, page: about['earl:testSubject'].url, rule: one['earl:test']['dct:title'], impact: one['earl:test']['earl:impact'], html: one['earl:result'].html ?? '' });
  }
  require('node:fs').writeFileSync(folder + '/said.json', JSON.stringify(said));
  process.exit(0);
})().catch((error) => { console.error(error); process.exit(1); });
`;

/**
 * Checks books one after the other.
 * @param {readonly string[]} books paths
 * @returns {Promise<{book: string, page: string, rule: string, impact: string, html: string}[]>} every violation
 */
export async function ace(books) {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-ace-'));
  try {
    await run(process.execPath, ['-e', DRIVER, folder, ...books], {
      cwd: cache,
      maxBuffer: 2 ** 26,
      env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: await chromium.executablePath(), ACE_TIMEOUT_INITIAL: '90000' },
    });
    return JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
