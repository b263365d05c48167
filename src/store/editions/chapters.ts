import { type Kysely, sql } from 'kysely';
import type { Chapter } from '../../catalogue/work.ts';
import { restoredBlocks } from '../../text/restored.ts';
import { blocksIn } from '../../text/runs.ts';
import { type Block, storyBlocks } from '../../text/tree.ts';
import type { Edition } from '../reader.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { partsOf } from './parts.ts';

/** The text of chapters: from their rows; made again from the parts where those are not there. */
export async function chaptersOf(
  db: Kysely<Tables>,
  { workId, number, work }: Pick<Edition, 'workId' | 'number' | 'work'>,
  only?: readonly number[],
): Promise<Chapter[]> {
  const heads = only ? only.flatMap((n) => work.chapters[n] ?? []) : work.chapters;
  const wanted = heads.flatMap(({ blocks, hash }) => (blocks ? [] : [hash]));
  const rows =
    wanted.length === 0
      ? []
      : await db
          .selectFrom('chapters')
          .select(['hash', 'blocks'])
          .where('work', '=', workId)
          .where('hash', 'in', [...new Set(wanted)])
          .execute();
  const written = new Map(rows.map(({ hash, blocks }) => [hash, blocks]));
  const parts = wanted.every((hash) => written.has(hash)) ? [] : await storyOf(db, workId, number);
  return heads.map(({ title, blocks, hash, from }) => {
    const row = written.get(hash);
    return { title, blocks: blocks ?? (row === undefined ? blocksIn(from, parts) : shapes.blocks.read(row, workId)) };
  });
}

/** The story's blocks of each part of an edition. */
async function storyOf(db: Kysely<Tables>, work: string, number: number): Promise<Block[][]> {
  return (await partsOf(db, work, number)).map((part) => storyBlocks(restoredBlocks(part)));
}

/** Works after this id whose newest edition has no row of any chapter, though one should have. */
export async function unrendered(db: Kysely<Tables>, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select works.id from works join editions on editions.work = works.id and editions.number = works.edition
    where works.id > ${after} and editions.work > ${after} and merged_into is null and not exists (select from chapters where chapters.work = works.id)
      and exists (select from json_array_elements(editions.edition -> 'work' -> 'chapters') as chapter where chapter -> 'blocks' is null)
    order by works.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
