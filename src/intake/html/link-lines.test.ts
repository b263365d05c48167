import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { readPage } from './reader.ts';

const FOG = 'Morning came to the harbour slowly, the way it always did in the month of fogs, and nobody hurried.';
const BOAT = 'He had slept in the boat, and his hat was wet through and smelled of herring and of old rope.';

/** The page's blocks that are set apart as ways round the site. */
const apart = (html: string): string[] => {
  const { text } = compose(readPage(html).blocks);
  return text.marks.filter((m) => m.type === 'navigation').map((m) => text.content.slice(m.start, m.end));
};

describe('a line that is a link is part of the story', () => {
  it.each([
    ['a word with its meaning', '<p>“<a href="#n1" title="Good day">Bondeg</a>,” <a href=x>said the pilot.</a></p>'],
    [
      'a line of a song',
      '<p><a href="https://example.org/song">Oh the herring are running and the lamps are all out.</a></p>',
    ],
    [
      'verses in links',
      '<p><a href=s>The herring are running tonight, my love</a></p><p><a href=s>and the lamps are all put out</a></p>',
    ],
    ['a short sentence', '<p><a href=x>He went home.</a></p>'],
    ['a cry', '<p><a href=x>“Home!”</a></p>'],
    ['a heading', '<h2><a href="#top">Chapter Two</a></h2>'],
    ['a name of a chapter that leads to the contents', '<p><b><a href="toc.html#c2">Chapter Two</a></b></p>'],
    ['what a picture is', '<p><a href=x>The quay, by a friend of mine</a></p>'],
    ['the number of a note', '<p><a href="#r1">[1]</a></p>'],
  ])('between its paragraphs: %s', (_, html) => expect(apart(`<p>${FOG}</p>${html}<p>${BOAT}</p>`)).toEqual([]));

  it('at its edges where it reads like one', () => {
    const said = `<p><a href=x>${FOG}</a></p>`;
    expect(apart(`${said}<p>${BOAT}</p>${said}`)).toEqual([]);
    expect(apart(`<p>${BOAT}</p><p><a href=x>“Come in,” he said.</a></p>`)).toEqual([]);
  });

  it.each([
    ['stays', 'The lamp had gone out.', []],
    ['stays', 'And nobody, in all that time, had asked her why.', []],
    ['goes', 'This story was written for a friend.', ['This story was written for a friend.']],
    ['goes', 'Updated every Sunday.', ['Updated every Sunday.']],
    ['goes', 'More of the same.', ['More of the same.']],
  ])('a sentence alone at the page’s edge %s: %s', (_, words, gone) => {
    expect(apart(`<p><a href=x>${words}</a></p><p>${FOG}</p><p>${BOAT}</p>`)).toEqual(gone);
    expect(apart(`<p>${FOG}</p><p>${BOAT}</p><p><a href=x>${words}</a></p>`)).toEqual(gone);
  });

  it('where all of it is in links', () => {
    expect(apart(`<p><a href=1>${FOG}</a></p><p><a href=2>“No,” he said.</a></p><p><a href=3>${BOAT}</a></p>`)).toEqual(
      [],
    );
  });
});

describe('a line of links is a way round the site', () => {
  it.each([
    ['a row', '<p><a href=1>Dawn</a> | <a href=2>Noon</a> | <a href=3>Dusk</a></p>'],
    ['a list', '<ul><li><a href=1>Dawn</a><li><a href=2>Noon</a><li><a href=3>Dusk</a></ul>'],
    ['a way on', '<p><a href=2>Next chapter</a></p>'],
    ['numbers', '<p><a href=1>1</a> <a href=2>2</a></p>'],
    ['a number', '<p><a href=3>3</a></p>'],
    ['another chapter', '<p><a href="three.html">Chapter Three</a></p>'],
    ['a way back', '<p><a href="#top">Back to top</a></p>'],
  ])('between paragraphs: %s', (_, html) => expect(apart(`<p>${FOG}</p>${html}<p>${BOAT}</p>`)).not.toEqual([]));

  it.each(['Other stories', 'Chapter Two', 'Ida’s Harbour', 'Art for this story'])('at an edge: %s', (words) =>
    expect(apart(`<p>${FOG}</p><p>${BOAT}</p><p><a href=x>${words}</a></p>`)).toEqual([words]),
  );
});
