import { rowOfTag } from '../../catalogue/vocabulary.ts';
import { FicariumError } from '../../errors.ts';
import type { FoundWorks } from '../../library/find.ts';
import {
  EVERYTHING,
  type Query,
  type Sort,
  seriesAsked,
  type TagAsk,
  writeQuery,
} from '../../library/finding/queries.ts';
import type { Actor, Library } from '../../library/library.ts';
import { MOST_WORKS } from '../../library/together.ts';
import type { WorkCard } from '../../store/reader.ts';
import { nameKey } from '../../text/name-key.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { fieldLabel } from '../kit/field-words.ts';
import type { Ask } from '../kit/needs.ts';
import { gapWords } from '../kit/works/series.tsx';
import type { FacetGroup, Feed, Way } from './feed.ts';
import { searched, searchedFor } from './query.ts';

const PAGE = 40;
const IN_A_GROUP = 8;
const MOST_TAGS = 400;
/** By which the catalogue is gone through. */
export const SHELVES = ['fandom', 'author', 'character', 'relationship', 'freeform', 'rating'] as const;
const ORDERS: readonly { readonly by: Sort; readonly descending: boolean; readonly words: PlainCode }[] = [
  { by: 'added', descending: true, words: 'opds.newest' },
  { by: 'title', descending: false, words: 'opds.by-title' },
  { by: 'author', descending: false, words: 'opds.by-writer' },
  { by: 'words', descending: true, words: 'opds.longest' },
  { by: 'words', descending: false, words: 'opds.shortest' },
];
const NEWEST = writeQuery({ ...EVERYTHING, sort: { by: 'added', descending: true } });
const READING = '/opds/reading';
/** A library in which nothing has happened yet. */
const NEVER = new Date(0);

const labelOf = (type: string): string => fieldLabel(rowOfTag(type)?.name ?? type);

/** The way in: what is new, the shelves, and what belongs to whoever asks. */
export async function wayIn(c: Ask, library: Library): Promise<Feed> {
  const { works, find } = library;
  const { actor } = c.var;
  const [newest, counts, fandoms, own] = await Promise.all([
    find.works(actor, { typed: NEWEST, size: IN_A_GROUP, after: null }),
    works.counts(actor),
    works.shelves(actor, 4, IN_A_GROUP),
    ownLists(actor, library),
  ]);
  const groups = fandoms.flatMap(({ fandom, works, count }) =>
    fandom && works.length > 0 ? [{ title: fandom, href: searchedFor('fandom', fandom), works, total: count }] : [],
  );
  return {
    title: t('opds.title'),
    self: '/opds',
    updated: newest.works[0]?.addedAt ?? NEVER,
    navigation: [
      {
        title: t('opds.newest'),
        href: searched(NEWEST),
        toWorks: true,
        rel: 'http://opds-spec.org/sort/new',
        count: counts.works,
        about: t('opds.works', { n: counts.works }),
      },
      ...own,
      ...SHELVES.map((type): Way => ({ title: labelOf(type), href: `/opds/by/${type}`, toWorks: false })),
    ],
    groups: [
      ...(newest.works.length > 0
        ? [{ title: t('opds.newest'), href: searched(NEWEST), works: newest.works, total: newest.total }]
        : []),
      ...groups,
    ],
  };
}

/** What an account has of its own: where one reads, what one has read or not, the searches that one keeps. */
async function ownLists(actor: Actor, { own, places }: Library): Promise<Way[]> {
  if (actor.name === undefined) return [];
  const [saved, last] = await Promise.all([own.saved(actor), places.last(actor, 1)]);
  const mine: readonly (readonly [boolean, PlainCode])[] = [
    [false, 'opds.unread'],
    [true, 'opds.read'],
  ];
  return [
    ...(last.length > 0 ? [{ title: t('opds.reading'), href: READING, toWorks: true }] : []),
    ...mine.map(([read, words]) => ({
      title: t(words),
      href: searched(writeQuery({ ...EVERYTHING, read, sort: { by: 'added', descending: true } })),
      toWorks: true,
    })),
    ...saved.map(({ name, query }) => ({ title: name, href: searched(query), toWorks: true })),
  ];
}

/** The works that somebody is reading, where they were last comes first. */
export async function readingOf(c: Ask, { places }: Library): Promise<Feed> {
  const works = (await places.last(c.var.actor, PAGE)).map(({ card }) => card);
  return {
    title: t('opds.reading'),
    self: READING,
    up: '/opds',
    updated: newestOf(works),
    works,
    total: works.length,
    ...(works.length === 0 && { navigation: [{ title: t('opds.nothing'), href: searched(NEWEST), toWorks: true }] }),
  };
}

/** The tags of a type, the most frequent first. */
export async function shelfOf(c: Ask, { works }: Library, type: (typeof SHELVES)[number]): Promise<Feed> {
  const tags = await works.tags(c.var.actor, { type, most: MOST_TAGS });
  const ways = tags.map(
    ({ name, count }): Way => ({ title: name, href: searchedFor(type, name), toWorks: true, count }),
  );
  return {
    title: labelOf(type),
    self: `/opds/by/${type}`,
    up: '/opds',
    updated: NEVER,
    total: ways.length,
    // No list is without a way out.
    navigation: ways.length > 0 ? ways : [{ title: t('opds.newest'), href: searched(NEWEST), toWorks: true }],
  };
}

/** What a query finds, with the tags by which it can be narrowed. */
export async function foundIn(c: Ask, library: Library, typed: string, after: string | null): Promise<Feed> {
  const found = await library.find.works(c.var.actor, { typed, size: PAGE, after });
  const { query } = found;
  const bare = writeQuery({ ...query, sort: null });
  return {
    title: bare || t(ORDERS.find((one) => isOrder(query, one))?.words ?? 'opds.newest'),
    self: searched(typed, after),
    up: '/opds',
    about: await gapsOf(c.var.actor, library, found),
    updated: newestOf(found.works),
    works: found.works,
    total: found.total,
    size: PAGE,
    next: found.next === null ? undefined : searched(typed, found.next),
    facets: [orders(query), ...narrower(found)],
    // A list of nothing leads to the whole.
    ...(found.works.length === 0 && {
      navigation: [{ title: t('opds.nothing'), href: searched(NEWEST), toWorks: true }],
    }),
  };
}

/** Of a series that is asked for by its name: which of its parts are not here. */
async function gapsOf(actor: Actor, { together }: Library, { query, total }: FoundWorks): Promise<string | undefined> {
  const words = seriesAsked(query);
  if (words === null || total === 0 || total > MOST_WORKS) return undefined;
  try {
    const { gaps } = await together.series(actor, words.join(' '));
    return gaps.map(gapWords).join(' ') || undefined;
  } catch (error) {
    // Words of a name, or a name of nothing.
    if (error instanceof FicariumError) return undefined;
    throw error;
  }
}

const newestOf = (works: readonly WorkCard[]): Date =>
  works.reduce((newest, { addedAt }) => (addedAt > newest ? addedAt : newest), NEVER);

const isOrder = ({ sort }: Query, { by, descending }: (typeof ORDERS)[number]): boolean =>
  sort?.by === by && sort.descending === descending;

const orders = (query: Query): FacetGroup => ({
  title: t('opds.order'),
  ways: ORDERS.map((order) => ({
    title: t(order.words),
    href: searched(writeQuery({ ...query, sort: { by: order.by, descending: order.descending } })),
    toWorks: true,
    active: isOrder(query, order),
  })),
});

function narrower({ query, facets, total }: FoundWorks): FacetGroup[] {
  const same = (ask: TagAsk, { type, name }: TagAsk) => ask.type === type && nameKey(ask.name) === nameKey(name);
  return facets.flatMap(({ type, rows }) => {
    const ways = rows.flatMap(({ name, count, excluded }) => {
      const tag = { type, name };
      const active = query.include.some((ask) => same(ask, tag));
      // What stands on everything that is found narrows nothing.
      if (excluded || count === 0 || (count === total && !active)) return [];
      const include = active ? query.include.filter((ask) => !same(ask, tag)) : [...query.include, tag];
      return [{ title: name, href: searched(writeQuery({ ...query, include })), toWorks: true, count, active }];
    });
    return ways.length > 0 ? [{ title: labelOf(type), ways }] : [];
  });
}
