import type { Kysely } from 'kysely';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { StoredPiece } from '../writer.ts';

/** Pieces as they are now. @param lock within a transaction: nobody else changes them until it ends */
export async function piecesOf(
  db: Kysely<Tables>,
  keys: readonly string[],
  lock = false,
): Promise<Map<string, StoredPiece>> {
  if (keys.length === 0) return new Map();
  const query = db
    .selectFrom('pieces')
    .innerJoin('restorations', 'restorations.id', 'pieces.restoration')
    .innerJoin('drafts', 'drafts.id', 'restorations.draft')
    .leftJoin('beside', 'beside.key', 'pieces.key')
    .select([
      'pieces.key',
      'pieces.restoration',
      'pieces.work',
      'pieces.due',
      'drafts.draft',
      'restorations.ledger',
      'restorations.record',
      'restorations.card',
      'restorations.safe',
      'beside.known',
    ])
    .where('pieces.key', 'in', [...keys]);
  const rows = await (lock ? query.forUpdate('pieces') : query).execute();
  return new Map(
    rows.map(({ known, ...r }) => [
      r.key,
      {
        ...r,
        due: shapes.sentence.readOrNull(r.due, r.key),
        draft: shapes.draft.read(r.draft, r.key),
        ledger: shapes.ledger.read(r.ledger, r.key),
        record: shapes.record.read(r.record, r.key),
        card: shapes.card.read(r.card, r.key),
        ...(known ? { beside: shapes.beside.read(known, r.key) } : {}),
      },
    ]),
  );
}
