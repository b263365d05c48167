import pg from 'pg';

/** The empty library that every test's database is copied from. */
export const TEMPLATE = 'ficarium_template';

export async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client(onDatabase(url, 'postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
