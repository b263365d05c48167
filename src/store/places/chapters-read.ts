import { type Kysely, sql } from 'kysely';
import type { EditionHead } from '../../catalogue/head.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { currentId } from '../works/current.ts';

/** Which chapters somebody has read, and which came since: numbers from 0, in that edition. */
export interface ChaptersRead {
  /** Whose edition it is: the work itself, or one that was found to be it since. */
  readonly of: string;
  readonly edition: number;
  readonly read: readonly number[];
  readonly fresh: readonly number[];
  /** How many that edition has. */
  readonly chapters: number;
}

const CURRENT = sql<string>`coalesce(merged_into, works.id)`;

/** What people have read of works that they read by chapters. Who may see a work is for the caller to know. */
export function chaptersReadIn(db: Kysely<Tables>) {
  const rows = (account: string, works: readonly string[]) =>
    db
      .selectFrom('chapters_read')
      .innerJoin('works', 'works.id', 'chapters_read.work')
      .select([CURRENT.as('work'), 'chapters_read.work as of', 'chapters_read.edition'])
      .select(['read', 'fresh', 'chapters_read.chapters'])
      .where('account', '=', account)
      .where(CURRENT, 'in', works)
      .orderBy(sql`merged_into is null`)
      .execute();
  return {
    /** Of a work, and of each that was found to be it since they read there. */
    readOf: (account: string, work: string): Promise<ChaptersRead[]> => rows(account, [work]),
    /** The chapters of an edition, to be held against those of a newer one: they are nobody's to be shown. Null where it was erased. */
    async chaptersOf(work: string, edition: number): Promise<EditionHead['chapters'] | null> {
      const row = await db
        .selectFrom('editions')
        .select('edition')
        .where('work', '=', work)
        .where('number', '=', edition)
        .executeTakeFirst();
      return row ? shapes.edition.read(row.edition, `${work}, edition ${edition}`).work.chapters : null;
    },
    /** Of several works, by their ids. */
    async readOfEach(account: string, works: readonly string[]): Promise<ReadonlyMap<string, ChaptersRead>> {
      if (works.length === 0) return new Map();
      return new Map((await rows(account, works)).map((row) => [row.work, row]));
    },
    /** Takes the place of what was kept, also of works that were found to be this one. */
    async keepRead(
      account: string,
      work: string,
      { edition, read, fresh, chapters }: Omit<ChaptersRead, 'of'>,
    ): Promise<void> {
      const kept = { edition, read: [...read], fresh: [...fresh], chapters };
      await db
        .with('gone', (of) =>
          of
            .deleteFrom('chapters_read')
            .where('account', '=', account)
            .where('work', 'in', (its) =>
              its.selectFrom('works').select('id').where('merged_into', '=', currentId(work)),
            ),
        )
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
