/** A tag as the search box understands it (`docs/searching.md`). */
export const tagQuery = (type: string, name: string): string => {
  const quoted = `"${name.replace(/["\\]/g, '\\$&')}"`;
  return type === 'author' ? `author=${quoted}` : type === 'series' ? `series:${quoted}` : `${type}:${quoted}`;
};

/** The list of what a query finds. */
export const searched = (query: string, after?: string | null): string =>
  `/opds/works?query=${encodeURIComponent(query)}${after ? `&after=${encodeURIComponent(after)}` : ''}`;

export const searchedFor = (type: string, name: string): string => searched(tagQuery(type, name));
