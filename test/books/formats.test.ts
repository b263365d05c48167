import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { afterAll, describe, expect, test } from 'vitest';
import { koboPage } from '../../src/books/epub/kobo.ts';
import { makeEpub } from '../../src/books/epub.ts';
import { makeMarkdown } from '../../src/books/markdown.ts';
import { makePages } from '../../src/books/pages.ts';
import { makeText } from '../../src/books/text.ts';
import { Converter, findConverter } from '../../src/library/books/convert.ts';
import { Kept } from '../../src/library/books/kept.ts';
import { given, hostile, work } from './works.ts';

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('plain text', () => {
  test.each(Object.keys(hostile))('of the work "%s" has every letter of the story', (name) => {
    const text = letters(makeText(hostile[name]!));
    for (const { blocks } of hostile[name]!.chapters)
      expect(text.includes(letters(blocks.map((one) => one.text).join('')))).toBe(true);
  });
  test('keeps its forms', () => {
    const text = makeText(hostile['everything']!);
    expect(text).toContain('Oil for a Small Lamp\n\nby Tansy Merriweather\n');
    expect(text).toContain('    I measured the hill with a rod and a chain,\n      And still');
    expect(text).toContain('One\n===\n');
    expect(text).toContain('\n\n* * *\n\n');
    expect(text).not.toContain('@example.org');
  });
});

describe('Markdown', () => {
  const md = new MarkdownIt({ html: true });
  test.each(Object.keys(hostile).filter((name) => name !== 'one-huge-paragraph'))(
    'of the work "%s" reads as the story, and no mark-up of it is followed',
    (name) => {
      const html = md.render(makeMarkdown(hostile[name]!));
      expect(html).not.toMatch(/<script|<!--/);
      const read = html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp|quot);/g, '');
      for (const { blocks } of hostile[name]!.chapters)
        expect(letters(read).includes(letters(blocks.map((one) => one.text).join('')))).toBe(true);
    },
  );
});

test('a writer and a summary that are only suggested are said to be that, in every form', () => {
  const guess = <T>(value: T) => given(value, { given: false, confidence: 0.6 });
  const of = (more: object) =>
    work({
      fields: {
        authors: guess([{ name: 'Tansy Merriweather' }]),
        summary: guess('A lamp.\n\nIt is carried.'),
        ...more,
      },
    });
  const said = of({});
  expect(makeText(said)).toContain('by Tansy Merriweather (suggested)\n');
  expect(makeText(said)).toContain('A lamp.\n\nIt is carried.\n\n(suggested)\n');
  expect(makeMarkdown(said)).toContain('by Tansy Merriweather (suggested)\n');
  expect(makeMarkdown(said)).toContain('> A lamp.\n>\n> It is carried.\n>\n> (suggested)\n');
  const pages = makePages(said, { paper: 'a5' });
  expect([pages.by, pages.running, pages.summary.at(-1)]).toEqual([
    'by Tansy Merriweather (suggested)',
    expect.not.stringContaining('Tansy'),
    ['(suggested)'],
  ]);
  const sure = of({ authors: given([{ name: 'Tansy Merriweather' }]), summary: given('A lamp.') });
  for (const text of [makeText(sure), makeMarkdown(sure), JSON.stringify(makePages(sure, { paper: 'a5' }))])
    expect(text).not.toContain('(suggested)');
});

describe('for a Kobo', () => {
  test('each sentence has a number, and no letter is lost', () => {
    const files = unzipSync(makeEpub(hostile['everything']!, { modified: '2026-01-01', kobo: true }));
    const page = strFromU8(files['EPUB/chapter-001.xhtml']!);
    const plain = strFromU8(
      unzipSync(makeEpub(hostile['everything']!, { modified: '2026-01-01' }))['EPUB/chapter-001.xhtml']!,
    );
    const ids = [...page.matchAll(/<span class="koboSpan" id="([^"]+)">/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    const words = (xhtml: string) => xhtml.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
    expect(words(page)).toBe(words(plain));
    expect(koboPage('<html><body>\n<p>One. “Two!” Three</p>\n</body></html>')).toContain(
      '<p><span class="koboSpan" id="kobo.1.1">One. </span><span class="koboSpan" id="kobo.1.2">“Two!” </span><span class="koboSpan" id="kobo.1.3">Three</span></p>',
    );
  });
});

describe('calibre', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-calibre-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const program = (name: string, script: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
    return join(folder, name);
  };
  const failing = (converter: Converter) =>
    converter.convert(new Uint8Array([1]), 'azw3').then(
      () => 'made',
      ({ code, what }) => [code, what.code, what.params],
    );

  test('that is missing, refuses, or hangs says so', async () => {
    expect(findConverter(`${folder}/none:${folder}`)).toBeUndefined();
    expect(await failing(new Converter(undefined))).toEqual(['cannot-make', 'make.absent-kindle', undefined]);
    expect(await failing(new Converter(join(folder, 'gone')))).toEqual(['cannot-make', 'make.failed', undefined]);
    expect(await failing(new Converter(program('bad', 'exit 3')))).toEqual(['cannot-make', 'make.failed', undefined]);
    expect(await failing(new Converter(program('lazy', 'exit 0')))).toEqual(['cannot-make', 'make.failed', undefined]);
    const began = performance.now();
    expect(await failing(new Converter(program('hangs', 'sleep 60 & sleep 60; wait'), 300))).toEqual([
      'cannot-make',
      'make.late',
      { seconds: 0.3 },
    ]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('is ended with all that it started when the library closes, and takes nothing more', async () => {
    const [started, left] = [join(folder, 'started'), join(folder, 'left')];
    const converter = new Converter(program('stays', `(sleep 1; echo on > ${left}) & echo on > ${started}; sleep 60`));
    const [under, waiting] = [failing(converter), failing(converter)];
    while (!existsSync(started)) await new Promise((resolve) => setTimeout(resolve, 20));
    await converter.close();
    expect(await under).toEqual(['cannot-make', 'make.failed', undefined]);
    for (const refused of [waiting, failing(converter)])
      expect(await refused).toEqual(['cannot-make', 'make.busy', undefined]);
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(existsSync(left)).toBe(false);
  });

  test('gets the book in a folder of its own and gives back what it wrote', async () => {
    program('ebook-convert', 'cat "$1" "$1" > "$2"');
    const converter = new Converter(findConverter(folder));
    expect([...(await converter.convert(new Uint8Array([7, 9]), 'mobi'))]).toEqual([7, 9, 7, 9]);
  });
});

test('what was made is kept until other things need its room, and what failed is not', async () => {
  const kept = new Kept(10);
  let made = 0;
  const make = async () => {
    made++;
    return new Uint8Array(4);
  };
  await Promise.all([kept.get('a', make), kept.get('a', make)]);
  expect(made).toBe(1);
  await kept.get('b', make);
  await kept.get('a', make);
  await kept.get('c', make);
  await kept.get('a', make);
  expect(made).toBe(3);
  await kept.get('b', make);
  expect(made).toBe(4);
  await expect(kept.get('d', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await kept.get('d', make);
  expect(made).toBe(5);
});
