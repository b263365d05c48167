import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { currentId } from '../works/current.ts';

/** Which chapters somebody has read, and which came since: numbers from 0, in that edition. */
export interface ChaptersRead {
  /** Null: it was an edition of another work, which was found to be this one. */
  readonly edition: number | null;
  readonly read: readonly number[];
  readonly fresh: readonly number[];
  /** How many that edition has. */
  readonly chapters: number;
}

/** What people have read of works that they read by chapters. Who may see a work is for the caller to know. */
export function chaptersReadIn(db: Kysely<Tables>) {
  const rows = (account: string, works: readonly string[]) =>
    db
      .selectFrom('chapters_read')
      .innerJoin('works', 'works.id', 'chapters_read.work')
      .select([
        sql<string>`coalesce(merged_into, works.id)`.as('work'),
        sql<number | null>`case when merged_into is null then chapters_read.edition end`.as('edition'),
      ])
      .select(['read', 'fresh', 'chapters_read.chapters'])
      .where('account', '=', account)
      .where(sql`coalesce(merged_into, works.id)`, 'in', works);
  return {
    async readOf(account: string, work: string): Promise<ChaptersRead | null> {
      const found = await rows(account, [work]).execute();
      return found.find(({ edition }) => edition !== null) ?? found[0] ?? null;
    },
    /** Of several works, by their ids. */
    async readOfEach(account: string, works: readonly string[]): Promise<ReadonlyMap<string, ChaptersRead>> {
      if (works.length === 0) return new Map();
      return new Map((await rows(account, works).execute()).map((row) => [row.work, row]));
    },
    async keepRead(
      account: string,
      work: string,
      { edition, read, fresh, chapters }: ChaptersRead & { readonly edition: number },
    ): Promise<void> {
      const kept = { edition, read: [...read], fresh: [...fresh], chapters };
      await db
        .insertInto('chapters_read')
        .values({ account, work: currentId(work), ...kept })
        .onConflict((same) => same.columns(['account', 'work']).doUpdateSet(kept))
        .execute();
    },
    /** How somebody likes to read, as the cookie of their browser has it; null where they never said. */
    async choices(account: string): Promise<string | null> {
      const row = await db
        .selectFrom('reading_choices')
        .select('choices')
        .where('account', '=', account)
        .executeTakeFirst();
      return row?.choices ?? null;
    },
    async keepChoices(account: string, choices: string): Promise<void> {
      await db
        .insertInto('reading_choices')
        .values({ account, choices })
        .onConflict((same) => same.column('account').doUpdateSet({ choices }))
        .execute();
    },
  };
}

export type ReadingKept = ReturnType<typeof chaptersReadIn>;
