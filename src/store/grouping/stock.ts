import { type Kysely, sql } from 'kysely';
import type { Card, KnownDrafts, Told } from '../../grouping/card.ts';
import type { Tied } from '../../grouping/ties.ts';
import { hashOf } from '../hash.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

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

/** More drafts than these with one bin share a phrase that everybody uses: it brings nobody together. */
const CROWD = 64;
/** So many are asked for at a time. */
const PAGE = 500;

export interface Sharing {
  readonly key: string;
  readonly work: string | null;
}

export interface Sketched extends Sharing {
  readonly words: number;
  /** As `Tied.bins`. */
  readonly bins: readonly number[];
}

/** Asks what a draft may concern, without reading all of them. */
export interface StockSignatures {
  toRegroup(): Promise<ToRegroup>;
  /** How many drafts there are, about. */
  size(): Promise<number>;
  /** These drafts as they are now; keys of none are left out. */
  cardsOf(keys: readonly string[]): Promise<readonly KeptCard[]>;
  /** What these drafts were found by when works were last put together. */
  tiedBefore(keys: readonly string[]): Promise<readonly (Tied & { readonly key: string })[]>;
  /** Drafts that share one of these ties. */
  tied(ties: readonly number[]): Promise<readonly string[]>;
  /** Drafts that share one of these names or writers, of works that have a part with a number, or of none yet. */
  tiedByName(by: 'names' | 'signs', ties: readonly number[]): Promise<readonly string[]>;
  /** Which of these are signs of a draft that is none of the others? */
  signedBesides(signs: readonly number[], others: readonly string[]): Promise<ReadonlySet<number>>;
  /** Drafts with each of these bins, with their works; null where a crowd shares it. */
  sharing(bins: readonly number[]): Promise<ReadonlyMap<number, readonly Sharing[] | null>>;
  /** The drafts of these works, and these drafts of none, with what they were found by. */
  sketched(works: readonly string[], keys: readonly string[]): Promise<readonly Sketched[]>;
  /** A few drafts that share all of these bins. */
  sharingAll(bins: readonly number[]): Promise<readonly Sharing[]>;
  /** Who signed drafts with one of these signs, with which addresses. */
  signers(signs: readonly number[]): Promise<NonNullable<KnownDrafts['signers']>>;
  /** Every draft of these works. */
  draftsOf(works: readonly string[]): Promise<readonly string[]>;
  /** Works that these are kin to, and those that say that they are related to one of these. */
  akinTo(works: readonly string[]): Promise<readonly string[]>;
  /** Drafts of these files; of the second, where today's program reads the file otherwise than before. */
  draftsIn(files: readonly string[], changed: readonly string[]): Promise<readonly string[]>;
  /** The draft that is all of the file at each of these absolute paths. */
  draftsAt(places: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Every absolute path at which these files lie, by SHA-256. */
  placesUnderRoots(files: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The absolute path of every file with drafts, with those. */
  everyFile(): AsyncIterable<{ readonly place: string; readonly drafts: readonly string[] }>;
  /** What dumps were found to tell of the drafts of these works. */
  toldOf(works: readonly string[]): Promise<ReadonlyMap<string, readonly Told[]>>;
}

export const stockSignatures = (db: Kysely<Tables>): StockSignatures => ({
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

  async sharing(bins) {
    const { rows } = await indexed(
      db,
      sql<{ bin: number; keys: string[] }>`
        select bin, array(select key from signatures where bins @> array[bin] limit ${CROWD + 1}) as keys
        from unnest(${[...bins]}::integer[]) as bin`,
      // Of what thousands share, some are enough to know that it is a crowd.
      (tx) => sql.raw(`set local gin_fuzzy_search_limit = ${CROWD * 30}`).execute(tx),
    );
    const few = rows.filter(({ keys }) => keys.length <= CROWD);
    const all = [...new Set(few.flatMap(({ keys }) => keys))];
    const works = new Map(
      (await sql<Sharing>`select key, work from pieces where key = any(${all}::text[])`.execute(db)).rows.map(
        ({ key, work }) => [key, work],
      ),
    );
    const ofCrowds = rows.filter(({ keys }) => keys.length > CROWD).map(({ bin }) => [bin, null] as const);
    return new Map<number, readonly Sharing[] | null>([
      ...ofCrowds,
      ...few.map(({ bin, keys }) => [bin, keys.map((key) => ({ key, work: works.get(key) ?? null }))] as const),
    ]);
  },

  async sketched(works, keys) {
    const { rows } = await sql<Sharing>`
      select key, work from pieces where work = any(${[...works]}::text[])
      union select key, work from pieces where key = any(${[...keys]}::text[])`.execute(db);
    const workOf = new Map(rows.map(({ key, work }) => [key, work]));
    const sketches = await inPages([...workOf.keys()], (some) =>
      db.selectFrom('signatures').select(['key', 'words', 'bins']).where('key', 'in', some).execute(),
    );
    return sketches.map((sketch) => ({ ...sketch, work: workOf.get(sketch.key) ?? null }));
  },

  async sharingAll(bins) {
    const { rows } = await indexed(
      db,
      sql<{ key: string; work: string | null }>`
        select key, work from (
          select key from signatures where bins @> ${[...bins]}::integer[] limit ${CROWD}
        ) as signatures join pieces using (key)`,
    );
    return rows;
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

  draftsOf: (works) => keysIn(db, works, (some) => sql`select key from pieces where work = any(${some}::text[])`),

  async akinTo(works) {
    if (works.length === 0) return [];
    const { rows } = await sql<{ plan: string | null; id: string }>`
      select plan::text, id from works where id = any(${[...works]}::text[])
      union all select null, id from works where related && ${[...works]}::text[]`.execute(db);
    return rows.flatMap(({ plan, id }) => (plan === null ? [id] : (shapes.plan.read(plan, id).kin ?? [])));
  },

  async draftsIn(files, changed) {
    const { rows } = await sql<{ key: string }>`
      select key from pieces where sha256 = any(${[...files]}::text[])
      union select key from pieces where sha256 in (select sha256 from pieces where stale and sha256 = any(${[...changed]}::text[]))`.execute(
      db,
    );
    return rows.map(({ key }) => key);
  },

  async draftsAt(places) {
    const heaps = await db.selectFrom('heaps').select(['id', 'root']).execute();
    const asked = places.flatMap((place) =>
      heaps.flatMap(({ id, root }) =>
        place.startsWith(`${root}/`) ? [{ place, heap: id, hash: hashOf(place.slice(root.length + 1)) }] : [],
      ),
    );
    const { rows } = await sql<{ place: string; key: string }>`
      select place, key from unnest(${asked.map((a) => a.place)}::text[], ${asked.map((a) => a.heap)}::integer[],
        ${asked.map((a) => a.hash)}::text[]) as asked (place, heap, path_hash)
        join found_files using (heap, path_hash) join pieces on pieces.key = found_files.sha256`.execute(db);
    return new Map(rows.map(({ place, key }) => [place, key]));
  },

  async placesUnderRoots(files) {
    const { rows } = await sql<{ sha256: string; paths: string[] }>`
      select sha256, array_agg(distinct root || '/' || path) as paths
      from found_files join heaps on heaps.id = found_files.heap where sha256 = any(${[...files]}::text[]) group by sha256`.execute(
      db,
    );
    return new Map(rows.map(({ sha256, paths }) => [sha256, paths]));
  },

  async *everyFile() {
    for (let after: readonly [number, string] = [0, '']; ; ) {
      const { rows } = await sql<{ heap: number; path_hash: string; place: string; drafts: string[] }>`
        select heap, path_hash, root || '/' || path as place,
          array(select key from pieces where pieces.sha256 = found_files.sha256) as drafts
        from found_files join heaps on heaps.id = heap
        where (heap, path_hash) > (${after[0]}, ${after[1]}) and sha256 is not null
        order by heap, path_hash limit ${PAGE * 4}`.execute(db);
      for (const row of rows) if (row.drafts.length > 0) yield row;
      const last = rows.at(-1);
      if (!last) return;
      after = [last.heap, last.path_hash];
    }
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

async function inPages<Row>(
  keys: readonly string[],
  ask: (some: string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let i = 0; i < keys.length; i += PAGE) all.push(...(await ask(keys.slice(i, i + PAGE))));
  return all;
}

async function keysIn<Of extends string | number>(
  db: Kysely<Tables>,
  of: readonly Of[],
  query: (some: Of[]) => ReturnType<typeof sql>,
): Promise<readonly string[]> {
  if (of.length === 0) return [];
  const { rows } = await indexed(db, query([...of]) as ReturnType<typeof sql<{ key: string }>>);
  return rows.map(({ key }) => key);
}

/** How common a value is, the database cannot know beforehand: it would rather read every row than ask the index many times. */
const indexed = <Row>(
  db: Kysely<Tables>,
  query: ReturnType<typeof sql<Row>>,
  alsoSet?: (tx: Kysely<Tables>) => Promise<unknown>,
) =>
  db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    await sql`set local jit = off`.execute(tx);
    await alsoSet?.(tx);
    return query.execute(tx);
  });
