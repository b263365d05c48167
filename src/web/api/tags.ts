import { z } from 'zod';
import { FACET_TYPES, LONGEST_TAG, TAG_TYPES } from '../../library/finding/queries.ts';
import { say } from '../../words/words.ts';
import { operation } from './operation.ts';
import { after, facets, facetType, q, size, tags, tagType, wholeTag } from './schemas.ts';

/** No further than this: who wants all tags asks type by type, and by the beginning of their names. */
const DEEPEST = 10_000;
/** Where the next page of a counted list begins: after so many. */
const place = after.transform((given, ctx) => {
  if (given === undefined) return 0;
  if (/^[1-9]\d{0,4}$/.test(given) && Number(given) <= DEEPEST) return Number(given);
  ctx.addIssue({ code: 'custom', message: 'no place' });
  return z.NEVER;
});
const nextOf = (from: number, most: number, more: boolean): string | null =>
  more && from + most <= DEEPEST ? String(from + most) : null;

/** What is in the names of tags: words, the last of which may be a beginning. */
const name = z.string().max(LONGEST_TAG).default('');

/** Tags by their names, the most used first; those alone that stand on works which who asks may see. */
export const findTags = operation({
  path: '/api/v1/tags',
  id: 'findTags',
  does: 'api.find-tags',
  example: '/api/v1/tags?name=ti&type=fandom',
  asked: z.object({ name, type: tagType.optional(), size, after: place }),
  answer: tags,
  async answers({ library }, c, { name: named, type, size: most, after: from }) {
    const types = type ? [type] : TAG_TYPES;
    const found = await library.find.tags(
      c.var.actor,
      types.map((one) => ({ type: one, most: from + most + 1, ...(named.trim() === '' ? {} : { named }) })),
    );
    const all = found
      .flatMap((facet) => facet.rows.map((row) => ({ ...row, type: facet.type })))
      .sort((a, b) => b.count - a.count || b.suggested - a.suggested || a.tag - b.tag);
    return {
      tags: all.slice(from, from + most).map((row) => ({
        id: row.tag,
        type: row.type,
        name: row.name,
        count: row.count,
        suggested: row.suggested,
      })),
      next: nextOf(from, most, all.length > from + most),
    };
  },
});

/** One tag, and what hangs together with it. */
export const readTag = operation({
  path: '/api/v1/tags/{id}',
  id: 'readTag',
  does: 'api.read-tag',
  example: '/api/v1/tags/1',
  asked: z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) }),
  answer: wholeTag,
  async answers({ library }, c, { id }) {
    const about = await library.find.tagOf(c.var.actor, id);
    return about && { id, ...about, ...lists(about) };
  },
});

/** How often tags of a type stand on what is found, page after page. */
export const countTags = operation({
  path: '/api/v1/facets',
  id: 'countTags',
  does: 'api.count-tags',
  example: `/api/v1/facets?type=${FACET_TYPES[3]}&q=words>1000`,
  asked: z.object({ type: facetType, q, name, size, after: place }),
  answer: facets,
  async answers({ library }, c, { type, q: typed, name: named, size: most, after: from }) {
    const found = await library.find.search(c.var.actor, {
      address: new URLSearchParams({ q: typed }),
      size: 0,
      after: null,
      facets: [{ type, most: from + most, ...(named.trim() === '' ? {} : { named }) }],
    });
    const [facet] = found.facets;
    const rows = (facet?.rows ?? []).filter(({ excluded }) => !excluded);
    return {
      total: found.total,
      type,
      tags: rows
        .slice(from, from + most)
        .map((row) => ({ name: row.name, count: row.count, suggested: row.suggested })),
      next: nextOf(from, most, facet?.more ?? false),
      notes: found.notes.map(say),
    };
  },
});

/** Lists as an answer holds them: what is only to be read may not be changed. */
const lists = <T extends { readonly [list in List]: readonly unknown[] }>(about: T) =>
  Object.fromEntries(LISTS.map((list) => [list, [...about[list]]])) as { [list in List]: T[list][number][] };
const LISTS = ['synonyms', 'wider', 'narrower', 'belongsTo', 'belonging'] as const;
type List = (typeof LISTS)[number];
