import { expect, test } from 'vitest';
import { readPage } from '../../html/reader.ts';
import { Claims } from '../site.ts';
import { readExportFront } from './exports.ts';

function read(html: string) {
  const claims = new Claims('book.epub');
  const found = readExportFront(readPage(html).blocks, claims);
  return { found, said: claims.list.map((c) => `${c.field}: ${c.value}`) };
}

test('the front page of a book by FicHub', () => {
  const { found, said } = read(
    '<h1>The Salt Mill</h1><p><b>By: <a href="https://x.example/u/7">adavenn</a></b></p><p>A key, a clock, and a mill.</p><p>Status: complete</p><p>Published: 2012-03-04</p><p>Words: 1,234</p><p>Rated: Fiction T - Language: English - Genre: Mystery - Characters: Ada, Corin</p><p>Original source: <a href="https://x.example/s/12">https://x.example/s/12</a></p><p>Exported with the assistance of <a href="https://fichub.net">FicHub.net</a></p>',
  );
  expect(found).toBe(true);
  expect(said).toEqual([
    'summary: A key, a clock, and a mill.',
    'status: complete',
    'date: 2012-03-04',
    'words: 1,234',
    'rating: T',
    'language: English',
    'freeform: Mystery',
    'character: Ada',
    'character: Corin',
    'source: https://x.example/s/12',
  ]);
});

test('that of a book by Leech, and no page of a story', () => {
  expect(
    read(
      '<h1>The Salt Mill</h1><h3>By adavenn</h3><dl><dt>Source</dt><dd>https://x.example/s/12</dd><dt>Started</dt><dd>2012-03-04</dd><dt>Downloaded on</dt><dd>2014-01-01</dd></dl>',
    ),
  ).toEqual({ found: true, said: ['source: https://x.example/s/12', 'date: 2012-03-04'] });
  expect(
    read('<h1>Source</h1><p>Updated: nobody knew when.</p><p>The mill had stood empty since the flood.</p>'),
  ).toEqual({ found: false, said: [] });
});
