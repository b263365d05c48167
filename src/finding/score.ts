import type { Field } from './query/query.ts';

/**
 * How well words match (BM25): a word counts more the rarer it is among the works that the viewer may see, the more often it stands in a
 * field and the shorter that field is against others. Every index that ranks does it with these figures.
 */
export const [K1, B] = [1.2, 0.75];

/** What a match in a field is worth. */
export const WEIGHT = {
  title: 7,
  author: 5,
  tag: 3,
  series: 3,
  summary: 2,
  notes: 1,
  text: 1,
} as const satisfies { readonly [field in Field]?: number };
export type Scored = keyof typeof WEIGHT;

/** How rare a term is. @param works how many there are @param having in how many the term stands in the field */
export const rarity = (works: number, having: number): number => Math.log(1 + (works - having + 0.5) / (having + 0.5));

/** How much a term stands in a field, from 0. @param length of the field in terms @param usual the mean of all works */
export const weightOf = (times: number, length: number, usual: number): number =>
  (times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / (usual || 1)));
