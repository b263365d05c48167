import { EVERYTHING, type TagType, writeQuery } from '../../library/finding/queries.ts';

/** The list of what a query finds. */
export const searched = (query: string, after?: string | null): string =>
  `/opds/works?query=${encodeURIComponent(query)}${after ? `&after=${encodeURIComponent(after)}` : ''}`;

/** The list of what carries a tag. */
export const searchedFor = (type: TagType, name: string): string =>
  searched(writeQuery({ ...EVERYTHING, include: [{ type, name }] }));
