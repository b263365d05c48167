import { describe, expect, it } from 'vitest';
import { spent } from '../../../test/support/spent.ts';
import { readTokens } from './tokens.ts';
import { withTypedWords } from './typed-words.ts';

/** What a reader of the page sees. */
function seen(html: string): string {
  let words = '';
  const text = (piece: string) => {
    words += piece;
  };
  readTokens(withTypedWords(html), { open() {}, close() {}, text });
  return words;
}

describe('words in angle brackets stay', () => {
  it.each([
    '<Who lit the lamp?>',
    '<I lit it,>',
    '<a stranger walks in>',
    '<b careful>',
    '<u there?>',
    '<No!>',
    '<no...>',
    '<<Hush>>',
    '<Yes>',
    '<yes.>',
    '<stop>',
    '<sigh>',
    '<evil grin>',
    '<big-grin>',
    '<end flashback>',
    '</rant>',
    '<ida@example.org>',
    '<http://www.example.org/lamp.html>',
    '<i, too>',
    '<What <are> you?>',
    '</3',
    '<!Look!>',
    '<?where?>',
    '<Ida: where are you?>',
    '<q: is it open>',
    '<I am in the main hall>',
  ])('%s', (said) => {
    const sentence = `She thought ${said} and the lamp went out.`;
    expect(seen(`<p>${sentence}</p>`)).toBe(sentence);
  });
});

describe('mark-up stays mark-up', () => {
  it.each([
    '<a href="x" title="<Who?>">lamp</a>',
    '<a href = lamp.html>lamp</a>',
    '<p align=center">lamp</p>',
    '<td nowrap width>lamp</td>',
    '<hr noshade size>',
    '<br\\>',
    '<br/>',
    '<imgsrc="lamp.gif">',
    '<font color="red"size="2">lamp</font>',
    '<o:p></o:p>',
    '<st1:place w:st="on">Aberlamp</st1:place>',
    '<lj user="ida">',
    '<lj-cut text="the rest">lamp</lj-cut>',
    '<my-widget>lamp</my-widget>',
    '<gr-app data-x>lamp</gr-app>',
    '<chapter>lamp</chapter>',
    '<mbp:pagebreak/>',
    '<scenebreak/>',
    '<ceneter>lamp</ceneter>',
    '<svg viewBox="0 0 1 1"><g><text>lamp</text><stop /></g></svg>',
    '<!DOCTYPE html>',
    '<!-- lamp -->',
    '<![if !supportEmptyParas]>',
    '<![endif]>',
    '<?xml version="1.0"?>',
    '<script defer>if (a<b && c>d) go()</script>',
    '<input type=checkbox checked disabled>',
    '<li><i>lamp</li></i >',
    '<style>p>a{}</style>',
  ])('%s', (html) => {
    const outside = (text: string) => text.replace(/(title="|script defer>).*?("|<\/script>)/g, '$1$2');
    expect(outside(withTypedWords(html))).toBe(outside(html));
  });
});

it('takes time that grows with the page alone', () => {
  const began = spent();
  for (const part of ['<who ', '<a b c', '</3 ', '<x>', '<a a a a>', '</y>', '<'.repeat(9)])
    withTypedWords(part.repeat(100_000));
  withTypedWords(`<who ${'are '.repeat(300_000)}`);
  expect(spent() - began).toBeLessThan(4000);
});
