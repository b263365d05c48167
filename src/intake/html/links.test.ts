import { describe, expect, it } from 'vitest';
import { spent } from '../../../test/support/spent.ts';
import { resolvePath } from '../paths.ts';
import { linksOf } from './links.ts';

describe('a link as a path in the heap', () => {
  it.each([
    ['web/lamp/one.html', 'two.html', 'web/lamp/two.html'],
    ['web/lamp/one.html', '../fog/./two%20b.htm#top', 'web/fog/two b.htm'],
    ['web/lamp/one.html', '#top', 'web/lamp/one.html'],
    ['old.zip!site/one.html', '../../../../two.html', 'old.zip!two.html'],
    [
      'mirror/www.example.org/~ida/one.html',
      'http://WWW.example.org/~ida/two.html?x=1',
      'mirror/www.example.org/~ida/two.html',
    ],
    ['one.html', 'sub\\two.html', 'sub/two.html'],
    ['one.html', 'http://www.example.org/two.html', undefined],
    ['one.html', '/two.html', undefined],
    ['one.html', 'mailto:ida@example.org', undefined],
    ['one.html', 'javascript:history.back()', undefined],
  ])('%s + %s', (page, href, path) => expect(resolvePath(page, href)).toBe(path));

  it('on the web leads to the heap where the page says its own address', () =>
    expect(resolvePath('lamp/one.html', 'http://example.org/ida/two.html', 'http://example.org/ida/one.html')).toBe(
      'lamp/two.html',
    ));
});

describe('where a page leads', () => {
  const page = (body: string) => linksOf('lamp/p2.html', `<html><body>${body}<p>The lamp was out.</p></body></html>`);
  it.each([
    [
      'next and previous chapter',
      '<a href=p1.html>Previous chapter</a> <a href=p3.html>Next Part &gt;&gt;</a>',
      { next: { path: 'lamp/p3.html', sure: true }, previous: { path: 'lamp/p1.html', sure: true } },
    ],
    [
      'bare words',
      '<a href=p1.html>Back</a> <a href=p1.html>&lt;&lt;</a><a href=p3.html>Next</a>',
      { next: { path: 'lamp/p3.html' }, previous: { path: 'lamp/p1.html' } },
    ],
    ['pictures', '<a href=p3.html><img src="gifs/next_arrow.gif"></a>', { next: { path: 'lamp/p3.html' } }],
    [
      'numbers, its own unlinked',
      '<a href=p1.html>1</a> | 2 | <a href=p3.html>3</a> | <a href=p4.html>4</a>',
      {
        parts: [
          [1, 'lamp/p1.html'],
          [3, 'lamp/p3.html'],
          [4, 'lamp/p4.html'],
        ],
        at: 2,
        of: 4,
      },
    ],
    [
      'the last of a list',
      '<a href=p0.html>Part One</a> <a href=p1.html>Part Two</a>',
      {
        parts: [
          [1, 'lamp/p0.html'],
          [2, 'lamp/p1.html'],
        ],
        at: 3,
        of: 3,
      },
    ],
    [
      'a menu',
      '<select><option value="p1.html">Chapter 1: Fog<option value="p2.html" selected>Chapter 2<option value=p3.html>Chapter III</select>',
      {
        parts: [
          [1, 'lamp/p1.html'],
          [3, 'lamp/p3.html'],
        ],
        at: 2,
        of: 3,
      },
    ],
    [
      'the next story',
      '<a href=fog.html>Next story</a> <a href=index.html>Back to the index</a> <a href=a.html>More stories by this author</a>',
      undefined,
    ],
    ['nowhere', '<a href="http://example.org/">1</a>', undefined],
  ])('%s', (_, html, links) => expect(page(html)).toEqual(links));

  it('keeps of a long list the ends and what stands beside it', () => {
    const links = Array.from({ length: 60 }, (_, i) =>
      i === 29 ? 'Chapter 30' : `<a href="c${i + 1}.html">Chapter ${i + 1}</a>`,
    ).join(' ');
    const found = linksOf('lamp/c30.html', links)!;
    expect(found.parts!.map(([n]) => n)).toEqual([1, 2, 3, 29, 31, 58, 59, 60]);
    expect([found.at, found.of]).toEqual([30, 60]);
    expect(JSON.stringify(found).length).toBeLessThan(300);
  });

  it.each([
    '<a href=x>',
    '<a href=x>1</a>',
    '<option value=a.html>',
    '<a href="',
    '<link rel=next href=',
    '<a href=%ff%>Part 1</a>',
  ])('takes a great many %s', (part) => {
    const began = spent();
    page(part.repeat(200_000));
    expect(spent() - began).toBeLessThan(5000);
  });
});
