import { type Kysely, sql } from 'kysely';
import { nameOf } from '../accounts/accounts.ts';
import type { PageOf } from '../page.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { Said, SaidQuery } from './desk.ts';

interface Row extends Omit<Said, 'work' | 'takenBack' | 'value' | 'was'> {
  readonly value: string;
  readonly was: string;
  readonly work: string | null;
  readonly title: string | null;
  readonly back_by: string | null;
  readonly back_at: Date | null;
}

/** Every word that was said: at the desk, about changes, about rules, about who may see a work; by whom, as they are called now. */
const EVERY = sql`
  select kind, id, ${nameOf('by')} as by, at, about, said, verdict, value, was, named, ${nameOf('back_by')} as back_by, back_at from (
  select word.scope as kind, word.id, word.decided_by as by, word.decided_at as at, word.field as about, word.said, word.verdict,
    word.value, word.was, coalesce(pieces.work, word.work) as named, back.decided_by as back_by, back.decided_at as back_at
  from desk_words as word left join pieces on pieces.key = word.draft_key left join desk_words as back on back.takes_back = word.id
  where word.verdict <> 'taken-back'
  union all
  select 'change', decisions.id, decided_by, decided_at, target, kind, verdict, 'null', 'null',
    coalesce(pieces.work, decisions.work), null, null
  from decisions left join pieces on pieces.key = decisions.draft_key
  union all
  select 'rule', id, decided_by, decided_at, rule, '', verdict, 'null', 'null', null, null, null from decisions_for_all
  union all
  select 'removal', id, decided_by, decided_at, '', reason, case when hidden then 'removed' else 'put back' end,
    'null', 'null', work, null, null
  from standings
  union all
  select 'heap', heap_standings.id, decided_by, decided_at, heap::text, root, case when taken_out then 'taken out' else 'put back' end,
    'null', 'null', null, null, null
  from heap_standings join heaps on heaps.id = heap_standings.heap
  ) as word`;

/** The record of who decided what. */
export const saidReader = (db: Kysely<Tables>) => ({
  async said({ kind, by, work, drafts, id, page, perPage }: SaidQuery): Promise<PageOf<Said>> {
    const conditions = [
      ...(kind ? [sql`every.kind = ${kind}`] : []),
      ...(by ? [sql`every.by = ${by}`] : []),
      ...(drafts
        ? [
            sql`every.kind = 'files' and exists (select from unnest(${[...drafts]}::text[]) as key where position('"' || key || '"' in every.value::text) > 0)`,
          ]
        : []),
      ...(work ? [sql`works.id = ${work}`] : []),
      ...(id === undefined ? [] : [sql`every.id = ${id} and every.kind in ('work', 'alike', 'files')`]),
    ];
    const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
    const from = sql`from (${EVERY}) as every
      left join works as named on named.id = every.named
      left join works on works.id = coalesce(named.merged_into, named.id) ${where}`;
    const [total, { rows }] = await Promise.all([
      sql<{ total: number }>`select count(*) as total ${from}`.execute(db),
      sql<Row>`select every.*, works.id as work, works.title ${from}
        order by every.at desc, every.id desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(db),
    ]);
    return { items: rows.map(saidOf), total: total.rows[0]!.total, page, perPage };
  },

  async people(): Promise<readonly string[]> {
    const { rows } = await sql<{ by: string }>`select distinct ${nameOf('decided_by')} as by from (
      select decided_by from desk_words
      union select decided_by from decisions union select decided_by from decisions_for_all
      union select decided_by from standings union select decided_by from heap_standings
    ) as said order by by`.execute(db);
    return rows.map(({ by }) => by);
  },
});

const saidOf = ({ kind, id, by, at, about, said, verdict, value, was, work, title, back_by, back_at }: Row): Said => ({
  kind,
  id,
  by,
  at,
  about,
  said: kind === 'removal' ? '' : said,
  why: kind === 'removal' ? shapes.sentence.read(said, `removal ${id}`) : null,
  verdict,
  value: shapes.wordAbout(about).read(value, `${kind} ${id}`),
  was: shapes.word.read(was, `${kind} ${id}`) as Said['was'],
  work: work === null ? null : { id: work, title },
  takenBack: back_by === null ? null : { by: back_by, at: back_at! },
});
