import { type Kysely, sql } from 'kysely';
import { unpackLedger } from '../../text/pack.ts';
import type { EditionPart } from '../reader.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

/** What an edition was made from, in reading order, each ledger replayed over its draft. */
export async function partsOf(db: Kysely<Tables>, work: string, number: number): Promise<EditionPart[]> {
  const rows = await db
    .selectFrom('edition_parts')
    .innerJoin('restorations', 'restorations.id', 'edition_parts.restoration')
    .innerJoin('drafts', 'drafts.id', 'restorations.draft')
    .select(['edition_parts.key', 'drafts.sha256', 'drafts.draft', 'restorations.ledger'])
    .where('edition_parts.work', '=', work)
    .where('edition_parts.number', '=', number)
    .orderBy('edition_parts.position')
    .execute();
  return rows.map(({ key, sha256, ...row }) => {
    const draft = shapes.draft.read(row.draft, key);
    const packed = shapes.ledger.read(row.ledger, key);
    const { path, format, encoding, encodingEvidence } = draft;
    return {
      draftId: key,
      path,
      sha256,
      format,
      encoding,
      encodingEvidence,
      original: draft.text.content,
      leftOut: draft.leftOut ?? [],
      ...unpackLedger(draft.text, packed),
    };
  });
}

/** What each file that an edition was made from says of its day, in reading order. */
export async function datesOf(db: Kysely<Tables>, work: string, number: number): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('edition_parts')
    .innerJoin('restorations', 'restorations.id', 'edition_parts.restoration')
    .select(sql<string | null>`restorations.card->>'date'`.as('date'))
    .where('edition_parts.work', '=', work)
    .where('edition_parts.number', '=', number)
    .orderBy('edition_parts.position')
    .execute();
  return rows.map(({ date }) => date);
}
