import { sql, type Transaction } from 'kysely';
import { calledAt, claimsOf } from '../text/called.ts';
import { calledKeys } from './called.ts';
import * as shapes from './shapes.ts';
import type { Tables } from './tables.ts';

const PAGE = 2_000;

/** Writes by what files and stories of dumps are spoken of that an older program kept: what `019-spoken-of.sql` begins. */
export async function callWhatIsThere(tx: Transaction<Tables>): Promise<void> {
  await callFiles(tx);
  await callStories(tx);
}

async function callFiles(tx: Transaction<Tables>): Promise<void> {
  for (let after = { heap: 0, path_hash: '' }; ; ) {
    const { rows } = await sql<{ heap: number; path_hash: string; place: string }>`
      select heap, path_hash, root || '/' || path as place from found_files join heaps on heaps.id = heap
      where (heap, path_hash) > (${after.heap}, ${after.path_hash}) order by heap, path_hash limit ${PAGE}`.execute(tx);
    await sql`
      update found_files set called = array(select json_array_elements_text(its.called))
      from unnest(${rows.map(({ heap }) => heap)}::integer[], ${rows.map((row) => row.path_hash)}::text[],
        ${rows.map(({ place }) => JSON.stringify(calledKeys(calledAt(place))))}::json[]) as its (heap, path_hash, called)
      where found_files.heap = its.heap and found_files.path_hash = its.path_hash`.execute(tx);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!;
  }
}

async function callStories(tx: Transaction<Tables>): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await tx
      .selectFrom('archive_stories')
      .select(['key', 'entry'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(PAGE)
      .execute();
    const chapters = rows.map(({ key, entry }) => shapes.entry.read(entry, key).chapters);
    await sql`
      update archive_stories set chapters = its.chapters, claims = array(select json_array_elements_text(its.claims))
      from unnest(${rows.map(({ key }) => key)}::text[], ${chapters.map((all) => all.length)}::integer[],
        ${chapters.map((all) => JSON.stringify(calledKeys(claimsOf(all))))}::json[]) as its (key, chapters, claims)
      where archive_stories.key = its.key`.execute(tx);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.key;
  }
}
