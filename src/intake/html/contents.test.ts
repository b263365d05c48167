import { describe, expect, test } from 'vitest';
import { spent } from '../../../test/support/spent.ts';
import { contentsOf } from './contents.ts';
import { readPage } from './reader.ts';

const read = (html: string, path = 'site/index.html', base?: string) => contentsOf(path, readPage(html), base);
const links = (...labels: string[]) =>
  labels.map((label, i) => `<a href="${'abcdefgh'[i]}.html">${label}</a>`).join(' | ');
const CHAPTERS = links('Chapter One: Fog', 'Chapter Two', 'Epilogue');

describe('what stands over a list', () => {
  test.each([
    ['<h1>The Lamp</h1><p>by Kit Vale', 'The Lamp', 'Kit Vale'],
    ['<title>The Lamp, by Kit Vale: Table of Contents</title><p>Welcome', 'The Lamp', 'Kit Vale'],
    [
      '<center><font size=6>The Lamp</font><br>Author: Kit Vale &lt;kit@example.org&gt;</center>',
      'The Lamp',
      'Kit Vale',
    ],
    ['<title>The Lamp</title><h1>Moonlight</h1><h2>The Lamp</h2>', 'The Lamp', null],
    ['<h1>Kit’s Fan Fiction</h1><h2>“The Lamp”</h2><h3>Chapters</h3>', 'The Lamp', null],
    ['<h2>The Lamp - Index</h2>', 'The Lamp', null],
    ['The Lamp: ', 'The Lamp', null],
  ])('%s', (head, title, author) => {
    expect(read(`${head}<p>${CHAPTERS}`) ?? read(head + CHAPTERS)).toMatchObject({ title, author });
  });

  test.each(['<title>Index</title>', '<h1>My Stories</h1>', '<h1>Kit Vale</h1><p>by Kit Vale', ''])(
    '%s is none',
    (head) => expect(read(`${head}<p>${CHAPTERS}`)).toBeUndefined(),
  );
});

describe('a list of chapters', () => {
  const called = (...labels: string[]) => read(`<h1>The Lamp</h1>${links(...labels)}`)?.called;

  test('is told by what it calls them', () => {
    expect(called('Chapter 1', 'Chapter 2 - Fog')).toBe('chapters');
    expect(called('The Lamp, Chapter I', 'The Lamp, Chapter II')).toBe('chapters');
    expect(called('Chapter 1', 'Interlude', 'Chapter 2', 'Author’s Notes')).toBe('chapters');
    expect(called('Kapitel 1', 'Kapitel 2')).toBe('chapters');
    expect(called('Kapitel Eins', 'Kapitel Zwei')).toBe('chapters');
    expect(called('Chapter Zero', 'Chapter Twenty', 'Chapter Twenty-One')).toBe('chapters');
    expect(called('Part 1', 'Part 2')).toBe('parts');
    expect(called('1. Fog', '2. Rope')).toBe('parts');
    expect(called('Prologue', 'Fog', 'Rope')).toBe('ends');
    expect(called('Fog', 'Rope', 'Glass')).toBeUndefined();
    expect(called('Fog', 'Epilogue', 'Rope')).toBeUndefined();
    expect(called('Chapter 1', 'Chapter 2', 'Chapter 1')).toBeUndefined();
    expect(called('Chapter 2', 'Chapter 1')).toBeUndefined();
    expect(called('Chapter 1', 'Chapter 2', 'Fog')).toBeUndefined();
    expect(called('Chapter 1', 'Next', 'Home')).toBeUndefined();
  });

  test('leads into one folder; an address that the browser wrote is one of its own', () => {
    const to = (...files: string[]) =>
      read(
        `<h1>The Lamp</h1>${files.map((f, i) => `<a href="${f}">Chapter ${i + 1}</a>`).join('')}`,
        's/i.html',
        'http://h.example.org/k/i.html',
      )?.chapters.map(([file]) => file);
    expect(to('a.html', './b.htm#top', 'http://h.example.org/k/c.html')).toEqual(['a.html', 'b.htm', 'c.html']);
    expect(to('in/a.html', 'in/b.html')).toEqual(['in/a.html', 'in/b.html']);
    expect(to('in/a.html', 'b.html')).toBeUndefined();
    expect(to('../a.html', '../b.html')).toBeUndefined();
    expect(to('a.html', 'b.html', 'http://other.example.org/c.html')).toBeUndefined();
    expect(to('a.html', 'a.html')).toBeUndefined();
  });

  test('of works, with what is said of works at each, is none', () => {
    const of = (each: string) =>
      read(`<h1>The Lamp</h1>${[1, 2, 3].map((n) => `<p><a href="${n}.html">Chapter ${n}</a> ${each}`).join('')}`);
    expect(of('(12 kB)')).toBeDefined();
    expect(of('by Kit Vale')).toBeUndefined();
    expect(of('Rated PG-13')).toBeUndefined();
    expect(of('In which much happens. '.repeat(20))).toBeUndefined();
  });

  test('is read in time that grows with the page, whatever stands in it', () => {
    const began = spent();
    for (const part of [
      '<a href="a.html">Chapter 1',
      '<h1>The Lamp by ',
      '<a href=x.html>',
      'by by by ',
      '<li>: - : - ',
      '( [',
    ])
      read(`<h1>The Lamp</h1>${part.repeat(100_000)}`);
    expect(spent() - began).toBeLessThan(5000);
  });
});
