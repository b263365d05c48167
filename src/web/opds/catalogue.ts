import { rowOfTag } from '../../catalogue/vocabulary.ts';
import type { FoundWorks } from '../../library/find.ts';
import type { Library } from '../../library/library.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { fieldLabel } from '../kit/field-words.ts';
import type { Ask } from '../kit/needs.ts';
import type { FacetGroup, Feed, Way } from './feed.ts';
import { searched, searchedFor, tagQuery } from './query.ts';

const PAGE = 40;
const IN_A_GROUP = 8;
const MOST_TAGS = 400;
/** By which the catalogue is gone through. */
export const SHELVES = ['fandom', 'author', 'character', 'relationship', 'freeform', 'rating'] as const;
const NEWEST = 'sort:added';
const ORDERS: readonly (readonly [string, PlainCode])[] = [
  ['sort:added', 'opds.newest'],
  ['sort:title', 'opds.by-title'],
  ['sort:author', 'opds.by-writer'],
  ['sort:words', 'opds.longest'],
  ['sort:words ascending', 'opds.shortest'],
];
/** A library in which nothing has happened yet. */
const NEVER = new Date(0);

const labelOf = (type: string): string => fieldLabel(rowOfTag(type)?.name ?? type);

/** The way in: what is new, and the shelves. */
export async function wayIn(c: Ask, { works, find }: Library): Promise<Feed> {
  const { actor } = c.var;
  const [newest, counts, fandoms] = await Promise.all([
    find.works(actor, { typed: NEWEST, size: IN_A_GROUP, after: null }),
    works.counts(actor),
    works.shelves(actor, 4, IN_A_GROUP),
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
export async function foundIn(c: Ask, { find }: Library, query: string, after: string | null): Promise<Feed> {
  const found = await find.works(c.var.actor, { typed: query, size: PAGE, after });
  return {
    title: query.trim() === '' || query === NEWEST ? t('opds.newest') : query,
    self: searched(query, after),
    up: '/opds',
    updated: found.works.reduce((newest, { addedAt }) => (addedAt > newest ? addedAt : newest), NEVER),
    works: found.works,
    total: found.total,
    size: PAGE,
    next: found.next === null ? undefined : searched(query, found.next),
    facets: [orders(query), ...narrower(query, found)],
    // A list of nothing leads to the whole.
    ...(found.works.length === 0 && {
      navigation: [{ title: t('opds.nothing'), href: searched(NEWEST), toWorks: true }],
    }),
  };
}

const SORT = /\s*\bsort:\S+(?:\s+(?:ascending|descending))?/g;

function orders(query: string): FacetGroup {
  const now = (SORT.exec(query)?.[0] ?? '').trim();
  SORT.lastIndex = 0;
  const bare = query.replace(SORT, '').trim();
  return {
    title: t('opds.order'),
    ways: ORDERS.map(([sort, words]) => ({
      title: t(words),
      href: searched(`${bare} ${sort}`.trim()),
      toWorks: true,
      active: now === sort,
    })),
  };
}

const narrower = (query: string, { facets, total }: FoundWorks): FacetGroup[] =>
  facets.flatMap(({ type, rows }) => {
    // What stands on everything that is found narrows nothing.
    const ways = rows
      .filter(
        ({ count, excluded }) =>
          !excluded && count > 0 && (count < total || query.includes(tagQuery(type, '').slice(0, -1))),
      )
      .map(({ name, count }) => {
        const narrowed = tagQuery(type, name);
        const active = query.includes(narrowed);
        return {
          title: name,
          href: searched(active ? query : `${query} ${narrowed}`.trim()),
          toWorks: true,
          count,
          active,
        };
      });
    return ways.length > 0 ? [{ title: labelOf(type), ways }] : [];
  });
