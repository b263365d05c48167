import { type Query, toParameters } from '../../library/finding/queries.ts';

/** The address of a query's results, or of a page beside them. @param after where a later page begins */
export function searchAddress(query: Query, after: string | null = null, path = '/search'): string {
  const parameters = toParameters(query);
  if (after !== null) parameters.set('after', after);
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

/** Letters of an address that are read: a longer one is none of ours. */
const LONGEST = 200_000;

/** What an address asks for. */
export const askedIn = (url: string): URLSearchParams => new URL(url.slice(0, LONGEST)).searchParams;
