import { describe, expect, test } from 'vitest';
import { askingOf, type FinderOn } from '../asking.ts';
import { shelf } from '../shelf.ts';

/** The search box. */
export function readsTheBox(finderOn: FinderOn): void {
  const { asked, idsOf } = askingOf(finderOn);

  describe('the search box', () => {
    const on = shelf({
      w1: {
        title: 'The Drowned Bell',
        words: 100,
        hits: 3,
        comments: 4,
        text: 'Jim/Frank rang the drowned bell. Jim, Frank!',
        tags: ['author:Ilse Marr'],
        date: 10_600,
      },
      w2: {
        title: 'Bell of Ångström',
        words: 1500,
        hits: 9,
        comments: 40,
        text: 'Frank drowned a bell. Das Mädchen aus 東京都庁.',
        series: ['Bells and Harbors'],
        date: null,
      },
      w3: {
        title: 'Harbormaster',
        words: 5000,
        hits: 1,
        comments: 0,
        text: 'Nothing rang.',
        notes: 'Thanks to the bell ringers.',
        updated: 20_780,
        restored: true,
        sure: 0.5,
      },
    });

    test('shortcuts become filters and orders, “Jim/Frank” stays text', async () => {
      expect(await idsOf(on, 'words=100')).toEqual(['w1']);
      expect(await idsOf(on, 'comments<10')).toEqual(['w1', 'w3']);
      expect((await asked(on, 'sort by: hits ascending')).ids).toEqual(['w3', 'w1', 'w2']);
      expect(await idsOf(on, 'Jim/Frank')).toEqual(['w1']);
      expect(await idsOf(on, 'words:1,000-5,000 hits>5')).toEqual(['w2']);
    });

    test.each<[string, readonly string[]]>([
      ['bell', ['w1', 'w2', 'w3']],
      ['"drowned bell"', ['w1']],
      ['drowned -"drowned bell"', ['w2']],
      ['title:bell', ['w1', 'w2']],
      ['harbor*', ['w2', 'w3']],
      ['title:harbor*', ['w3']],
      ['series:harbors', ['w2']],
      ['by:ma*', ['w1']],
      ['notes:ringers OR title:drowned', ['w1', 'w3']],
      ['(drowned OR nothing) rang', ['w1', 'w3']],
      ['-bell', []],
      ['angstrom', ['w2']],
      ['MADCHEN', ['w2']],
      ['東京', ['w2']],
      ['京都', ['w2']],
      ['都', ['w2']],
      ['東都', []],
      ['"bell jim"', ['w1']],
      ['"the drowned bell" rang', ['w1']],
      ['"bell the"', []],
      ['date:1999', ['w1']],
      ['date:<2050', ['w1']],
      ['updated:<7 days ago', ['w3']],
      ['restored:yes sure<60%', ['w3']],
    ])('%s', async (typed, expected) => {
      expect(await idsOf(on, typed)).toEqual(expected);
    });

    test.each<[language: string, text: string, asked: readonly string[]]>([
      ['en', 'She runs by the harbors.', ['running', 'harbor', 'RUN']],
      ['en-GB', 'Lanterns were lighted.', ['lantern', 'lights']],
      ['fr', 'Les chevaux chantaient, fatiguées.', ['chanter', 'chantée', 'fatigué', 'fatigue']],
      ['de', 'In alten Häusern träumte man.', ['haus', 'Häuser', 'traumten']],
      ['es', 'Canciones de los perros.', ['cancion', 'perro']],
      ['it', 'I gatti parlavano.', ['gatto', 'parlare']],
      ['pt-BR', 'As canções dos livros.', ['canção', 'livro']],
      ['nl', 'Oude boeken in de tuinen.', ['boek', 'tuin']],
      ['ru', 'Новый город, старые книги.', ['новая', 'книга', 'города']],
      ['sv', 'Hundarna sjunger.', ['hund']],
    ])('a word finds its other forms in the language of the story: %s', async (language, text, asked) => {
      const spoken = shelf({ w1: { language, text }, other: { language: 'und', text: `Nothing of it: ${text}` } });
      for (const word of asked)
        expect([word, await idsOf(spoken, word)]).toEqual([word, expect.arrayContaining(['w1'])]);
    });

    test('each story has the forms of its own language; in quotation marks a word is what is written', async () => {
      const spoken = shelf({
        en: { language: 'en', text: 'The lamps of the harbor.' },
        fr: { language: 'fr', text: 'Les lamps, harbors.' },
        und: { language: 'und', text: 'lamps harbors' },
      });
      expect(await idsOf(spoken, 'harbor')).toEqual(['en', 'fr']);
      expect(await idsOf(spoken, 'harboring')).toEqual(['en']);
      expect(await idsOf(spoken, '"harbor"')).toEqual(['en']);
      expect(await idsOf(spoken, '"lamps of the"')).toEqual(['en']);
      expect(await idsOf(spoken, '"lamp of the"')).toEqual([]);
      expect(await idsOf(spoken, 'lamp*')).toEqual(['en', 'fr', 'und']);
      expect(await idsOf(spoken, 'harboring -"lamps"')).toEqual([]);
    });

    test('phrases of words that stand everywhere', async () => {
      const everywhere = shelf({
        w1: { text: 'It was the end of the day, and of all that was.' },
        w2: { text: 'Of days the end it was and all of that.' },
      });
      expect(await idsOf(everywhere, '"of the"')).toEqual(['w1']);
      expect(await idsOf(everywhere, '"and of all that"')).toEqual(['w1']);
      expect(await idsOf(everywhere, '"all of that"')).toEqual(['w2']);
      expect(await idsOf(everywhere, '"it was the"')).toEqual(['w1']);
      expect(await idsOf(everywhere, '"the it"')).toEqual([]);
    });

    test('words rank by where they stand and how rare they are', async () => {
      const ranked = shelf({
        mention: { text: `${'The ferry went over the water. '.repeat(20)}A lantern.` },
        often: { text: 'A lantern by a lantern.' },
        title: { title: 'Lantern', text: 'It went over the water.' },
      });
      expect((await asked(ranked, 'lantern')).ids).toEqual(['title', 'often', 'mention']);
      expect((await asked(ranked, 'lantern OR water')).ids[0]).toBe('title');
    });

    test.each([
      'date:whenever',
      'date:99999-99',
      'updated:<99999999999999999 days ago',
      'date:>0000',
      'updated:13-999999 months',
    ])('an absurd or unreadable date does no harm: %s', async (typed) => {
      expect((await asked(on, typed)).total).toBeGreaterThanOrEqual(0);
    });

    test.each(['bad~query!!!', 'bad~query!!! -fandom:Tidewatch', '((("', 'AND OR NOT', 'title:', '^(a+)+$ [TO}'])(
      'a malformed query is answered in words: %s',
      async (typed) => {
        const { notes, total } = await asked(on, typed);
        expect(notes.join(' ')).toMatch(/[.]$/);
        expect(total).toBeLessThanOrEqual(3);
      },
    );
  });
}
