import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../catalogue/words.ts';
import { plain } from '../text/text.ts';
import type { Card } from './card.ts';
import { lettersOf } from './letters.ts';
import { planWorks } from './plan.ts';
import { sketchOf } from './sketch.ts';
import type { FilesWord, SaidOfFiles } from './word.ts';

/** A story of so many sentences that no other seed tells. */
function story(seed: number, sentences = 120): string[] {
  const nouns = 'lamp quay boat rope door cat keeper tide letter window gull ladder storm harbour bell'.split(' ');
  const verbs = 'found lost kept left carried mended painted followed feared loved'.split(' ');
  let s = seed * 7919 + 17;
  const pick = <T>(list: readonly T[]): T => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return list[(s >>> 8) % list.length]!;
  };
  return Array.from(
    { length: sentences },
    () =>
      `The ${pick(nouns)} ${pick(verbs)} the ${pick(nouns)} and the ${pick(nouns)} ${pick(verbs)} a ${pick(nouns)}.`,
  );
}

interface Given extends Partial<Card> {
  readonly path: string;
  readonly text: string;
}

function heap(given: readonly Given[]) {
  const cards = given.map(({ text, ...more }): Card => {
    const { hash, words } = lettersOf(text);
    return {
      key: more.path,
      sha256: more.path,
      format: 'text',
      title: null,
      author: null,
      date: null,
      quality: 0.5,
      ...more,
      words: countWords(text),
      letters: hash,
      sketch: sketchOf(words),
    };
  });
  const texts = new Map(given.map((g) => [g.path, { text: plain(g.text) }]));
  return { cards, textOf: (key: string) => texts.get(key)! };
}

const plan = (given: readonly Given[], earlier?: ReadonlyMap<string, readonly string[]>) => {
  const { cards, textOf } = heap(given);
  return planWorks(cards, textOf, { earlier: earlier ?? new Map(), decided: new Set() });
};

const paragraphs = (seed: number, n?: number) => story(seed, n).join('\n\n');

describe('copies', () => {
  test('the same letters are one work, the best version first, however they are set', async () => {
    const told = 'It’s “out” — the café lamp…\n\n';
    const works = await plan([
      { path: 'a.txt', text: `${told}${paragraphs(1)}`.replace(/\n\n/g, ' '), quality: 0.2 },
      { path: 'b.html', text: told + paragraphs(1), quality: 0.9 },
      { path: 'c.txt', text: `It's "out" -- the cafe lamp...\n\n${paragraphs(1)}`, quality: 0.4 },
      { path: 'd.txt', text: paragraphs(2) },
    ]);
    expect(works.map((w) => w.parts)).toEqual([[['b.html', 'c.txt', 'a.txt']], [['d.txt']]]);
    expect(works.flatMap((w) => w.relations)).toEqual([]);
  });

  test('the same bytes twice are one key', async () => {
    const works = await plan([
      { path: 'a.txt', key: 'a.txt', text: paragraphs(1) },
      { path: 'b.txt', key: 'a.txt', text: paragraphs(1) },
    ]);
    expect(works.map((w) => w.parts)).toEqual([[['a.txt']]]);
  });

  test('drafts without a letter are not one another', async () => {
    expect(
      await plan([
        { path: 'a', text: '***' },
        { path: 'b', text: '---' },
      ]),
    ).toHaveLength(2);
  });
});

describe('parts', () => {
  const part = (path: string, number: number, seed: number, more: Partial<Given> = {}): Given => ({
    path,
    text: paragraphs(seed, 40),
    title: 'The Lamp',
    author: 'Mara',
    part: { number, of: 4 },
    ...more,
  });

  test('are joined in order and gaps are named', async () => {
    const works = await plan([part('x.txt', 4, 4), part('y.txt', 1, 1), part('z.txt', 3, 3)]);
    expect(works.map((w) => [w.parts, w.missingParts])).toEqual([[[['y.txt'], ['z.txt'], ['x.txt']], [2]]]);
  });

  test('what may stand before the first is missing only where the numbering shows it', async () => {
    const missing = async (...parts: Parameters<typeof plan>[0]) => (await plan(parts)).map((w) => w.missingParts);
    expect(
      await missing(part('a.txt', 7, 7, { part: { number: 7 } }), part('b.txt', 8, 8, { part: { number: 8 } })),
    ).toEqual([[]]);
    expect(
      await missing(part('a.txt', 2, 2, { part: { number: 2 } }), part('b.txt', 4, 4, { part: { number: 4 } })),
    ).toEqual([[1, 3]]);
  });

  test('a copy of a part is a copy', async () => {
    const works = await plan([part('a.txt', 1, 1), part('b.txt', 2, 2), part('again.txt', 2, 2, { quality: 0.9 })]);
    expect(works.map((w) => w.parts)).toEqual([[['a.txt'], ['again.txt', 'b.txt']]]);
  });

  test('other authors, other titles: other works; articles and case do not matter', async () => {
    const works = await plan([
      part('a', 1, 1),
      part('b', 2, 2, { title: 'LAMP' }),
      part('c', 2, 3, { author: 'Ilka' }),
      part('d', 2, 4, { title: 'Oil' }),
    ]);
    expect(works.map((w) => w.parts.flat())).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  test('a part posted again with other words is read in its newest state', async () => {
    const again = story(2, 40)
      .map((s, i) => (i % 9 === 0 ? `${s} It was late that night.` : s))
      .join('\n\n');
    const works = await plan([
      part('a', 1, 1, { date: '1999-01-01' }),
      part('b', 2, 2, { date: '1999-01-02' }),
      { ...part('c', 2, 2, { date: '2001-01-01' }), text: again },
    ]);
    expect(works.map((w) => w.parts)).toEqual([[['a'], ['c', 'b']]]);
    expect(works[0]!.differing).toMatchObject({ b: { same: 'earlier' } });
  });

  test('file names alone', async () => {
    const works = await plan([
      { path: 'quay/lamp-ch2.html', text: paragraphs(2, 30), part: { number: 2 } },
      { path: 'quay/lamp-ch1.html', text: paragraphs(1, 30), part: { number: 1 } },
      { path: 'oil/lamp-ch1.html', text: paragraphs(3, 30), part: { number: 1 } },
    ]);
    expect(works.map((w) => w.parts.flat())).toEqual([
      ['oil/lamp-ch1.html'],
      ['quay/lamp-ch1.html', 'quay/lamp-ch2.html'],
    ]);
  });
});

describe('copies with slips', () => {
  /** As a careless typist copies: a word misspelled here, one left out there. */
  const slipped = (seed: number, sentences?: number) =>
    story(seed, sentences).map((s, i) => (i % 40 === 7 ? s.replace('The', 'Teh') : i % 40 === 30 ? s.slice(4) : s));

  test('are one work, read from the one that kept most, and say how far they differ', async () => {
    const form = { given: 1, set: 1, emphasis: 0, accents: 0 };
    const works = await plan([
      { path: 'a.txt', text: slipped(1).join('\n\n'), form: { ...form, emphasis: 4 } },
      { path: 'b.txt', text: paragraphs(1), form: { ...form, emphasis: 4 } },
      { path: 'c.txt', text: paragraphs(2) },
    ]);
    expect(works.map((w) => w.parts)).toEqual([[['b.txt', 'a.txt']], [['c.txt']]]);
    expect(works[0]!.differing).toEqual({ 'a.txt': { same: 'near-copy', similarity: expect.closeTo(0.998, 2) } });
    expect(works[0]!.relations).toEqual([]);
  });

  test('a whole sentence more is a revision, not a slip', async () => {
    const works = await plan([
      { path: 'a.txt', text: paragraphs(1) },
      { path: 'b.txt', text: story(1).toSpliced(50, 0, 'She came home late that evening.').join('\n\n') },
    ]);
    expect(works.map((w) => w.parts.flat())).toEqual([['a.txt'], ['b.txt']]);
    expect(works[1]!.relations).toMatchObject([{ type: 'revision-of', work: works[0]!.id }]);
  });

  test('contents list, captions and what is said of the edition are no part of the story', async () => {
    const front = 'The Adventure of the Lamp\n\nCopyright 1931, all rights reserved\n\n[Illustration: a lamp]';
    const works = await plan([
      { path: 'a.txt', text: paragraphs(1) },
      { path: 'b.txt', text: `${front}\n\n${paragraphs(1)}` },
    ]);
    expect(works.map((w) => w.parts)).toEqual([[['a.txt', 'b.txt']]]);
  });

  test('a part posted again with a word mended is a source of that part', async () => {
    const part = (path: string, number: number, lines: readonly string[]): Given => {
      return { path, text: lines.join('\n\n'), title: 'The Lamp', author: 'Mara', part: { number, of: 2 } };
    };
    const works = await plan([part('a', 1, story(1, 40)), part('b', 2, story(2, 80)), part('c', 2, slipped(2, 80))]);
    expect(works.map((w) => w.parts)).toEqual([[['a'], ['b', 'c']]]);
  });

  test('a story in parts and the same story whole are one work', async () => {
    const lines = story(1, 240);
    const part = (path: string, number: number, from: number): Given => ({
      path,
      text: lines.slice(from, from + 80).join('\n\n'),
      title: 'The Lamp',
      part: { number, of: 3 },
    });
    const works = await plan([
      part('a', 1, 0),
      part('b', 2, 80),
      part('c', 3, 160),
      { path: 'whole', text: lines.join('\n\n'), quality: 0.9 },
    ]);
    expect(works.map((w) => w.parts)).toEqual([[['whole', 'a', 'b', 'c']]]);
    expect(works[0]!.relations).toEqual([]);
  });
});

describe('what a file held before it was changed', () => {
  const before = { path: 'old', text: paragraphs(1) };
  const earlier = new Map([['old', ['new']]]);

  test('is an earlier state of the work, never read from, however much was added', async () => {
    const works = await plan(
      [
        { ...before, quality: 0.9 },
        { path: 'new', text: story(1, 400).join('\n\n') },
      ],
      earlier,
    );
    expect(works.map((w) => w.parts)).toEqual([[['new', 'old']]]);
    expect(works[0]!.differing).toMatchObject({ old: { same: 'earlier' } });
  });

  test('is a work of its own where another story took its place', async () => {
    expect(await plan([before, { path: 'new', text: paragraphs(2) }], earlier)).toHaveLength(2);
  });

  test('stays with its copies that are still there', async () => {
    const works = await plan(
      [before, { path: 'copy', text: paragraphs(1).toUpperCase() }, { path: 'new', text: story(1, 400).join('\n\n') }],
      earlier,
    );
    expect(works.map((w) => w.parts)).toEqual([[['copy', 'old']], [['new']]]);
  });
});

describe('relations', () => {
  const revised = (seed: number) =>
    story(seed)
      .map((s, i) => (i % 7 === 0 ? s.replace('and', 'while slowly') : s))
      .join('\n\n');

  test('a revision is related to the earlier one', async () => {
    const works = await plan([
      { path: 'a.txt', text: revised(1), date: '2003' },
      { path: 'b.txt', text: paragraphs(1), date: '1999-02-01' },
    ]);
    expect(works[0]!.relations).toMatchObject([{ type: 'revision-of', work: works[1]!.id }]);
    expect(works[0]!.relations[0]!.similarity).toBeGreaterThan(0.8);
    expect(works[1]!.relations).toEqual([]);
  });

  test('a short piece of a long story is an excerpt', async () => {
    const works = await plan([
      { path: 'a.txt', text: story(1, 900).slice(300, 350).join(' ') },
      { path: 'b.txt', text: story(1, 900).join('\n\n') },
    ]);
    expect(works[0]!.relations).toEqual([{ type: 'excerpt-of', work: works[1]!.id, similarity: 1 }]);
  });

  test('stories that share a paragraph are not related', async () => {
    const shared = 'Once upon a time there was a lamp on a quay, and it had never been lit by anybody at all.';
    const works = await plan([
      { path: 'a', text: `${shared}\n\n${paragraphs(1)}` },
      { path: 'b', text: `${shared}\n\n${paragraphs(2)}` },
    ]);
    expect(works.flatMap((w) => w.relations)).toEqual([]);
  });

  test('nobody is asked for a story that looks like no other', async () => {
    const { cards } = heap([1, 2, 3].map((seed) => ({ path: `${seed}`, text: paragraphs(seed) })));
    await planWorks(cards, (key) => {
      throw new Error(`asked for ${key}`);
    });
  });
});

test('laws: any order of cards gives the same plans, every key stands in exactly one', async () => {
  const { cards, textOf } = heap([
    { path: 'a', text: paragraphs(1) },
    { path: 'b', text: paragraphs(1).toUpperCase() },
    { path: 'c', text: story(1).slice(10, 40).join(' ') },
    { path: 'd', text: paragraphs(4, 30), title: 'Oil', author: 'Bo', part: { number: 1 } },
    { path: 'e', text: paragraphs(5, 30), title: 'Oil', author: 'Bo', part: { number: 3 } },
    { path: 'f', text: paragraphs(6, 30), title: 'Oil', author: 'Bo', part: { number: 3 } },
    { path: 'g', text: '' },
  ]);
  const wanted = await planWorks(cards, textOf);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(cards, { minLength: cards.length }), async (shuffled) => {
      const found = await planWorks(shuffled, textOf);
      expect(found).toEqual(wanted);
      expect(found.flatMap((w) => w.parts.flat()).sort()).toEqual(cards.map((c) => c.key).sort());
    }),
    { numRuns: 30 },
  );
});

describe('what people said about files', () => {
  const said = (...words: SaidOfFiles[]): FilesWord[] => words.map((word, i) => ({ ...word, id: i + 1 }));
  const planSaid = async (given: readonly Given[], ...words: SaidOfFiles[]) => {
    const { cards, textOf } = heap(given);
    return planWorks(cards, textOf, { earlier: new Map(), decided: new Set(), words: said(...words) });
  };
  const partsOf = async (given: readonly Given[], ...words: SaidOfFiles[]) =>
    (await planSaid(given, ...words)).map(({ parts }) => parts);
  const a = { path: 'a', text: paragraphs(1) };
  const b = { path: 'b', text: paragraphs(2) };
  const c = { path: 'c', text: paragraphs(3) };
  const near = { path: 'near', text: paragraphs(1).replace('lamp', 'lmap').replace('quay', 'qauy') };

  test('parts in the order that was said, copies of a part, and undone by leaving the word out', async () => {
    expect(await partsOf([a, b, c])).toEqual([[['a']], [['b']], [['c']]]);
    expect(await partsOf([a, b, c], { says: 'one-work', parts: [['c'], ['a']] })).toEqual(
      [[['b']], [['c'], ['a']]].toReversed(),
    );
    const [one, ...rest] = await planSaid([a, b, c], { says: 'one-work', parts: [['b', 'a']] });
    expect([one!.parts, rest.length]).toEqual([[['b', 'a']], 1]);
    expect(one!.differing!['a']).toMatchObject({ same: 'near-copy', similarity: expect.any(Number) });
  });

  test('a copy that comes in later goes with its letters; a word about files that are not here does nothing', async () => {
    const word: SaidOfFiles = { says: 'apart', keys: ['near'], from: ['a'] };
    expect(await partsOf([a, near])).toEqual([[['a', 'near']]]);
    expect(await partsOf([a, near], word)).toEqual([[['a']], [['near']]]);
    const again = [a, near, { ...near, path: 'near too' }, { ...a, path: 'a too' }];
    expect(await partsOf(again, word)).toEqual([[['a', 'a too']], [['near', 'near too']]]);
    expect(await partsOf([a], word)).toEqual([[['a']]]);
    expect(await partsOf([a, b], { says: 'one-work', parts: [['gone'], ['lost']] })).toEqual([[['a']], [['b']]]);
  });

  test('letter for letter the same, and still not one work', async () => {
    expect(await partsOf([a, { ...a, path: 'z' }], { says: 'apart', keys: ['z'], from: ['a'] })).toEqual([
      [['a']],
      [['z']],
    ]);
  });

  test('of two words about the same files the newest holds', async () => {
    const join: SaidOfFiles = { says: 'one-work', parts: [['a'], ['b']] };
    const part: SaidOfFiles = { says: 'apart', keys: ['b'], from: ['a'] };
    expect(await partsOf([a, b], join, part)).toEqual([[['a']], [['b']]]);
    expect(await partsOf([a, b], part, join)).toEqual([[['a'], ['b']]]);
    expect(await partsOf([a, near], part, { says: 'one-work', parts: [['a', 'near']] })).toEqual([[['a', 'near']]]);
  });

  test('a part by the same title and number that is of another work makes room for the right one', async () => {
    const of = (path: string, seed: number, number: number): Given => ({
      path,
      text: paragraphs(seed),
      title: 'Lamplight',
      author: 'Mara',
      part: { number },
    });
    const given = [of('one', 1, 1), of('two of another', 2, 2)];
    const word: SaidOfFiles = { says: 'apart', keys: ['two of another'], from: ['one'] };
    expect(await partsOf(given)).toEqual([[['one'], ['two of another']]]);
    expect(await partsOf(given, word)).toEqual([[['one']], [['two of another']]]);
    expect(await partsOf([...given, { ...of('two', 3, 2), quality: 0.1 }], word)).toEqual([
      [['one'], ['two']],
      [['two of another']],
    ]);
  });

  test('a part that was put in where one was missing is not missing; one taken out is', async () => {
    const of = (path: string, seed: number, number: number): Given => ({
      path,
      text: paragraphs(seed),
      title: 'Pier',
      author: 'Mara',
      part: { number, of: 3 },
    });
    const parts = [of('one', 1, 1), of('three', 3, 3), { path: 'lost', text: paragraphs(2) }];
    expect((await planSaid(parts))[1]).toMatchObject({ missingParts: [2] });
    const join: SaidOfFiles = { says: 'one-work', parts: [['one'], ['lost'], ['three']] };
    expect(await planSaid(parts, join)).toMatchObject([{ parts: [['one'], ['lost'], ['three']], missingParts: [] }]);
    const whole = [of('one', 1, 1), of('two', 2, 2), of('three', 3, 3)];
    const out: SaidOfFiles = { says: 'apart', keys: ['two'], from: ['one', 'three'] };
    expect(await planSaid(whole, out)).toMatchObject([
      { parts: [['one'], ['three']], missingParts: [2] },
      { parts: [['two']], missingParts: [] },
    ]);
  });

  test('the better text, also where it is the whole beside its parts', async () => {
    expect(await partsOf([a, near], { says: 'better', key: 'near' })).toEqual([[['near', 'a']]]);
    expect(await partsOf([a, near], { says: 'better', key: 'near' }, { says: 'better', key: 'a' })).toEqual([
      [['a', 'near']],
    ]);
    const of = (path: string, text: string, number: number): Given => ({
      path,
      text,
      title: 'Pier',
      author: 'Mara',
      part: { number, of: 2 },
    });
    const [first, second] = [paragraphs(1), paragraphs(2)];
    const given = [
      of('1', first, 1),
      of('2', second, 2),
      { path: 'whole', text: `${first}\n\n${second}`.replace('lamp', 'lmap'), quality: 0.1 },
    ];
    expect(await partsOf(given)).toEqual([[['1', 'whole'], ['2']]]);
    expect(await partsOf(given, { says: 'better', key: 'whole' })).toEqual([[['whole', '1', '2']]]);
    // The newest word names a part: it is read in parts again.
    expect(await partsOf(given, { says: 'better', key: 'whole' }, { says: 'better', key: '1' })).toEqual([
      [['1', 'whole'], ['2']],
    ]);
    const order: SaidOfFiles = { says: 'one-work', parts: [['2'], ['1', 'whole']] };
    expect(await partsOf(given, order)).toEqual([[['2'], ['1', 'whole']]]);
  });

  test('whatever was said, no draft is lost or stands twice, and the order of the files makes no difference', async () => {
    const given = [a, b, c, near, { ...b, path: 'b too' }];
    const keys = given.map(({ path }) => path);
    const some = fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 4 });
    const word: fc.Arbitrary<SaidOfFiles> = fc.oneof(
      fc.record({ says: fc.constant('one-work' as const), parts: fc.array(some, { minLength: 1, maxLength: 3 }) }),
      fc.record({ says: fc.constant('apart' as const), keys: some, from: some }),
      fc.record({ says: fc.constant('better' as const), key: fc.constantFrom(...keys) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { maxLength: 5 }),
        fc.shuffledSubarray([...given.keys()], { minLength: given.length }),
        async (words, shuffled) => {
          const plans = await planSaid(given, ...words);
          expect(plans.flatMap(({ parts }) => parts.flat()).sort()).toEqual(keys.toSorted());
          expect(plans.flatMap(({ parts }) => parts).every((part) => part.length > 0)).toBe(true);
          expect(
            await planSaid(
              shuffled.map((i) => given[i]!),
              ...words,
            ),
          ).toEqual(plans);
        },
      ),
      { numRuns: 60 },
    );
  });
});
