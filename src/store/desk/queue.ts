import { type Kysely, sql } from 'kysely';
import type { Ends } from '../../catalogue/desk/ends.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { tagsOfWorks } from '../tags/read.ts';
import type { CardTag } from '../tags/tag.ts';
import { currentId } from '../works/current.ts';
import type { QueueQuery, Waiting } from './desk.ts';

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

/** Questions that wait, the most doubtful first; `next` is where the next page begins. */
export async function queue(db: Kysely<Tables>, { kind, field, alike, work, later = false, after, limit }: QueueQuery) {
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
