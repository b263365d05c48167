import { describe, expect, it } from 'vitest';
import { CROSSOVER, DESKTOP, MOBILE } from '../../../test/support/pages/ffnet.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from '../../../test/support/pages/prose.ts';
import { blocksOf } from '../../text/tree.ts';
import { takeIn } from '../intake.ts';
import { readMetaLine } from './ffnet-line.ts';

const taken = async (html: string) => (await takeIn({ path: 'page.html', bytes: Buffer.from(html) })).drafts[0]!;
const story = (text: Parameters<typeof blocksOf>[0]) =>
  blocksOf(text)
    .filter((b) => b.type !== 'header' && b.type !== 'navigation')
    .map((b) => b.text);

describe('a page of fanfiction.net', () => {
  it('says in its box and grey line what the story is', async () => {
    const { claims, text } = await taken(DESKTOP);
    expect(claims.map((c) => [c.field, c.value])).toEqual([
      ['fandom', 'Harbour and the Isles'],
      ['title', 'Low Water'],
      ['author', 'Tansy Quill'],
      ['summary', 'The light is out, and nobody asked. Orrin has to look.'],
      ['rating', 'T'],
      ['language', 'English'],
      ['freeform', 'Drama'],
      ['freeform', 'Hurt/Comfort'],
      ['relationship', 'Orrin V./Mara Q.'],
      ['character', 'Orrin V.'],
      ['character', 'Mara Q.'],
      ['character', 'The Clerk'],
      ['date', '2011-02-14'],
      ['updated', '2012-06-01'],
      ['words', '34,567'],
      ['chapters', '3'],
      ['stats', 'Reviews: 1,204'],
      ['stats', 'Favs: 88'],
      ['stats', 'Follows: 97'],
      ['status', 'Complete'],
      ['source', 'https://www.fanfiction.net/s/4711/'],
      ['part', '2/3'],
      ['chapter', 'The Stairs'],
    ]);
    expect(story(text)).toEqual(['**The Stairs**', STAIRS, LAMP, '* * *', KETTLE]);
  });

  it('for telephones says less', async () => {
    const { claims, text } = await taken(MOBILE);
    expect(story(text)).toEqual([FOG, ROPE, HAT]);
    expect(claims.map((c) => [c.field, c.value])).toEqual([
      ['title', 'Low Water'],
      ['author', 'Tansy Quill'],
      ['fandom', 'Harbour and the Isles'],
      ['rating', 'T'],
      ['language', 'English'],
      ['freeform', 'Drama'],
      ['date', '2-14-11'],
      ['words', '34k+'],
      ['source', 'https://www.fanfiction.net/s/4711/'],
    ]);
  });

  it('of two worlds names both; without a status it goes on', async () => {
    const { claims } = await taken(CROSSOVER);
    const said = (field: string) => claims.filter((c) => c.field === field).map((c) => c.value);
    expect(said('fandom')).toEqual(['Harbour and the Isles', 'Lamplighters']);
    expect([said('rating'), said('language'), said('character'), said('date')]).toEqual([
      ['M'],
      ['German'],
      ['Orrin V.'],
      ['2011-02-14'],
    ]);
    expect([said('status'), said('part'), said('freeform')]).toEqual([['In progress'], [], []]);
  });
});

describe('the grey line', () => {
  it.each([
    [
      'Rated: Fiction K+ - English - Adventure/Sci-Fi - Mara Q. - Words: 158,078 - Published: 02-04-11',
      ['K+', 'English', ['Adventure', 'Sci-Fi'], ['Mara Q.'], []],
    ],
    [
      'Rated: T - English - Romance - [A. One, B. Two] [C. Three, D. Four] - Chapters: 2 - id: 1',
      [
        'T',
        'English',
        ['Romance'],
        ['A. One', 'B. Two', 'C. Three', 'D. Four'],
        [
          ['A. One', 'B. Two'],
          ['C. Three', 'D. Four'],
        ],
      ],
    ],
    ['Rated: M - French - Words: 1', ['M', 'French', [], [], []]],
    [
      'Fiction Rated: T - English - Humor - Ann - Marie B. & Bo - Reviews: 3',
      [undefined, 'Fiction Rated: T', [], ['English - Humor - Ann - Marie B.', 'Bo'], []],
    ],
    ['', [undefined, undefined, [], [], []]],
  ])('%s', (line, [rating, language, genres, characters, pairings]) => {
    const facts = readMetaLine(line);
    if (language !== 'Fiction Rated: T')
      expect(facts).toMatchObject({ rating, language, genres, characters, pairings });
    else expect(facts.pairings).toEqual([]);
  });
});
