import { sql, type Transaction } from 'kysely';
import type { Does } from '../../finding/tags/acts.ts';
import type { Tag } from '../../finding/tags/tag.ts';
import type { TagChange } from '../../finding/tags/undo.ts';
import { likeness } from '../../text/likeness.ts';
import { nameKey } from '../../text/name-key.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { tagsWhere, type WholeTag } from './whole.ts';

type Tx = Transaction<Tables>;

/** Any number that nobody else uses. */
const LOCK = 740_233_963;

/** Nobody else wrangles until the transaction ends. Always taken first, or two would wait for each other. */
const alone = (tx: Tx) => sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);

/** Something that was done with tags, as it is written down. */
export interface NewWrangling {
  readonly does: Does | 'make' | 'undo';
  readonly tag: number | null;
  readonly other: number | null;
  /** The tags as they are now. */
  readonly changed: readonly Tag[];
  readonly changes: readonly TagChange[];
  readonly by: string;
  /** What it takes back. */
  readonly undoes?: number;
}

/** Wrangling, within one transaction. */
export const wranglingIn = (tx: Tx) => ({
  around: (ids: readonly number[]) => tagsAround(tx, ids),
  keep: (wrangling: NewWrangling) => wrangled(tx, wrangling),
  named: (type: string, name: string) => tagNamed(tx, type, name),
  toUndo: (id: number) => wranglingToUndo(tx, id),
  lastMerge: (tag: number) => lastMerge(tx, tag),
});
export type Wrangles = ReturnType<typeof wranglingIn>;

/**
 * These tags, and all whose links may matter when something is done with them: what is wider and narrower however far, other names, what belongs to
 * them, and where any of these lead. Nobody else wrangles until the transaction ends.
 */
async function tagsAround(tx: Tx, ids: readonly number[]): Promise<readonly WholeTag[]> {
  await alone(tx);
  const near = sql<boolean>`id in (
    with recursive
      asked as (
        select id from unnest(${ids}::integer[]) as id
        union select synonym_of from tags where id = any(${ids}) and synonym_of is not null
      ),
      up as (select id from asked union select other from up join tag_links on tag = up.id and kind = 'under'),
      down as (select id from asked union select tag from down join tag_links on other = down.id and kind = 'under'),
      own as (
        select id from up union select id from down
        union select tags.id from asked join tags on synonym_of = asked.id
        union select tag from asked join tag_links on other = asked.id
      )
    select id from own
    union select other from own join tag_links on tag = own.id
    union select synonym_of from own join tags using (id) where synonym_of is not null)`;
  return tagsWhere(tx, near);
}

/** Writes down what was done, and how the tags are now. @returns its number */
async function wrangled(tx: Tx, wrangling: NewWrangling): Promise<number> {
  const { does, tag, other, changed, changes, by, undoes = null } = wrangling;
  const { id } = await tx
    .insertInto('wranglings')
    .values({ does, tag, other, changes: shapes.tagChanges.write(changes), by, undoes })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (undoes !== null) {
    await sql`update wranglings set undone_by = ${id} where id = ${undoes}`.execute(tx);
    // What was itself the taking back of something: that holds again.
    await sql`update wranglings set undone_by = null where undone_by = ${undoes}`.execute(tx);
  }
  const moved = new Set(changes.map((change) => change.tag));
  const rows = changed.filter((one) => moved.has(one.id));
  await sql`
    update tags set kind = new.kind, synonym_of = new.of
    from unnest(${rows.map((r) => r.id)}::integer[], ${rows.map((r) => r.is)}::text[], ${rows.map((r) => r.of)}::integer[])
      as new (id, kind, of)
    where tags.id = new.id and (tags.kind, tags.synonym_of) is distinct from (new.kind, new.of)`.execute(tx);
  const links = (['under', 'in'] as const).flatMap((kind) =>
    changes.flatMap((change) =>
      (['laid', 'taken'] as const).flatMap((way) =>
        change[kind][way].map((to) => ({ way, kind, tag: change.tag, other: to })),
      ),
    ),
  );
  await sql`
    delete from tag_links using ${listed(links.filter(({ way }) => way === 'taken'))}
    where tag_links.tag = link.tag and tag_links.kind = link.kind and tag_links.other = link.other`.execute(tx);
  await sql`
    insert into tag_links (tag, kind, other) select tag, kind, other from ${listed(links.filter(({ way }) => way === 'laid'))}
    on conflict do nothing`.execute(tx);
  return id;
}

const listed = (links: readonly { readonly tag: number; readonly kind: string; readonly other: number }[]) =>
  sql`unnest(${links.map((l) => l.tag)}::integer[], ${links.map((l) => l.kind)}::text[], ${links.map((l) => l.other)}::integer[])
    as link (tag, kind, other)`;

/** The tag of that name, made where there is none. */
async function tagNamed(tx: Tx, type: string, name: string): Promise<{ readonly id: number; readonly isNew: boolean }> {
  await alone(tx);
  const key = nameKey(name);
  const there = () =>
    tx.selectFrom('tags').select('id').where('type', '=', type).where('key', '=', key).executeTakeFirst();
  const known = await there();
  if (known) return { ...known, isNew: false };
  const made = await tx
    .insertInto('tags')
    .values({ type, key, name, likeness: likeness(key, type) })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made ? { ...made, isNew: true } : { ...(await there())!, isNew: false };
}

/** What was done, to be taken back; nobody else takes it back until the transaction ends. */
async function wranglingToUndo(tx: Tx, id: number) {
  await alone(tx);
  const row = await tx
    .selectFrom('wranglings')
    .select(['id', 'tag', 'other', 'changes', 'undone_by'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        tag: row.tag,
        other: row.other,
        isUndone: row.undone_by !== null,
        changes: shapes.tagChanges.read(row.changes, `${id}`),
      }
    : null;
}

/** The last merging of a tag that holds; null where none does. */
async function lastMerge(tx: Tx, tag: number): Promise<number | null> {
  const row = await tx
    .selectFrom('wranglings')
    .select('id')
    .where('tag', '=', tag)
    .where('does', '=', 'merge')
    .where('undone_by', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
