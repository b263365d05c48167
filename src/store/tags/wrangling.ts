import type { Kysely } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';
import { binReader, known } from './bins.ts';
import { wranglings } from './history.ts';
import { nearReader } from './near.ts';
import { carriersOf, tagsByIds, tagsUnder } from './whole.ts';

export type { BinQuery, BinTag } from './bins.ts';
export type { AlikeTag, Neighbour } from './near.ts';

/** What wranglers read; each answer holds only what its viewer may see. */
export const wranglingReader = (db: Kysely<Tables>, visible: Visible) => ({
  ...binReader(db, visible),
  ...nearReader(db, visible),
  history: (asked: Parameters<typeof wranglings>[1], viewer: Viewer) => wranglings(db, asked, visible, viewer),
  /** Tags as they hang together, by their numbers. */
  whole: (ids: readonly number[]) => tagsByIds(db, ids),
  /** Other names of a tag, what lies right under it and what belongs to it. @param most of each */
  under: (id: number, most: number) => tagsUnder(db, id, most),
  /** The numbers of all tags by which canonical ones are found: their other names, narrower ones and theirs. */
  carriers: (ids: readonly number[]) => carriersOf(db, ids),
  /** The tag of a type that is called so. */
  called: (type: string, key: string, viewer: Viewer) =>
    db
      .selectFrom('tags')
      .select('id')
      .where('type', '=', type)
      .where('key', '=', key)
      .where(known(visible, viewer))
      .executeTakeFirst(),
});
export type ReadsWrangling = ReturnType<typeof wranglingReader>;
