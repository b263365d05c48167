import { compile } from '../../finding/built/compile.ts';
import { main } from '../../finding/built/facts.ts';
import type { Viewpoint } from '../../finding/found.ts';
import { canonical } from '../../finding/query/normal.ts';
import type { Query, TagAsk } from '../../finding/query/query.ts';
import type { Asked } from '../../finding/tags/asked.ts';
import type { TagBook } from '../../finding/tags/book.ts';
import type { AnyOf } from '../../finding/works/asked.ts';
import { allOf, anyOf, type Clause, noneOf, oneOf } from './dsl.ts';
import { tagName } from './shape.ts';

/** All of a query but its words, in the engine's language: what the built-in index understands by it, sign for sign. */
export function filterOf(query: Query, by: Viewpoint, book: TagBook, asked: (ask: TagAsk) => Asked): Clause {
  const facts = new FactNames();
  const compiled = compile<readonly string[]>(canonical(query), by, {
    book,
    facts,
    standings: 0,
    asked,
    places: (ids) => [...ids],
    tagsOf: (type) => [...book.all()].filter((tag) => tag.type === type).map(({ id }) => id),
  });
  const { include, exclude, ranges, only = [], not = [] } = compiled;
  const carrying = (any: AnyOf) =>
    anyOf(any.map(({ side, tags }) => oneOf(side, tags.map(side === 'facts' ? facts.name : tagName))));
  const nots = [...exclude.map(carrying), ...not.filter((ids) => ids.length > 0).map((ids) => oneOf('id', ids))];
  return allOf([
    ...include.map(carrying),
    ...ranges.map(({ column, from, to }) => ({ range: { [column]: { gte: from, lte: to } } })),
    ...only.map((ids) => oneOf('id', ids)),
    ...(nots.length > 0 ? [noneOf(nots)] : []),
  ]);
}

/** Tags as an index of works is asked for them. */
export const carriers = (tags: readonly number[], suggested: boolean): Clause =>
  anyOf([oneOf('said', tags.map(tagName)), ...(suggested ? [oneOf('suggested', tags.map(tagName))] : [])]);

/** The same of pairings that works are about. */
export const mains = (tags: readonly number[], suggested: boolean): Clause =>
  oneOf(
    'facts',
    tags.flatMap((tag) => [main(tag, false), ...(suggested ? [main(tag, true)] : [])]),
  );

/** Facts by name: the engine needs no numbers for them. */
class FactNames {
  readonly #names: string[] = [];

  numberOf(fact: string): number {
    return this.#names.push(fact) - 1;
  }

  readonly name = (number: number): string => this.#names[number]!;
}
