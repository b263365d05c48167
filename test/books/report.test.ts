import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makeHtml } from '../../src/books/html.ts';
import { letterOf, sorted } from '../../src/books/report/shelf.ts';
import { makeReport, reportWork } from '../../src/books/report.ts';
import type { Refusal } from '../../src/intake/draft.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { browser, closeBrowser, violations } from '../support/browser.ts';
import { block, hostile, work } from './works.ts';

const refusal = (path: string, code: Refusal['code'] = 'not-text'): Refusal => ({
  kind: 'refused',
  path,
  code,
  message: verbatim('This file is a picture.'),
});
const listed = Object.values(hostile).map((w, i) => reportWork(w, `books/${i}.epub`));
const reportOf = (works = listed, refusals: Refusal[] = [refusal('photo "1" <b>.txt')]) =>
  makeReport({
    works,
    refusals,
    summary: { files: 30, works: works.length, refused: refusals.length, seconds: 1.9 },
    rules: { quotes: verbatim('Quotes were curled.') },
  });
const many = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    reportWork(work({ id: `w${i}`, title: `${String.fromCharCode(65 + (i % 26))} story ${i}` }), `books/${i}.epub`),
  );

describe('what the report knows of a work', () => {
  const inferred = (...p: number[]) =>
    reportWork(
      work({ chapters: [{ title: null, blocks: p.map((x) => block('paragraph', 'x', { p: x })) }] }),
      'x.epub',
    );
  test('how sure its paragraphs are', () => {
    expect(reportWork(work(), 'x.epub')).toMatchObject({ inferred: 0, confidence: null, grade: 'whole' });
    expect(inferred(0.99, 0.97)).toMatchObject({ inferred: 2, confidence: 0.98, grade: 'sure' });
    expect(inferred(0.9, 0.8)).toMatchObject({ confidence: 0.85, grade: 'likely' });
    expect(inferred(0.5)).toMatchObject({ confidence: 0.5, grade: 'look' });
  });
  test('which of its facts are only suggested, and says so where it lists them', () => {
    const { fandoms, rating, ...fields } = work().fields;
    const guessed = { ...fields, fandoms: { ...fandoms!, given: false }, rating: { ...rating!, given: false } };
    const told = reportWork(work({ fields: guessed }), 'x.epub');
    expect([told.suggested, reportWork(work(), 'x.epub').suggested]).toEqual([['fandoms', 'rating'], []]);
    const { html: page } = reportOf([told])[0]!;
    expect(page).toContain('The Wandering Light</bdi> <small>(suggested)</small>');
    expect(page).toContain('General Audiences <small>(suggested)</small>');
    expect(reportOf([reportWork(work(), 'x.epub')])[0]!.html).not.toContain('(suggested)');
  });
  test('no address that stood in a name', () => {
    expect(
      JSON.stringify(
        reportWork(work({ authors: [{ name: 'Y <y@example.org>', contact: 'y@example.org' }] }), 'x.epub'),
      ),
    ).not.toContain('@');
  });
});

describe('the report', () => {
  const [page] = reportOf();
  const html = page!.html;

  test('is one page without script, address or foreign mark-up', () => {
    expect(reportOf()).toHaveLength(1);
    expect(html).not.toMatch(/<script|https?:|src=|@import|javascript:/);
    expect(html).toContain('photo &quot;1&quot; &lt;b&gt;.txt');
  });

  test('leads to every book and names every refusal and rule', () => {
    for (const w of listed) expect(html).toContain(`href="./${w.file}"`);
    expect(html).toContain('This file is a picture.');
    expect(html).toMatch(/Quotes were curled\.<\/th><td class="n">\d+</);
    expect(html).toContain('Parts 2 and 3 missing');
  });

  test('says what is no part of the stories, by reason', () => {
    const leftOut = { count: 2, letters: 1200, byReason: { 'page-number': 200, container: 1000 } } as const;
    const [first] = makeReport({
      works: [reportWork(work({ leftOut }), 'a.epub'), reportWork(work(), 'b.epub')],
      refusals: [],
      summary: { files: 2, works: 2, refused: 0, seconds: 1, leftOut },
    });
    expect(first!.html).toMatch(/page numbers<\/th><td class="n">400<\/td><td class="n">1</);
    expect(first!.html).toMatch(/headers of mail[^<]*<\/th><td class="n">2.?000<\/td><td class="n">1</);
    expect(html).not.toContain('Not part of the stories');
  });

  test('has the figures of its chart as a table', () => {
    const rows = [...html.matchAll(/<tr><th scope="row">([^<]*)<\/th>((?:<td class="n">\d+<\/td>){4})<\/tr>/g)];
    const mail = rows
      .find((r) => r[1] === 'mail')![2]!
      .match(/\d+/g)!
      .map(Number);
    expect(mail[0]).toBe(listed.filter((w) => w.format === 'mail' && w.grade === 'whole').length);
  });

  test('orders titles without their articles, the untitled last', () => {
    const titles = ['The Zebra', null, 'a lamp', 'Part 10', 'Part 9', '«Échelle»', 'Die Laterne'].map((title, i) =>
      reportWork(work({ id: `w${i}`, title }), 'x'),
    );
    expect(sorted(titles).map((w) => w.title)).toEqual([
      '«Échelle»',
      'a lamp',
      'Die Laterne',
      'Part 9',
      'Part 10',
      'The Zebra',
      null,
    ]);
    expect(sorted(titles).map(letterOf)).toEqual(['E', 'L', 'L', 'P', 'P', 'Z', '#']);
  });

  test('says so when nothing was found', () => {
    expect(reportOf([], [])[0]!.html).toContain('No story was found');
  });

  test('of ten thousand works is one page, of more it leads to further pages that hold each work once', () => {
    expect(reportOf(many(10_000))).toHaveLength(1);
    const pages = reportOf(
      many(10_001),
      Array.from({ length: 10_001 }, (_, i) => refusal(`${i}.exe`)),
    );
    expect(pages.map((p) => p.name)).toEqual([
      'report.html',
      'report-stories-1.html',
      'report-stories-2.html',
      'report-stories-3.html',
      'report-left-aside-1.html',
      'report-left-aside-2.html',
      'report-left-aside-3.html',
    ]);
    for (const { name } of pages.slice(1)) expect(pages[0]!.html).toContain(`href="./${name}"`);
    const books = pages
      .slice(1)
      .flatMap((p) => [...p.html.matchAll(/href="\.\/books\/(\d+)\.epub"/g)].map((m) => m[1]));
    expect(new Set(books).size).toBe(10_001);
    expect(books).toHaveLength(10_001);
  });
});

describe('in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-report-'));
  afterAll(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true });
  });
  const pages: [string, string][] = [
    ['report', reportOf()[0]!.html],
    ['report of many', reportOf(many(80))[0]!.html],
    ...['everything', 'evil', 'hebrew', 'emoji'].map((name): [string, string] => [
      `work ${name}`,
      makeHtml(hostile[name]!),
    ]),
  ];

  test.each(pages)(
    'the %s has no violation that axe finds, and fits at every width, light and dark',
    async (name, html) => {
      const file = join(folder, `${name.replace(/ /g, '-')}.html`);
      writeFileSync(file, html);
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1440, 'dark'],
      ] as const) {
        const context = await (await browser()).newContext({ viewport: { width, height: 900 }, colorScheme });
        const page = await context.newPage();
        await page.goto(pathToFileURL(file).href);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(await violations(page)).toEqual([]);
        await context.close();
      }
    },
  );
});
