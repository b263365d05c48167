/** A clause of OpenSearch's query language. */
export type Clause = { readonly [kind: string]: unknown };

export const ALL: Clause = { match_all: {} };
export const NOTHING: Clause = { match_none: {} };

/** One of these values. */
export const oneOf = (field: string, values: readonly (string | number)[]): Clause =>
  values.length === 0 ? NOTHING : { terms: { [field]: values } };

/** Each of these; of none everything. */
export const allOf = (clauses: readonly Clause[]): Clause =>
  clauses.length === 0 ? ALL : clauses.length === 1 ? clauses[0]! : { bool: { filter: clauses } };

/** Any of these; of none nothing. */
export const anyOf = (clauses: readonly Clause[]): Clause => {
  const able = clauses.filter((clause) => clause !== NOTHING);
  if (able.length < 2) return able[0] ?? NOTHING;
  return { bool: { should: able, minimum_should_match: 1 } };
};

export const noneOf = (clauses: readonly Clause[]): Clause => ({ bool: { must_not: clauses } });

/** What is counted beside an answer: a name → a clause, and how many of what was found fit it. */
export const counting = (clauses: ReadonlyMap<string, Clause>): Clause => ({
  filters: { filters: Object.fromEntries(clauses) },
});

/** The answer to {@link counting}. */
export interface Counting {
  readonly buckets: { readonly [name: string]: { readonly doc_count: number } };
}

/** The engine's answer to an aggregation by terms. */
export interface Terms {
  readonly doc_count_error_upper_bound: number;
  readonly sum_other_doc_count: number;
  readonly buckets: readonly {
    readonly key: string;
    readonly doc_count: number;
    readonly doc_count_error_upper_bound?: number;
  }[];
}
