import type { Actor } from '../../catalogue/actor.ts';
import type { Facet, FacetAsk, Found } from '../../finding/found.ts';
import { type Part, partsOf } from '../../finding/query/parts.ts';
import { EVERYTHING, type Query, type TagAsk } from '../../finding/query/query.ts';
import { writeQuery } from '../../finding/query/write.ts';
import type { Survey } from '../../finding/survey.ts';
import type { Reader, WorkCard } from '../../store/reader.ts';
import type { Sentence } from '../../text/sentence.ts';
import { type Asking, readAddress } from './asking.ts';
import { type Passage, passagesOf } from './passages.ts';

/** What a page of results asks for. */
export interface SearchAsk {
  /** The query, as addresses and forms have it: `finding/query/parameters.ts`. */
  readonly address: URLSearchParams;
  readonly size: number;
  readonly after: string | null;
  readonly facets: readonly FacetAsk[];
  readonly survey?: boolean;
}

/** One thing that was asked for, and how much would be found without it. */
export interface Widening extends Part {
  readonly total: number;
}

export interface SearchFound {
  /** What was read of the address. */
  readonly query: Query;
  readonly works: readonly WorkCard[];
  /** Where the words stand in their stories, by ids of works. */
  readonly passages: ReadonlyMap<string, Passage>;
  readonly total: number;
  readonly facets: readonly Facet[];
  readonly next: string | null;
  readonly notes: readonly Sentence[];
  readonly survey: Survey | null;
  /** Tags whose name the words are, or nearly are where nothing is found. */
  readonly meant: readonly TagAsk[];
  /** Where nothing is found: what may have emptied the list, the widest first. */
  readonly widenings: readonly Widening[];
}

/** Of a query of more parts none is tried without. */
const MOST_TRIED = 16;

/** A page of what is found, with all that stands beside it. */
export async function search(actor: Actor, ask: SearchAsk, asking: Asking, reader: Reader): Promise<SearchFound> {
  const { query, notes } = await readAddress(actor, ask.address, asking);
  const { size, after, facets, survey = false } = ask;
  const found = await asking.finder.find(query, asking.viewpoint, { size, after, facets, survey });
  const { viewer } = asking.viewpoint;
  const works = await reader.cards(found.ids, viewer);
  return {
    query,
    works,
    passages: await passagesOf(actor, query.words, works, reader, viewer),
    total: found.total,
    facets: found.facets,
    next: found.next,
    notes: [...notes, ...found.notes],
    survey: found.survey ?? null,
    // Who asks for no works looks at counts alone.
    meant: size === 0 ? [] : await meantBy(query, found, asking),
    widenings: size > 0 && found.total === 0 ? await widenings(query, asking) : [],
  };
}

/** @returns none where tags are asked for already: of these the notes tell */
async function meantBy(query: Query, { total }: Found, { finder, viewpoint }: Asking): Promise<readonly TagAsk[]> {
  const words = query.words === null ? '' : writeQuery({ ...EVERYTHING, words: query.words }).replace(/^"|"$/g, '');
  if (words === '' || partsOf(query).length !== partsOf({ ...query, include: [], exclude: [] }).length) return [];
  const named = await finder.withTags(viewpoint, (tagNamed) => tagNamed(words));
  if (named) return [named];
  const near = (type: TagAsk['type']) => finder.meant({ type, name: words }, viewpoint);
  return total > 0 ? [] : [...(await near(null)), ...(await near('author'))];
}

async function widenings(query: Query, { finder, viewpoint }: Asking): Promise<readonly Widening[]> {
  const nothing = { size: 0, after: null, facets: [] };
  const parts = partsOf(query);
  if (parts.length > MOST_TRIED) return [];
  const tried = parts.map(async (part) => ({
    ...part,
    total: (await finder.find(part.without, viewpoint, nothing)).total,
  }));
  return (await Promise.all(tried)).sort((a, b) => b.total - a.total);
}
