import { type Kysely, sql } from 'kysely';
import type { QuestionKind } from '../../catalogue/desk/doubt.ts';
import type { Ends } from '../../catalogue/desk/ends.ts';
import { nameOf } from '../accounts/accounts.ts';
import { HEAPS_OUT } from '../heaps/write.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { tagsOfWorks } from '../tags/read.ts';
import type { CardTag } from '../tags/tag.ts';
import { currentId } from '../works/read.ts';
import type { Bar, Desk, Heap, QueueQuery, Waiting } from './desk.ts';
import { saidReader } from './said.ts';

type Db = Kysely<Tables>;

export const deskReader = (db: Db): Desk => ({
  ...saidReader(db),

  async picture() {
    const [formats, years, confidence, refusals] = await Promise.all([
      sql<Bar>`select format as name, count(*) as count from works, unnest(formats) as format
        where merged_into is null and not taken_out group by format order by count(*) desc, format`.execute(db),
      sql<Bar>`select coalesce(substring(date from '^[0-9]{4}'), '') as name, count(*) as count from works
        where merged_into is null and not taken_out group by 1 order by min(substring(date from '^[0-9]{4}')) nulls last`.execute(
        db,
      ),
      sql<Bar>`select least(10, floor(confidence * 10 + 1e-6))::integer::text as name, count(*) as count from works
        where merged_into is null and not taken_out group by 1 order by min(confidence)`.execute(db),
      sql<Bar>`select code as name, count(*) as count from refusals where heap not in ${HEAPS_OUT} group by code order by count(*) desc, code`.execute(
        db,
      ),
    ]);
    return { formats: formats.rows, years: years.rows, confidence: confidence.rows, refusals: refusals.rows };
  },

  async waiting() {
    const { rows } = await sql<{ kind: QuestionKind; questions: number }>`
      select kind, count(*) as questions from questions where not later group by kind order by max(doubt) desc, kind`.execute(
      db,
    );
    return rows;
  },

  async later() {
    const { rows } = await sql<{ later: number }>`select count(*) as later from questions where later`.execute(db);
    return rows[0]!.later;
  },

  async answers() {
    const { rows } = await sql<{ answers: number }>`
      select count(*) filter (where alike <> '') + coalesce(sum(open) filter (where alike = ''), 0) as answers
      from (select count(*) as open, alike from questions where not later group by field, alike) as together`.execute(
      db,
    );
    return rows[0]!.answers;
  },

  async largest(limit) {
    const { rows } = await sql<{ field: string; alike: string; works: number }>`
      select field, alike, count(*) as works from questions where alike <> '' and not later
      group by field, alike having count(*) > 1 order by count(*) desc, field, alike limit ${limit}`.execute(db);
    return rows;
  },

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

  async heaps(id) {
    const { rows } = await sql<HeapRow>`
      select heaps.id, root, samples,
        exists (select from takings where takings.root = heaps.root and source <> 'command') as sent, first_taken_in, last_taken_in, counted.files, counted.works, counted.alone, newest.*
      from heaps
      cross join lateral (
        select
          (select count(*) from found_files where heap = heaps.id) as files,
          count(*) as works,
          count(*) filter (where not elsewhere) as alone
        from (
          select pieces.work, bool_or(exists (
            select from found_files as other where other.sha256 = own.sha256 and other.heap <> heaps.id
          )) or exists (
            select from pieces as sibling join found_files as other on other.sha256 = sibling.sha256
            where sibling.work = pieces.work and other.heap <> heaps.id
          ) as elsewhere
          from found_files as own join pieces on pieces.sha256 = own.sha256
          where own.heap = heaps.id and pieces.work is not null group by pieces.work
        ) as its
      ) as counted
      left join lateral (
        select taken_out, ${nameOf('decided_by')} as decided_by, decided_at from heap_standings where heap = heaps.id order by heap_standings.id desc limit 1
      ) as newest on true
      ${id === undefined ? sql`` : sql`where heaps.id = ${id}`}
      order by heaps.id`.execute(db);
    return rows.map(heapOf);
  },

  async samples() {
    const { rows } = await sql<{ id: number }>`
      select id from heaps where samples and id not in ${HEAPS_OUT} order by id limit 1`.execute(db);
    return rows[0]?.id ?? null;
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

interface HeapRow {
  readonly id: number;
  readonly root: string;
  readonly samples: boolean;
  readonly sent: boolean;
  readonly first_taken_in: Date;
  readonly last_taken_in: Date;
  readonly files: number;
  readonly works: number;
  readonly alone: number;
  readonly taken_out: boolean | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
}

const heapOf = ({ first_taken_in, last_taken_in, taken_out, decided_by, decided_at, ...row }: HeapRow): Heap => ({
  ...row,
  firstTakenIn: first_taken_in,
  lastTakenIn: last_taken_in,
  out: taken_out ? { by: decided_by!, at: decided_at! } : null,
});

interface Row {
  readonly work: string;
  readonly title: string | null;
  readonly doubt: number;
  readonly question: string;
  readonly saying: number;
  readonly kind: string;
  readonly field: string;
  readonly said: string;
}

async function queue(db: Db, { kind, field, alike, work, later = false, after, limit }: QueueQuery) {
  const from = after === undefined ? null : cursorOf(after);
  const conditions = [
    ...(work && !later ? [] : [later ? sql`later` : sql`not later`]),
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(field ? [sql`field = ${field}`] : []),
    ...(alike !== undefined ? [sql`alike = ${alike}`] : []),
    ...(work ? [sql`work = ${currentId(work)}`] : []),
    ...(from
      ? [
          sql`(doubt < ${from.doubt}::real or (doubt = ${from.doubt}::real
            and (work, kind, field, said) > (${from.work}, ${from.kind}, ${from.field}, ${from.said})))`,
          sql`doubt <= ${from.doubt}::real`,
        ]
      : []),
    // The first of those alike stands for them all.
    ...(alike === undefined && !work
      ? [
          sql`(alike = '' or not exists (
            select from questions as first where first.field = asked.field and first.alike = asked.alike and first.alike <> ''
              and first.kind = asked.kind
              and (first.doubt > asked.doubt or (first.doubt = asked.doubt and first.work < asked.work))))`,
        ]
      : []),
  ];
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const { rows } = await sql<Row>`
    select asked.work, asked.kind, asked.field, asked.said, asked.doubt, asked.question, works.title,
      case when asked.alike = '' then 1 else greatest(1, (
        select count(*) from sayings where sayings.field = asked.field and sayings.said = asked.alike
      )) end as saying
    from (
      select * from questions as asked ${where}
      order by doubt desc, work, kind, field, said limit ${limit + 1}
    ) as asked join works on works.id = asked.work
    order by asked.doubt desc, asked.work, asked.kind, asked.field, asked.said`.execute(db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const tags = await tagsOfWorks(
    db,
    shown.map((row) => row.work),
  );
  return { items: shown.map((row) => waitingOf(row, tags.get(row.work))), next: last ? cursorTo(last) : null };
}

function waitingOf({ work, title, question, saying }: Row, tags: readonly CardTag[] = []): Waiting {
  const { key, ends = NO_ENDS, ...asked } = shapes.question.read(question, work);
  return { work: { id: work, title, tags }, question: asked, key, ends, works: saying };
}

/** Of a question that an older program kept. */
const NO_ENDS: Ends = { first: '', last: '', path: '' };

const cursorTo = ({ doubt, work, kind, field, said }: Row): string => [doubt, work, kind, field, said].join('~');

/** Whatever an address says; a cursor that is none begins at the top. */
function cursorOf(text: string) {
  const [doubt, work = '', kind = '', field = '', ...said] = text.slice(0, 400).split('~');
  const number = Number(doubt);
  return Number.isFinite(number) && doubt ? { doubt: number, work, kind, field, said: said.join('~') } : null;
}
