import type { Kysely } from 'kysely';
import type { Chapter } from '../../catalogue/work.ts';
import { restoredBlocks } from '../../text/restored.ts';
import { blocksIn } from '../../text/runs.ts';
import { type Block, storyBlocks } from '../../text/tree.ts';
import type { Edition } from '../reader.ts';
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
    return { title, blocks: blocks ?? (row === undefined ? blocksIn(from, parts) : (JSON.parse(row) as Block[])) };
  });
}

/** The story's blocks of each part of an edition. */
async function storyOf(db: Kysely<Tables>, work: string, number: number): Promise<Block[][]> {
  return (await partsOf(db, work, number)).map((part) => storyBlocks(restoredBlocks(part)));
}
