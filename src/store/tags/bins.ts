import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { searchWords } from '../../text/name-key.ts';
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

/** A tag that may mean the same as another. */
export interface AlikeTag extends BinTag {
  /** Works that carry both. */
  readonly shared: number;
}

/** A fandom, and how many of the works that carry a tag carry it. */
export interface Neighbour {
  readonly id: number;
  readonly name: string;
  readonly shared: number;
}

interface Row extends Omit<BinTag, 'of'> {
  readonly of: number | null;
  readonly of_name: string | null;
}
const tagOf = ({ of, of_name: name, ...tag }: Row): BinTag => ({
  ...tag,
  of: of === null ? null : { id: of, name: name! },
});

/** Works by tags: of each filter (a synonym counts as its canonical tag) or of each tag itself. */
const counted = (seen: RawBuilder<boolean>, asFilters: boolean, which: RawBuilder<boolean>) => sql`
  select tag, count(*) filter (where said) as uses, count(*) filter (where not said) as suggested from (
    select ${asFilters ? sql`coalesce(carried.synonym_of, carried.id)` : sql`carried.id`} as tag, work, bool_or(known <> 'program') as said
    from work_tags join works on works.id = work join tags as carried on carried.id = work_tags.tag
    where ${seen} and ${which} group by 1, work
  ) as once group by tag`;

const COLUMNS = sql`tags.id, tags.type, tags.name, tags.kind as "is", tags.synonym_of as "of", canonical.name as of_name,
  coalesce(uses, 0)::integer as uses, coalesce(counted.suggested, 0)::integer as suggested`;

/** What wranglers look at. Of tags that stand on no work which the viewer may see, only keepers are told, and only of canonical ones. */
export const binReader = (db: Db, visible: Visible) => ({
  async bins(viewer: Viewer): Promise<readonly BinCount[]> {
    const { rows } = await sql<BinCount>`
      select type, kind as "is", count(*)::integer as tags from tags
      where exists (select from work_tags join works on works.id = work where tag = tags.id and ${visible(viewer)}) or ${keeps(viewer)}
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
      with counted as (${counted(visible(viewer), kind === 'canonical', sql<boolean>`carried.type = ${type} and ${near}`)})
      select ${COLUMNS}, count(*) over ()::integer as total
      from tags left join counted on counted.tag = tags.id left join tags as canonical on canonical.id = tags.synonym_of
      where ${sql.join(
        [
          sql<boolean>`tags.type = ${type}`,
          sql<boolean>`tags.kind = ${kind}`,
          belongs,
          sql<boolean>`(counted.tag is not null or tags.kind = 'canonical' and ${keeps(viewer)})`,
          ...named,
        ],
        sql` and `,
      )}
      order by coalesce(uses, 0) desc, coalesce(counted.suggested, 0) desc, tags.name collate "C", tags.id
      limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
    return { items: rows.map(({ total: _, ...row }) => tagOf(row)), total: rows[0]?.total ?? 0, page, perPage };
  },

  /** Tags by their numbers, each counted by itself; those are left out that the viewer may not know of. */
  async tagsCounted(ids: readonly number[], viewer: Viewer): Promise<ReadonlyMap<number, BinTag>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<Row>`
      with counted as (${counted(visible(viewer), false, sql<boolean>`carried.id = any(${ids}::integer[])`)})
      select ${COLUMNS} from tags left join counted on counted.tag = tags.id
        left join tags as canonical on canonical.id = tags.synonym_of
      where tags.id = any(${ids}::integer[]) and (counted.tag is not null or tags.kind = 'canonical' or ${keeps(viewer)})`.execute(
      db,
    );
    return new Map(rows.map((row) => [row.id, tagOf(row)]));
  },

  /** On how many works some of these tags stand, said or suggested. */
  async worksWith(tags: readonly number[], viewer: Viewer): Promise<number> {
    const { rows } = await sql<{ works: number }>`
      select count(distinct work)::integer as works from work_tags join works on works.id = work
      where tag = any(${tags}) and ${visible(viewer)}`.execute(db);
    return rows[0]!.works;
  },

  /** Tags of the same type with the same letters, whatever their blanks; of a pairing the same people in another order. */
  async alike(tag: number, viewer: Viewer, most: number): Promise<readonly AlikeTag[]> {
    const { rows } = await sql<Row & { readonly shared: number }>`
      with own as (select * from tags where id = ${tag}),
        near as (
          select tags.id from tags, own
          where tags.type = own.type and tags.likeness = own.likeness and own.likeness <> '' and tags.id <> own.id
            and coalesce(tags.synonym_of, 0) <> own.id and coalesce(own.synonym_of, 0) <> tags.id
        ),
        counted as (${counted(visible(viewer), false, sql<boolean>`carried.id in (select id from near)`)})
      select ${COLUMNS}, ${bothWith(tag, visible(viewer))}::integer as shared
      from near join tags using (id) join counted on counted.tag = tags.id left join tags as canonical on canonical.id = tags.synonym_of
      order by tags.kind = 'canonical' desc, uses desc, tags.id limit ${most}`.execute(db);
    return rows.map(({ shared, ...row }) => ({ ...tagOf(row), shared }));
  },

  /** Tags of the same type that stand on the same works and in whose names all words of this one stand, or the other way round. */
  async within(tag: number, name: string, viewer: Viewer, most: number): Promise<readonly AlikeTag[]> {
    const words = searchWords(name);
    if (words.length === 0) return [];
    const { rows } = await sql<Row & { readonly shared: number }>`
      with own as (select * from tags where id = ${tag}),
        worlds as (
          select distinct fandoms.tag from work_tags as mine join work_tags as fandoms on fandoms.work = mine.work and fandoms.type = 'fandom'
          where mine.tag = ${tag} limit 20
        ),
        near as (
          select distinct others.tag as id from work_tags as fandoms
            join work_tags as others on others.work = fandoms.work join tags on tags.id = others.tag, own
          where fandoms.type = 'fandom' and fandoms.tag in (select tag from worlds)
            and others.type = own.type and others.tag <> own.id and tags.likeness <> own.likeness
            and (string_to_array(tags.key, ' ') @> string_to_array(own.key, ' ') or string_to_array(own.key, ' ') @> string_to_array(tags.key, ' '))
            and coalesce(tags.synonym_of, 0) <> own.id and coalesce(own.synonym_of, 0) <> tags.id
        ),
        counted as (${counted(visible(viewer), false, sql<boolean>`carried.id in (select id from near)`)})
      select ${COLUMNS}, ${bothWith(tag, visible(viewer))}::integer as shared
      from near join tags using (id) join counted on counted.tag = tags.id left join tags as canonical on canonical.id = tags.synonym_of
      order by tags.kind = 'canonical' desc, uses desc, tags.id limit ${most}`.execute(db);
    return rows.map(({ shared, ...row }) => ({ ...tagOf(row), shared }));
  },

  /** The fandoms that most works with one of these tags carry, each as its canonical tag. */
  async fandomsBeside(tags: readonly number[], viewer: Viewer, most: number): Promise<readonly Neighbour[]> {
    const { rows } = await sql<Neighbour>`
      select fandom.id, fandom.name, count(distinct mine.work)::integer as shared
      from work_tags as mine join works on works.id = mine.work
        join work_tags as theirs on theirs.work = mine.work and theirs.type = 'fandom'
        join tags as carried on carried.id = theirs.tag join tags as fandom on fandom.id = coalesce(carried.synonym_of, carried.id)
      where mine.tag = any(${tags}) and ${visible(viewer)}
      group by fandom.id, fandom.name order by shared desc, fandom.id limit ${most}`.execute(db);
    return rows;
  },
});

const keeps = ({ kind }: Viewer) => (kind === 'keeper' ? sql<boolean>`true` : sql<boolean>`false`);

const bothWith = (tag: number, seen: RawBuilder<boolean>) => sql`(
  select count(distinct theirs.work) from work_tags as theirs join works on works.id = theirs.work
    join work_tags as mine on mine.work = theirs.work and mine.tag = ${tag}
  where theirs.tag = tags.id and ${seen})`;
