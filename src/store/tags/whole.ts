import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** A tag with all that wranglers say of it. */
export interface WholeTag {
  readonly id: number;
  readonly type: string;
  readonly name: string;
  readonly is: 'canonical' | 'synonym' | 'unwrangled';
  readonly of: number | null;
  readonly under: readonly number[];
  readonly in: readonly number[];
}

/** Tags as wranglers left them. @param which a condition over columns of `tags`, in an order where one is wanted */
export async function tagsWhere(db: Kysely<Tables>, which: RawBuilder<boolean>): Promise<readonly WholeTag[]> {
  const { rows } = await sql<WholeTag>`
    select id, type, name, kind as "is", synonym_of as "of",
      array(select other from tag_links where tag = tags.id and kind = 'under' order by other) as "under",
      array(select other from tag_links where tag = tags.id and kind = 'in' order by other) as "in"
    from tags where ${which}`.execute(db);
  return rows;
}

export const tagsByIds = (db: Kysely<Tables>, ids: readonly number[]): Promise<readonly WholeTag[]> =>
  ids.length === 0 ? Promise.resolve([]) : tagsWhere(db, sql<boolean>`id = any(${ids}::integer[]) order by id`);

/** What says itself that it hangs on a tag. @param most of each */
export async function tagsUnder(db: Kysely<Tables>, id: number, most: number) {
  const linked = (kind: string) =>
    tagsWhere(
      db,
      sql<boolean>`id in (select tag from tag_links where other = ${id} and kind = ${kind}) order by name collate "C" limit ${most}`,
    );
  const [synonyms, narrower, belonging] = await Promise.all([
    tagsWhere(db, sql<boolean>`synonym_of = ${id} order by name collate "C" limit ${most}`),
    linked('under'),
    linked('in'),
  ]);
  return { synonyms, narrower, belonging };
}

export async function carriersOf(db: Kysely<Tables>, ids: readonly number[]): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive down as (
      select unnest(${ids}::integer[]) as id union select tag from down join tag_links on other = down.id and kind = 'under'
    )
    select id from down union select tags.id from down join tags on synonym_of = down.id`.execute(db);
  return rows.map((row) => row.id);
}
