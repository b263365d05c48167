import { type Kysely, sql } from 'kysely';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { currentId } from '../works/current.ts';
import type { Desk } from './desk.ts';
import { deskFigures } from './figures.ts';
import { deskHeaps } from './heaps.ts';
import { queue } from './queue.ts';
import { saidReader } from './said.ts';

export const deskReader = (db: Kysely<Tables>): Desk => ({
  ...saidReader(db),
  ...deskFigures(db),
  ...deskHeaps(db),

  queue: (query) => queue(db, query),

  async files(work) {
    const row = await db
      .selectFrom('works')
      .select(['id', 'plan'])
      .where('id', '=', currentId(work))
      .executeTakeFirst();
    if (!row) return null;
    const { parts, differing = {} } = shapes.plan.read(row.plan, work);
    const { rows } = await sql<{ key: string; card: string }>`
      select pieces.key, restorations.card from pieces join restorations on restorations.id = pieces.restoration
      where pieces.key = any(${parts.flat()})`.execute(db);
    const cards = new Map(rows.map(({ key, card }) => [key, shapes.card.read(card, key)]));
    const fileOf = (key: string) => {
      const { path, words, quality } = cards.get(key)!;
      return { key, path, words, quality, ...(differing[key] ? { differs: differing[key] } : {}) };
    };
    return { work: row.id, parts: parts.map((keys) => keys.map(fileOf)) };
  },

  async isHidden(work) {
    const row = await db.selectFrom('works').select('hidden').where('id', '=', work).executeTakeFirst();
    return row?.hidden ?? false;
  },

  async sayingSo(field, said) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from sayings where field = ${field} and said = ${said}`.execute(db);
    return rows[0]!.count;
  },

  async original(key) {
    const row = await db
      .selectFrom('pieces')
      .innerJoin('restorations', 'restorations.id', 'pieces.restoration')
      .innerJoin('drafts', 'drafts.id', 'restorations.draft')
      .select('drafts.draft')
      .where('pieces.key', '=', key)
      .executeTakeFirst();
    return row ? shapes.draft.read(row.draft, key).text.content : null;
  },

  async names(type, limit) {
    const { rows } = await sql<{ name: string }>`
      select name from (
        select tag, count(*) as works from work_tags join works on works.id = work
        where type = ${type} and merged_into is null and not taken_out group by tag
      ) as counted join tags on tags.id = tag order by works desc, name limit ${limit}`.execute(db);
    return rows.map(({ name }) => name);
  },
});
