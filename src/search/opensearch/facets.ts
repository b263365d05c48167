import type { Facet, FacetAsk, FacetRow } from '../../finding/found.ts';
import { tagsWithWords } from '../../finding/tags/asked.ts';
import type { TagBook } from '../../finding/tags/book.ts';
import { searchWords } from '../../text/name-key.ts';
import { type Clause, oneOf, type Terms } from './dsl.ts';
import { type Group, groupsOf, type Tally } from './groups.ts';
import { countedIn, tagName } from './shape.ts';

/** Tags asked for at first, and at most: the engine builds no more rows. */
const FIRST = 100;
export const MOST_ROWS = 50_000;
/** Tags that are counted one by one. */
const MOST_EXACT = 400;

/**
 * A facet in the making. The engine counts tags as works carry them, and wranglers decide what they count as: so a tag's synonyms are added up
 * here, and where a work may carry two of them, or a part of the cluster did not tell all it had, the tags that may be among the first are counted one by one.
 */
export class FacetCount {
  readonly #ask: FacetAsk;
  readonly #book: TagBook;
  readonly #excluded: readonly number[];
  /** Null: all. */
  readonly #only: ReadonlySet<number> | null;
  #size: number;

  /** @param excluded tags that the query excludes by name, of any type */
  constructor(ask: FacetAsk, book: TagBook, excluded: ReadonlySet<number>) {
    this.#ask = ask;
    this.#book = book;
    this.#excluded = [...excluded].filter((id) => book.tag(id)?.type === ask.type);
    this.#only = ask.named === undefined ? null : filtersNamed(ask.named, ask, book);
    this.#size = Math.max(FIRST, 4 * ask.most);
  }

  /** What to ask first. */
  terms(side: 'said' | 'suggested'): Clause {
    return {
      terms: {
        field: countedIn(side, this.#ask.type),
        size: this.#size,
        show_term_doc_count_error: true,
        order: [{ _count: 'desc' }, { _key: 'asc' }],
        ...(this.#only && {
          include: ['', ...[...this.#only].flatMap((id) => membersOf(this.#book, id)).map(tagName)],
        }),
      },
    };
  }

  /** Too little was asked for to know which come first: ask for the terms again. */
  needsMore(said: Terms, suggested: Terms): boolean {
    if (this.#size >= MOST_ROWS) return false;
    const { open, isWide } = this.#contest(said, suggested);
    if (open.length <= MOST_EXACT && !isWide) return false;
    this.#size = Math.min(MOST_ROWS, this.#size * 8);
    return true;
  }

  /** Tags whose works must be counted one by one, by a name for each. */
  exactly(said: Terms, suggested: Terms): ReadonlyMap<string, Clause> {
    const clauses = new Map<string, Clause>();
    for (const { id, said: of, suggested: other } of this.#contest(said, suggested).open.slice(0, MOST_EXACT * 2)) {
      const members = membersOf(this.#book, id).map(tagName);
      if (!of.isExact) clauses.set(`said ${id}`, oneOf('said', members));
      if (!other.isExact) clauses.set(`suggested ${id}`, onlySuggested(members));
    }
    for (const id of this.#excluded)
      clauses.set(
        `suggested ${id}`,
        this.#book.filterOf(id) === id ? onlySuggested(membersOf(this.#book, id).map(tagName)) : oneOf('said', []),
      );
    return clauses;
  }

  /** @param counted by the names of {@link exactly} */
  rows(said: Terms, suggested: Terms, counted: (name: string) => number | undefined): Facet {
    const { groups, isMore } = this.#contest(said, suggested);
    const rowOf = (id: number, count: number, likely: number): FacetRow => ({
      tag: id,
      name: this.#book.tag(id)!.name,
      count,
      suggested: likely,
    });
    const rows = groups
      .map(({ id, said: of, suggested: other }) =>
        rowOf(id, counted(`said ${id}`) ?? of.least, counted(`suggested ${id}`) ?? other.least),
      )
      .filter(({ count, suggested: likely }) => count > 0 || likely > 0)
      .sort(moreFirst);
    const kept = this.#excluded.map((id) => ({
      ...rowOf(id, 0, counted(`suggested ${id}`) ?? 0),
      excluded: true as const,
    }));
    const { type, most } = this.#ask;
    return { type, rows: [...rows.slice(0, most), ...kept.sort(moreFirst)], more: isMore || rows.length > most };
  }

  /** Which tags may be among the first, and which of them are not counted exactly yet. */
  #contest(said: Terms, suggested: Terms) {
    const { most } = this.#ask;
    const excluded = new Set(this.#excluded);
    const { groups, unseen } = groupsOf(said, suggested, this.#book, this.#ask.type);
    const able = groups.filter(({ id }) => !excluded.has(id) && (this.#only === null || this.#only.has(id)));
    const least = (of: (group: Group) => Tally, among: readonly Group[], nth: number) =>
      among.map((group) => of(group).least).sort((a, b) => b - a)[nth] ?? 0;
    const isSaid = (group: Group) => group.said.most > 0;
    // To be among the first a tag must be said as often as the last of them, or, where they are fewer, suggested so.
    const saidLeast = most === 0 ? Number.POSITIVE_INFINITY : least((group) => group.said, able, most - 1);
    const sure = able.filter((group) => group.said.least > 0).length;
    const likely = able.filter((group) => group.said.least === 0);
    const suggestedLeast =
      sure >= most ? Number.POSITIVE_INFINITY : least((group) => group.suggested, likely, most - sure - 1);
    const contend = able.filter(
      (group) =>
        (isSaid(group) && group.said.most >= Math.max(1, saidLeast)) ||
        (saidLeast === 0 && group.suggested.most > 0 && group.suggested.most >= suggestedLeast),
    );
    const open = contend.filter((group) => !group.said.isExact || !group.suggested.isExact);
    const seen = able.filter((group) => group.said.least > 0 || group.suggested.rows > 0).length;
    const isMore = seen > most;
    const isWide =
      (unseen.said > 0 && (unseen.isUnsure || saidLeast === 0) && unseen.said >= saidLeast) ||
      (unseen.suggested > 0 && saidLeast === 0 && unseen.suggested >= suggestedLeast) ||
      (!isMore && (unseen.said > 0 || unseen.suggested > 0));
    return { groups: contend, open, isMore, isWide };
  }
}

const membersOf = (book: TagBook, id: number): readonly number[] => [id, ...book.synonyms(id)];

const onlySuggested = (members: readonly string[]): Clause => ({
  bool: { filter: [oneOf('suggested', members)], must_not: [oneOf('said', members)] },
});

/** Filters of the type with these words in their names. Which of them nobody may know of the engine says by counting. */
const filtersNamed = (named: string, { type }: FacetAsk, book: TagBook): ReadonlySet<number> =>
  new Set(tagsWithWords(book, [type], searchWords(named), () => 1, true).filter((tag) => book.filterOf(tag) === tag));

/** What is never said, by how often it is suggested. */
const moreFirst = (a: FacetRow, b: FacetRow): number =>
  b.count - a.count || (a.count === 0 ? b.suggested - a.suggested : 0) || a.tag - b.tag;
