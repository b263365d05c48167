import { type Kysely, sql } from 'kysely';
import type { Entry } from '../../catalogue/told/entry.ts';
import type { Card } from '../../grouping/card.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { StoredPiece } from '../writer.ts';
import { piecesOf } from './read.ts';

const PAGE = 1000;

/** The drafts, and the stories that dumps tell of. */
export interface StockPieces {
  /** The current card of every piece, by key; or of each that was not yet put together with others. */
  cards(which?: 'not-grouped'): AsyncIterable<{
    readonly card: Card;
    readonly restoration: number;
    readonly work: string | null;
    /** Today's program no longer finds it in its file. */
    readonly stale: boolean;
  }>;
  /** Drafts of which somebody refused or accepted a single change. */
  decided(): Promise<ReadonlySet<string>>;
  /** A piece as it is now, or undefined. */
  piece(key: string): Promise<StoredPiece | undefined>;
  /** Every story that a dump tells of, in the order of their keys. */
  entries(): AsyncIterable<Entry>;
}

export const stockPieces = (db: Kysely<Tables>): StockPieces => ({
  async *cards(which) {
    for (let after = ''; ; ) {
      const rows = await db
        .selectFrom('pieces')
        .$if(which === 'not-grouped', (pieces) =>
          pieces.where(sql<boolean>`not exists (select from signatures where signatures.key = pieces.key)`),
        )
        .innerJoin('restorations', 'restorations.id', 'pieces.restoration')
        .select(['pieces.key', 'pieces.restoration', 'pieces.work', 'pieces.stale', 'restorations.card'])
        .where('pieces.key', '>', after)
        .orderBy('pieces.key')
        .limit(PAGE)
        .execute();
      for (const { card, key, ...piece } of rows) yield { card: shapes.card.read(card, key), ...piece };
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.key;
    }
  },

  async decided() {
    const { rows } = await sql<{ key: string }>`
        select distinct draft_key as key from (
          select distinct on (draft_key, target) draft_key, verdict from decisions
          where kind = 'key' order by draft_key, target, id desc
        ) as newest where verdict <> 'undecided'`.execute(db);
    return new Set(rows.map((r) => r.key));
  },

  piece: async (key) => (await piecesOf(db, [key])).get(key),

  async *entries() {
    for (let after = ''; ; ) {
      const rows = await db
        .selectFrom('archive_stories')
        .select(['key', 'entry'])
        .where('key', '>', after)
        .orderBy('key')
        .limit(PAGE)
        .execute();
      for (const { entry, key } of rows) yield shapes.entry.read(entry, key);
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.key;
    }
  },
});
