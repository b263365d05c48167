import fc from 'fast-check';
import type { Shelf } from '../../../src/finding/exact/exact.ts';
import { FACET_TYPES } from '../../../src/finding/findable.ts';
import { GUEST, type Viewpoint } from '../../../src/finding/found.ts';
import { EVERYTHING, type Query, type TagAsk } from '../../../src/finding/query/query.ts';
import { KEEPER, MEMBER } from './asking.ts';
import { aTag, someQuery } from './made-up.ts';
import { idOf, type Sketched, shelf, type WrangledTag } from './shelf.ts';

const WORDS = ['lamp', 'lamps', 'tide', 'salt', 'bell', 'fog', '図書館'];
const NAMES = [
  'Tidewatch',
  'Tidewatch (Radio)',
  'Tide Watch',
  'Glass Orchard',
  'Ilse/Joren',
  'Salt & Fog',
  'Fog',
  'Mature',
];
const TYPES = [...FACET_TYPES, 'author'] as const;
const few = <T>(of: fc.Arbitrary<T>, maxLength: number) => fc.array(of, { maxLength });

const sentence = few(fc.constantFrom(...WORDS), 8).map((words) => words.join(' '));
const written = (names: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom('', '', '?'),
      fc.constantFrom('', '', '~', '!'),
      fc.constantFrom(...TYPES),
      fc.constantFrom(...names),
    )
    .map(([suggested, aside, type, name]) => `${suggested}${type === 'relationship' ? aside : ''}${type}:${name}`);

const sketched = (
  names: readonly string[],
  standing: fc.Arbitrary<Pick<Sketched, 'hidden' | 'restricted' | 'takenOut'>>,
) =>
  fc
    .tuple(
      fc.record<Sketched>(
        {
          title: sentence,
          text: sentence,
          notes: sentence,
          summary: sentence,
          series: few(sentence, 2),
          tags: fc.uniqueArray(written(names), { maxLength: 6, selector: (tag) => tag.replace(/^[?~!]+/, '') }),
          language: fc.constantFrom('en', 'fr', 'pt-BR'),
          words: fc.nat(4),
          chapters: fc.integer({ min: 1, max: 3 }),
          complete: fc.option(fc.boolean()),
          date: fc.option(fc.nat(4)),
          updated: fc.option(fc.nat(4)),
          kudos: fc.nat(3),
          sure: fc.constantFrom(0, 0.5, 1),
        },
        { requiredKeys: ['text', 'tags'] },
      ),
      standing,
    )
    .map(([work, stands]): Sketched => ({ ...work, ...stands }));

/** Links of any kind, sensible or not. */
const fandom = fc.constantFrom(...NAMES).map((name) => `fandom:${name}`);
const wrangled: fc.Arbitrary<WrangledTag[]> = fc.uniqueArray(
  fc.record({ tag: fandom, of: fandom, under: few(fandom, 2) }, { requiredKeys: ['tag'] }),
  { maxLength: 5, selector: ({ tag }) => tag },
);

const named = (works: readonly Sketched[], suffix = '') =>
  Object.fromEntries(works.map((work, i) => [`w${i}${suffix}`, work]));

const anyStanding = fc.record(
  { hidden: fc.boolean(), restricted: fc.boolean(), takenOut: fc.boolean() },
  { requiredKeys: [] },
);

/** Some works and tags. */
export const someShelf: fc.Arbitrary<Shelf> = fc
  .tuple(few(sketched(NAMES, anyStanding), 15), wrangled)
  .map(([works, tags]) => shelf(named(works), tags));

/** Somebody, and what they do not see. */
const EYES = [
  [GUEST, fc.constantFrom({ restricted: true }, { hidden: true }, { takenOut: true })],
  [MEMBER, fc.constantFrom({ hidden: true }, { takenOut: true })],
  [KEEPER, fc.constant({ takenOut: true })],
] as const;

/** A shelf, the same with works among the others that the viewer may not see, and the viewer. Their tags are other tags, too. */
export const shelfWithSecrets = fc.constantFrom(...EYES).chain(([by, unseen]) =>
  fc
    .tuple(
      few(sketched(NAMES, anyStanding), 8),
      fc.array(sketched([...NAMES, 'Tidewotch', 'Tide', 'Salt', 'lamp', 'Explicit'], unseen), {
        minLength: 1,
        maxLength: 6,
      }),
      wrangled,
    )
    .map(([works, secrets, tags]) => ({
      by,
      without: shelf(named(works), tags),
      with: shelf({ ...named(works), ...named(secrets, 's') }, tags),
    })),
);

export const someTag: fc.Arbitrary<TagAsk> = aTag(
  fc.constantFrom(...NAMES, 'tide', 'Tidewotch', 'Tide', 'nothing such', ''),
);

/** A few wishes at once: with many nothing is found, and nothing learnt. */
export const fewWishes: fc.Arbitrary<Query> = fc
  .tuple(
    someQuery(
      fc.constantFrom(...WORDS, 'la', 'none'),
      fc.constantFrom(...NAMES, 'tide', 'Tidewotch', 'Salt', ''),
      fc.integer({ min: -1, max: 5 }),
    ),
    fc.subarray(Object.keys(EVERYTHING) as (keyof Query)[], { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([all, keys, suggested]) => ({
    ...EVERYTHING,
    ...Object.fromEntries(keys.map((key) => [key, all[key]])),
    suggested,
  }));

export const someViewpoint: fc.Arbitrary<Viewpoint> = fc
  .tuple(
    fc.constantFrom(GUEST, MEMBER, KEEPER),
    few(someTag, 2),
    fc.tuple(
      ...[0, 1, 2].map(() =>
        fc.uniqueArray(fc.nat(14), { maxLength: 4 }).map((all) => new Set(all.map((i) => idOf(`w${i}`)))),
      ),
    ),
  )
  .map(([{ viewer }, never, [hide, read, kudosed]]) => ({
    viewer,
    never,
    hide: hide!,
    read: read!,
    kudosed: kudosed!,
  }));
