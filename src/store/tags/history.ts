import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { nameOf } from '../accounts/accounts.ts';
import type { PageOf } from '../page.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';
import { known } from './bins.ts';
import type { NewWrangling } from './wrangle.ts';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** Something that was done with tags. */
export interface Wrangling {
  readonly id: number;
  readonly does: NewWrangling['does'];
  /** Null: gone since, or nothing that the viewer may know of. */
  readonly tag: Named | null;
  readonly other: Named | null;
  /** How many tags it changed. */
  readonly changed: number;
  readonly by: string;
  readonly at: Date;
  /** What it took back, and what took it back. */
  readonly undoes: number | null;
  readonly undoneBy: number | null;
}

interface Row extends Omit<Wrangling, 'tag' | 'other' | 'undoneBy'> {
  readonly tag: number | null;
  readonly tag_name: string | null;
  readonly other: number | null;
  readonly other_name: string | null;
  readonly undone_by: number | null;
  readonly total: number;
}

/** What was done with tags, the newest first. @param asked only what was done with one tag, or some things that were done */
export async function wranglings(
  db: Kysely<Tables>,
  {
    tag,
    ids,
    page,
    perPage,
  }: {
    readonly tag?: number | undefined;
    readonly ids?: readonly number[] | undefined;
    readonly page: number;
    readonly perPage: number;
  },
  visible: Visible,
  viewer: Viewer,
): Promise<PageOf<Wrangling>> {
  const { rows } = await sql<Row>`
    select wranglings.id, does, wranglings.tag, tag.name as tag_name, other, another.name as other_name,
      json_array_length(changes) as changed, ${nameOf('wranglings.by')} as by, at, undoes, undone_by, count(*) over ()::integer as total
    from wranglings left join tags as tag on tag.id = wranglings.tag and ${known(visible, viewer, 'tag')}
      left join tags as another on another.id = other and ${known(visible, viewer, 'another')}
    where ${tag === undefined ? sql`true` : sql`(wranglings.tag = ${tag} or other = ${tag})`}
      and ${ids === undefined ? sql`true` : sql`wranglings.id = any(${ids}::integer[])`}
    order by wranglings.id desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
  const named = (id: number | null, name: string | null) => (id === null || name === null ? null : { id, name });
  return {
    items: rows.map(({ total: _, tag_name, other_name, undone_by: undoneBy, ...row }) => ({
      ...row,
      tag: named(row.tag, tag_name),
      other: named(row.other, other_name),
      undoneBy,
    })),
    total: rows[0]?.total ?? 0,
    page,
    perPage,
  };
}
