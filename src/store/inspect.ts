import { type Kysely, sql } from 'kysely';
import type { Sentence } from '../text/sentence.ts';
import { hashOf } from './hash.ts';
import { inconsistencies } from './inconsistencies.ts';
import { addJob } from './jobs/write.ts';
import type { Tables } from './tables.ts';

/** What a thorough look at the store finds row by row; for `verify`. Nothing is parsed that may be damaged. */
export interface Inspection {
  files(): AsyncIterable<{ readonly sha256: string; readonly size: number; readonly path: string | null }>;
  /** Drafts, with whether each is as it was written. */
  drafts(): AsyncIterable<{ readonly key: string; readonly intact: boolean }>;
  restorations(): AsyncIterable<{ readonly key: string; readonly intact: boolean }>;
  /** Every edition, or those of some works, with what it was made from, as text. */
  editions(works?: readonly string[]): AsyncIterable<InspectedEdition>;
  /** Chapters as they are read, with whether each has its hash. One that has not is dropped: it is made again when it is read. */
  chapters(): AsyncIterable<{ readonly work: string; readonly intact: boolean }>;
  /** The newest record of every work with the tags that are kept of it, as `type` and key. */
  tags(): AsyncIterable<{ readonly work: string; readonly edition: string; readonly tags: readonly string[] }>;
  counts(): Promise<{ readonly works: number; readonly files: number; readonly refusals: number }>;
  /** Rows that should not be without others, a sentence each. */
  inconsistencies(): Promise<readonly Sentence[]>;
}

export interface InspectedEdition {
  readonly work: string;
  readonly number: number;
  readonly edition: string;
  readonly intact: boolean;
  readonly parts: readonly { readonly key: string; readonly draft: string; readonly ledger: string }[];
}

const PAGE = 100;

export const inspect = (db: Kysely<Tables>): Inspection => ({
  ...inspectBytes(db),
  ...inspectReading(db),
  inconsistencies: () => inconsistencies(db),
});

/** What is only added, and must be as it was written. */
const inspectBytes = (db: Kysely<Tables>): Pick<Inspection, 'files' | 'drafts' | 'restorations' | 'editions'> => ({
  async *files() {
    for (let after = ''; ; ) {
      const { rows } = await sql<{ sha256: string; size: number; path: string | null }>`
        select sha256, size, (select min(path) from found_files where found_files.sha256 = files.sha256) as path
        from files where sha256 > ${after} order by sha256 limit ${PAGE}`.execute(db);
      yield* rows;
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.sha256;
    }
  },

  async *drafts() {
    for (let after = 0; ; ) {
      const rows = await db
        .selectFrom('drafts')
        .select(['id', 'key', 'draft', 'hash'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute();
      for (const { key, draft, hash } of rows) yield { key, intact: hashOf(draft) === hash };
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.id;
    }
  },

  async *restorations() {
    for (let after = 0; ; ) {
      const rows = await db
        .selectFrom('restorations')
        .innerJoin('drafts', 'drafts.id', 'restorations.draft')
        .select(['restorations.id', 'drafts.key', 'ledger', 'record', 'card', 'restorations.hash'])
        .where('restorations.id', '>', after)
        .orderBy('restorations.id')
        .limit(PAGE)
        .execute();
      for (const { key, ledger, record, card, hash } of rows)
        yield { key, intact: hashOf(ledger, record, card) === hash };
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.id;
    }
  },

  async *editions(works) {
    for (let after = { work: '', number: 0 }; ; ) {
      const rows = await db
        .selectFrom('editions')
        .select(['work', 'number', 'edition', 'hash'])
        .where(sql<boolean>`(work, number) > (${after.work}, ${after.number})`)
        .where(works ? sql<boolean>`work = any(${works}::text[])` : sql<boolean>`true`)
        .orderBy('work')
        .orderBy('number')
        .limit(PAGE)
        .execute();
      for (const { work, number, edition, hash } of rows)
        yield { work, number, edition, intact: hashOf(edition) === hash, parts: await partsOf(db, work, number) };
      if (rows.length < PAGE) return;
      after = rows.at(-1)!;
    }
  },
});

/** What is derived of it, for reading and for lists. */
const inspectReading = (db: Kysely<Tables>): Pick<Inspection, 'chapters' | 'tags' | 'counts'> => ({
  async *chapters() {
    for (let after = { work: '', hash: '' }; ; ) {
      const { rows } = await sql<{ work: string; hash: string; intact: boolean }>`
        select work, hash, encode(sha256(convert_to(blocks::text, 'UTF8')), 'hex') = hash as intact from chapters
        where (work, hash) > (${after.work}, ${after.hash}) order by work, hash limit ${PAGE}`.execute(db);
      for (const { work, hash, intact } of rows) {
        if (!intact)
          await db.transaction().execute(async (tx) => {
            await tx.deleteFrom('chapters').where('work', '=', work).where('hash', '=', hash).execute();
            await addJob(tx, 'render');
          });
        yield { work, intact };
      }
      if (rows.length < PAGE) return;
      after = rows.at(-1)!;
    }
  },

  async *tags() {
    for (let after = ''; ; ) {
      const { rows } = await sql<{ work: string; edition: string; tags: readonly string[] }>`
        select works.id as work, editions.edition, array(
          select tags.type || ' ' || tags.key from work_tags join tags on tags.id = tag where work = works.id order by 1
        ) as tags
        from works join editions on editions.work = works.id and editions.number = works.edition
        where merged_into is null and works.id > ${after} and editions.work > ${after} order by works.id limit ${PAGE}`.execute(
        db,
      );
      yield* rows;
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.work;
    }
  },

  async counts() {
    const { rows } = await sql<{ works: number; files: number; refusals: number }>`
      select (select count(*) from works where merged_into is null) as works, (select count(*) from found_files) as files, (select count(*) from refusals) as refusals`.execute(
      db,
    );
    return rows[0]!;
  },
});

function partsOf(db: Kysely<Tables>, work: string, number: number) {
  return db
    .selectFrom('edition_parts')
    .innerJoin('restorations', 'restorations.id', 'edition_parts.restoration')
    .innerJoin('drafts', 'drafts.id', 'restorations.draft')
    .select(['edition_parts.key', 'drafts.draft', 'restorations.ledger'])
    .where('work', '=', work)
    .where('number', '=', number)
    .orderBy('position')
    .execute();
}
