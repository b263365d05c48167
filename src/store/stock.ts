import { type Kysely, sql } from 'kysely';
import type { Card, Plan } from '../catalogue/card.ts';
import type { PlacedContents } from '../catalogue/group/listing.ts';
import type { PlacedList } from '../catalogue/lists/match.ts';
import type { Entry } from '../catalogue/told/entry.ts';
import { hashOf } from './hash.ts';
import { unrendered } from './read/chapters.ts';
import { piecesOf } from './read/pieces.ts';
import type { Tables } from './tables.ts';
import { type FilesWords, filesWords } from './write/files-words.ts';
import type { StoredPiece } from './writer.ts';

/** Everything, seen without a viewer's eyes: for the library's own work (grouping, verifying), never for a page. */
export interface Stock {
  /** Did this program look at this file before? */
  looked(heap: number, path: string, sha256: string, program: string): Promise<Looked>;
  groupingDue(): Promise<boolean>;
  /** Nothing was ever taken in. */
  isNew(): Promise<boolean>;
  /** The current card of every piece, by key. */
  cards(): AsyncIterable<{
    readonly card: Card;
    readonly restoration: number;
    readonly work: string | null;
    /** Today's program no longer finds it in its file. */
    readonly stale: boolean;
  }>;
  /** Files that lie nowhere any more because others took their places, by SHA-256, with what lies there now. */
  earlier(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Drafts of which somebody refused or accepted a single change. */
  decided(): Promise<ReadonlySet<string>>;
  /** What people said about which files are one work. */
  filesWords(): Promise<FilesWords>;
  /** The works that these are kin to. */
  kinOf(works: readonly string[]): Promise<readonly string[]>;
  /** A piece as it is now, or undefined. */
  piece(key: string): Promise<StoredPiece | undefined>;
  /** Every work, those that were merged into another too. */
  works(): Promise<
    ReadonlyMap<
      string,
      {
        readonly addedAt: Date;
        readonly planHash: string;
        readonly mergedInto: string | null;
        /** Of one that was merged: the drafts that it had. */
        readonly keys?: readonly string[];
      }
    >
  >;
  /** Works after this id, in the order of ids, of which a draft must be restored or which must be put together anew, and why. */
  due(after: string, limit: number): Promise<readonly { readonly work: string; readonly reason: string }[]>;
  /** Works after this id, in the order of ids, whose chapters were thrown away. */
  unrendered(after: string, limit: number): Promise<readonly string[]>;
  /** Every story that a dump tells of, in the order of their keys. */
  entries(): AsyncIterable<Entry>;
  /** Every page that lists the chapters of a story, at each absolute path where it lies. */
  contents(): Promise<readonly PlacedContents[]>;
  /** Every list of works, at each absolute path where it lies. */
  lists(): Promise<readonly PlacedList[]>;
  /** Every absolute path at which a file lies, by its SHA-256. */
  everyPlace(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Every place at which each of these files was found. */
  places(sha256s: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

export interface Looked {
  /** `elsewhere`: at another place with the same bytes, and all of them were taken in. */
  readonly where: 'here' | 'elsewhere' | 'nowhere';
  /** How many refusals came of it, where it was looked at here. */
  readonly refusals: number;
}

const PAGE = 1000;

export function stockOf(db: Kysely<Tables>): Stock {
  return {
    async looked(heap, path, sha256, program) {
      const { rows } = await sql<{ here: boolean; outcome: string; refusals: number }>`
        select found.heap = ${heap} and found.path_hash = ${hashOf(path)} as here, found.outcome,
          (select count(*) from refusals where refusals.heap = found.heap and refusals.path_hash = found.path_hash) as refusals
        from found_files as found where sha256 = ${sha256} and program = ${program} and outcome <> 'fault'`.execute(db);
      const here = rows.find((r) => r.here);
      if (here) return { where: 'here', refusals: here.refusals };
      return {
        where: rows.some((r) => r.outcome === 'taken-in' && r.refusals === 0) ? 'elsewhere' : 'nowhere',
        refusals: 0,
      };
    },

    async groupingDue() {
      return (await db.selectFrom('state').select('grouping_due').executeTakeFirstOrThrow()).grouping_due;
    },

    async isNew() {
      return (await db.selectFrom('found_files').select('heap').limit(1).execute()).length === 0;
    },

    async *cards() {
      for (let after = ''; ; ) {
        const rows = await db
          .selectFrom('pieces')
          .innerJoin('restorations', 'restorations.id', 'pieces.restoration')
          .select(['pieces.key', 'pieces.restoration', 'pieces.work', 'pieces.stale', 'restorations.card'])
          .where('pieces.key', '>', after)
          .orderBy('pieces.key')
          .limit(PAGE)
          .execute();
        for (const { card, ...piece } of rows) yield { card: JSON.parse(card), ...piece };
        if (rows.length < PAGE) return;
        after = rows.at(-1)!.key;
      }
    },

    async earlier() {
      const { rows } = await sql<{ sha256: string; now: string[] }>`
        select earlier.sha256, array_agg(distinct found.sha256) as now
        from earlier_files as earlier join found_files as found using (heap, path_hash)
        where found.sha256 is not null
          and not exists (select from found_files as elsewhere where elsewhere.sha256 = earlier.sha256)
        group by earlier.sha256`.execute(db);
      return new Map(rows.map((r) => [r.sha256, r.now]));
    },

    async decided() {
      const { rows } = await sql<{ key: string }>`
        select distinct draft_key as key from (
          select distinct on (draft_key, target) draft_key, verdict from decisions
          where kind = 'key' order by draft_key, target, id desc
        ) as newest where verdict <> 'undecided'`.execute(db);
      return new Set(rows.map((r) => r.key));
    },

    filesWords: () => filesWords(db),

    async kinOf(works) {
      const rows = await db
        .selectFrom('works')
        .select('plan')
        .where('id', 'in', ['', ...works])
        .execute();
      return rows.flatMap(({ plan }) => (JSON.parse(plan) as Plan).kin ?? []);
    },

    piece: async (key) => (await piecesOf(db, [key])).get(key),

    async works() {
      const rows = await db
        .selectFrom('works')
        .select(['id', 'added_at', 'plan_hash', 'merged_into'])
        .select(sql<string | null>`case when merged_into is not null then plan end`.as('plan'))
        .execute();
      return new Map(
        rows.map((r) => [
          r.id,
          {
            addedAt: r.added_at,
            planHash: r.plan_hash,
            mergedInto: r.merged_into,
            ...(r.plan ? { keys: (JSON.parse(r.plan) as Plan).parts.flat() } : {}),
          },
        ]),
      );
    },

    async due(after, limit) {
      const { rows } = await sql<{ work: string; reason: string }>`
        select work, max(due) as reason from (
          select work, due from pieces where due is not null
          union all select work, reason from works_due
        ) as marked where work > ${after}
        group by work order by work limit ${limit}`.execute(db);
      return rows;
    },

    unrendered: (after, limit) => unrendered(db, after, limit),

    async *entries() {
      for (let after = ''; ; ) {
        const rows = await db
          .selectFrom('archive_stories')
          .select(['key', 'entry'])
          .where('key', '>', after)
          .orderBy('key')
          .limit(PAGE)
          .execute();
        for (const { entry } of rows) yield JSON.parse(entry);
        if (rows.length < PAGE) return;
        after = rows.at(-1)!.key;
      }
    },

    async contents() {
      const { rows } = await sql<{ path: string; place: string; contents: string }>`
        select path, root || '/' || path as place, contents
        from contents join found_files using (sha256) join heaps on heaps.id = found_files.heap
        order by root, path`.execute(db);
      return rows.map(({ contents, ...row }) => ({ ...row, contents: JSON.parse(contents) }));
    },

    async lists() {
      const { rows } = await sql<{ path: string; place: string; list: string }>`
        select path, root || '/' || path as place, list
        from work_lists join found_files using (sha256) join heaps on heaps.id = found_files.heap
        order by root, path`.execute(db);
      return rows.map(({ list, ...row }) => ({ ...row, list: JSON.parse(list) }));
    },

    async everyPlace() {
      const { rows } = await sql<{ sha256: string; paths: string[] }>`
        select sha256, array_agg(distinct root || '/' || path) as paths
        from found_files join heaps on heaps.id = found_files.heap where sha256 is not null group by sha256`.execute(
        db,
      );
      return new Map(rows.map((r) => [r.sha256, r.paths]));
    },

    places: (sha256s) => placesOf(db, sha256s),
  };
}

/** Every place at which each of these files was found. */
export async function placesOf(
  db: Kysely<Tables>,
  sha256s: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ sha256: string; paths: string[] }>`
    select sha256, array_agg(distinct path) as paths from found_files where sha256 = any(${sha256s}) group by sha256`.execute(
    db,
  );
  return new Map(rows.map((r) => [r.sha256, r.paths]));
}
