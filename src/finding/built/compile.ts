import type { TagType } from '../findable.ts';
import type { Viewpoint } from '../found.ts';
import type { Query, Range, TagAsk } from '../query/query.ts';
import { rankOf } from '../query/ratings.ts';
import type { Asked as AskedTags } from '../tags/asked.ts';
import type { TagBook } from '../tags/book.ts';
import type { AnyOf, Asked } from '../works/asked.ts';
import type { Slots } from '../works/slots.ts';
import type { ColumnName } from '../works/stock.ts';
import { CROSSOVER, complete, type Facts, has, language, main, ONE_PAIRING, ONE_SHOT, RESTORED } from './facts.ts';
import { SURE } from './row.ts';

/** What a query means in an index. @typeParam Works how it names some works */
export interface Compiling<Works = Slots> {
  readonly book: TagBook;
  readonly facts: Pick<Facts, 'numberOf'>;
  /** As {@link Asked}. */
  readonly standings: number;
  asked(ask: TagAsk): AskedTags;
  /** Places of works, by their ids. */
  places(ids: ReadonlySet<string>): Works;
  /** The canonical and other tags of a type. */
  tagsOf(type: TagType): readonly number[];
}

/** Nothing is one of none. */
const NOTHING: AnyOf = [];

/** Makes of a query, and of what is the viewer's own, what the index of works is asked: all but words. */
export function compile<Works = Slots>(query: Query, by: Viewpoint, known: Compiling<Works>): Asked<Works> {
  const include: AnyOf[] = [];
  const exclude: AnyOf[] = [];
  const only: Works[] = [];
  const not: Works[] = [known.places(by.hide)];
  const fact = (name: string): AnyOf => factOf(known.facts, name);
  const wants = (wanted: boolean | null, any: AnyOf) => {
    if (wanted !== null) (wanted ? include : exclude).push(any);
  };
  const wantsOf = (wanted: boolean | null, ids: ReadonlySet<string>) => {
    if (wanted !== null) (wanted ? only : not).push(known.places(ids));
  };
  const wantsTag = (wanted: boolean, ask: TagAsk) => {
    const asked = known.asked(ask);
    // To have none of a type is not to have any of it.
    if (asked.is === 'none') wants(!wanted, ofType(known.facts, asked.type, query.suggested));
    else wants(wanted, carrying(known.facts, [...asked.carriers], ask, query.suggested));
  };

  for (const ask of query.include) wantsTag(true, ask);
  for (const ask of [...query.exclude, ...by.never]) wantsTag(false, ask);
  if (query.complete !== null) include.push(fact(complete(query.complete)));
  wants(query.oneShot, fact(ONE_SHOT));
  wants(query.crossover === null ? null : query.crossover === 'only', fact(CROSSOVER));
  wants(query.onePairing, fact(ONE_PAIRING));
  wants(query.restored, fact(RESTORED));
  wantsOf(query.read, by.read);
  wantsOf(query.kudosed, by.kudosed);
  if (query.languages.length > 0) include.push(query.languages.flatMap((tag) => fact(language(tag))));
  for (const tag of query.notLanguages) exclude.push(fact(language(tag)));
  if (query.rating) rate(query.rating);

  return {
    standings: known.standings,
    include,
    exclude,
    ranges: rangesOf(query),
    only,
    not,
  };

  /** All of its ratings lie there, and it has one. */
  function rate({ from, to }: NonNullable<Query['rating']>): void {
    const [least, most] = [
      from === undefined ? 0 : rankOf(from),
      to === undefined ? Number.POSITIVE_INFINITY : rankOf(to),
    ];
    const within = (tag: number) => {
      const rank = rankOf(known.book.tag(known.book.filterOf(tag))?.name ?? '');
      return rank >= 0 && rank >= least && rank <= most;
    };
    const all = known.tagsOf('rating');
    include.push(sides(all.filter(within), query.suggested));
    exclude.push(
      sides(
        all.filter((tag) => !within(tag)),
        query.suggested,
      ),
    );
  }
}

/** What carries any of these tags; suggested ones where they are wanted, too. */
export const sides = (tags: readonly number[], suggested: boolean): AnyOf =>
  tags.length === 0
    ? NOTHING
    : [{ side: 'said' as const, tags }, ...(suggested ? [{ side: 'suggested' as const, tags }] : [])];

/** What carries any of these tags, as it is asked for: anywhere, or only as a pairing that it is about. */
export function carrying(
  facts: Pick<Facts, 'numberOf'>,
  tags: readonly number[],
  { main: isMain }: TagAsk,
  suggested: boolean,
): AnyOf {
  if (!isMain) return sides(tags, suggested);
  const names = tags.flatMap((tag) => [main(tag, false), ...(suggested ? [main(tag, true)] : [])]);
  const numbers = names.map((name) => facts.numberOf(name)).filter((number) => number !== undefined);
  return numbers.length === 0 ? NOTHING : [{ side: 'facts', tags: numbers }];
}

/** What carries any tag of a type. */
export const ofType = (facts: Pick<Facts, 'numberOf'>, type: TagType, suggested: boolean): AnyOf => [
  ...factOf(facts, has(type, false)),
  ...(suggested ? factOf(facts, has(type, true)) : []),
];

function factOf(facts: Pick<Facts, 'numberOf'>, name: string): AnyOf {
  const number = facts.numberOf(name);
  return number === undefined ? NOTHING : [{ side: 'facts', tags: [number] }];
}

/** A column holds whole numbers of 32 bits, and the least of them is none. */
const [LEAST, MOST] = [-0x7fffffff, 0x7fffffff];

function rangesOf(query: Query): Asked['ranges'] {
  const ranges = Object.entries(query.ranges) as [ColumnName, Range][];
  const all = [...ranges, ...(query.sure ? [['sure', query.sure] as const] : [])];
  return all.map(([column, { from, to }]) => {
    const scale = column === 'sure' ? SURE : 1;
    return {
      column,
      from: from === undefined ? LEAST : Math.max(LEAST, Math.ceil(round(from * scale))),
      to: to === undefined ? MOST : Math.min(MOST, Math.floor(round(to * scale))),
    };
  });
}

/** A slip of a calculation with fractions is no difference. */
const round = (n: number): number => (Number.isFinite(n) ? Number(n.toPrecision(12)) : n);
