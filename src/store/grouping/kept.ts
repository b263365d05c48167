import { type Kysely, sql } from 'kysely';
import type { Card, Told } from '../../grouping/card.ts';
import type { Tied } from '../../grouping/ties.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { inPages, keysIn } from './indexed.ts';

/** A draft as grouping asks for it. */
export interface KeptCard {
  readonly card: Card;
  readonly restoration: number;
  readonly work: string | null;
  /** Today's program no longer finds it in its file. */
  readonly stale: boolean;
}

/** What is to be put together since works were put together last. */
export interface ToRegroup {
  /** Drafts that came in, changed or went. */
  readonly keys: readonly string[];
  /** What tied those that are gone to others. */
  readonly gone: readonly Pick<Tied, 'ties' | 'names' | 'signs'>[];
  /** The newest of these notes. */
  readonly last: number;
  /** All is to be put together anew. */
  readonly all: boolean;
}

/** What was kept of drafts and their works when those were last put together. */
export interface StockKept {
  toRegroup(): Promise<ToRegroup>;
  /** How many drafts there are, about. */
  size(): Promise<number>;
  /** These drafts as they are now; keys of none are left out. */
  cardsOf(keys: readonly string[]): Promise<readonly KeptCard[]>;
  /** What these drafts were found by when works were last put together. */
  tiedBefore(keys: readonly string[]): Promise<readonly (Tied & { readonly key: string })[]>;
  /** Every draft of these works. */
  draftsOf(works: readonly string[]): Promise<readonly string[]>;
  /** Works that these are kin to, and those that say that they are related to one of these. */
  akinTo(works: readonly string[]): Promise<readonly string[]>;
  /** What dumps were found to tell of the drafts of these works. */
  toldOf(works: readonly string[]): Promise<ReadonlyMap<string, readonly Told[]>>;
}

export const stockKept = (db: Kysely<Tables>): StockKept => ({
  async toRegroup() {
    const notes = await db.selectFrom('regroup').selectAll().orderBy('number').execute();
    const { grouped_by } = await db.selectFrom('state').select('grouped_by').executeTakeFirstOrThrow();
    return {
      keys: [...new Set(notes.map(({ key }) => key))],
      gone: notes.flatMap(({ ties, names, signs }) => (ties ? [{ ties, names: names ?? [], signs: signs ?? [] }] : [])),
      last: notes.at(-1)?.number ?? 0,
      all: grouped_by === 0,
    };
  },

  async size() {
    const { rows } = await sql<{ size: number }>`select count(*)::integer as size from pieces`.execute(db);
    return rows[0]!.size;
  },

  cardsOf: (keys) =>
    inPages(keys, async (some) => {
      const rows = await db
        .selectFrom('pieces')
        .innerJoin('restorations', 'restorations.id', 'pieces.restoration')
        .select(['pieces.key', 'pieces.restoration', 'pieces.work', 'pieces.stale', 'restorations.card'])
        .where('pieces.key', 'in', some)
        .execute();
      return rows.map(({ key, card, ...kept }) => ({ card: shapes.card.read(card, key), ...kept }));
    }),

  tiedBefore: (keys) =>
    inPages(keys, (some) =>
      db
        .selectFrom('signatures')
        .select(['key', 'bins', 'words', 'ties', 'names', 'signs', 'numbered', 'writer', 'address'])
        .where('key', 'in', some)
        .execute(),
    ),

  draftsOf: (works) => keysIn(db, works, (some) => sql`select key from pieces where work = any(${some}::text[])`),

  async akinTo(works) {
    if (works.length === 0) return [];
    const { rows } = await sql<{ plan: string | null; id: string }>`
      select plan::text, id from works where id = any(${[...works]}::text[])
      union all select null, id from works where related && ${[...works]}::text[]`.execute(db);
    return rows.flatMap(({ plan, id }) => (plan === null ? [id] : (shapes.plan.read(plan, id).kin ?? [])));
  },

  async toldOf(works) {
    const rows = await db
      .selectFrom('works')
      .select(['id', 'plan'])
      .where('id', 'in', ['', ...works])
      .where(sql<boolean>`plan::text like '%"told":{%'`)
      .execute();
    return new Map(rows.flatMap(({ id, plan }) => Object.entries(shapes.plan.read(plan, id).told ?? {})));
  },
});
