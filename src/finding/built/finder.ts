import { visibleStandings } from '../../catalogue/sees.ts';
import { eachOnce, type Sentence, sentence } from '../../text/sentence.ts';
import type { Findable, TagType, Told } from '../findable.ts';
import type { Finder, Found, Page, Viewpoint } from '../found.ts';
import { MOST_MISSING, missing, tagOf, tagsIn } from '../missing.ts';
import { type Order, orderOf, type Place, readPlace, writePlace } from '../order.ts';
import { canonical } from '../query/normal.ts';
import type { Query, TagAsk } from '../query/query.ts';
import { type AboutTag, aboutTag } from '../tags/about.ts';
import { type Asked as AskedTags, askedTags, didYouMean, tagNamedIn, type Uses } from '../tags/asked.ts';
import type { TagBook } from '../tags/book.ts';
import { stockOfTags } from '../tags/kept.ts';
import type { Tag } from '../tags/tag.ts';
import type { Analyser } from '../terms.ts';
import type { Segment } from '../words/segment.ts';
import type { Shelf } from '../words/shelves.ts';
import { type Ground, WordsIndex } from '../words/words-index.ts';
import { listed } from '../works/bits.ts';
import { firstOf } from '../works/order.ts';
import { atOnce, type Prepared, prepare } from '../works/prepare.ts';
import { shared } from '../works/shared.ts';
import { type Many, type Slots, slotsOf } from '../works/slots.ts';
import { numberOf, type Stock } from '../works/stock.ts';
import { WorksIndex } from '../works/works-index.ts';
import { compile, ofType, sides, carrying as tagsAsked } from './compile.ts';
import { facetRows } from './facet-rows.ts';
import type { Facts } from './facts.ts';
import { KnownUses } from './known-uses.ts';
import type { Packed } from './packed.ts';
import { rowOf, standingNumber } from './row.ts';
import { surveyOf } from './survey.ts';
import { TagNumbers } from './tag-numbers.ts';
import { wordedOf } from './worded.ts';

/** Types by which a work is of a kind (`tags/kinds.ts`). */
const KINDS: ReadonlySet<Tag['type']> = new Set(['fandom', 'relationship']);

/** What a finder begins with. */
export interface Built {
  readonly book: TagBook;
  readonly analyser: Analyser;
  readonly facts: Facts;
  readonly stock: Stock;
  /** The oldest first. */
  readonly segments: readonly Segment[];
}

/**
 * The built-in finder: indexes in the memory of the program. Works come, change and go one at a time; everything it knows can be made anew
 * from the library at any time.
 */
export class BuiltFinder implements Finder {
  readonly #book: TagBook;
  readonly #facts: Facts;
  readonly #analyser: Analyser;
  readonly #numbers: TagNumbers;
  readonly #works: WorksIndex;
  readonly #words: WordsIndex;
  readonly #uses = new KnownUses();
  /** Works whose words have still to be read: what is found by words is not all. */
  unread = 0;

  constructor({ book, analyser, facts, stock, segments }: Built, prepared: Prepared = atOnce(prepare(stock))) {
    this.#book = book;
    this.#analyser = analyser;
    this.#facts = facts;
    this.#numbers = new TagNumbers(book);
    this.#works = new WorksIndex(stock, this.#numbers, undefined, prepared);
    this.#words = new WordsIndex(segments, analyser, this.#works);
  }

  /** Makes one in pieces, with all that a first question would have to wait for, but for words of names (`TagBook.warm`). */
  static *making(built: Built): Generator<void, BuiltFinder> {
    const finder = new BuiltFinder({ ...built, segments: [] }, yield* prepare(built.stock));
    for (const segment of built.segments) {
      yield;
      finder.addWords(segment);
    }
    yield* finder.#works.warm();
    return finder;
  }

  /** How many works there are. */
  get size(): number {
    return this.#works.size;
  }

  /** Tags are new or changed. Works that carry them need not be put again. */
  putTags(tags: readonly Tag[]): void {
    if (tags.length === 0) return;
    const moved = this.#carrying(this.#moving(tags), false);
    for (const tag of tags) {
      this.#book.put(tag);
    }
    this.#numbers.changed();
    this.#uses.clear();
    this.#judge([moved, this.#carrying(this.#moving(tags), false)]);
  }

  /** No work carries these any more. */
  dropTags(tags: readonly number[]): void {
    for (const tag of tags) {
      this.#book.drop(tag);
    }
    if (tags.length === 0) return;
    this.#numbers.changed();
    this.#uses.clear();
  }

  /** Of these, all that a work may be a crossover or of one pairing by: fandoms and pairings with whatever counts as them. */
  #moving(tags: readonly Tag[]): readonly number[] {
    const known = tags.filter(({ id, type }) => KINDS.has(type) && this.#book.tag(id));
    return [...new Set(known.flatMap(({ id }) => [...this.#book.carriersOf(id)]))];
  }

  /** Says anew of works whether they are crossovers and of one pairing. */
  #judge(all: readonly Slots[]): void {
    const slots = new Set(all.flatMap((some) => [...(some.few ?? listed(some.bits, some.size))]));
    for (const slot of slots) {
      const { said, facts } = this.#works.carriedAt(slot);
      this.#works.stateFacts(slot, this.#facts.judged(facts, said, this.#book));
    }
  }

  /** A work is new or changed. @param told left out: its words are as they were */
  put(work: Findable, told?: Told): void {
    this.#works.put(rowOf(work, this.#book, this.#facts));
    this.#uses.clear();
    this.#words.stand(numberOf(work.id));
    if (told) this.#words.put(wordedOf(work, told, this.#analyser));
  }

  /** What a work says, of one that was put. */
  putWords(work: Findable, told: Told): void {
    this.#words.put(wordedOf(work, told, this.#analyser));
  }

  /** What many works say that were put. */
  addWords(segment: Segment): void {
    this.#words.add(segment);
  }

  /** The segments of words, the oldest first, but for what came since the last one. */
  get shelves(): readonly Shelf[] {
    return this.#words.shelves;
  }

  /** Lays a segment in the place of several, of which it was made. */
  replaceWords(shelves: readonly Shelf[], segment: Segment): void {
    this.#words.replace(shelves, segment);
  }

  /** All that it knows, to be kept and read again: nothing that changes later changes it. */
  packed(): Packed & { readonly segments: readonly Segment[] } {
    this.#words.settle();
    const segments = this.#words.shelves.map(({ segment }) => segment);
    return { stock: this.#works.stock(), facts: this.#facts.all, tags: stockOfTags(this.#book), segments };
  }

  remove(id: string): void {
    this.#words.remove(numberOf(id));
    this.#works.remove(id);
    this.#uses.clear();
  }

  async find(asked: Query, viewpoint: Viewpoint, page: Page): Promise<Found> {
    return this.answer(asked, viewpoint, page);
  }

  /** As {@link find}, at once. */
  answer(asked: Query, viewpoint: Viewpoint, page: Page): Found {
    const query = canonical(asked);
    const search = this.#search(query, viewpoint);
    const matches = query.words ? this.#words.find(query.words, search.ground) : null;
    const works = this.#works.select({
      ...search.compiled,
      only: [...(search.compiled.only ?? []), ...(matches ? [slotsOf(matches.bits)] : [])],
    });
    const order = orderOf(query);
    const after = page.after === null ? null : readPlace(order, page.after);
    const places =
      order.by === 'best'
        ? this.#best(works, matches!.scores, page.size + 1, after)
        : this.#inOrder(works, order, page.size + 1, after);
    const here = places.slice(0, page.size);
    return {
      ids: here.map(({ id }) => id),
      total: works.size,
      facets: facetRows(works, page.facets, {
        works: this.#works,
        book: this.#book,
        excluded: new Set(query.exclude.flatMap((ask) => (ask.main ? [] : namedBy(search.asked(ask))))),
        uses: search.uses,
      }),
      ...(page.survey && { survey: surveyOf(works, this.#works, this.#facts) }),
      next: here.length > 0 && places.length > here.length ? writePlace(order, here.at(-1)!) : null,
      notes: eachOnce([
        ...(query.words && this.unread > 0 ? [sentence('found.unread', { works: this.unread })] : []),
        ...(page.after !== null && !after ? [sentence('found.page')] : []),
        ...this.#missing(query, search),
      ]),
    };
  }

  /** For readers of queries: the tag of a name, where the viewer may know of one; `tagNamed` in `query/read.ts`. */
  tagNamed({ viewer }: Viewpoint): (name: string) => TagAsk | null {
    return tagNamedIn(this.#book, this.#seenBy(viewer).uses(true));
  }

  /** Tags whose names are one slip away from these words. */
  meant(ask: TagAsk, { viewer }: Viewpoint): readonly TagAsk[] {
    return didYouMean(this.#book, ask, this.#seenBy(viewer).uses(true)).map(({ type, name }) => ({ type, name }));
  }

  /** A tag and what hangs together with it; null where the viewer may know of none. */
  about(type: TagType, name: string, { viewer }: Viewpoint): AboutTag | null {
    const { uses } = this.#seenBy(viewer);
    return aboutTag(this.#book, type, name, { uses: uses(true), said: uses(false) });
  }

  #seenBy(viewer: Viewpoint['viewer']) {
    const standings = visibleStandings(viewer).reduce((mask, one) => mask | (1 << standingNumber(one)), 0);
    const visible = this.#works.visible(standings);
    const uses = (suggested: boolean): Uses =>
      this.#uses.of(`${standings} ${suggested}`, (tag) =>
        shared(visible, this.#carrying([...this.#book.carriersOf(tag)], suggested)),
      );
    return { standings, visible, uses };
  }

  #search(query: Query, viewpoint: Viewpoint): Search {
    const { standings, visible, uses: usesOf } = this.#seenBy(viewpoint.viewer);
    const uses = usesOf(true);
    const resolved = new Map<string, AskedTags>();
    const asked = (ask: TagAsk) => {
      const key = JSON.stringify([ask.type, ask.name]);
      const there = resolved.get(key) ?? askedTags(this.#book, ask, uses);
      resolved.set(key, there);
      return there;
    };
    const carrying = (ask: TagAsk, suggested: boolean): Slots => {
      const tags = asked(ask);
      if (tags.is === 'tags') return this.#works.anyOf(tagsAsked(this.#facts, [...tags.carriers], ask, suggested));
      const exclude = [ofType(this.#facts, tags.type, suggested)];
      return this.#works.select({ standings, include: [], exclude, ranges: [] });
    };
    const compiled = compile<Slots>(query, viewpoint, {
      book: this.#book,
      facts: this.#facts,
      standings,
      asked,
      places: (ids) => this.#places(ids),
      tagsOf: (type) => this.#numbers.ofType(type),
    });
    const ground: Ground = {
      room: this.#works.room,
      visible: visible.bits,
      standings,
      carrying: (ask) => carrying(ask, query.suggested),
      named: (field, words, prefix) => {
        const types = (type: Tag['type']) => (field === 'tag' || field === null ? type !== 'author' : type === field);
        const tags = this.#book.names
          .withRow(this.#analyser.sought(words, prefix, 'und'))
          .filter((tag) => types(this.#book.tag(tag)!.type));
        return this.#carrying([...new Set(tags.flatMap((tag) => [...this.#book.carriersOf(tag)]))], query.suggested);
      },
    };
    return { visible, uses, asked, carrying, compiled, ground };
  }

  #carrying(tags: readonly number[], suggested: boolean): Slots {
    return this.#works.anyOf(sides(tags, suggested));
  }

  #places(ids: ReadonlySet<string>): Slots {
    const few = Uint32Array.from([...ids].flatMap((id) => this.#works.placeOf(numberOf(id)) ?? [])).sort();
    return { few, size: few.length };
  }

  #inOrder(works: Slots, { by, descending }: Order, size: number, after: Place | null): readonly Place[] {
    const cursor = after && { key: after.key, id: numberOf(after.id) };
    return this.#works.page(works, { by: by as Exclude<Order['by'], 'best'>, descending, size, after: cursor }).places;
  }

  #best(works: Slots, scores: Float64Array, size: number, after: Place | null): readonly Place[] {
    const slots = works.few ?? listed(works.bits, works.size);
    const placeOf = (slot: number): Place => ({ key: scores[slot]!, id: this.#works.idAt(slot) });
    // The best first, what is alike by id, the greatest first: as `comparePlaces` has it, without making a place of each.
    const compare = (a: number, b: number) =>
      scores[b]! - scores[a]! || this.#works.numberAt(b) - this.#works.numberAt(a);
    const [key, id] = after ? [Number(after.key), numberOf(after.id)] : [0, 0];
    const isBehind = (slot: number) => scores[slot]! < key || (scores[slot] === key && this.#works.numberAt(slot) < id);
    return firstOf(after ? slots.filter(isBehind) : slots, size, compare).map(placeOf);
  }

  /** Tags that nothing has which the viewer may see. */
  #missing(query: Query, { visible, uses, asked, carrying }: Search): readonly Sentence[] {
    const isThere = (ask: TagAsk, suggested: boolean) => shared(visible, carrying(tagOf(ask), suggested)) > 0;
    return [...query.include, ...query.exclude, ...tagsIn(query.words)]
      .filter((ask) => ask.name !== '' && !isThere(ask, query.suggested))
      .slice(0, MOST_MISSING)
      .map((ask) => missing(ask, asked(ask).is === 'tags' && isThere(ask, true), this.#book, uses));
  }
}

interface Search {
  readonly visible: Many;
  readonly uses: Uses;
  readonly asked: (ask: TagAsk) => AskedTags;
  readonly carrying: (ask: TagAsk, suggested: boolean) => Slots;
  readonly compiled: ReturnType<typeof compile<Slots>>;
  readonly ground: Ground;
}

const namedBy = (asked: AskedTags): readonly number[] => (asked.is === 'tags' ? asked.named : []);
