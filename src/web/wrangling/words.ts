import type { TagType } from '../../library/finding/queries.ts';
import type { PlainCode } from '../../text/sentence.ts';

/** Types that are wrangled, in the order in which wranglers look through them. */
export const TYPES = [
  'fandom',
  'character',
  'relationship',
  'freeform',
  'rating',
  'warning',
  'category',
  'media',
] as const satisfies readonly TagType[];
export type WrangledType = (typeof TYPES)[number];

export const KINDS = ['unwrangled', 'canonical', 'synonym'] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_WORDS: Readonly<Record<Kind, PlainCode>> = {
  unwrangled: 'wrangle.unwrangled',
  canonical: 'wrangle.canonical',
  synonym: 'wrangle.synonym',
};
