import type { Facet } from '../../finding/found.ts';
import { type Clause, type Counting, counting, type Terms } from './dsl.ts';
import type { FacetCount } from './facets.ts';

type Aggregations = { readonly [name: string]: unknown };

/** What is asked about each facet together with the list. */
export const termsOf = (facets: readonly FacetCount[]): Clause =>
  Object.fromEntries(
    facets.flatMap((facet, i) => [
      [`said ${i}`, facet.terms('said')],
      [`suggested ${i}`, facet.terms('suggested')],
    ]),
  );

/** Asks on until all that is shown is exact: mostly nothing is left to ask, or a few tags. */
export async function facetsOf(
  facets: readonly FacetCount[],
  first: Aggregations,
  ask: (aggs: Clause) => Promise<Aggregations>,
): Promise<readonly Facet[]> {
  const answers = { ...first };
  const side = (name: string, i: number) => answers[`${name} ${i}`] as Terms;
  for (;;) {
    const again = facets.filter((facet) => {
      const i = facets.indexOf(facet);
      return facet.needsMore(side('said', i), side('suggested', i));
    });
    if (again.length === 0) break;
    const more = termsOf(facets);
    const wanted = Object.entries(more).filter(([name]) => again.includes(facets[Number(name.split(' ')[1])]!));
    Object.assign(answers, await ask(Object.fromEntries(wanted)));
  }
  const open = facets.map((facet, i) => facet.exactly(side('said', i), side('suggested', i)));
  const aggs = Object.fromEntries(
    open.flatMap((clauses, i) => (clauses.size > 0 ? [[String(i), counting(clauses)]] : [])),
  );
  const counted = Object.keys(aggs).length > 0 ? await ask(aggs) : {};
  return facets.map((facet, i) => {
    const counts = counted[i] as Counting | undefined;
    return facet.rows(side('said', i), side('suggested', i), (name) => counts?.buckets[name]?.doc_count);
  });
}
