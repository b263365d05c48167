import type { Viewer } from '../../catalogue/work.ts';
import { has } from '../../finding/built/facts.ts';
import type { TagType } from '../../finding/findable.ts';
import type { Found, Page, Viewpoint } from '../../finding/found.ts';
import { MOST_MISSING, missing, tagsIn } from '../../finding/missing.ts';
import { orderOf, readPlace, writePlace } from '../../finding/order.ts';
import { canonical } from '../../finding/query/normal.ts';
import type { Query, TagAsk } from '../../finding/query/query.ts';
import { type AboutTag, aboutTag } from '../../finding/tags/about.ts';
import { type Asked, askedTags, didYouMean, tagNamedIn } from '../../finding/tags/asked.ts';
import type { TagBook } from '../../finding/tags/book.ts';
import type { Analyser } from '../../finding/terms.ts';
import { nameKey } from '../../text/name-key.ts';
import { eachOnce, type Sentence, sentence } from '../../text/sentence.ts';
import type { EngineFinder } from '../port.ts';
import { carriers, filterOf, mains } from './compile.ts';
import { allOf, type Clause, type Counting, counting, noneOf, oneOf } from './dsl.ts';
import { facetsOf, termsOf } from './facet-rounds.ts';
import { FacetCount } from './facets.ts';
import { afterOf, placeOf, sortOf } from './orders.ts';
import { Searching } from './searching.ts';
import { Counts } from './settled.ts';
import { SURVEY, surveyIn } from './survey.ts';
import { firstWords, type Ground, MOST_WORDS, matching, scoring } from './words.ts';

/** Asks a cluster as `Finder` says. */
export class OpenSearchFinder implements EngineFinder {
  readonly #searching: Searching;
  readonly #book: TagBook;
  readonly #analyser: Analyser;

  constructor(searching: Searching, book: TagBook, analyser: Analyser) {
    this.#searching = searching;
    this.#book = book;
    this.#analyser = analyser;
  }

  async find(typed: Query, by: Viewpoint, page: Page): Promise<Found> {
    const { viewer } = by;
    const whole = canonical(typed);
    const first = whole.words && firstWords(whole.words);
    const query: Query = { ...whole, words: first?.words ?? null };
    const counts = this.#counts(viewer);
    const asked = (ask: TagAsk) => this.#asked(ask, counts);
    const askedFor = [...query.include, ...query.exclude, ...tagsIn(query.words)];
    await counts.settled(() => [...askedFor, ...by.never].map(asked));

    const order = orderOf(query);
    const after = page.after === null ? null : readPlace(order, page.after);
    const ground = query.words && (await this.#ground(query, by, asked));
    const visible = Searching.visible(viewer);
    const filter = allOf([
      visible,
      filterOf(query, by, this.#book, asked),
      ...(ground ? [matching(query.words!, ground)] : []),
    ]);
    const scores = order.by === 'best' ? await this.#scores(query.words!, ground!, counts) : [];
    const names = askedFor.filter(({ name }) => name !== '');
    const there = counting(new Map(names.map((ask, i) => [String(i), this.#carrying(asked(ask), query.suggested)])));
    const excluded = new Set(query.exclude.flatMap((ask) => (ask.main ? [] : namedBy(asked(ask)))));
    const facets = page.facets.map((ask) => new FacetCount(ask, this.#book, excluded));
    const { hits, aggregations = {} } = await this.#searching.ask(
      viewer,
      {
        size: page.size + 1,
        query: { bool: { filter: [filter], should: scores, minimum_should_match: 0 } },
        sort: sortOf(order),
        ...(after && { search_after: afterOf(order, after) }),
        aggs: {
          ...termsOf(facets),
          ...(page.survey && SURVEY),
          ...(names.length > 0 && { all: { global: {}, aggs: { visible: { filter: visible, aggs: { there } } } } }),
        },
      },
      order.by === 'best',
    );
    const here = hits.hits.slice(0, page.size);
    const all = aggregations['all'] as { visible: { there: Counting } } | undefined;
    const unknown = names.filter((_, i) => all?.visible.there.buckets[i]?.doc_count === 0).slice(0, MOST_MISSING);
    return {
      ids: here.map(({ _id }) => _id),
      total: hits.total.value,
      facets: await facetsOf(facets, aggregations, (aggs) =>
        this.#searching.ask(viewer, { size: 0, query: filter, aggs }).then((answer) => answer.aggregations!),
      ),
      ...(page.survey && { survey: surveyIn(aggregations, hits.total.value) }),
      next:
        here.length > 0 && hits.hits.length > here.length ? writePlace(order, placeOf(order, here.at(-1)!.sort)) : null,
      notes: eachOnce([
        ...(page.after !== null && !after ? [sentence('found.page')] : []),
        ...(first?.left ? [sentence('found.many-words', { most: MOST_WORDS })] : []),
        ...(await counts.settled(() => unknown.map((ask) => this.#missing(ask, asked(ask), counts)))),
      ]),
    };
  }

  withTags<T>({ viewer }: Viewpoint, read: (tagNamed: (name: string) => TagAsk | null) => T): Promise<T> {
    const counts = this.#counts(viewer);
    return counts.settled(() => read(tagNamedIn(this.#book, (tag) => this.#uses(tag, counts))));
  }

  async meant(ask: TagAsk, { viewer }: Viewpoint): Promise<readonly TagAsk[]> {
    const counts = this.#counts(viewer);
    const tags = await counts.settled(() => didYouMean(this.#book, ask, (tag) => this.#uses(tag, counts)));
    return tags.map(({ type, name }) => ({ type, name }));
  }

  about(type: TagType, name: string, { viewer }: Viewpoint): Promise<AboutTag | null> {
    const counts = this.#counts(viewer);
    const usage = {
      uses: (tag: number) => this.#uses(tag, counts),
      said: (tag: number) => this.#uses(tag, counts, false),
    };
    return counts.settled(() => aboutTag(this.#book, type, name, usage));
  }

  #counts(viewer: Viewer): Counts {
    return new Counts((clauses) => this.#searching.count(viewer, clauses));
  }

  /** What is meant by the name of a tag. */
  #asked(ask: TagAsk, counts: Counts): Asked {
    const key = nameKey(ask.name);
    // Whether somebody may know of a tag matters where it has the very name; by its words it finds what they see, or nothing.
    return askedTags(this.#book, ask, (tag) => (this.#book.keyOf(tag) === key ? this.#uses(tag, counts) : 1));
  }

  #uses(tag: number, counts: Counts, suggested = true): number {
    return counts.of(carriers([...this.#book.carriersOf(tag)], suggested));
  }

  #carrying(asked: Asked, suggested: boolean, main = false): Clause {
    if (asked.is === 'tags') return (main ? mains : carriers)([...asked.carriers], suggested);
    return noneOf([oneOf('facts', [has(asked.type, false), ...(suggested ? [has(asked.type, true)] : [])])]);
  }

  async #ground({ suggested }: Query, { viewer }: Viewpoint, asked: (ask: TagAsk) => Asked): Promise<Ground> {
    return {
      analyser: this.#analyser,
      languages: await this.#searching.languages(viewer),
      named: (field, words, prefix) => {
        const isAny = field === 'tag' || field === null;
        const isMeant = (type: TagType | undefined) => (isAny ? type !== 'author' : type === field);
        const named = this.#book.names.withRow(this.#analyser.sought(words, prefix, 'und'));
        const tags = named.filter((tag) => isMeant(this.#book.tag(tag)?.type));
        return carriers([...new Set(tags.flatMap((tag) => [...this.#book.carriersOf(tag)]))], suggested);
      },
      carrying: (ask) => this.#carrying(asked(ask), suggested, ask.main),
    };
  }

  async #scores(words: NonNullable<Query['words']>, ground: Ground, counts: Counts): Promise<readonly Clause[]> {
    const isLegacy = await this.#searching.isLegacy();
    return counts.settled(() => scoring(words, ground, counts.of, isLegacy));
  }

  #missing(ask: TagAsk, asked: Asked, counts: Counts): Sentence {
    const isSuggested = asked.is === 'tags' && counts.of(this.#carrying(asked, true)) > 0;
    return missing(ask, isSuggested, this.#book, (tag) => this.#uses(tag, counts));
  }
}

const namedBy = (asked: Asked): readonly number[] => (asked.is === 'tags' ? asked.named : []);
