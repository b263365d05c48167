import type { Flag } from './fields.ts';
import type { Query, Range, Ranged, Sort } from './query.ts';
import { RATINGS, rankOf } from './ratings.ts';

/** What a typed shortcut asks for, beside words and tags. */
export type Narrowing =
  | { readonly of: Ranged | 'sure'; readonly range: Range }
  | { readonly of: 'flag'; readonly flag: Flag; readonly value: boolean }
  | { readonly of: 'crossover'; readonly value: 'only' | 'none' }
  | { readonly of: 'rating'; readonly from?: string; readonly to?: string }
  | { readonly of: 'languages'; readonly these: readonly string[] }
  | { readonly of: 'suggested'; readonly value: boolean }
  | { readonly of: 'sort'; readonly by: Sort; readonly descending: boolean };

type Narrower = { -readonly [K in keyof Query]: Query[K] };

/** Narrows a query in place. Two ranges of one thing are what they share; of anything else the last word holds. */
export function narrow(query: Narrower, by: Narrowing): void {
  if (by.of === 'flag') query[by.flag] = by.value;
  else if (by.of === 'crossover') query.crossover = by.value;
  else if (by.of === 'languages') query.languages = [...query.languages, ...by.these];
  else if (by.of === 'suggested') query.suggested = by.value;
  else if (by.of === 'sort') query.sort = { by: by.by, descending: by.descending };
  else if (by.of === 'rating') query.rating = stricter(query.rating ?? {}, by);
  else if (by.of === 'sure') query.sure = shared(query.sure ?? {}, by.range);
  else query.ranges = { ...query.ranges, [by.of]: shared(query.ranges[by.of] ?? {}, by.range) };
}

/** Narrows a query in place to the contrary. @returns false, and nothing changed, where that cannot be said */
export function narrowNot(query: Narrower, by: Narrowing): boolean {
  if (by.of === 'languages') query.notLanguages = [...query.notLanguages, ...by.these];
  else if (by.of === 'suggested' || by.of === 'sort') return false;
  else {
    const contrary = contraryOf(by);
    if (!contrary) return false;
    narrow(query, contrary);
  }
  return true;
}

function contraryOf(by: Exclude<Narrowing, { of: 'languages' | 'suggested' | 'sort' }>): Narrowing | null {
  if (by.of === 'flag') return { ...by, value: !by.value };
  if (by.of === 'crossover') return { of: 'crossover', value: by.value === 'only' ? 'none' : 'only' };
  if (by.of === 'rating') {
    if ((by.from === undefined) === (by.to === undefined)) return null;
    const end = by.from === undefined ? rankOf(by.to!) + 1 : rankOf(by.from) - 1;
    const value = RATINGS[end];
    if (value === undefined) return null;
    return by.from === undefined ? { of: 'rating', from: value } : { of: 'rating', to: value };
  }
  const { from, to } = by.range;
  if ((from === undefined) === (to === undefined)) return null;
  const step = by.of === 'sure' ? 0.01 : 1;
  return { of: by.of, range: from === undefined ? { from: to! + step } : { to: from - step } };
}

function shared(a: Range, b: Range): Range {
  const from = Math.max(a.from ?? Number.NEGATIVE_INFINITY, b.from ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(a.to ?? Number.POSITIVE_INFINITY, b.to ?? Number.POSITIVE_INFINITY);
  return { ...(Number.isFinite(from) && { from }), ...(Number.isFinite(to) && { to }) };
}

function stricter(
  a: { from?: string; to?: string },
  b: { from?: string; to?: string },
): { from?: string; to?: string } {
  const from = Math.max(a.from === undefined ? -1 : rankOf(a.from), b.from === undefined ? -1 : rankOf(b.from));
  const last = RATINGS.length - 1;
  const to = Math.min(a.to === undefined ? last : rankOf(a.to), b.to === undefined ? last : rankOf(b.to));
  const hasTo = a.to !== undefined || b.to !== undefined;
  return { ...(from >= 0 && { from: RATINGS[from]! }), ...(hasTo && { to: RATINGS[to]! }) };
}
