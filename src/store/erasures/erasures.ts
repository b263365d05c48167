import { type Kysely, sql } from 'kysely';
import type { Plan } from '../../grouping/card.ts';
import type { ListOfWorks } from '../../intake/list-of-works.ts';
import type { Sentence } from '../../text/sentence.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { scrub } from './scrub.ts';

/** What is kept of an erasure: who, when, why, and hashes alone. As JSON it lies beside the originals too. */
export interface KeptErasure {
  /** Names it in every copy of the library (a UUID). */
  readonly mark: string;
  readonly reason: Sentence;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  /** SHA-256 of the files that went. */
  readonly originals: readonly string[];
  /** As `Signature`; the chosen runs packed. */
  readonly letters: readonly string[];
  readonly parts: readonly string[];
}

export interface Erasure extends KeptErasure {
  readonly id: number;
  readonly works: readonly string[];
}

/** What hangs on some works, to be shown before they are erased. */
export interface Hanging {
  readonly files: number;
  /** Of these, how many hold other stories or say something else too. */
  readonly sharedFiles: number;
  /** Stories in those files that stay. */
  readonly staying: number;
  readonly drafts: number;
  readonly editions: number;
  /** What people decided and said. */
  readonly words: number;
}

/** What was erased for good, seen without a viewer's eyes. */
export interface Erasures {
  /** In the order in which they were done. */
  all(): Promise<readonly Erasure[]>;
  /** Files whose bytes may not be here, by SHA-256, with the number of the erasure. */
  originals(): Promise<ReadonlyMap<string, number>>;
  /** The last erasure that is not swept to its end, or null. */
  unswept(): Promise<number | null>;
  /** Works in which a story with one of these letters is. */
  worksWith(letters: readonly string[]): Promise<readonly string[]>;
  /** A work, or the one that it was merged into, or null. */
  work(id: string): Promise<{ readonly id: string; readonly title: string | null; readonly plan: Plan } | null>;
  /** The drafts that belong to a work, by key. */
  keysOf(works: readonly string[]): Promise<readonly string[]>;
  hanging(works: readonly string[]): Promise<Hanging>;
  /** Those who wrote them and nothing else that is here. */
  writersOfNoOther(works: readonly string[]): Promise<readonly string[]>;
  /** Pages of contents and lists of works at these paths, by SHA-256. */
  speakers(paths: readonly string[]): Promise<readonly string[]>;
  lists(sha256s: readonly string[]): Promise<ReadonlyMap<string, ListOfWorks>>;
  /** As `scrub.ts`. */
  scrub(): Promise<boolean>;
}

export function erasuresOf(db: Kysely<Tables>): Erasures {
  return {
    async all() {
      const rows = await db.selectFrom('erasures').selectAll().orderBy('id').execute();
      return rows.map(({ id, mark, works, originals, letters, parts, reason, decided_by, decided_at }) => ({
        id,
        mark,
        works,
        originals,
        letters,
        parts: shapes.runs.read(parts, mark),
        reason: shapes.sentence.read(reason, mark),
        by: decided_by,
        at: decided_at.toISOString(),
      }));
    },

    async originals() {
      const rows = await db.selectFrom('erased_originals').selectAll().execute();
      return new Map(rows.map(({ sha256, erasure }) => [sha256, erasure]));
    },

    async unswept() {
      const { rows } = await sql<{ last: number | null }>`select max(erasure) as last from sweeps`.execute(db);
      return rows[0]!.last;
    },

    async worksWith(letters) {
      const { rows } = await sql<{ work: string }>`
        select distinct work from pieces where letters = any(${letters}) and letters <> '' and work is not null`.execute(
        db,
      );
      return rows.map((r) => r.work);
    },

    async work(id) {
      const { rows } = await sql<{ id: string; title: string | null; plan: string }>`
        select id, title, plan from works where id = (select coalesce(merged_into, id) from works where id = ${id})`.execute(
        db,
      );
      const [row] = rows;
      return row ? { ...row, plan: shapes.plan.read(row.plan, row.id) } : null;
    },

    async keysOf(works) {
      const { rows } = await sql<{
        key: string;
      }>`select key from pieces where work = any(${works}) order by key`.execute(db);
      return rows.map((r) => r.key);
    },

    async hanging(works) {
      const { rows } = await sql<Hanging>`
        with
          its_works as (select id from works where id = any(${works}) or merged_into = any(${works})),
          its_pieces as (select key, sha256 from pieces where work in (select id from its_works)),
          its_files as (select distinct sha256 from its_pieces),
          others as (select key, sha256 from pieces join its_files using (sha256) where key not in (select key from its_pieces))
        select
          (select count(*) from its_files) as files,
          (select count(distinct sha256) from others) as "sharedFiles",
          (select count(*) from others) as staying,
          (select count(*) from drafts where key in (select key from its_pieces)) as drafts,
          (select count(*) from editions where work in (select id from its_works)) as editions,
          (select count(*) from decisions where work in (select id from its_works))
            + (select count(*) from desk_words where work in (select id from its_works)) as words`.execute(db);
      return rows[0]!;
    },

    async writersOfNoOther(works) {
      const { rows } = await sql<{ name: string }>`
        with its as (select id from works where id = any(${works}) or merged_into = any(${works}))
        select distinct coalesce(written, tags.name) as name from work_tags join tags on tags.id = work_tags.tag
        where work_tags.type = 'author' and work in (select id from its) and not exists (
          select from work_tags as other where other.tag = work_tags.tag and other.work not in (select id from its)
        )`.execute(db);
      return rows.map((r) => r.name);
    },

    async speakers(paths) {
      const { rows } = await sql<{ sha256: string }>`
        select distinct sha256 from found_files where path = any(${paths})
          and (exists (select from contents where contents.sha256 = found_files.sha256)
            or exists (select from work_lists where work_lists.sha256 = found_files.sha256))`.execute(db);
      return rows.map((r) => r.sha256);
    },

    async lists(sha256s) {
      const rows = await db
        .selectFrom('work_lists')
        .selectAll()
        .where('sha256', 'in', ['', ...sha256s])
        .execute();
      return new Map(rows.map(({ sha256, list }) => [sha256, shapes.list.read(list, sha256)]));
    },

    scrub: () => scrub(db),
  };
}
