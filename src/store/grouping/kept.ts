import { type Kysely, sql } from 'kysely';
import type { Card } from '../../grouping/card.ts';
import type { Tied } from '../../grouping/ties.ts';
import type { Contents } from '../../intake/contents.ts';
import type { ListOfWorks } from '../../intake/list-of-works.ts';
import type { Called } from '../../text/called.ts';
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
  /** Drafts that came in, changed or went, and files that list or tell of others. */
  readonly keys: readonly string[];
  /** What tied those that are gone to others. */
  readonly gone: readonly Pick<Tied, 'ties' | 'names' | 'signs'>[];
  /** What pages that list chapters or works said before, by the SHA-256 of their files. */
  readonly contents: readonly (readonly [string, Contents])[];
  readonly lists: readonly (readonly [string, ListOfWorks])[];
  /** Stories of dumps that came in, changed or went, with what they claimed before (`store/called.ts`). */
  readonly entries: readonly { readonly key: string; readonly claims: readonly Called[] }[];
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
}

export const stockKept = (db: Kysely<Tables>): StockKept => ({
  async toRegroup() {
    const notes = await db.selectFrom('regroup').selectAll().orderBy('number').execute();
    const { grouped_by } = await db.selectFrom('state').select('grouped_by').executeTakeFirstOrThrow();
    return {
      keys: [...new Set(notes.flatMap(({ key, claims }) => (claims ? [] : [key])))],
      gone: notes.flatMap(({ ties, names, signs }) => (ties ? [{ ties, names: names ?? [], signs: signs ?? [] }] : [])),
      contents: notes.flatMap(({ key, contents }) =>
        contents === null ? [] : [[key, shapes.contents.read(contents, key)] as const],
      ),
      lists: notes.flatMap(({ key, list }) => (list === null ? [] : [[key, shapes.list.read(list, key)] as const])),
      entries: notes.flatMap(({ key, claims }) => (claims ? [{ key, claims: claims as Called[] }] : [])),
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
        .select(['key', 'bins', 'words', 'ties', 'names', 'signs', 'numbered', 'writer', 'address', 'unsigned'])
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
});
