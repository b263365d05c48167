import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';
import type { AskedTag, CardTag, TagCount, TagQuery } from './tag.ts';

type Db = Kysely<Tables>;

/** A tag that no work carries only as a suggestion: the partial indexes of `016-tags.sql` are made for these words. */
const SAID = sql<boolean>`work_tags.known <> 'program'`;
const SUGGESTED = sql<boolean>`work_tags.known = 'program'`;

/** The tags that works carry, by the works' ids. */
export async function tagsOfWorks(db: Db, works: readonly string[]): Promise<ReadonlyMap<string, readonly CardTag[]>> {
  if (works.length === 0) return new Map();
  const { rows } = await sql<CardTag & { readonly work: string }>`
    select work, work_tags.type, coalesce(written, name) as name, ${SUGGESTED} as suggested
    from work_tags join tags on tags.id = tag where work = any(${works}) order by work, work_tags.type, position`.execute(
    db,
  );
  const all = new Map<string, CardTag[]>();
  for (const { work, ...tag } of rows) {
    const own = all.get(work);
    if (own) own.push(tag);
    else all.set(work, [tag]);
  }
  return all;
}

/** No tag of the type, said or suggested: asked apart, so that each is answered by its index alone. */
const withoutAny = (type: string) => sql<boolean>`(
  not exists (select from work_tags where work_tags.work = works.id and type = ${type} and ${SAID})
  and not exists (select from work_tags where work_tags.work = works.id and type = ${type} and ${SUGGESTED}))`;

/**
 * The condition that a work carries these tags, over a column with its id; null where one of them is no tag, and so no work does.
 * @param suggested as `ListQuery.suggested`
 */
export async function carrying(
  db: Db,
  asked: readonly AskedTag[],
  suggested = false,
): Promise<readonly RawBuilder<boolean>[] | null> {
  const named = asked.flatMap(({ type, name }) => (name === null ? [] : [{ type, key: nameKey(name) }]));
  const unknown = asked.filter(({ name }) => name === null);
  const tags = await idsOf(db, named);
  if (tags.length < new Set(named.map(({ type, key }) => `${type}\n${key}`)).size) return null;
  const said = tags.map(
    ({ id, type }) => sql<boolean>`works.id in (
    select work from work_tags where type = ${type} and tag = ${id} and ${SAID})`,
  );
  const only = tags.map(
    ({ id, type }) => sql<boolean>`works.id in (
    select work from work_tags where type = ${type} and tag = ${id} and ${SUGGESTED})`,
  );
  return [
    ...unknown.map(({ type }) => withoutAny(type)),
    ...(suggested && tags.length > 0
      ? [
          ...(tags.length > 1 ? tags.map((_, i) => sql<boolean>`(${said[i]!} or ${only[i]!})`) : []),
          sql<boolean>`(${sql.join(only, sql` or `)})`,
        ]
      : said),
  ];
}

async function idsOf(db: Db, asked: readonly { readonly type: string; readonly key: string }[]) {
  if (asked.length === 0) return [];
  const { rows } = await sql<{ id: number; type: string }>`
    select id, type from tags where (type, key) in (
      select * from unnest(${asked.map((t) => t.type)}::text[], ${asked.map((t) => t.key)}::text[])
    )`.execute(db);
  return rows;
}

interface NumberedTag extends TagCount {
  readonly id: number;
}

/** How many works carry each tag of a type. */
export const tagReader = (db: Db, visible: Visible) => ({
  async tags({ type, suggested = false, most }: TagQuery, viewer: Viewer): Promise<readonly NumberedTag[]> {
    const { rows } = await sql<NumberedTag>`
      select id, name, count from (
        select tag, count(*) as count from work_tags join works on works.id = work_tags.work
        where type = ${type} and ${suggested ? SUGGESTED : SAID} and ${visible(viewer)} group by tag
      ) as counted join tags on tags.id = tag
      order by count desc, name collate "C" limit ${most}`.execute(db);
    return rows;
  },

  /** The newest works that say each of these tags, by the tags' numbers: all in one question. */
  async newestOf(
    tags: readonly number[],
    viewer: Viewer,
    each: number,
  ): Promise<ReadonlyMap<number, readonly string[]>> {
    const { rows } = await sql<{ tag: number; works: readonly string[] }>`
      select tag, array_agg(id order by nth) as works from (
        select tag, works.id, row_number() over (partition by tag order by added_at desc, works.id) as nth
        from work_tags join works on works.id = work_tags.work
        where type = ${'fandom'} and tag = any(${tags}) and ${SAID} and ${visible(viewer)}
      ) as ranked where nth <= ${each} group by tag`.execute(db);
    return new Map(rows.map(({ tag, works }) => [tag, works]));
  },

  async withoutTag(type: string, viewer: Viewer): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from works
      where ${visible(viewer)} and ${withoutAny(type)}`.execute(db);
    return rows[0]!.count;
  },
});
