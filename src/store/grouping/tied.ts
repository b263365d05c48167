import { type Kysely, sql } from 'kysely';
import type { KnownDrafts } from '../../grouping/card.ts';
import type { Tables } from '../tables.ts';
import { indexed, keysIn } from './indexed.ts';

/** Finds drafts by what ties them to others, whatever their texts. */
export interface StockTied {
  /** Drafts that share one of these ties. */
  tied(ties: readonly number[]): Promise<readonly string[]>;
  /** Drafts that share one of these names or writers, of works that have a part with a number, or of none yet. */
  tiedByName(by: 'names' | 'signs', ties: readonly number[]): Promise<readonly string[]>;
  /** Drafts with one of these titles whose files name no writer. @param titles as `Tied.unsigned` */
  unsigned(titles: readonly number[]): Promise<readonly string[]>;
  /** Which of these are signs of a draft that is none of the others? */
  signedBesides(signs: readonly number[], others: readonly string[]): Promise<ReadonlySet<number>>;
  /** Who signed drafts with one of these signs, with which addresses. */
  signers(signs: readonly number[]): Promise<NonNullable<KnownDrafts['signers']>>;
}

export const stockTied = (db: Kysely<Tables>): StockTied => ({
  tied: (ties) => keysIn(db, ties, (some) => sql`select key from signatures where ties && ${some}::integer[]`),

  tiedByName: (by, ties) =>
    keysIn(
      db,
      ties,
      (some) => sql`
        with named as materialized (
          select signatures.key, numbered, work from signatures join pieces using (key) where ${sql.ref(by)} && ${some}::integer[]
        )
        select key from named where numbered or work is null or exists (
          select from pieces join signatures using (key) where pieces.work = named.work and signatures.numbered
        )`,
    ),

  unsigned: (titles) =>
    keysIn(db, titles, (some) => sql`select key from signatures where unsigned = any(${some}::integer[])`),

  async signedBesides(signs, others) {
    if (signs.length === 0) return new Set();
    const { rows } = await indexed(
      db,
      sql<{ sign: number }>`
        select sign from unnest(${[...signs]}::integer[]) as sign
        where exists (select from signatures where signs @> array[sign] and key <> all(${[...others]}::text[]))`,
    );
    return new Set(rows.map(({ sign }) => sign));
  },

  async signers(signs) {
    if (signs.length === 0) return [];
    const { rows } = await indexed(
      db,
      sql<{ author: string; address: string }>`
        select distinct writer as author, address from signatures where signs && ${[...signs]}::integer[] and address is not null`,
    );
    return rows;
  },
});
