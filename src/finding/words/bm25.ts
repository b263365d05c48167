/**
 * How well works match a word: BM25 with its usual constants (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). How
 * common a word is, how many works there are and how long they are is counted over what the viewer may see: otherwise the order of
 * a list would change with what is hidden.
 */
const K = 1.2;
const B = 0.75;

/** How much a word tells of which so many of all works have it. */
export const weightOf = (works: number, having: number): number =>
  Math.log(1 + (works - having + 0.5) / (having + 0.5));

/** @param times how often it stands in the field @param length terms of the field @param mean over all works that have the field */
export const scoreOf = (times: number, length: number, mean: number): number =>
  (times * (K + 1)) / (times + K * (1 - B + (B * length) / mean));

/** A word in the title says more than one among thousands of the story; the proportions of the great archive's search. */
export const FIELD_WEIGHT = { title: 7, author: 5, tag: 3, series: 2, summary: 2, text: 1, notes: 1 } as const;
