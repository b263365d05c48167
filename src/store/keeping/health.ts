import { type Kysely, sql } from 'kysely';
import type { Sentence } from '../../text/sentence.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

/** How the database stands, for whoever looks after it. */
export interface DatabaseHealth {
  readonly version: string;
  /** What its clock says. */
  readonly now: Date;
  readonly bytes: number;
  /** Settings that a library needs: names with what they are. */
  readonly settings: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly mostConnections: number;
  /** Titles and writers are looked for with an index. */
  readonly hasTrigrams: boolean;
  /** Seconds since the oldest transaction that still goes on began. */
  readonly oldestTransaction: number;
  /** Originals that came in, in bytes: all of them, and those of the last thirty days. */
  readonly originals: number;
  readonly lastMonth: number;
  /** The youngest moment that any original was kept at; null where there is none. */
  readonly newest: Date | null;
}

/** What a sample of originals and editions was found to be. */
export interface Sampled {
  readonly at: Date;
  readonly originals: number;
  readonly editions: number;
  readonly problems: readonly Sentence[];
}

export interface Keeping {
  health(): Promise<DatabaseHealth>;
  keepSample(sampled: Sampled): Promise<void>;
  lastSample(): Promise<Sampled | null>;
  /** So many originals, chosen by chance. */
  someOriginals(most: number): Promise<readonly string[]>;
  /** So many works that have an edition, chosen by chance. */
  someWorks(most: number): Promise<readonly string[]>;
}

const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit', 'autovacuum', 'server_encoding'];

export const keepingIn = (db: Kysely<Tables>): Keeping => ({
  async health() {
    const { rows } = await sql<DatabaseHealth>`
      select current_setting('server_version') as version, clock_timestamp() as now, pg_database_size(current_database()) as bytes,
        (select jsonb_object_agg(name, setting) from pg_settings where name = any(${NEEDED})) as settings,
        (select count(*) from pg_stat_activity where datname is not null) as connections,
        current_setting('max_connections')::int as "mostConnections",
        exists (select from pg_extension where extname = 'pg_trgm') as "hasTrigrams",
        coalesce((select extract(epoch from max(now() - xact_start)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()), 0)::float8 as "oldestTransaction",
        coalesce((select sum(size) from files), 0)::float8 as originals,
        coalesce((select sum(size) from files where first_seen > now() - interval '30 days'), 0)::float8 as "lastMonth",
        (select max(first_seen) from files) as newest`.execute(db);
    return rows[0]!;
  },
  async keepSample({ at, originals, editions, problems }) {
    await db
      .insertInto('samples')
      .values({ at, originals, editions, problems: problems.map((problem) => shapes.sentence.write(problem)) })
      .execute();
    await sql`delete from samples where at < now() - interval '400 days'`.execute(db);
  },
  async lastSample() {
    const row = await db.selectFrom('samples').selectAll().orderBy('at', 'desc').limit(1).executeTakeFirst();
    if (!row) return null;
    const problems = row.problems.map((problem) => shapes.sentence.read(problem, 'sample'));
    return { at: row.at, originals: row.originals, editions: row.editions, problems };
  },
  async someOriginals(most) {
    const { rows } = await sql<{ sha256: string }>`
      select sha256 from files where sha256 not in (select sha256 from erased_originals) order by random() limit ${most}`.execute(
      db,
    );
    return rows.map(({ sha256 }) => sha256);
  },
  async someWorks(most) {
    const { rows } = await sql<{ id: string }>`
      select id from works where merged_into is null order by random() limit ${most}`.execute(db);
    return rows.map(({ id }) => id);
  },
});
