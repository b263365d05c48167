import type { Query } from './query.ts';
import { conjuncts } from './tree.ts';

/** What asks for a series by its name. */
export const seriesQuery = (name: string): string => `series:"${name.replace(/["\\]/g, ' ')}"`;

/** The words of the series that a query asks for by name (`series:"The Lamp Room"`); null where it asks for none. */
export function seriesAsked({ words }: Query): readonly string[] | null {
  for (const one of conjuncts(words)) if (one.is === 'phrase' && one.field === 'series') return one.words;
  return null;
}
