/**
 * How often each class of place (see `classes.ts`: ends in rows; starts, outside and inside an open quotation, in columns)
 * is found between two paragraphs and between two words of one paragraph, per 100,000. Counted once over novels and
 * stories in the public domain with straight quotes; a text's own counts outweigh them where it is long enough.
 */
// biome-ignore format: a table
export const BREAKS: readonly number[] = [
  23, 3, 266, 6, 14, 0, 29, 12, 0, 0, 23, 0,
  6, 0, 46, 0, 12, 0, 6, 38, 0, 0, 3, 0,
  14, 3, 442, 17, 14, 0, 1613, 173, 0, 0, 32, 0,
  9, 0, 23176, 3, 1302, 0, 23060, 1821, 3, 0, 237, 0,
  0, 0, 14278, 29, 964, 0, 31335, 704, 6, 0, 6, 3,
  9, 0, 63, 14, 3, 0, 139, 0, 0, 0, 0, 0,
  0, 0, 26, 0, 0, 0, 6, 12, 0, 0, 0, 0,
];

// biome-ignore format: a table
export const JOINS: readonly number[] = [
  53217, 28880, 2197, 997, 409, 596, 27, 10, 40, 35, 25, 33,
  4682, 2190, 114, 207, 103, 195, 84, 10, 167, 8, 3, 2,
  71, 39, 9, 6, 7, 8, 49, 5, 6, 0, 0, 0,
  19, 45, 1840, 1365, 128, 262, 470, 13, 0, 0, 11, 21,
  234, 7, 152, 12, 25, 4, 3, 1, 0, 0, 0, 0,
  557, 17, 45, 0, 30, 2, 0, 0, 0, 0, 0, 0,
  6, 2, 200, 95, 0, 1, 0, 0, 0, 0, 1, 1,
];
