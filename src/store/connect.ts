import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';
import type { Tables } from './tables.ts';

const { builtins, getTypeParser } = pg.types;
const asText = (value: string) => value;

/** `json` stays text (its bytes are what is hashed), whole numbers are numbers. */
const types = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (id === builtins.JSON) return asText;
    if (id === builtins.INT8) return Number;
    return getTypeParser(id, format as 'text');
  },
} as pg.CustomTypesConfig;

/** Told of every statement, without its values: its words, how many milliseconds it took, whether it failed. */
export type OnQuery = (statement: string, ms: number, failed: boolean) => void;

/**
 * Connects, and looks whether this is a PostgreSQL that Ficarium can use.
 * @throws FicariumError `database-down`, `database-too-old`, `bad-setting`
 */
export async function connect(
  url: string,
  { poolSize = 10, onQuery }: { readonly poolSize?: number; readonly onQuery?: OnQuery | undefined } = {},
): Promise<{ readonly db: Kysely<Tables>; readonly pool: pg.Pool }> {
  const where = describe(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types,
    application_name: 'ficarium',
    connectionTimeoutMillis: 15_000,
  });
  // A connection that breaks between two questions: the next question opens another, or says why it cannot.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: inWords(pool, where) }),
    ...(onQuery && {
      log: ({ level, query, queryDurationMillis }) => onQuery(query.sql, queryDurationMillis, level === 'error'),
    }),
  });
  try {
    const { rows } = await sql<{ version: string; number: number; encoding: string }>`
      select current_setting('server_version') as version, current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding`.execute(
      db,
    );
    const fault = unfit(rows[0]!, where);
    if (fault) throw fault;
    return { db, pool };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Why this server cannot keep a library, if so. */
export function unfit(
  { version, number, encoding }: { readonly version: string; readonly number: number; readonly encoding: string },
  where: string,
): FicariumError | undefined {
  if (number < 150_000) {
    return new FicariumError(
      'database-too-old',
      sentence('error.database-old', { where, version }),
      sentence('advice.upgrade-database'),
    );
  }
  if (encoding !== 'UTF8') {
    return new FicariumError(
      'bad-setting',
      sentence('error.database-encoding', { where, encoding }),
      sentence('advice.database-encoding'),
    );
  }
  return undefined;
}

/** Host and name of a database, without user and password. */
function describe(url: string): string {
  try {
    const { protocol, hostname, port, pathname, searchParams } = new URL(url);
    if (!/^postgres(?:ql)?:$/.test(protocol)) throw new TypeError(protocol);
    return `${searchParams.get('host') ?? (hostname || 'this machine')}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    throw new FicariumError('bad-setting', sentence('setting.database-url'), sentence('setting.database-url-advice'));
  }
}

/** The pool, with every failure that is not a bug of ours said as a sentence. */
function inWords(pool: pg.Pool, where: string): PostgresPool {
  const said = (error: unknown): never => {
    throw troubleOf(error as NodeJS.ErrnoException, where) ?? error;
  };
  return {
    options: {},
    connect: async () => {
      const client = await pool.connect().catch(said);
      return {
        query: (statement: string, values: readonly unknown[]) =>
          client.query(statement, values as unknown[]).catch(said),
        release: (discard?: boolean) => client.release(discard),
      } as unknown as PostgresPoolClient;
    },
    end: () => pool.end(),
  } as PostgresPool;
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOENT',
  'EPIPE',
  'EACCES',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
]);

/** What went wrong with a database, for people; what is no failure of it stays as it is. */
export const databaseTrouble = (error: unknown, url: string): Error =>
  troubleOf(error as NodeJS.ErrnoException, describe(url)) ?? (error as Error);

function troubleOf(error: NodeJS.ErrnoException, where: string): FicariumError | undefined {
  const code = error.code ?? (error as AggregateError).errors?.[0]?.code ?? '';
  const because = { cause: error };
  if (code === '53100')
    return new FicariumError(
      'disk-full',
      sentence('error.disk-full-database', { where }),
      sentence('advice.free-space'),
      because,
    );
  if (code === '28P01' || code === '28000')
    return new FicariumError(
      'database-down',
      sentence('error.database-password', { where }),
      sentence('advice.check-url'),
      because,
    );
  if (code === '3D000')
    return new FicariumError(
      'database-down',
      sentence('error.database-missing', { where }),
      sentence('advice.make-database'),
      because,
    );
  if (code === '42501')
    return new FicariumError(
      'database-down',
      sentence('error.database-rights', { where, cause: error.message }),
      sentence('advice.own-database'),
      because,
    );
  if (UNREACHABLE.has(code) || /timeout|Connection terminated|connection error/i.test(error.message)) {
    return new FicariumError(
      'database-down',
      sentence('error.database-silent', { where, cause: code || error.message }),
      sentence('advice.see-database'),
      because,
    );
  }
  return undefined;
}
