import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { databaseTrouble } from '../connect.ts';
import { madeByMigrations } from './schema.ts';

/** What a snapshot is of: enough to build the same database again. */
export interface SnapshotAbout {
  /** The numbered files that made the schema, in order. */
  readonly schema: readonly string[];
  readonly postgres: string;
  /** In an order in which each comes after those that it refers to. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** Where numbers that are given out stand. */
  readonly sequences: readonly {
    readonly table: string;
    readonly column: string;
    readonly last: string;
    readonly called: boolean;
  }[];
  readonly counts: { readonly works: number; readonly editions: number; readonly originals: number };
}

/** All rows of a library as they were at one instant, whatever goes on meanwhile. */
export interface Snapshot {
  readonly about: SnapshotAbout;
  /** Originals that belong to it, by SHA-256, in order. */
  readonly originals: readonly string[];
  /** The absolute paths of heaps that were asked for and did not come in yet. */
  readonly waiting: readonly string[];
  /** The rows of a table as COPY writes them in text: UTF-8, whole lines, parts of a few megabytes. */
  rows(table: string): AsyncIterable<Buffer>;
  /** Lets the instant go. To be called once, whatever happened. */
  close(): Promise<void>;
}

/** Not part of a library: who is signed in, how far a job is, and what is counted in transactions of this very server. */
const LEFT_OUT = ['sessions', 'one_time_keys', 'tries', 'tries_key', 'job_progress', 'search_changes', 'tag_changes'];
const PART = 4 << 20;

/** @throws FicariumError `database-down` */
export async function takeSnapshot(url: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: url, application_name: 'ficarium backup' });
  client.on('error', () => {});
  const said = (error: unknown): never => {
    throw databaseTrouble(error, url);
  };
  const close = () => client.end().catch(() => {});
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    // A scan that joins another's begins in the middle: the same rows would come in another order each time.
    await client.query('set local synchronize_seqscans = off');
    const about = await aboutOf(client);
    const list = async (query: string) => (await client.query<{ one: string }>(query)).rows.map(({ one }) => one);
    return {
      about,
      originals: await list(
        'select sha256 as one from files where sha256 not in (select sha256 from erased_originals) order by sha256',
      ),
      waiting: await list('select distinct root as one from takings where ended_at is null order by root'),
      rows: (table) => rowsOf(client, about, table, said),
      close,
    };
  } catch (error) {
    await close();
    return said(error);
  }
}

async function* rowsOf(
  client: pg.Client,
  { tables }: SnapshotAbout,
  table: string,
  said: (error: unknown) => never,
): AsyncGenerator<Buffer> {
  const { columns } = tables.find(({ name }) => name === table)!;
  let held: Buffer[] = [];
  let length = 0;
  try {
    const copying = client.query(copyTo(`copy ${pg.escapeIdentifier(table)} (${listed(columns)}) to stdout`));
    for await (const chunk of copying as AsyncIterable<Buffer>) {
      held.push(chunk);
      length += chunk.length;
      if (length < PART) continue;
      const all = Buffer.concat(held, length);
      const end = all.lastIndexOf(0x0a) + 1;
      if (end > 0) yield all.subarray(0, end);
      held = [all.subarray(end)];
      length = all.length - end;
    }
    if (length > 0) yield Buffer.concat(held, length);
  } catch (error) {
    said(error);
  }
}

export const listed = (columns: readonly string[]): string => columns.map(pg.escapeIdentifier).join(', ');

async function aboutOf(client: pg.Client): Promise<SnapshotAbout> {
  const ours = (await madeByMigrations()).tables.filter((name) => !LEFT_OUT.includes(name));
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `select relname as name,
      array(select attname::text from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select distinct other.relname::text from pg_constraint join pg_class as other on other.oid = confrelid
        where conrelid = pg_class.oid and contype = 'f' and confrelid <> conrelid) as needs
    from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname = any($1) order by relname`,
    [ours],
  );
  const tables = inOrder(rows);
  const { rows: numbered } = await client.query<{ table: string; column: string; sequence: string }>(
    `select * from (
      select relname as table, attname as column, pg_get_serial_sequence(quote_ident(relname), attname) as sequence
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname = any($1) and attnum > 0 and not attisdropped
    ) as all_columns where sequence is not null order by 1, 2`,
    [ours],
  );
  const sequences = [];
  for (const { table, column, sequence } of numbered) {
    const { rows } = await client.query(`select last_value::text as last, is_called as called from ${sequence}`);
    sequences.push({ table, column, last: rows[0].last as string, called: rows[0].called as boolean });
  }
  const { rows: counted } = await client.query(`
    select current_setting('server_version') as postgres, array(select name from migrations order by name) as schema,
      (select count(*)::int from works where merged_into is null) as works, (select count(*)::int from editions) as editions,
      (select count(*)::int from files where sha256 not in (select sha256 from erased_originals)) as originals`);
  const { postgres, schema, ...counts } = counted[0];
  return { schema, postgres, tables, sequences, counts };
}

/** Each after those that it needs. */
function inOrder(tables: readonly { name: string; columns: string[]; needs: string[] }[]) {
  const left = [...tables];
  const done: { name: string; columns: string[] }[] = [];
  while (left.length > 0) {
    const i = left.findIndex(({ needs }) => !needs.some((name) => left.some((one) => one.name === name)));
    if (i < 0) throw new Error(`Tables refer to one another in a circle: ${left.map(({ name }) => name).join(', ')}.`);
    const [{ name, columns }] = left.splice(i, 1) as [(typeof left)[number]];
    done.push({ name, columns });
  }
  return done;
}
