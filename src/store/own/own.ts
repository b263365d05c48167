import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import type { TagAsk } from '../../finding/query/query.ts';
import { nameKey } from '../../text/name-key.ts';
import { storable } from '../fold.ts';
import type { PageOf } from '../page.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';
import { apiKeysIn } from './api-keys.ts';
import { became, type Written } from './became.ts';

export type Mark = 'read' | 'hidden';
type Db = Kysely<Tables>;

/** A tag that somebody never wants to see. */
export interface Never extends TagAsk {
  readonly id: number;
}

/** A search that somebody comes back to. */
export interface KeptSearch {
  readonly id: number;
  readonly name: string;
  /** As an address has it: it is read anew whenever it is asked. */
  readonly asked: string;
  readonly made: Date;
}

/** All that belongs to an account and stands beside what it asks. */
export interface Own {
  readonly never: readonly Never[];
  /** What those became that were merged into others since. */
  readonly neverToo: readonly TagAsk[];
  readonly read: readonly string[];
  readonly hidden: readonly string[];
}

/** What belongs to accounts, by their ids; one statement each. */
export const ownIn = (db: Db, visible: Visible) => ({
  ...beside(db, visible),
  ...savedIn(db),
  ...apiKeysIn(db),
  /** As `became.ts`. */
  became: (tags: readonly Written[]) => became(db, tags),
});
export type Owns = ReturnType<typeof ownIn>;

/** What a work is called by now. */
const CURRENT = sql`coalesce(merged_into, works.id)`;

const beside = (db: Db, visible: Visible) => ({
  async of(account: string): Promise<Own> {
    const rows = db
      .selectFrom('never_shown')
      .select(['id', 'type', 'name', 'made_at as since'])
      .where('account', '=', account)
      .orderBy('name')
      .orderBy('id')
      .execute();
    const marks = sql<Pick<Own, 'read' | 'hidden'>>`
      select ${marked(account, 'read')} as read, ${marked(account, 'hidden')} as hidden`.execute(db);
    const never = await rows;
    const neverToo = (await became(db, never)).map(({ type, name }) => ({ type, name }));
    return { never: never.map(({ since: _, ...tag }) => tag), neverToo, ...(await marks).rows[0]! };
  },
  /** @returns whether there are too many already */
  async never(account: string, { type, name }: TagAsk, most: number): Promise<boolean> {
    const { rows } = await sql<{ id: number }>`
      insert into never_shown (account, type, name, key)
      select ${account}, ${type}::text, ${storable(name)}::text, ${nameKey(name)}::text
      where (select count(*) from never_shown where account = ${account}) < ${most}
      on conflict (account, type, key) do update set name = excluded.name returning id`.execute(db);
    return rows.length === 0;
  },
  async notNever(account: string, id: number): Promise<void> {
    await db.deleteFrom('never_shown').where('account', '=', account).where('id', '=', id).execute();
  },
  async mark(account: string, work: string, mark: Mark): Promise<void> {
    await db
      .insertInto('marks')
      .values({ account, work, mark })
      .onConflict((c) => c.doNothing())
      .execute();
  },
  /** Of a work and of all that became part of it. */
  async unmark(account: string, work: string, mark: Mark): Promise<void> {
    await sql`delete from marks where account = ${account} and mark = ${mark}
      and work in (select id from works where id = ${work} or merged_into = ${work})`.execute(db);
  },
  /** Which of these works are marked, and how. */
  async marks(account: string, works: readonly string[]): Promise<ReadonlyMap<string, readonly Mark[]>> {
    if (works.length === 0) return new Map();
    const { rows } = await sql<{ work: string; marks: Mark[] }>`
      select ${CURRENT} as work, array_agg(distinct mark) as marks
      from marks join works on works.id = work
      where account = ${account} and ${CURRENT} = any(${works}) group by 1`.execute(db);
    return new Map(rows.map(({ work, marks }) => [work, marks]));
  },
  /** Works with a mark that the viewer may see now, the newest mark first. */
  async marked(
    account: string,
    mark: Mark,
    { viewer, page, perPage }: { readonly viewer: Viewer; readonly page: number; readonly perPage: number },
  ): Promise<PageOf<string>> {
    const { rows } = await sql<{ work: string; total: number }>`
      select works.id as work, count(*) over ()::integer as total
      from marks join works as asked on asked.id = work join works on works.id = coalesce(asked.merged_into, asked.id)
      where account = ${account} and mark = ${mark} and ${visible(viewer)}
      group by 1 order by max(at) desc, 1 limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
    return { items: rows.map(({ work }) => work), total: rows[0]?.total ?? 0, page, perPage };
  },
});

const marked = (account: string, mark: Mark) => sql`
  array(select ${CURRENT} from marks join works on works.id = work where account = ${account} and mark = ${mark})`;

const savedIn = (db: Db) => ({
  saved: (account: string): Promise<readonly KeptSearch[]> =>
    db
      .selectFrom('saved_filters')
      .select(['id', 'name', 'asked', 'made_at as made'])
      .where('account', '=', account)
      .orderBy('key')
      .execute(),
  /** One of the same name is exchanged. @returns its number; null where there are too many already */
  async save(
    account: string,
    { name, asked }: Pick<KeptSearch, 'name' | 'asked'>,
    most: number,
  ): Promise<number | null> {
    const { rows } = await sql<{ id: number }>`
      insert into saved_filters (account, name, key, asked)
      select ${account}, ${storable(name)}::text, ${nameKey(name)}::text, ${storable(asked)}::text
      where (select count(*) from saved_filters where account = ${account} and key <> ${nameKey(name)}) < ${most}
      on conflict (account, key) do update set name = excluded.name, asked = excluded.asked, made_at = now()
      returning id`.execute(db);
    return rows[0]?.id ?? null;
  },
  /** @returns whether another has that name */
  async renameSaved(account: string, id: number, name: string): Promise<boolean> {
    const { rows } = await sql<{ taken: boolean }>`
      with taken as (select from saved_filters where account = ${account} and key = ${nameKey(name)} and id <> ${id}),
        renamed as (
          update saved_filters set name = ${storable(name)}, key = ${nameKey(name)}
          where account = ${account} and id = ${id} and not exists (select from taken)
        )
      select exists (select from taken) as taken`.execute(db);
    return rows[0]!.taken;
  },
  async dropSaved(account: string, id: number): Promise<void> {
    await db.deleteFrom('saved_filters').where('account', '=', account).where('id', '=', id).execute();
  },
});
