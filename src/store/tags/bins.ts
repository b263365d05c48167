import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { patternsOf } from '../fold.ts';
import type { PageOf } from '../page.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';
import type { WholeTag } from './whole.ts';

type Db = Kysely<Tables>;

export type TagKind = WholeTag['is'];

/** Which tags a wrangler looks through. */
export interface BinQuery {
  readonly type: string;
  readonly kind: TagKind;
  /** Only tags of works that carry one of these, and tags that belong to one of them; null: of any. */
  readonly carriers: readonly number[] | null;
  /** Words of their names. */
  readonly words?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

/** A tag, and on how many works it stands that the viewer may see: of a canonical one under all its names. */
export interface BinTag {
  readonly id: number;
  readonly type: string;
  readonly name: string;
  readonly is: TagKind;
  /** Of a synonym: what it is another name of. */
  readonly of: { readonly id: number; readonly name: string } | null;
  readonly uses: number;
  /** Further works of which it is only suggested. */
  readonly suggested: number;
}

/** How many tags of each type and kind there are. */
export interface BinCount {
  readonly type: string;
  readonly is: TagKind;
  readonly tags: number;
}

export interface Row extends Omit<BinTag, 'of'> {
  readonly of: number | null;
  readonly of_name: string | null;
}
export const binTagOf = ({ of, of_name: name, ...tag }: Row): BinTag => ({
  ...tag,
  of: of === null ? null : { id: of, name: name! },
});

/** Works by tags: of each filter (a synonym counts as its canonical tag) or of each tag itself. */
export const counted = (seen: RawBuilder<boolean>, asFilters: boolean, which: RawBuilder<boolean>) => sql`
  select tag, count(*) filter (where said) as uses, count(*) filter (where not said) as suggested from (
    select ${asFilters ? sql`coalesce(carried.synonym_of, carried.id)` : sql`carried.id`} as tag, work, bool_or(known <> 'program') as said
    from work_tags join works on works.id = work join tags as carried on carried.id = work_tags.tag
    where ${seen} and ${which} group by 1, work
  ) as once group by tag`;

export const COLUMNS = sql`tags.id, tags.type, tags.name, tags.kind as "is", tags.synonym_of as "of", canonical.name as of_name,
  coalesce(uses, 0)::integer as uses, coalesce(counted.suggested, 0)::integer as suggested`;

/**
 * May somebody know of this tag? One that they see on a work, by any of its names; and a canonical one that stands on no work at all, so that
 * what was made can be used. Keepers know all that are canonical.
 * @param tag what the row of `tags` is called
 */
export const known = (visible: Visible, viewer: Viewer, tag = 'tags') => {
  // Two lookups, each by an index: with an "or" inside of one PostgreSQL goes over all tags for each of them.
  const on = (which: RawBuilder<boolean>) => sql<boolean>`(exists (
    select from work_tags join works on works.id = work where work_tags.tag = ${sql.ref(`${tag}.id`)} and ${which})
    or exists (select from tags as named join work_tags on work_tags.tag = named.id join works on works.id = work
      where named.synonym_of = ${sql.ref(`${tag}.id`)} and ${which}))`;
  return sql<boolean>`(${on(visible(viewer))} or ${sql.ref(`${tag}.kind`)} = 'canonical'
    and (${keeps(viewer)} or not ${on(sql<boolean>`true`)}))`;
};

/** What wranglers look at: only tags that they may know of. */
export const binReader = (db: Db, visible: Visible) => ({
  async bins(viewer: Viewer): Promise<readonly BinCount[]> {
    const { rows } = await sql<BinCount>`
      select type, kind as "is", count(*)::integer as tags from tags
      where ${known(visible, viewer)}
      group by type, kind order by type, kind`.execute(db);
    return rows;
  },

  async bin({ type, kind, carriers, words, page, perPage }: BinQuery, viewer: Viewer): Promise<PageOf<BinTag>> {
    const named = patternsOf(words ?? '').map((pattern) => sql<boolean>`' ' || tags.key like ${pattern}`);
    const near = carriers
      ? sql<boolean>`work in (select work from work_tags where type = 'fandom' and tag = any(${carriers}))`
      : sql<boolean>`true`;
    const belongs = carriers
      ? sql<boolean>`(counted.tag is not null or exists (
          select from tag_links where tag_links.tag = tags.id and other = any(${carriers})))`
      : sql<boolean>`true`;
    const { rows } = await sql<Row & { readonly total: number }>`
      with counted as (${counted(visible(viewer), kind === 'canonical', sql<boolean>`work_tags.type = ${type} and ${near}`)})
      select ${COLUMNS}, count(*) over ()::integer as total
      from tags left join counted on counted.tag = tags.id left join tags as canonical on canonical.id = tags.synonym_of
      where ${sql.join(
        [
          sql<boolean>`tags.type = ${type}`,
          sql<boolean>`tags.kind = ${kind}`,
          belongs,
          known(visible, viewer),
          ...named,
        ],
        sql` and `,
      )}
      order by coalesce(uses, 0) desc, coalesce(counted.suggested, 0) desc, tags.name collate "C", tags.id
      limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
    return { items: rows.map(({ total: _, ...row }) => binTagOf(row)), total: rows[0]?.total ?? 0, page, perPage };
  },

  /** Tags by their numbers, each counted by itself; those are left out that the viewer may not know of. */
  async tagsCounted(ids: readonly number[], viewer: Viewer): Promise<ReadonlyMap<number, BinTag>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<Row>`
      with counted as (${counted(visible(viewer), false, sql<boolean>`carried.id = any(${ids}::integer[])`)})
      select ${COLUMNS} from tags left join counted on counted.tag = tags.id
        left join tags as canonical on canonical.id = tags.synonym_of
      where tags.id = any(${ids}::integer[]) and (${known(visible, viewer)} or ${keeps(viewer)})`.execute(db);
    return new Map(rows.map((row) => [row.id, binTagOf(row)]));
  },

  /** On how many works some of these tags stand, said or suggested. */
  async worksWith(tags: readonly number[], viewer: Viewer): Promise<number> {
    const { rows } = await sql<{ works: number }>`
      select count(distinct work)::integer as works from work_tags join works on works.id = work
      where tag = any(${tags}) and ${visible(viewer)}`.execute(db);
    return rows[0]!.works;
  },
});

const keeps = ({ kind }: Viewer) => (kind === 'keeper' ? sql<boolean>`true` : sql<boolean>`false`);
