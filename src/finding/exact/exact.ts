import { sees } from '../../catalogue/sees.ts';
import { eachOnce, sentence } from '../../text/sentence.ts';
import type { Findable, Told } from '../findable.ts';
import type { Finder, Found, Page, Viewpoint } from '../found.ts';
import { MOST_MISSING, missing, tagOf, tagsIn } from '../missing.ts';
import { comparePlaces, orderOf, readPlace, sortKey, writePlace } from '../order.ts';
import { canonical } from '../query/normal.ts';
import type { Query, TagAsk } from '../query/query.ts';
import { surveyOf } from '../survey.ts';
import { type Asked, askedTags, type Uses } from '../tags/asked.ts';
import type { TagBook } from '../tags/book.ts';
import { type Analyser, analyser as ours } from '../terms.ts';
import { passagesOf } from './document.ts';
import { facetOf } from './facets.ts';
import { carries, findingTags, fits, mainTags } from './fits.ts';
import { type Document, holds, scorer } from './words.ts';

/** All that can be found. */
export interface Shelf {
  readonly works: readonly Findable[];
  /** By id. */
  readonly told: ReadonlyMap<string, Told>;
  readonly book: TagBook;
}

/**
 * The plain answer: it looks at every work, one after the other, and knows no shortcuts. What indexes answer is held against it; nobody else
 * asks it, since it takes its time.
 */
export const exactly = (shelf: Shelf, analyser: Analyser = ours): Finder => ({
  find: async (query, viewpoint, page) => find(shelf, analyser, canonical(query), viewpoint, page),
});

function find({ works, told, book }: Shelf, analyser: Analyser, query: Query, by: Viewpoint, page: Page): Found {
  const visible = works.filter(({ standing }) => sees(standing, by.viewer) === 'yes');
  const uses = usesIn(visible, book);
  const asked = asking(book, uses);
  const documents = new Map(visible.map((work) => [work, documentOf(work)]));
  function documentOf(work: Findable): Document {
    const own = findingTags(work, query.suggested);
    const main = mainTags(work, query.suggested);
    return {
      passages: query.words ? passagesOf(work, told.get(work.id) ?? { text: '', notes: '' }, book, analyser) : [],
      carries: (ask) => carries(asked(ask), ask.main ? main : own, book),
    };
  }
  const looking = { analyser, suggested: query.suggested };
  const found = visible.filter((work) => {
    const document = documents.get(work)!;
    return (
      fits(work, query, by, book) &&
      query.include.every(document.carries) &&
      ![...query.exclude, ...by.never].some(document.carries) &&
      (query.words === null || holds(query.words, document, looking))
    );
  });

  const order = orderOf(query);
  const score = order.by === 'best' ? scorer(query.words!, [...documents.values()], looking) : () => 0;
  const places = found
    .map((work) => ({ key: sortKey(order.by, work, book, score(documents.get(work)!)), id: work.id }))
    .sort((a, b) => comparePlaces(a, b, order));
  const after = page.after === null ? null : readPlace(order, page.after);
  const rest = after ? places.filter((place) => comparePlaces(place, after, order) > 0) : places;
  const here = rest.slice(0, page.size);
  const excluded = new Set(query.exclude.flatMap((ask) => (ask.main ? [] : namedBy(asked(ask)))));
  return {
    ids: here.map(({ id }) => id),
    total: found.length,
    facets: page.facets.map((ask) => facetOf(found, ask, excluded, book, uses)),
    ...(page.survey && { survey: surveyOf(found) }),
    next: here.length > 0 && rest.length > here.length ? writePlace(order, here.at(-1)!) : null,
    notes: eachOnce([
      ...(page.after !== null && !after ? [sentence('found.page')] : []),
      ...[...query.include, ...query.exclude, ...tagsIn(query.words)]
        .filter((ask) => ask.name !== '' && !visible.some((work) => documents.get(work)!.carries(tagOf(ask))))
        .slice(0, MOST_MISSING)
        .map((ask) => {
          const isSuggested = visible.some((work) => carries(asked(ask), findingTags(work, true), book));
          return missing(ask, isSuggested, book, uses);
        }),
    ]),
  };
}

/** By how many of these works each tag is carried or counted as. */
function usesIn(works: readonly Findable[], book: TagBook): Uses {
  const uses = new Map<number, number>();
  for (const work of works) {
    const own = work.tags.map(({ tag }) => tag);
    for (const id of new Set([...own, ...book.filtersOf(own).keys()])) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return (tag) => uses.get(tag) ?? 0;
}

/** Resolves each tag that is asked for once. */
function asking(book: TagBook, uses: Uses): (ask: TagAsk) => Asked {
  const known = new Map<string, Asked>();
  return (ask) => {
    const key = JSON.stringify([ask.type, ask.name]);
    const asked = known.get(key) ?? askedTags(book, ask, uses);
    known.set(key, asked);
    return asked;
  };
}

const namedBy = (asked: Asked): readonly number[] => (asked.is === 'tags' ? asked.named : []);
