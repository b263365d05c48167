import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { expect, test } from 'vitest';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { databaseOf, old } from '../support/old-library.ts';
import { emptyPlace, opened } from '../support/restored.ts';

/** Each after those that it refers to. */
const TABLES =
  'migrations files heaps found_files earlier_files refusals drafts restorations works pieces editions edition_parts decisions decisions_for_all standings state desk_words sayings questions works_due archives archive_stories archive_rows contents'.split(
    ' ',
  );

test('a backup of an older schema is put back as it was then, and carried over to today', async () => {
  const client = new pg.Client(await databaseOf(old));
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select relname as name, array_agg(attname::text order by attnum) as columns from pg_class join pg_attribute on attrelid = pg_class.oid
      where relkind = 'r' and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped group by relname`,
    );
    const tables = TABLES.map((name) => rows.find((row) => row.name === name)!);
    expect(tables.length).toBe(rows.length);
    const { rows: migrations } = await client.query<{ name: string }>('select name from migrations order by name');
    const place = await emptyPlace();
    const loading = await place.load({
      schema: migrations.map(({ name }) => name),
      postgres: '18',
      tables,
      sequences: [{ table: 'decisions', column: 'id', last: '70', called: true }],
      counts: { works: old.read.length, editions: 5, originals: 0 },
    });
    for (const { name, columns } of tables)
      await loading.rows(name, client.query(copyTo(`copy ${name} (${columns.map((c) => `"${c}"`).join()}) to stdout`)));
    await loading.commit();
    const library = libraryOn({ ...place, store: await opened(place), program: 'test' });
    const { problems, works } = await library.verify(OWNER);
    expect(works).toBe(old.read.length);
    expect(problems.filter(({ code }) => code !== 'verify.original-missing')).toEqual([]);
    for (const { id, chapters } of old.read) {
      const edition = (await library.works.read(OWNER, id))!;
      const read = await library.works.chapters(OWNER, edition);
      expect(read.map(({ title, blocks }) => ({ title, last: blocks.at(-1) }))).toEqual(
        chapters.map(({ title, last }) => ({ title, last })),
      );
    }
  } finally {
    await client.end();
  }
});
