import { describe, expect, it } from 'vitest';
import { restore } from '../../restoration/restore.ts';
import { blocksOf, storyBlocks } from '../../text/tree.ts';
import { decode } from '../encoding/decode.ts';
import { readHtml } from '../formats/html/read.ts';

const PROSE = [
  'Morning came to the harbour slowly, the way it always did in the month of fogs, and nobody hurried, because nobody who lived there had ever been on time for anything.',
  'He had slept in the boat, and his hat was wet through and smelled of herring and of old rope, and it was the only hat he had.',
  'She put the kettle on and did not look at him, because looking would have been an answer to a question that nobody had asked her.',
];
const page = (head: string, over: string, under = '') =>
  `<html><head>${head}</head><body>${over}${PROSE.map((p) => `<p>${p}</p>`).join('')}${under}</body></html>`;
const draftOf = (html: string) => readHtml('page.html', decode(Buffer.from(html))).drafts[0]!;
const storyOf = (html: string) => storyBlocks(blocksOf(draftOf(html).text)).map((b) => b.text);
const claimed = (html: string, field: string) =>
  draftOf(html)
    .claims.filter((c) => c.field === field)
    .map((c) => c.value);

describe('a page of a site that keeps stories', () => {
  it.each([
    'Complete / Drama / Kit Vale',
    'Comments: 4',
    'Reads: 3 K',
    '1,204 words, rated G',
    'Likes 12',
    '7 min read',
    'Last updated 09/11/2016 14:57',
    'WIP | Humour',
  ])('keeps its counters apart: %s', (line) =>
    expect(storyOf(page('', `<h1>The Hat</h1><p>${line}</p>`, `<p>${line}</p>`))).toEqual(['The Hat', ...PROSE]),
  );

  it('leaves such a line in a header of the writer’s own', () => {
    expect(storyOf(page('', '<p>Title: The Hat<p>Words: 1204<p>Rating: G'))).toContain('Words: 1204');
  });

  it.each(['example-fics.org', 'www.ferryfics.com', 'The Ferry Shelf', 'Hat Stories'])(
    'has a name that is no author’s: %s',
    (name) => {
      const head = `<title>The Hat | Hat Stories</title><meta name="author" content="${name}"><meta property="og:site_name" content="The Ferry Shelf">`;
      expect(claimed(page(head, '<h1>The Hat</h1>'), 'author')).toEqual([]);
    },
  );

  it('keeps the author that a meta tag names', () => {
    expect(
      claimed(
        page('<title>The Hat | Hat Stories</title><meta name="author" content="Kit Vale">', '<h1>The Hat</h1>'),
        'author',
      ),
    ).toEqual(['Kit Vale']);
  });

  it.each([
    'Your home for fan fiction, free for all.',
    'Read stories and publish your own fics!',
    'The largest archive of fan fiction on the web.',
  ])('has a slogan that is no summary: %s', (slogan) =>
    expect(claimed(page(`<meta name="description" content="${slogan}">`, '<h1>The Hat</h1>'), 'summary')).toEqual([]),
  );

  it('keeps a summary', () => {
    expect(
      claimed(page('<meta name="description" content="A hat comes home to an archive of rope.">', ''), 'summary'),
    ).toHaveLength(1);
  });

  it.each(['/u/kit', '/users/kit/', 'https://fics.example/author/kit', 'viewuser.php?uid=7', '/~kit/'])(
    'names its writer by a link: %s',
    (href) => {
      expect(
        claimed(page('', `<h1>The Hat</h1><p>Complete / Drama / <a href="${href}">Kit Vale</a></p>`), 'author'),
      ).toEqual(['Kit Vale']);
    },
  );

  it('names nobody where links lead to several, or to a place for all', () => {
    expect(
      claimed(page('', '<h1>The Hat</h1><p><a href="/u/a">Kit</a>, <a href="/u/b">Ada</a></p>'), 'author'),
    ).toEqual([]);
    expect(claimed(page('', '<h1>The Hat</h1><p><a href="/users/login">Log in</a></p>'), 'author')).toEqual([]);
  });
});

describe('a copy from a cache', () => {
  it('has a header that is no story', () => {
    const bar =
      "<div>This is Google's cache of http://ferry.example/hat.html. It is a snapshot of the page as it appeared on 4 Mar 2009.</div>";
    expect(storyOf(page('', `${bar}<h1>The Hat</h1>`))).toEqual(['The Hat', ...PROSE]);
  });
});

describe('a page of chapters with their list above', () => {
  const chapters = (heads: readonly string[]) =>
    heads.map((h) => `${h}${PROSE.map((p) => `<p>${p}</p>`).join('')}`).join('');
  const wordsOf = (html: string) => {
    const { text } = draftOf(html);
    return storyBlocks(blocksOf(restore(text).text)).map((b) => b.text);
  };

  it.each([
    [
      'a table with pages',
      '<h2>CONTENTS</h2><table><tr><td>I.</td><td><a href=#a>The Quay</a></td><td>3</td></tr><tr><td>II.</td><td><a href=#b>The Light</a></td><td>17</td></tr></table>',
    ],
    [
      'a table without links',
      '<h2>Contents</h2><table><tr><td>I.</td><td>The Quay</td><td>3</td></tr><tr><td>II.</td><td>The Light</td><td>17</td></tr></table>',
    ],
    [
      'links',
      '<p><b>Table of Contents</b></p><ul><li><a href=#a>I. The Quay</a></li><li><a href=#b>II. The Light</a></li></ul>',
    ],
    ['a numbered list', '<h3>Contents</h3><ol><li>The Quay</li><li>The Light</li></ol>'],
    ['line breaks', '<p>Contents<br>I. The Quay<br>II. The Light</p><hr>'],
    ['a row of links', '<div><a href=#a>I</a> | <a href=#b>II</a></div>'],
    ['a title page', '<center><b>THE HAT</b></center><center>Kit Vale</center><hr>'],
  ])('begins with its first chapter: %s', (_, list) => {
    const html = `<html><head><title>The Hat</title></head><body>${list}${chapters(['<h2 id=a>I. The Quay</h2>', '<h2 id=b>II. The Light</h2>'])}</body></html>`;
    expect(wordsOf(html).filter((b) => b !== '* * *')).toEqual(['I. The Quay', ...PROSE, 'II. The Light', ...PROSE]);
  });
});
