import { type Kysely, sql, type Transaction } from 'kysely';
import type { Beside } from '../../restoration/rule.ts';
import { indexed, inPages } from '../grouping/indexed.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

type Tx = Transaction<Tables>;

/** What is known besides texts. */
export interface StockBeside {
  /** Of these drafts, those of which something is known. */
  besideOf(keys: readonly string[]): Promise<ReadonlyMap<string, Beside>>;
  /** Drafts that are signed by one of these. @param signs as `Tied.signs` */
  signedBy(signs: readonly number[]): Promise<readonly string[]>;
  /**
   * Works that are read from drafts which lost their paragraphs and which this second reader has not looked at, the most doubtful first.
   * @param reader its name
   * @param lost a draft lost its paragraphs where it shows less of its form than this
   */
  unread(
    reader: string,
    lost: number,
    limit: number,
  ): Promise<readonly { readonly work: string; readonly keys: readonly string[] }[]>;
}

export const stockBeside = (db: Kysely<Tables>): StockBeside => ({
  async besideOf(keys) {
    const rows = await inPages(keys, (some) =>
      db.selectFrom('beside').select(['key', 'known']).where('key', 'in', some).execute(),
    );
    return new Map(rows.map(({ key, known }) => [key, shapes.beside.read(known, key)]));
  },

  async signedBy(signs) {
    if (signs.length === 0) return [];
    const { rows } = await indexed(
      db,
      sql<{ key: string }>`select key from signatures where signs && ${[...signs]}::integer[]`,
    );
    return rows.map(({ key }) => key);
  },

  async unread(reader, lost, limit) {
    const { rows } = await sql<{ work: string; keys: string[] }>`
      select works.id as work, array_agg(part.key order by part.position) as keys
      from works
        join edition_parts as part on part.work = works.id and part.number = works.edition
        join pieces on pieces.key = part.key
        join restorations on restorations.id = pieces.restoration
        left join beside on beside.key = part.key
      where works.merged_into is null and (restorations.card->'form'->>'given')::float8 < ${lost} and beside.read_by is distinct from ${reader}
      group by works.id
      order by min((restorations.card->'form'->>'given')::float8), works.id
      limit ${limit}`.execute(db);
    return rows;
  },
});

/** Keeps what is known besides a draft. Nothing is restored by that; `due` says why it is to be. */
export async function putBeside(tx: Tx, key: string, known: Beside, reader?: string): Promise<void> {
  await tx
    .insertInto('beside')
    .values({ key, known: shapes.beside.write(known), read_by: reader ?? null })
    .onConflict((c) =>
      c.column('key').doUpdateSet((row) => ({
        known: row.ref('excluded.known'),
        ...(reader === undefined ? {} : { read_by: row.ref('excluded.read_by') }),
      })),
    )
    .execute();
}
