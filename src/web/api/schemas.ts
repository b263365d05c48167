import { z } from 'zod';
import { FACET_TYPES, TAG_TYPES } from '../../library/finding/queries.ts';

const MOST = 100;
/** As much of a list at once. */
export const size = z.coerce.number().int().min(1).max(MOST).default(20);
/** `next` of the answer before. */
export const after = z.string().max(10_000).optional();
/** In the language of the search box. */
export const q = z.string().max(100_000).default('');

export const tagType = z.enum(TAG_TYPES);
export const facetType = z.enum(FACET_TYPES);

export const tag = z.object({
  type: z.string(),
  name: z.string(),
  /** No file says so: the program suggests it. */
  suggested: z.boolean(),
});
const next = z.string().nullable();

export const work = z.object({
  id: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  summary: z.string().nullable(),
  words: z.number().int(),
  chapters: z.number().int(),
  /** `YYYY-MM-DD` or shorter. */
  date: z.string().nullable(),
  added: z.string(),
  tags: z.array(tag),
});

export const counted = z.object({
  name: z.string(),
  count: z.number().int(),
  /** Further works of which it is only suggested. */
  suggested: z.number().int(),
});
const facet = z.object({ type: facetType, tags: z.array(counted), more: z.boolean() });

export const works = z.object({
  works: z.array(work),
  total: z.number().int(),
  next,
  facets: z.array(facet),
  /** What could not be read of the question. */
  notes: z.array(z.string()),
});

export const wholeWork = work.extend({
  edition: z.number().int(),
  /** Whether a rule of restoration mended something, and how sure it is, 0-1. */
  mends: z.number().int(),
  sure: z.number(),
  contents: z.array(z.object({ title: z.string().nullable(), words: z.number().int() })),
  page: z.string(),
  book: z.string(),
});

export const tags = z.object({
  tags: z.array(counted.extend({ id: z.number().int(), type: z.string() })),
  next,
});

const related = z.object({
  type: z.string(),
  name: z.string(),
  works: z.number().int(),
  suggested: z.number().int(),
});

export const wholeTag = related.extend({
  id: z.number().int(),
  is: z.enum(['canonical', 'synonym', 'unwrangled']),
  /** Of a synonym: what it is another name of. */
  of: related.nullable(),
  synonyms: z.array(related),
  wider: z.array(related),
  narrower: z.array(related),
  belongsTo: z.array(related),
  belonging: z.array(related),
});

export const facets = z.object({
  total: z.number().int(),
  type: facetType,
  tags: z.array(counted),
  next,
  notes: z.array(z.string()),
});

export const problemOf = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Names what went wrong, in every language. */
  code: z.string(),
  /** The number of the request, as in the log. */
  request: z.string(),
  errors: z.array(z.object({ detail: z.string(), pointer: z.string() })).optional(),
});
