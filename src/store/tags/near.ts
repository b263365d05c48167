import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { searchWords } from '../../text/name-key.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';
import { type BinTag, binTagOf, COLUMNS, counted, type Row } from './bins.ts';

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

/** Which tags may have to do with one, and what speaks for it. */
export const nearReader = (db: Kysely<Tables>, visible: Visible) => ({
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
    return rows.map(({ shared, ...row }) => ({ ...binTagOf(row), shared }));
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
    return rows.map(({ shared, ...row }) => ({ ...binTagOf(row), shared }));
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

const bothWith = (tag: number, seen: RawBuilder<boolean>) => sql`(
  select count(distinct theirs.work) from work_tags as theirs join works on works.id = theirs.work
    join work_tags as mine on mine.work = theirs.work and mine.tag = ${tag}
  where theirs.tag = tags.id and ${seen})`;
