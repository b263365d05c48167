import { xml } from '../../books/parts/escape.ts';
import { t } from '../../words/words.ts';
import { type FacetGroup, type Feed, OFFERED, type Publication, publicationOf, type Way } from './feed.ts';
import { searchedFor } from './query.ts';

export const NAVIGATION = 'application/atom+xml;profile=opds-catalog;kind=navigation';
export const ACQUISITION = 'application/atom+xml;profile=opds-catalog;kind=acquisition';
const kindOf = (toWorks: boolean): string => (toWorks ? ACQUISITION : NAVIGATION);

/** A list of the catalogue as OPDS 1.2. */
export function asOpds1(feed: Feed): string {
  const { works = [], navigation = [], groups = [], facets = [] } = feed;
  // What 2.0 shows as a group is a way to its list here.
  const ways = [
    ...navigation,
    ...groups.map(({ title, href, total }): Way => ({ title, href, toWorks: true, count: total })),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:opds="http://opds-spec.org/2010/catalog" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
<id>urn:ficarium:list:${xml(encodeURIComponent(feed.self))}</id>
<title>${xml(feed.title)}</title>
<updated>${feed.updated.toISOString()}</updated>
<author><name>Ficarium</name></author>
${link('self', feed.self, kindOf(works.length > 0))}
${link('start', '/opds', NAVIGATION)}
${link('search', '/opds/search.xml', 'application/opensearchdescription+xml')}
${[
  feed.about === undefined ? '' : `<subtitle>${xml(feed.about)}</subtitle>`,
  feed.up ? link('up', feed.up, NAVIGATION) : '',
  feed.next ? link('next', feed.next, ACQUISITION) : '',
  feed.total === undefined ? '' : `<opensearch:totalResults>${feed.total}</opensearch:totalResults>`,
  feed.size === undefined ? '' : `<opensearch:itemsPerPage>${feed.size}</opensearch:itemsPerPage>`,
  ...(works.length > 0 ? facets.flatMap(facet) : []),
  ...ways.map((way) => wayEntry(way, feed.updated)),
  ...works.map((card) => workEntry(publicationOf(card))),
]
  .filter(Boolean)
  .join('\n')}
</feed>
`;
}

const link = (rel: string, href: string, type: string, more = ''): string =>
  `<link rel="${rel}" href="${xml(href)}" type="${xml(type)}"${more}/>`;

const facet = ({ title, ways }: FacetGroup): string[] =>
  ways.map((way) =>
    link(
      'http://opds-spec.org/facet',
      way.href,
      ACQUISITION,
      ` title="${xml(way.title)}" opds:facetGroup="${xml(title)}"${way.active ? ' opds:activeFacet="true"' : ''}${way.count === undefined ? '' : ` thr:count="${way.count}"`}`,
    ),
  );

const wayEntry = ({ title, href, toWorks, about, count, rel }: Way, updated: Date): string => `<entry>
<title>${xml(title)}</title>
<id>urn:ficarium:list:${xml(encodeURIComponent(href))}</id>
<updated>${updated.toISOString()}</updated>
<content type="text">${xml(about ?? (count === undefined ? title : t('opds.works', { n: count })))}</content>
${link(rel ?? 'subsection', href, kindOf(toWorks), count === undefined ? '' : ` thr:count="${count}"`)}
</entry>`;

const workEntry = (work: Publication): string => `<entry>
<title>${xml(work.title)}</title>
<id>urn:ficarium:${xml(work.id)}</id>
<updated>${work.updated.toISOString()}</updated>
${[
  ...work.writers.map(
    (name) => `<author><name>${xml(name)}</name><uri>${xml(searchedFor('author', name))}</uri></author>`,
  ),
  work.language ? `<dcterms:language>${xml(work.language)}</dcterms:language>` : '',
  work.published ? `<dcterms:issued>${xml(work.published)}</dcterms:issued>` : '',
  ...work.tags.map(
    ({ type, name }) => `<category scheme="urn:ficarium:${type}" term="${xml(name)}" label="${xml(name)}"/>`,
  ),
  `<summary type="text">${xml([work.summary, t('page.words', { n: work.words })].filter(Boolean).join('\n\n'))}</summary>`,
  link('http://opds-spec.org/image', `/works/${work.id}/cover.png`, 'image/png'),
  link('http://opds-spec.org/image/thumbnail', `/works/${work.id}/cover.png?width=240`, 'image/png'),
  ...OFFERED.map(({ form, type }) =>
    link('http://opds-spec.org/acquisition/open-access', `/works/${work.id}/book.${form}`, type),
  ),
  link('alternate', `/works/${work.id}`, 'text/html'),
]
  .filter(Boolean)
  .join('\n')}
</entry>`;

const ENCODING = 'UTF-8';

/** How a catalogue is searched. @param origin addresses in it must be whole */
export const searchDescription = (origin: string): string => `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Ficarium</ShortName>
<Description>${xml(t('opds.search-about'))}</Description>
<InputEncoding>${ENCODING}</InputEncoding>
<OutputEncoding>${ENCODING}</OutputEncoding>
<Url type="${xml(ACQUISITION)}" template="${xml(origin)}/opds/works?query={searchTerms}"/>
</OpenSearchDescription>
`;
