import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { type Cover, coverOf } from '../../src/books/cover.ts';
import { makePages } from '../../src/books/pages.ts';
import { Press } from '../../src/library/books/press.ts';
import { booksOf } from '../../src/library/books.ts';
import type { Reader } from '../../src/store/reader.ts';
import { block, given, hostile, work } from './works.ts';

const press = new Press();
afterAll(() => press.close());

const drawn = (cover: Cover, width = 400) => press.print({ kind: 'cover', cover, width });
const set = (of: Parameters<typeof makePages>[0], paper: 'a5' | 'a4' | 'letter' = 'a5') =>
  press.print({ kind: 'pages', pages: makePages(of, { paper }) });

async function wordsIn(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages;
}
const huge = work({
  chapters: [
    { title: null, blocks: Array.from({ length: 9000 }, (_, i) => block('paragraph', `Word ${i} `.repeat(60))) },
  ],
});
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

describe('a cover in dots', () => {
  test.each([
    ['Arabic with emoji, of 300 letters', 'المنارة المتجولة والليل الطويل 🏮 '.repeat(12).slice(0, 300)],
    ['Hebrew and Latin', 'מנורה Lamp על המדרגות'],
    ['Japanese with a flag', '夜の灯台と、海を渡る手紙 🏳️‍🌈'],
    ['Greek and Cyrillic', 'Ο Φάρος и Маяк'],
  ])('has a title in %s', async (_, title) => {
    const [with_, without] = await Promise.all([
      drawn({ title, by: 'Tansy', fandom: '', cloth: '#25503a' }),
      drawn({ title: '.', by: 'Tansy', fandom: '', cloth: '#25503a' }),
    ]);
    expect(with_).toHaveProperty('bytes');
    // A title that the program could not set would leave the label empty.
    const size = (printed: typeof with_) => ('bytes' in printed ? printed.bytes.length : 0);
    expect(size(with_)).toBeGreaterThan(size(without) * 0.5);
  });

  test('is the same each time, and says which letters no font has', async () => {
    const [one, two] = await Promise.all([drawn(coverOf(hostile['emoji']!)), drawn(coverOf(hostile['emoji']!))]);
    expect(one).toEqual(two);
    expect(await drawn({ title: 'ქარი', by: '', fandom: '', cloth: '#25503a' })).toEqual({
      lacks: ['ქ', 'ა', 'რ', 'ი'],
    });
  });
});

test('a book goes without a picture of its cover only where no font has the letters', async () => {
  const books = booksOf({ reader: {} as Reader, program: 'test', served: async () => {} });
  const cover = (title: string): Cover => ({ title, by: 'Tansy', fandom: '', cloth: '#25503a' });
  expect(await books.picture(cover('ქარი'))).toBeUndefined();
  expect(await books.picture(cover('Wind'))).toBeInstanceOf(Uint8Array);
  await books.close();
  expect(await books.picture(cover('ქარი'))).toBeUndefined();
  expect(await books.picture(cover('Wind'))).toBeInstanceOf(Uint8Array);
  await expect(books.picture(cover('Rain'))).rejects.toMatchObject({ code: 'cannot-make' });
});

describe('pages', () => {
  test.each(Object.keys(hostile).filter((name) => !/^(?:long|one-huge|many)/.test(name)))(
    'of the work "%s" are set, with every letter of it',
    async (name) => {
      const of = hostile[name]!;
      const printed = await set(of);
      if (!('bytes' in printed)) throw new Error(JSON.stringify(printed));
      const all = letters((await wordsIn(printed.bytes)).join(' '));
      for (const { blocks } of of.chapters)
        for (const { type, text } of blocks)
          if (type === 'paragraph' && /^[\x20-\x7e“”‘’—]{9,200}$/.test(text) && !/\*/.test(text))
            expect(all).toContain(letters(text).slice(0, 12));
    },
  );

  test('know nothing of what would be commands to the compositor', async () => {
    const evil =
      '#read("/etc/passwd") #import "@preview/x:1.0.0" $ x^2 $ <label> @ref `raw` = Heading\\ \\u{1} #panic("no")';
    const printed = await set(
      work({ title: evil, chapters: [{ title: evil, blocks: [block('paragraph', evil), block('verse', evil)] }] }),
    );
    if (!('bytes' in printed)) throw new Error(JSON.stringify(printed));
    const all = letters((await wordsIn(printed.bytes)).join(''));
    expect(all).toContain(letters('#read("/etc/passwd") #import'));
    expect(all).not.toContain('root:');
  });

  test('of several chapters have contents, running heads and numbers', async () => {
    const words = 'The lamp went down to the water and came back with the tide, and nobody had asked it to. '.repeat(9);
    const chapters = ['Ebb', 'Slack', 'Flood'].map((title) => ({
      title,
      blocks: Array.from({ length: 9 }, () => block('paragraph', words)),
    }));
    const printed = await set(work({ chapters }), 'a5');
    if (!('bytes' in printed)) throw new Error(JSON.stringify(printed));
    const pages = await wordsIn(printed.bytes);
    expect(pages[0]).toContain('Oil for a Small Lamp');
    expect(pages[2]).toMatch(/Contents.*Ebb.*1.*Slack.*Flood/);
    expect(pages[4]).not.toContain('Tansy');
    expect(pages[5]).toContain('Oil for a Small Lamp, by Tansy Merriweather');
    expect(pages[6]).toMatch(/^\s*Ebb/);
    expect(await set(work({ chapters }), 'a5')).toEqual(printed);
  });

  test('in letters that no font has are not set in boxes', async () => {
    const printed = await set(
      work({ chapters: [{ title: null, blocks: [block('paragraph', 'ქარი ქრის. '.repeat(40))] }] }),
    );
    expect(printed).toEqual({ lacks: expect.arrayContaining(['ქ']) });
  });

  test('that take too long are given up, and the next are set', async () => {
    const hasty = new Press(undefined, { pages: 400 });
    const [late, next] = await Promise.all([
      hasty.print({ kind: 'pages', pages: makePages(huge, { paper: 'a5' }) }),
      hasty.print({
        kind: 'cover',
        cover: coverOf(work({ fields: { fandoms: given(['The Wandering Light']) } })),
        width: 100,
      }),
    ]);
    expect(late).toEqual({ late: 0.4 });
    expect(next).toHaveProperty('bytes');
    hasty.close();
  });

  test('given up at once leave nobody waiting when it closes, and nothing is printed afterwards', async () => {
    const closing = new Press(undefined, { waiting: 2 });
    const order = { kind: 'pages', pages: makePages(huge, { paper: 'a5' }) } as const;
    const [under, ...waiting] = [order, order, order, order].map((one) => closing.print(one));
    expect(await waiting[2]).toEqual({ busy: true });
    closing.close();
    const failed = { failed: expect.any(String) };
    expect(await Promise.all([under, waiting[0], waiting[1], closing.print(order)])).toEqual([
      failed,
      failed,
      failed,
      failed,
    ]);
  });
});
