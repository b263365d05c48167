import type { Query } from './query.ts';
import { conjuncts } from './tree.ts';

/** The words of the series that a query asks for by name (`series:"The Lamp Room"`); null where it asks for none. */
export function seriesAsked({ words }: Query): readonly string[] | null {
  for (const one of conjuncts(words)) if (one.is === 'phrase' && one.field === 'series') return one.words;
  return null;
}
