/** Stories that came in parts: every way in which people numbered them, from the files to the work. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { assemble } from '../src/catalogue/assemble.ts';
import type { Work } from '../src/catalogue/work.ts';
import { planWorks } from '../src/grouping/plan.ts';
import type { Piece } from '../src/library/heaps/piece.ts';
import { restoreFile } from '../src/library/heaps/restore-file.ts';
import { restoredBlocks } from '../src/text/restored.ts';
import { say } from '../src/words/words.ts';
import { story } from './support/generated-stories.ts';

async function worksOf(heap: Readonly<{ [path: string]: string }>): Promise<Work[]> {
  const pieces = new Map<string, Piece>();
  for (const [path, text] of Object.entries(heap)) {
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const piece of (await restoreFile({ path, bytes, sha256 }, {})).pieces) pieces.set(piece.key, piece);
  }
  const plans = await planWorks(
    [...pieces.values()].map(({ card }) => card),
    (key) => pieces.get(key)!,
  );
  return plans.map((plan) =>
    assemble(plan, (key) => ({ ...pieces.get(key)!, blocks: restoredBlocks(pieces.get(key)!) })),
  );
}

const told = (seed: number, paragraphs = 14) =>
  story(seed, paragraphs)
    .filter((p) => p !== '***')
    .join('\n\n');
const mail = (subject: string, seed: number, more = '', body = told(seed)) =>
  `From: mara@quill.example (Mara Quill)\nSubject: ${subject}\nDate: ${seed} Oct 1998 20:00:00 -0500\nMessage-ID: <${seed}@quill.example>\n${more}\n${body}\n`;
const orderOf = (work: Work) => work.sources.map((s) => s.path);

const SUBJECTS: Readonly<{ [form: string]: (n: number) => string }> = {
  '1/4': (n) => `The Lamp ${n}/4`,
  '(1/4)': (n) => `FIC: The Lamp (${n}/4)`,
  '[01/04]': (n) => `[harbour-l] The Lamp [0${n}/04]`,
  '1 of 4': (n) => `The Lamp ${n} of 4`,
  '(1 of 4)': (n) => `The Lamp (${n} of 4)`,
  'Part 1 of 4': (n) => `The Lamp, Part ${n} of 4`,
  'Part One': (n) => `The Lamp, Part ${['One', 'Two', 'Three', 'Four'][n - 1]}`,
  'PART III': (n) => `THE LAMP - PART ${['I', 'II', 'III', 'IV'][n - 1]}`,
  'Teil 1 von 4': (n) => `NEU: Die Lampe, Teil ${n} von 4`,
  'Ch. 1': (n) => `The Lamp Ch. ${n}`,
  'Chapter 1: name': (n) => `The Lamp, Chapter ${n}: ${['Oil', 'Wick', 'Flame', 'Smoke'][n - 1]}`,
  '[1/?]': (n) => `[fic] The Lamp [${n}/?]`,
  '(1/4) [NC-17]': (n) => `NEW: "The Lamp" (${n}/4) [PG-13] K/S`,
};

describe.each(Object.entries(SUBJECTS))('in subjects as %s', (form, subject) => {
  test('parts are joined in order, whatever the files are called', async () => {
    const works = await worksOf({
      'x.txt': mail(subject(3), 3),
      'y.txt': mail(subject(1), 1),
      'z.txt': mail(subject(2), 2),
      'w.txt': mail(subject(4), 4),
    });
    expect(works.map(orderOf)).toEqual([['y.txt', 'z.txt', 'x.txt', 'w.txt']]);
    expect(works[0]!.title).toMatch(/^(?:the lamp|die lampe)$/i);
    expect(works[0]!.missingParts).toEqual([]);
  });

  test('gaps are named', async () => {
    const works = await worksOf({
      'x.txt': mail(subject(4), 4),
      'y.txt': mail(subject(1), 1),
      'z.txt': mail(subject(3), 3),
    });
    expect(
      works.map((w) => [orderOf(w), w.missingParts]),
      form,
    ).toEqual([[['y.txt', 'z.txt', 'x.txt'], [2]]]);
  });
});

const HEADERS: Readonly<{ [form: string]: (n: number) => string }> = {
  'Title & Part Number': (n) => `Title & Part Number: The Lamp ${n}/3\nAuthor: Mara`,
  'Part: 1/3': (n) => `Title: The Lamp\nAuthor: Mara\nPart: ${n}/3`,
  'Part: 1': (n) => `Title: The Lamp\nAuthor: Mara\nPart: ${n}`,
  'Titel, Teil': (n) => `Titel: Die Lampe\nAutor: Mara\nTeil: ${n}/3`,
  'a line of its own': (n) => `Title: The Lamp\nAuthor: Mara\n\nPart ${n}/3`,
  'Chapter in the title': (n) => `TITLE: The Lamp, Chapter ${['One', 'Two', 'Three'][n - 1]}\nAUTHOR: Mara`,
};

test.each(Object.entries(HEADERS))('in the header block as %s', async (_form, head) => {
  const works = await worksOf({
    'c.txt': `${head(1)}\n\n${told(1)}\n`,
    'a.txt': `${head(3)}\n\n${told(3)}\n`,
    'b.txt': `${head(2)}\n\n${told(2)}\n`,
  });
  expect(works.map(orderOf)).toEqual([['c.txt', 'b.txt', 'a.txt']]);
  expect(works[0]!.missingParts).toEqual([]);
});

const NAMES: Readonly<{ [form: string]: (n: number) => string }> = {
  'lamp-ch02': (n) => `lamp-ch0${n}.txt`,
  lamp_part3of3: (n) => `lamp_part${n}of3.txt`,
  'ch1-p1-3': (n) => `ch1-p${n}-3.txt`,
  'Lamp Chapter 2': (n) => `Lamp Chapter ${n}.txt`,
  'lamp (2 of 3)': (n) => `lamp (${n} of 3).txt`,
};

test.each(Object.entries(NAMES))('in file names as %s', async (_form, name) => {
  const heap = Object.fromEntries([2, 3, 1].map((n) => [`mara/${name(n)}`, `${told(n)}\n`]));
  const works = await worksOf(heap);
  expect(works.map(orderOf)).toEqual([[1, 2, 3].map((n) => `mara/${name(n)}`)]);
});

test('the same name in another folder is another story', async () => {
  const works = await worksOf({
    'mara/lamp-ch1.txt': told(1),
    'mara/lamp-ch2.txt': told(2),
    'ilka/lamp-ch1.txt': told(3),
  });
  expect(works.map(orderOf)).toEqual([['ilka/lamp-ch1.txt'], ['mara/lamp-ch1.txt', 'mara/lamp-ch2.txt']]);
});

test('bare numbers in file names are no parts: many a heap is numbered through', async () => {
  expect(await worksOf({ 'msg0001.txt': told(1), 'msg0002.txt': told(2), 'story3.txt': told(3) })).toHaveLength(3);
});

test('part 0 that is a header block alone says what it says of the story, and is no chapter', async () => {
  const works = await worksOf({
    'a.txt': mail(
      'The Lamp (0/2)',
      9,
      '',
      'Title: The Lamp\nAuthor: Mara Quill\nSummary: A keeper and a winter.\nRating: PG',
    ),
    'b.txt': mail('The Lamp (2/2)', 2),
    'c.txt': mail('The Lamp (1/2)', 1),
    'reply.txt': mail('Re: The Lamp (0/2)', 10, '', 'Title: what a title! Write more, please.'),
  });
  expect(works.map(orderOf)).toEqual([['a.txt', 'c.txt', 'b.txt']]);
  expect(works[0]!.fields.summary?.value).toBe('A keeper and a winter.');
  expect(works[0]!.chapters).toHaveLength(2);
});

test('part 0, a foreword alone, comes first', async () => {
  const works = await worksOf({
    'a.txt': mail('The Lamp (0/2)', 9, '', told(9, 5)),
    'b.txt': mail('The Lamp (2/2)', 2),
    'c.txt': mail('The Lamp (1/2)', 1),
  });
  expect(works.map(orderOf)).toEqual([['a.txt', 'c.txt', 'b.txt']]);
  expect(works[0]!.missingParts).toEqual([]);
});

describe('what parts have in common', () => {
  const parts = (second: string) =>
    worksOf({ 'a.txt': mail('The Lamp (1/2)', 1), 'b.txt': mail('The Lamp (2/2)', 2, '', second) });
  const paragraphsOf = (work: Work) =>
    work.chapters.flatMap(({ blocks }) => blocks.filter((b) => b.type === 'paragraph'));

  test('the end of one told again at the head of the next is shown once, and said', async () => {
    const tail = told(1).split('\n\n').slice(-2).join('\n\n');
    const [plain, repeated, recap] = [
      (await parts(told(2)))[0]!,
      (await parts(`${tail}\n\n${told(2)}`))[0]!,
      (await parts(`Previously:\n\n${tail}\n\n* * *\n\n${told(2)}`))[0]!,
    ];
    for (const work of [repeated, recap]) {
      expect(paragraphsOf(work).map((b) => b.text)).toEqual(paragraphsOf(plain).map((b) => b.text));
      expect(work.warnings.map(say)).toEqual([
        expect.stringMatching(/^b\.txt begins with the \d+ words .* they are shown once\.$/),
      ]);
    }
    expect(repeated.words).toBe(plain.words);
    expect(plain.warnings).toEqual([]);
  });

  test('a recap in other words stays', async () => {
    const other = told(1).split('\n\n').slice(-2).join('\n\n').replace(/and/g, 'as well as');
    const [work] = await parts(`${other}\n\n${told(2)}`);
    expect(work!.warnings).toEqual([]);
    expect(paragraphsOf(work!)).toHaveLength(paragraphsOf((await parts(told(2)))[0]!).length + 2);
  });
});

describe('the same part posted twice', () => {
  const again = (seed: number, body: string) => mail('The Lamp (2/2)', seed, '', body);
  const first = mail('The Lamp (1/2)', 1);

  test('with words mended: of equals the newer is read, the other is a source of that part', async () => {
    const works = await worksOf({
      'a.txt': first,
      'b.txt': again(2, told(2, 30).replace(' the ', ' teh ')),
      'c.txt': again(3, told(2, 30)),
    });
    expect(works).toHaveLength(1);
    expect(works[0]!.sources.map((s) => [s.path, s.same])).toEqual([
      ['a.txt', undefined],
      ['c.txt', undefined],
      ['b.txt', 'near-copy'],
    ]);
  });

  test('revised: the newest posting is read, the earlier one is kept as what it was', async () => {
    const revised = told(2, 30).replace(/\.\n/g, '. It was late that night on the quay.\n');
    const works = await worksOf({ 'a.txt': first, 'b.txt': again(2, told(2, 30)), 'c.txt': again(20, revised) });
    expect(works.map((w) => w.sources.map((s) => [s.path, s.same]))).toEqual([
      [
        ['a.txt', undefined],
        ['c.txt', undefined],
        ['b.txt', 'earlier'],
      ],
    ]);
  });

  test('another text under the same number is a work of its own: nothing is dropped', async () => {
    const works = await worksOf({ 'a.txt': first, 'b.txt': again(2, told(2)), 'c.txt': again(20, told(7)) });
    expect(works.map(orderOf)).toEqual([['a.txt', 'b.txt'], ['c.txt']]);
  });
});

describe('what speaks against parts of one name', () => {
  const posted = (title: string, n: number, head: string, date = `${n} Oct 1998`) =>
    `From: mara@quill.example (Mara Quill)\nSubject: ${title}\nDate: ${date} 20:00:00 -0500\nMessage-ID: <${n}.${title.length}@quill.example>\n\n${head}\n\n${told(n)}\n`;
  const relations = (work: Work) => work.relations.map(({ type }) => type);
  const both = (title: string, first: readonly string[], second: readonly string[]) =>
    worksOf({
      'a.txt': posted(`${title}, part 1`, 1, first[0]!, first[1]),
      'b.txt': posted(`${title}, part 2`, 2, second[0]!, second[1]),
    });
  const OTHERS: Readonly<{ [why: string]: readonly [string, readonly string[], readonly string[]] }> = {
    'another fandom': ['Drabble', ['Fandom: The Long Quay\nRating: G'], ['Fandom: Harbour Lights\nRating: G']],
    'another fandom under a title of its own': [
      'Night Ferry to Rook',
      ['Fandom: The Long Quay\nRating: G'],
      ['Fandom: Harbour Lights\nRating: G'],
    ],
    'another pairing': ['Snow', ['Pairing: Tam/Orla\nRating: G'], ['Pairing: Bo/Ines\nRating: G']],
    'years between them': ['Snow', ['Rating: G', '1 Oct 1998'], ['Rating: G', '1 Feb 2001']],
    'a name that tells nothing, months apart': ['Drabble', ['Rating: G', '1 Oct 1998'], ['Rating: G', '1 Feb 1999']],
  };

  test.each(Object.entries(OTHERS))('%s: two works, and a person is asked', async (_, [title, first, second]) => {
    const works = await both(title, first, second);
    expect(works.map((w) => [orderOf(w), relations(w)])).toEqual([
      [['a.txt'], ['may-go-on-in']],
      [['b.txt'], ['may-begin-in']],
    ]);
    expect(works[0]!.relations[0]!.work).toBe(works[1]!.id);
  });

  const ONE: Readonly<{ [why: string]: readonly [string, readonly string[], readonly string[]] }> = {
    'the same fandom': ['Drabble', ['Fandom: The Long Quay\nRating: G'], ['Fandom: Long Quay, The\nRating: G']],
    'its initials': ['Snow', ['Fandom: The Long Quay\nRating: G'], ['Fandom: TLQ\nRating: G']],
    'only one says a fandom': ['Snow', ['Fandom: The Long Quay\nRating: G'], ['Rating: G']],
    'one of the pair is the same': ['Snow', ['Pairing: Tam/Orla\nRating: G'], ['Pairing: Tam/Ines\nRating: G']],
    'a year between them': ['Snow', ['Rating: G', '1 Oct 1998'], ['Rating: G', '1 Oct 1999']],
    'posted together': ['Drabble', ['Rating: G', '1 Oct 1998'], ['Rating: G', '3 Oct 1998']],
  };

  test.each(Object.entries(ONE))('%s: one work', async (_, [title, first, second]) => {
    expect((await both(title, first, second)).map(orderOf)).toEqual([['a.txt', 'b.txt']]);
  });

  test('a rare title whose numbers go on is one work, however long it rested', async () => {
    const works = await worksOf({
      'a.txt': posted('Night Ferry to Rook (1/2)', 1, 'Rating: G', '1 Oct 1998'),
      'b.txt': posted('Night Ferry to Rook (2/2)', 2, 'Rating: G', '1 Oct 2003'),
    });
    expect(works.map(orderOf)).toEqual([['a.txt', 'b.txt']]);
  });

  test('two sets under one name are two works, each with its own parts', async () => {
    const [quay, lights] = ['Fandom: The Long Quay\nRating: G', 'Fandom: Harbour Lights\nRating: G'];
    const works = await worksOf({
      'a.txt': posted('Drabble 1/2', 1, quay),
      'b.txt': posted('Drabble 2/2', 2, lights, '5 Oct 1998'),
      'c.txt': posted('Drabble 1/2', 3, lights),
      'd.txt': posted('Drabble 2/2', 4, quay, '6 Oct 1998'),
    });
    expect(works.map(orderOf)).toEqual([
      ['a.txt', 'd.txt'],
      ['c.txt', 'b.txt'],
    ]);
    expect(works.flatMap(relations)).toEqual([]);
  });
});

describe('one work under names that differ', () => {
  const by = (name: string, address: string, title: string, n: number) =>
    `Title: ${title}\nAuthor: ${name}\nEmail: ${address}\n\n${told(n)}\n`;

  test('an article moved, a bare number, a shorter name from one address', async () => {
    const works = await worksOf({
      'a.txt': by('Bo Venn', 'bo@quay.example', 'The Long Way Home 1', 1),
      'b.txt': by('Bo', 'bo@quay.example', 'Long Way Home, The - Chapter Two', 2),
    });
    expect(works.map(orderOf)).toEqual([['a.txt', 'b.txt']]);
    expect(works[0]!.title).toBe('The Long Way Home');
    expect(works[0]!.missingParts).toEqual([]);
  });

  test('not from another address, not by another writer whose archivist posted both, not without another part', async () => {
    const second = by('Bo', 'bo@elsewhere.example', 'Long Way Home, The - Chapter Two', 2);
    expect(
      await worksOf({ 'a.txt': by('Bo Venn', 'bo@quay.example', 'The Long Way Home 1', 1), 'b.txt': second }),
    ).toHaveLength(2);
    expect(
      await worksOf({
        'a.txt': by('Bo Venn', 'list@quay.example', 'The Long Way Home 1', 1),
        'b.txt': by('Ines', 'list@quay.example', 'The Long Way Home, Chapter Two', 2),
      }),
    ).toHaveLength(2);
    expect(
      await worksOf({
        'a.txt': by('Bo', 'bo@quay.example', 'Area 1', 1),
        'b.txt': by('Bo', 'bo@quay.example', 'Area 2', 2),
      }),
    ).toHaveLength(2);
  });
});

describe('chapters saved one by one, each under its number alone', () => {
  const FORMS: Readonly<{ [form: string]: (n: number, body: string) => string }> = {
    'a line over the text': (n, body) => `The Mill Race\nby Jory Penn\nChapter ${n}\n\n${body}\n`,
    'in words, with a name': (n, body) =>
      `Title: The Mill Race\nAuthor: Jory Penn\n\nPart ${['One', 'Two', 'Three'][n - 1]}: The Heron\n\n${body}\n`,
    'a page with two headings': (n, body) =>
      `<html><head><title>The Mill Race</title></head><body><h1>The Mill Race</h1><p>by Jory Penn</p><h2>Chapter ${n}</h2>${body
        .split('\n\n')
        .map((p) => `<p>${p}</p>`)
        .join('')}</body></html>`,
  };

  test.each(Object.entries(FORMS))('%s', async (form, made) => {
    const ending = form.startsWith('a page') ? 'html' : 'txt';
    const heap = Object.fromEntries([3, 1, 2].map((n) => [`mill/${'cab'[n - 1]}.${ending}`, made(n, told(200 + n))]));
    const works = await worksOf(heap);
    expect(works.map(orderOf)).toEqual([[`mill/c.${ending}`, `mill/a.${ending}`, `mill/b.${ending}`]]);
    expect(works[0]!.missingParts).toEqual([]);
  });

  test('a file with several of them is no part, and neither is what only has a name for a heading', async () => {
    const whole = `The Mill Race\nby Jory Penn\n\nChapter 1\n\n${told(211)}\n\nChapter 2\n\n${told(212)}\n`;
    const named = `The Mill Race\nby Jory Penn\n\nThe Heron\n\n${told(213)}\n`;
    const works = await worksOf({ 'whole.txt': whole, 'named.txt': named });
    expect(works.map((w) => w.sources.length)).toEqual([1, 1]);
    expect(works.flatMap((w) => w.missingParts)).toEqual([]);
  });
});
