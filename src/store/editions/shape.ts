import type { EditionHead } from '../../catalogue/head.ts';

/** What the row of an edition holds as JSON. Shape 1 was the whole work with its text; `migrations/` made heads of those. */
interface StoredEdition {
  readonly shape: 2;
  readonly confidence: number;
  readonly work: EditionHead;
}

export const writeEdition = ({ work, confidence }: Omit<StoredEdition, 'shape'>): string =>
  JSON.stringify({ shape: 2, confidence, work } satisfies StoredEdition);

/** @throws RangeError for a shape that this program never wrote */
export function readEdition(json: string): Omit<StoredEdition, 'shape'> {
  const stored: StoredEdition = JSON.parse(json);
  if (stored.shape !== 2) throw new RangeError(`An edition has the unknown shape ${JSON.stringify(stored.shape)}`);
  return stored;
}
