import type { Kysely, Selectable } from 'kysely';
import type { CardField, WorkCard } from '../reader.ts';
import type { Tables } from '../tables.ts';
import { tagsOfWorks } from '../tags/read.ts';
import type { WorksTable } from './tables.ts';

/** What a list says of a work, but for its tags. */
export const CARD = [
  'id',
  'title',
  'language',
  'summary',
  'words',
  'chapters',
  'date',
  'added_at',
  'missing_parts',
  'changes',
  'confidence',
  'suggested',
] as const;

type CardRow = Pick<Selectable<WorksTable>, (typeof CARD)[number]>;

/** Rows as lists show them, with the tags that the works carry. */
export async function cardsOf(db: Kysely<Tables>, rows: readonly CardRow[]): Promise<WorkCard[]> {
  const carried = await tagsOfWorks(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ added_at, missing_parts, suggested, ...row }) => ({
    ...row,
    tags: carried.get(row.id) ?? [],
    addedAt: added_at,
    missingParts: missing_parts,
    suggested: suggested as CardField[],
  }));
}
