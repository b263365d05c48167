import { sql, type Transaction } from 'kysely';
import type { CarriedTag } from '../../catalogue/tags-of.ts';
import { likeness } from '../../text/likeness.ts';
import { clip } from '../fold.ts';
import type { Tables } from '../tables.ts';

type Tx = Transaction<Tables>;

/** Longest name that is shown; the key is short by itself. */
const LONGEST = 200;

/** Keeps which tags works carry, in place of what they carried; a name that no work had before becomes a tag. */
export async function tagWorks(
  tx: Tx,
  works: readonly { readonly id: string; readonly tags: readonly CarriedTag[] }[],
): Promise<void> {
  await untag(
    tx,
    works.map(({ id }) => id),
  );
  const rows = works.flatMap(({ id, tags }) => {
    const next = new Map<string, number>();
    return tags.map((tag) => {
      const position = next.get(tag.type) ?? 0;
      next.set(tag.type, position + 1);
      return { ...tag, work: id, position, name: clip(tag.name, LONGEST) };
    });
  });
  if (rows.length === 0) return;
  // Without those that are there: every refused insert would use up a number. In order, so that two programs never wait for one another.
  await sql`
    insert into tags (type, key, name, likeness)
    select distinct on (type, key) type, key, name, likeness
    from unnest(${rows.map((r) => r.type)}::text[], ${rows.map((r) => r.key)}::text[], ${rows.map((r) => r.name)}::text[],
      ${rows.map((r) => likeness(r.key, r.type))}::text[])
      with ordinality as new (type, key, name, likeness, nth)
    where not exists (select from tags where tags.type = new.type and tags.key = new.key)
    order by type, key, nth
    on conflict do nothing`.execute(tx);
  await sql`
    insert into work_tags (work, tag, type, position, written, known, confidence, background)
    select new.work, tags.id, new.type, new.position, nullif(new.name, tags.name), new.known, new.confidence, new.background
    from unnest(
      ${rows.map((r) => r.work)}::text[], ${rows.map((r) => r.type)}::text[], ${rows.map((r) => r.key)}::text[],
      ${rows.map((r) => r.name)}::text[], ${rows.map((r) => r.position)}::integer[], ${rows.map((r) => r.known)}::text[],
      ${rows.map((r) => r.confidence)}::real[], ${rows.map((r) => r.background ?? null)}::text[]
    ) as new (work, type, key, name, position, known, confidence, background)
    join tags on tags.type = new.type and tags.key = new.key`.execute(tx);
}

/** Takes all tags off works. A name that nobody carries any more stays unseen until something is erased. */
export const untag = async (tx: Tx, works: readonly string[]): Promise<void> =>
  void (await tx
    .deleteFrom('work_tags')
    .where('work', 'in', ['', ...works])
    .execute());

/** So that no tag becomes carried while those are looked for that nobody carries; to be asked before any work is touched. */
export const holdTags = (tx: Tx) => sql`lock table tags in share row exclusive mode`.execute(tx);

/**
 * Takes away the names that no work carries any more and on which nothing hangs that one carries; where the tag stays but nobody spells it so, another
 * spelling of it holds.
 */
export async function forgetNames(tx: Tx): Promise<void> {
  for (let gone = 1n; gone > 0n; ) {
    // One after the other: what hung on a name goes before it.
    const { numAffectedRows = 0n } = await sql`
      delete from tags where not exists (select from work_tags where work_tags.tag = tags.id)
        and not exists (select from tags as names where names.synonym_of = tags.id)
        and not exists (select from tag_links where other = tags.id)`.execute(tx);
    gone = numAffectedRows;
  }
  await sql`
    with spelled as (
      select tag, mode() within group (order by written) as name from work_tags
      group by tag having every(written is not null)
    )
    update tags set name = spelled.name from spelled where tags.id = spelled.tag`.execute(tx);
  await sql`
    update work_tags set written = null from tags where tags.id = work_tags.tag and written = tags.name`.execute(tx);
}
