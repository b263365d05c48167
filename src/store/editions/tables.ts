import type { Made } from '../column.ts';

/** Editions as heads, what they are made from, and their chapters, which are derived. */
export interface EditionTables {
  editions: EditionsTable;
  edition_parts: EditionPartsTable;
  chapters: ChaptersTable;
}

interface EditionsTable {
  work: string;
  number: number;
  made_at: Made;
  reason: string;
  words: number;
  changes: number;
  edition: string;
  hash: string;
}

interface EditionPartsTable {
  work: string;
  number: number;
  position: number;
  key: string;
  restoration: number;
}

interface ChaptersTable {
  work: string;
  hash: string;
  blocks: string;
}
