import { t } from '../../words/words.ts';
import { type FacetGroup, type Feed, OFFERED, type Publication, publicationOf, type Way } from './feed.ts';
import { searchedFor } from './query.ts';

export const OPDS_2 = 'application/opds+json';

/** A list of the catalogue as OPDS 2.0. */
export function asOpds2(feed: Feed) {
  const { works = [], groups = [], navigation = [], facets = [] } = feed;
  return {
    metadata: {
      title: feed.title,
      ...(feed.about !== undefined && { description: feed.about }),
      modified: feed.updated.toISOString(),
      ...(feed.total !== undefined && { numberOfItems: feed.total }),
      ...(feed.size !== undefined && { itemsPerPage: feed.size }),
    },
    links: [
      { rel: 'self', href: feed.self, type: OPDS_2 },
      { rel: 'start', href: '/opds', type: OPDS_2 },
      { rel: 'search', href: '/opds/works{?query}', type: OPDS_2, templated: true },
      ...(feed.up ? [{ rel: 'up', href: feed.up, type: OPDS_2 }] : []),
      ...(feed.next ? [{ rel: 'next', href: feed.next, type: OPDS_2 }] : []),
    ],
    ...(navigation.length > 0 && { navigation: navigation.map(way) }),
    ...(works.length > 0 && { publications: works.map((card) => publication(publicationOf(card))) }),
    ...(groups.length > 0 && {
      groups: groups.map((group) => ({
        metadata: { title: group.title, numberOfItems: group.total },
        links: [{ rel: 'self', href: group.href, type: OPDS_2 }],
        publications: group.works.map((card) => publication(publicationOf(card))),
      })),
    }),
    ...(works.length > 0 && facets.length > 0 && { facets: facets.map(facet) }),
  };
}

const way = ({ title, href, rel, count }: Way) => ({
  title,
  href,
  type: OPDS_2,
  ...(rel && { rel }),
  ...(count !== undefined && { properties: { numberOfItems: count } }),
});

const facet = ({ title, ways }: FacetGroup) => ({
  metadata: { title },
  links: ways.map(({ title, href, count, active }) => ({
    title,
    href,
    type: OPDS_2,
    ...(active && { rel: 'self' }),
    ...(count !== undefined && { properties: { numberOfItems: count } }),
  })),
});

function publication(work: Publication) {
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      identifier: `urn:ficarium:${work.id}`,
      title: work.title,
      ...(work.writers.length > 0 && {
        author: work.writers.map((name) => ({
          name,
          links: [{ href: searchedFor('author', name), type: OPDS_2 }],
        })),
      }),
      ...(work.language && { language: work.language }),
      modified: work.updated.toISOString(),
      ...(work.published && { published: work.published }),
      description: [work.summary, t('page.words', { n: work.words })].filter(Boolean).join('\n\n'),
      ...(work.tags.length > 0 && {
        subject: work.tags.map(({ type, name }) => ({
          name,
          scheme: `urn:ficarium:${type}`,
          links: [{ href: searchedFor(type, name), type: OPDS_2 }],
        })),
      }),
    },
    links: [
      ...OFFERED.map(({ form, type }) => ({
        rel: 'http://opds-spec.org/acquisition/open-access',
        href: `/works/${work.id}/book.${form}`,
        type,
      })),
      { rel: 'alternate', href: `/works/${work.id}`, type: 'text/html' },
    ],
    images: [
      { href: `/works/${work.id}/cover.png`, type: 'image/png', width: 800, height: 1200 },
      { href: `/works/${work.id}/cover.png?width=240`, type: 'image/png', width: 240, height: 360 },
    ],
  };
}
