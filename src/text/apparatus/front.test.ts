import { describe, expect, test } from 'vitest';
import { spent } from '../../../test/support/spent.ts';
import { plain } from '../text.ts';
import { readFront } from './front.ts';

const STORY = 'The lamp was out when she came to the door.\n\n"Who is there?" said the cat.';

/** What the header block of `head` + story is read as: entries as `field=value`, and where the story begins. */
function read(head: string, story = STORY) {
  const content = head + story;
  const { entries, regions } = readFront(plain(content));
  const end = Math.max(0, ...regions.map((r) => r.end));
  return {
    entries: entries.map((e) => `${e.field}=${e.value}`),
    kinds: [...new Set(regions.map((r) => r.type))],
    story: content.slice(end).trimStart(),
  };
}

const CONVENTIONS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '1 capitals, wrapped summary',
    'TITLE: Oil for the Lamp\nAUTHOR: Mara Venn\nE-MAIL ADDRESS: mara@example.org\nDISTRIBUTION: Anywhere, tell me.\nSPOILER WARNING: none\nRATING: PG-13\nCLASSIFICATION: V, H\nKEYWORDS: post-ep\nSUMMARY: A quiet evening at the lighthouse, and\n  then a knock.\n\n',
    [
      'title=Oil for the Lamp',
      'author=Mara Venn',
      'contact=mara@example.org',
      'permission=Anywhere, tell me.',
      'other=none',
      'rating=PG-13',
      'freeform=V, H',
      'freeform=post-ep',
      'summary=A quiet evening at the lighthouse, and then a knock.',
    ],
  ],
  [
    '1 Russian',
    'Название: Масло для лампы\nАвтор: Мара Венн\nФэндом: Гавань\nПэйринг: Мара/Иов\nРейтинг: PG-13\nЖанр: драма\n\n',
    [
      'title=Масло для лампы',
      'author=Мара Венн',
      'fandom=Гавань',
      'relationship=Мара/Иов',
      'rating=PG-13',
      'freeform=драма',
    ],
  ],
  [
    '2 not provided',
    'Title: Oil\nAuthor: Mara Venn\nRating: Not Provided\nKeywords: Not Provided\n\n',
    ['title=Oil', 'author=Mara Venn', 'rating=Not Provided', 'freeform=Not Provided'],
  ],
  [
    '3 mixed case with categories',
    'Title: Oil\nE-Mail: mara@example.org\nCategory: Angst\nSpoilers: none\n\n',
    ['title=Oil', 'contact=mara@example.org', 'category=Angst', 'other=none'],
  ],
  [
    '4 website and part',
    'Title: Oil\nAuthor: Mara Venn\nWebsite address: http://example.org/mara\nPart: 1 of 5\n\n',
    ['title=Oil', 'author=Mara Venn', 'other=http://example.org/mara', 'part=1 of 5'],
  ],
  [
    '5 run together after an introduction',
    'This is my first try, so be kind. Disclaimer: Not mine, never were. Title: Oil for the Lamp Archives: Anywhere. Summary: A knock at the door. Rating: PG Type: vignette\n\n',
    [
      'disclaimer=Not mine, never were.',
      'title=Oil for the Lamp',
      'permission=Anywhere.',
      'summary=A knock at the door.',
      'rating=PG',
      'category=vignette',
    ],
  ],
  [
    '6 two labels on a line',
    'Title: Oil\nDisclaimer: Not mine. Archive: yes\nRated: PG\n\n',
    ['title=Oil', 'disclaimer=Not mine.', 'permission=yes', 'rating=PG'],
  ],
  [
    '7 codes',
    'Title: Oil\nAuthor: Mara Venn\nSeries: TOS\nPart: NEW 1/4\nRating: [NC-17]\nCodes: K/S\n\n',
    ['title=Oil', 'author=Mara Venn', 'series=TOS', 'part=NEW 1/4', 'rating=NC-17', 'relationship=K/S'],
  ],
  [
    '8 German',
    'Titel: Öl für die Lampe\nAutorin: Mara Venn\nTeil: 1/8\nSerie: TOS\nPaarung: K/S\nRating: NC-17\nFeedbackadresse: mara@example.org\nArchiv: ja\nBetaleser: Ilka\nDisclaimer: Nichts gehört mir.\n\n',
    [
      'title=Öl für die Lampe',
      'author=Mara Venn',
      'part=1/8',
      'series=TOS',
      'relationship=K/S',
      'rating=NC-17',
      'contact=mara@example.org',
      'permission=ja',
      'other=Ilka',
      'disclaimer=Nichts gehört mir.',
    ],
  ],
  [
    '9 raw news lines left in the body',
    'Archive-name: Lamps/oil.txt\nPosted-By: mara@example.org\nSubject: Oil\n\n',
    ['other=Lamps/oil.txt', 'other=mara@example.org', 'subject=Oil'],
  ],
  ['10 the first lines in a digest', 'Fandom: The Long Quay\nRating: G\n\n', ['fandom=The Long Quay', 'rating=G']],
  [
    '11 pairing and series',
    'TITLE: Oil\nAUTHOR: Mara\nPAIRING: Ada/Bo\nSERIES: Lamps\nDISCLAIMER: no\n\n',
    ['title=Oil', 'author=Mara', 'relationship=Ada/Bo', 'series=Lamps', 'disclaimer=no'],
  ],
  [
    '12 brackets and time',
    'Title: Oil\nYear: 1899\nTime: night\nPairing:[Ada/Bo]\nRating: "NC-13"\n\n',
    ['title=Oil', 'date=1899', 'other=night', 'relationship=Ada/Bo', 'rating="NC-13"'],
  ],
  [
    '13 name / address',
    'AUTHOR: Mara Venn / mara@example.org\nDISTRIBUTION: my page\nRATING: R; contains violence\n\n',
    ['author=Mara Venn / mara@example.org', 'permission=my page', 'rating=R; contains violence'],
  ],
  ['14 nothing but a summary', 'Summary: A knock at the door.\n\n', ['summary=A knock at the door.']],
  [
    '15 author’s website and note',
    "FANDOM: The Long Quay\nAUTHOR'S WEBSITE: http://example.org\nAUTHOR'S NOTE: for Ilka\n\n",
    ['fandom=The Long Quay', 'other=http://example.org', 'note=for Ilka'],
  ],
  [
    '16 blank lines between the labels',
    'Title: Oil\n\nAuthor: Mara Venn\n\nEMail Address: mara@example.org\n\nNote: none\n\n',
    ['title=Oil', 'author=Mara Venn', 'contact=mara@example.org', 'note=none'],
  ],
  [
    '17 A/N and FR18',
    'Title: Oil\nRating: FR18\nA/N: A crossover.\n\n',
    ['title=Oil', 'rating=FR18', 'note=A crossover.'],
  ],
  [
    '18 episode and homepage',
    'Title: Oil\nPart: 1/?\nEpisode: 3\nGenre: horror\nHomepage: www.example.org\n\n',
    ['title=Oil', 'part=1/?', 'other=3', 'freeform=horror', 'other=www.example.org'],
  ],
  [
    '19 archives by name',
    'Title: Oil\nCircuit Archive: yes\nPros-Lib: no\n\n',
    ['title=Oil', 'permission=yes', 'permission=no'],
  ],
  [
    '20 beta and dedication',
    'Pairing: Ada/Bo\nOriginally Posted: a zine\nBeta: Ilka\nDedication: to Ilka\n\n',
    ['relationship=Ada/Bo', 'date=a zine', 'other=Ilka', 'note=to Ilka'],
  ],
  [
    '21 distribution statement',
    'Title: Oil\nDistribution Statement: ask\nGenres: angst\nRelationships: Ada/Bo\nContent: tea\n\n',
    ['title=Oil', 'permission=ask', 'freeform=angst', 'relationship=Ada/Bo', 'freeform=tea'],
  ],
  [
    '22 note first, title with part, by-line, rule',
    'A/N: For the winter challenge.\n\nTitle & Part Number: Oil 1/1\nContent/Rating: R\nDistribution: ask\n\nby Mara Venn\n\n* * *\n\n',
    ['note=For the winter challenge.', 'title=Oil 1/1', 'rating=R', 'permission=ask', 'author=Mara Venn'],
  ],
  [
    '23 LiveJournal',
    '**Title:** Oil\n**Fandom(s):** The Long Quay\n**Characters:** Ada, Bo\n**Pairing(s):** none\n**Word count:** 900\n**A/N:** thanks\n\n',
    ['title=Oil', 'fandom=The Long Quay', 'character=Ada, Bo', 'relationship=none', 'other=900', 'note=thanks'],
  ],
  [
    '24 rule, title, by-line, no colons',
    '__________\n\nOIL FOR THE LAMP\nby Mara Venn <mara@example.org>\nRated PG\nSubmitted March 1999\n__________\n\n',
    ['title=OIL FOR THE LAMP', 'author=Mara Venn <mara@example.org>', 'rating=PG', 'date=March 1999'],
  ],
  ['25 a word and one label', 'Off topic, but short! Fandom: The Long Quay. A drabble.\n\n', ['fandom=The Long Quay']],
];

describe('header blocks', () => {
  test.each(CONVENTIONS)('%s', (_, head, entries) => {
    const found = read(head);
    expect(found.entries).toEqual(entries);
    expect(found.story).toBe(STORY);
  });

  test('the story may follow without a blank line, wrapped or not', () => {
    const head = 'Title: Oil\nAuthor: Mara Venn\nDisclaimer: Not mine.\n';
    expect(read(head).story).toBe(STORY);
    expect(read(head, 'The lamp was out when she came to the door, and so\nshe knocked.').story).toMatch(
      /^The lamp was out/,
    );
  });

  test('one line: what follows a rating, or a row of signs, is the story', () => {
    const rating = 'Title: Oil Author: Mara Venn Summary: A knock. Rating: PG-13 ';
    expect(read(rating, 'The lamp was out. She knocked.').story).toBe('The lamp was out. She knocked.');
    const rule = 'Title: Oil Author: Mara Venn Rating: PG Disclaimer: Not mine. ---------- ';
    expect(read(rule, 'The lamp was out. She knocked.').story).toBe('The lamp was out. She knocked.');
  });

  test('one line: a last label whose end nobody can see stays with the story', () => {
    const long = 'She knocked and knocked. '.repeat(200);
    const { story } = read('Title: Oil Author: Mara Venn Rating: PG Summary: A knock. ', long);
    expect(story).toBe(`Summary: A knock. ${long}`);
  });

  test('a title above a by-line', () => {
    expect(read('Oil for the Lamp\nby mapmouse\n\n').entries).toEqual(['title=Oil for the Lamp', 'author=mapmouse']);
    expect(read('OIL FOR THE LAMP\n\nby Mara Venn\n\n').story).toBe(STORY);
    expect(read('L’huile de la lampe\npar Plume\n').story).toBe(STORY);
  });

  test('an unlabelled line of facts under the by-line', () => {
    expect(
      read('Oil\n\nby Mara Venn\n\nThe Long Quay, Ada/Bo, PG-13. August 22, 2001\n\n* * *\n\n').entries.at(-1),
    ).toBe('other=The Long Quay, Ada/Bo, PG-13. August 22, 2001');
  });

  test('the licence of an electronic text', () => {
    const head =
      'The Project Gutenberg EBook of Oil, by Mara Venn\n\nThis eBook is for the use of anyone.\n\nTitle: Oil\n\nAuthor: Mara Venn\n\nLanguage: English\n\n*** START OF THIS PROJECT GUTENBERG EBOOK OIL ***\n\nProduced by Ilka\n\n';
    const found = read(head);
    expect(found).toMatchObject({
      entries: ['title=Oil', 'author=Mara Venn', 'language=English'],
      kinds: ['header'],
      story: STORY,
    });
  });

  test('notes and disclaimers alone are what they are', () => {
    expect(read('A/N: Written in one night.\n\n').kinds).toEqual(['authors-note']);
    expect(read('Disclaimer: Not mine.\n\n').kinds).toEqual(['disclaimer']);
  });
});

describe('stories that begin oddly', () => {
  test.each([
    'Dear Mother: I write in haste.\n\nThe lamp is out.',
    'Note: the lamp was out.\n\nNobody knew.',
    'ADA: Who is there?\nBO: Nobody.\nADA: Good.\n\nThey waited.',
    'From: Ada\nTo: Bo\nSubject: lamp\nDate: Tuesday\n\nIt is out again.',
    'Time: midnight. Place: the quay.\n\nThe lamp was out.',
    'By the time she came, the lamp was out.\n\nNobody knew.',
    'Chapter One\n\nThe lamp was out.\n\nBy night\n\nIt was dark.',
    '3 March: The lamp is out.\n\n4 March: Still out.',
    '* * *\n\nThe lamp was out.',
  ])('%j is all story', (content) => {
    expect(readFront(plain(content)).entries).toEqual([]);
    expect(readFront(plain(content)).regions).toEqual([]);
  });
});

test('ten million letters on one line are read at once', () => {
  const began = spent();
  readFront(plain(`Title: Oil ${'Author: Mara Rating: PG Summary: '.repeat(300_000)}`));
  readFront(plain('a: '.repeat(3_000_000)));
  expect(spent() - began).toBeLessThan(2000);
});
