import { type Kysely, type RawBuilder, sql } from 'kysely';
import { chaptersOf } from '../editions/chapters.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { tagsWhere } from '../tags/whole.ts';
import type { Searched, SearchedWork } from './search.ts';

interface Row {
  readonly id: string;
  readonly hidden: boolean;
  readonly restricted: boolean;
  readonly taken_out: boolean;
  readonly added_at: Date;
  readonly language: string;
  readonly words: number;
  readonly chapters: number;
  readonly changes: number;
  readonly confidence: number;
  readonly number: number;
  readonly edition: string;
  /** As {@link TAGS} puts them together. */
  readonly tags: string;
}

/** All tags of a work in one text: arrays of them take the client three times as long. */
const TAGS = sql<string>`coalesce((
  select string_agg(concat_ws(' ', tag, known, work_tags.confidence, background), ',') from work_tags where work = works.id
), '')`;

export function searchedIn(db: Kysely<Tables>): Searched {
  const rows = async (
    which: RawBuilder<boolean>,
    limit: number,
    editions = sql<boolean>`true`,
  ): Promise<readonly SearchedWork[]> => {
    const found = await sql<Row>`
      select works.id, hidden, restricted, taken_out, added_at, language, works.words, works.chapters, works.changes, works.confidence,
        editions.number, editions.edition, ${TAGS} as tags
      from works join editions on editions.work = works.id and editions.number = works.edition and ${editions}
      where merged_into is null and ${which} order by works.id limit ${limit}`.execute(db);
    return found.rows.map(workOf);
  };
  return {
    async library() {
      // A copy of a database may have another history: its changes have other numbers.
      const { rows } = await sql<{ id: string }>`select system_identifier || ' ' || oid as id
        from pg_control_system(), pg_database where datname = current_database()`.execute(db);
      return rows[0]!.id;
    },
    async now() {
      const { rows } = await sql<{ now: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as now`.execute(
        db,
      );
      return rows[0]!.now;
    },
    /**
     * A transaction that began before others may end after them, and its number is less than theirs. So all is read again that is not older than
     * the oldest transaction that was under way when it was last read: nothing is passed over, and little is read twice.
     */
    async changes(since) {
      const { rows } = await sql<{ until: string; work: string | null; tag: number | null; by: string }>`
        select pg_snapshot_xmin(pg_current_snapshot())::text as until, work, tag, changed_by::text as by from (
          select null::text as work, null::integer as tag, null::xid8 as changed_by
          union all select work, null, changed_by from search_changes where changed_by >= ${since}::xid8
          union all select null, tag, changed_by from tag_changes where changed_by >= ${since}::xid8
        ) as changed order by changed_by nulls first, work, tag`.execute(db);
      return {
        until: rows[0]!.until,
        works: rows.flatMap(({ work, by }) => (work === null ? [] : [{ work, by }])),
        tags: rows.flatMap(({ tag, by }) => (tag === null ? [] : [{ tag, by }])),
      };
    },
    // Said of both tables: PostgreSQL would read the editions of all works before it, each time.
    worksAfter: (id, limit) => rows(sql<boolean>`works.id > ${id}`, limit, sql<boolean>`editions.work > ${id}`),
    works: (ids) => rows(sql<boolean>`works.id = any(${ids}::text[])`, ids.length),
    tagsAfter: (id, limit) => tagsWhere(db, sql<boolean>`tags.id > ${id} order by tags.id limit ${limit}`),
    tags: (ids) =>
      ids.length === 0 ? Promise.resolve([]) : tagsWhere(db, sql<boolean>`tags.id = any(${ids}::integer[])`),
    async text({ id, edition, head }) {
      const chapters = await chaptersOf(db, { workId: id, number: edition, work: head });
      return chapters
        .flatMap(({ title, blocks }) => [...(title === null ? [] : [title]), ...blocks.map((block) => block.text)])
        .join('\n');
    },
  };
}

function workOf(row: Row): SearchedWork {
  const { id, hidden, restricted, taken_out: takenOut, added_at: addedAt, number, edition, tags, ...rest } = row;
  return {
    id,
    standing: { hidden, restricted, takenOut },
    addedAt,
    ...rest,
    edition: number,
    head: shapes.edition.read(edition, `${id}, edition ${number}`).work,
    tags: tags === '' ? [] : tags.split(',').map(tagOf),
  };
}

function tagOf(told: string): SearchedWork['tags'][number] {
  const [tag, known, sure, background] = told.split(' ');
  return {
    tag: Number(tag),
    known: known as SearchedWork['tags'][number]['known'],
    confidence: Number(sure),
    background: (background as SearchedWork['tags'][number]['background']) ?? null,
  };
}
