import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Rows that should not be without others, a sentence each. */
export async function inconsistencies(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ sentence: string }>`
    select 'The last import did not come to its end; run it again.' as sentence from state where grouping_due
    union all
    select format('The story %s is in no work; import its heap again.', key) from pieces where work is null and not (select grouping_due from state)
    union all
    select format('The work %s has no edition %s, which should be its newest; restore a backup.', id, edition) from works
      where not exists (select from editions where work = works.id and number = works.edition) or exists (select from editions where work = works.id and number > works.edition)
    union all
    select format('Edition %s of the work %s is made from nothing; restore a backup.', number, work) from editions
      where not exists (select from edition_parts where edition_parts.work = editions.work and edition_parts.number = editions.number)
    union all
    select format('The work %s leads to %s, which leads on; restore a backup.', a.id, b.id) from works as a join works as b on b.id = a.merged_into where b.merged_into is not null
    union all
    select format('The work %s leads to %s and has tags of its own still; restore a backup.', id, merged_into) from works
      where merged_into is not null and exists (select from work_tags where work = id)
    union all
    select format('Nothing says why the file %s was refused; import its heap again.', path) from found_files
      where outcome = 'refused' and not exists (select from refusals where refusals.heap = found_files.heap and refusals.path_hash = found_files.path_hash)
    union all
    select format('The file %s was taken in, but no story of it is here; import its heap again.', path) from found_files
      where outcome = 'taken-in' and not exists (select from pieces where pieces.sha256 = found_files.sha256)
          and not exists (select from archives where archives.sha256 = found_files.sha256)
  `.execute(db);
  return rows.map((r) => r.sentence);
}
