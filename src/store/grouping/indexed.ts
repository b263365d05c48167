import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** So many are asked for at a time. */
const PAGE = 500;

/** Asks for a few of many keys at a time. */
export async function inPages<Row>(
  keys: readonly string[],
  ask: (some: string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let i = 0; i < keys.length; i += PAGE) all.push(...(await ask(keys.slice(i, i + PAGE))));
  return all;
}

/** Keys of drafts that share one of these values. */
export async function keysIn<Of extends string | number>(
  db: Kysely<Tables>,
  of: readonly Of[],
  query: (some: Of[]) => ReturnType<typeof sql>,
): Promise<readonly string[]> {
  if (of.length === 0) return [];
  const { rows } = await indexed(db, query([...of]) as ReturnType<typeof sql<{ key: string }>>);
  return rows.map(({ key }) => key);
}

/** How common a value is, the database cannot know beforehand: it would rather read every row than ask the index many times. */
export const indexed = <Row>(
  db: Kysely<Tables>,
  query: ReturnType<typeof sql<Row>>,
  alsoSet?: (tx: Kysely<Tables>) => Promise<unknown>,
) =>
  db.transaction().execute(async (tx) => {
    await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(tx);
    await alsoSet?.(tx);
    return query.execute(tx);
  });
