import { TAG_TYPES } from '../../../src/finding/findable.ts';
import { GUEST, type Viewpoint } from '../../../src/finding/found.ts';
import { EVERYTHING, type Query, type TagAsk } from '../../../src/finding/query/query.ts';
import { nameOf } from './made-finder.ts';
import { chance, typesOf, zipf } from './made-library.ts';

/** A question and who asks it. */
export interface Question {
  readonly query: Query;
  readonly by: Viewpoint;
}

/** Questions of a kind, none like the other. */
export type Asks = { readonly [kind: string]: () => Question };

/** What readers ask of filters: by chance, the same for the same seed. */
export function filterQuestions(tags: number, seed = 9): Asks {
  const random = chance(seed);
  const named = typesOf(tags).filter(({ name }) => ['fandom', 'character', 'relationship', 'freeform'].includes(name));
  const draws = new Map(named.map((type) => [type, zipf(type.tags, random)]));
  const tag = (most = Number.POSITIVE_INFINITY): TagAsk => {
    const type = named[Math.floor(random() * named.length)]!;
    const n = Math.min(draws.get(type)!(), most);
    return { type: TAG_TYPES.find((one) => one === type.name)!, name: nameOf(type.first + n) };
  };
  const sorts = (['updated', 'date', 'words', 'kudos', 'title'] as const).map((by) => ({
    by,
    descending: by !== 'title',
  }));
  const asking = (part: Partial<Query>, by: Viewpoint = GUEST): Question => ({
    query: { ...EVERYTHING, sort: sorts[Math.floor(random() * sorts.length)]!, ...part },
    by,
  });
  const from = () => Math.floor(100 * Math.exp(random() * 7));
  return {
    everything: () => asking({}),
    'one broad tag': () => asking({ include: [tag(3)] }),
    'one tag by chance': () => asking({ include: [tag()] }),
    'two tags and an exclusion': () => asking({ include: [tag(40), tag(40)], exclude: [tag()] }),
    'a range of words': () => asking({ ranges: { words: { from: from() } } }),
    'a tag and two ranges': () =>
      asking({ include: [tag()], ranges: { words: { from: from(), to: from() * 50 }, updated: { from: 12_000 } } }),
    '50 tags never to be shown': () =>
      asking(
        { include: random() < 0.5 ? [tag(20)] : [] },
        { ...GUEST, never: Array.from({ length: 50 }, () => tag()) },
      ),
    'a language, a rating, no tag of these five': () =>
      asking({
        languages: ['en', 'fr'],
        exclude: Array.from({ length: 5 }, () => tag()),
        ranges: { words: { from: 10_000 } },
      }),
  };
}

/** What readers ask of the words in stories. @param word the n-th most common */
export function wordQuestions(word: (n: number) => string, tags: number, seed = 10): Asks {
  const random = chance(seed);
  const { 'one broad tag': broad } = filterQuestions(tags, seed) as { 'one broad tag': () => Question };
  const between = (from: number, to: number) => word(from + Math.floor(random() * (to - from)));
  const rare = () => between(20_000, 60_000);
  const middling = () => between(400, 2000);
  const common = () => between(0, 60);
  const ask = (words: Query['words']): Question => ({ query: { ...EVERYTHING, words }, by: GUEST });
  const one = (word: string): Query['words'] => ({ is: 'word', field: 'text', word });
  const row = (...words: string[]): Query['words'] => ({ is: 'phrase', field: 'text', words });
  return {
    'a rare word': () => ask(one(rare())),
    'a middling word': () => ask(one(middling())),
    'a common word': () => ask(one(common())),
    'a word in any field': () => ask({ is: 'word', field: null, word: middling() }),
    'three words': () => ask({ is: 'all', of: [one(common()), one(middling()), one(middling())] as never }),
    'a phrase of two common words': () => ask(row(common(), common())),
    'a phrase of three common words': () => ask(row(common(), common(), common())),
    'a phrase of a common and a middling word': () => ask(row(common(), middling())),
    'a phrase of two middling words': () => ask(row(middling(), middling())),
    'a beginning': () => ask({ is: 'word', field: 'text', word: middling().slice(0, 6), prefix: true }),
    'a middling word and a broad tag': () => {
      const { query, by } = broad();
      return { query: { ...query, words: one(middling()), sort: null }, by };
    },
  };
}
