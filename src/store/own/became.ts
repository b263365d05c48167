import { type Kysely, sql } from 'kysely';
import type { TagType } from '../../finding/findable.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Tables } from '../tables.ts';

/** A tag that somebody wrote down. */
export interface Written {
  /** Null: of any type. */
  readonly type: TagType | null;
  readonly name: string;
  readonly since: Date;
}

/** What a tag is another name of now. */
export interface Became {
  /** Which of those that were asked for, from 0. */
  readonly nth: number;
  readonly type: TagType;
  readonly name: string;
}

/** Of tags that were written down, those that were merged into others since: what was another name already then is meant as it is. */
export async function became(db: Kysely<Tables>, tags: readonly Written[]): Promise<readonly Became[]> {
  if (tags.length === 0) return [];
  const { rows } = await sql<Became>`
    select nth::integer - 1 as nth, canonical.type, canonical.name
    from unnest(${tags.map(({ type }) => type)}::text[], ${tags.map(({ name }) => nameKey(name))}::text[],
        ${tags.map(({ since }) => since)}::timestamptz[]) with ordinality as asked (type, key, since, nth)
      join tags on tags.key = asked.key and (asked.type is null or tags.type = asked.type)
      join tags as canonical on canonical.id = tags.synonym_of
    where exists (
      select from wranglings where does = 'merge' and wranglings.tag = tags.id and undone_by is null and at > since
    )
    order by nth, canonical.id`.execute(db);
  return rows;
}
