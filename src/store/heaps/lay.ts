import { sql } from 'kysely';

/** A table `lay`: where these files lie, and lay before others took their places. */
export const layOf = (files: readonly string[]) => sql`(
  select sha256, heap, path from found_files where sha256 = any(${[...files]}::text[])
  union select earlier.sha256, heap, path from earlier_files as earlier join found_files using (heap, path_hash)
    where earlier.sha256 = any(${[...files]}::text[])
) as lay`;
