import fc from 'fast-check';
import { TAG_TYPES } from '../../../src/finding/findable.ts';
import { type Field, type Query, RANGED, SORTS, type TagAsk, type Words } from '../../../src/finding/query/query.ts';
import { RATINGS } from '../../../src/finding/query/ratings.ts';

const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 3 });
const yesNo = some(fc.boolean());

/** Letters of many scripts, signs, whatever a keyboard and a bad day give. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);

/** Pieces of the language of the search box, in any order. */
export const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'( ) " “ ” - NOT AND OR || && * ~ : < > = , \\ lamp harbor* title: fandom: rating: by: any: "sea bell" m/m gen'.split(
          ' ',
        ),
        ...'words>1000 words:1,000-5k kudos<0 date:1999..2004 updated:<3 complete:yes -lang:fr rating<=teen sort:>words'.split(
          ' ',
        ),
        'updated:<7 days ago',
        'sort by: hits ascending',
        '-"Major Character Death"',
        'author="Ilse Marr"',
        'שלום ‏עולם‎',
        '図書館',
        '🦊👩‍👩‍👧',
        '^(a+)+$',
        '[a TO z]',
      ),
      anyText,
    ),
    { maxLength: 25 },
  )
  .chain((pieces) => fc.constantFrom('', ' ').map((between) => pieces.join(between)));

export const aTag = (names: fc.Arbitrary<string>): fc.Arbitrary<TagAsk> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: some(fc.constantFrom(...TAG_TYPES)), name: names }) },
    fc.record({ type: fc.constant('relationship' as const), name: names, main: fc.constant(true as const) }),
  );

const FIELDS: readonly (Field | null)[] = [null, 'text', 'title', 'summary', 'notes', 'series', 'tag', ...TAG_TYPES];

/** Words of a small stock, joined in any way. */
export function someWords(words: fc.Arbitrary<string>, names: fc.Arbitrary<string>): fc.Arbitrary<Words> {
  const field = fc.oneof(fc.constant(null), fc.constantFrom(...FIELDS));
  return fc.letrec<{ tree: Words }>((again) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.record({ is: fc.constant('word' as const), field, word: words }),
      fc.record({ is: fc.constant('word' as const), field, word: words, prefix: fc.constant(true as const) }),
      fc.record({ is: fc.constant('phrase' as const), field, words: fc.array(words, { minLength: 1, maxLength: 3 }) }),
      fc.record({ is: fc.constant('tag' as const), tag: aTag(names) }),
      fc.record({ is: fc.constant('all' as const), of: fc.array(again('tree'), { maxLength: 3 }) }),
      fc.record({ is: fc.constant('any' as const), of: fc.array(again('tree'), { maxLength: 3 }) }),
      fc.record({ is: fc.constant('not' as const), of: again('tree') }),
    ),
  })).tree;
}

/** Any query over these words, names of tags and numbers. */
export function someQuery(
  words: fc.Arbitrary<string>,
  names: fc.Arbitrary<string>,
  numbers: fc.Arbitrary<number>,
): fc.Arbitrary<Query> {
  const range = fc.record({ from: numbers, to: numbers }, { requiredKeys: [] });
  const tags = fc.array(aTag(names), { maxLength: 2 });
  const languages = fc.array(fc.constantFrom('en', 'fr', 'pt-BR', 'ja', 'no language'), { maxLength: 2 });
  const rating = fc.constantFrom(...RATINGS);
  return fc.record<Query>({
    words: some(someWords(words, names)),
    include: tags,
    exclude: tags,
    ranges: fc.record(Object.fromEntries(RANGED.map((of) => [of, range])), { requiredKeys: [] }),
    complete: yesNo,
    oneShot: yesNo,
    onePairing: yesNo,
    crossover: some(fc.constantFrom('only', 'none')),
    languages,
    notLanguages: languages,
    rating: some(fc.record({ from: rating, to: rating }, { requiredKeys: [] })),
    read: yesNo,
    kudosed: yesNo,
    restored: yesNo,
    sure: some(
      fc.record({ from: fc.double({ min: 0, max: 1 }), to: fc.double({ min: 0, max: 1 }) }, { requiredKeys: [] }),
    ),
    suggested: fc.boolean(),
    sort: some(fc.record({ by: fc.constantFrom(...SORTS), descending: fc.boolean() })),
  });
}
