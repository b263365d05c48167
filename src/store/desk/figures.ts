import { type Kysely, sql } from 'kysely';
import type { QuestionKind } from '../../catalogue/desk/doubt.ts';
import { HEAPS_OUT } from '../heaps/write.ts';
import type { Tables } from '../tables.ts';
import type { Bar, Desk } from './desk.ts';

type Figures = Pick<Desk, 'picture' | 'waiting' | 'later' | 'answers' | 'largest'>;

/** What the desk counts: of which kinds the library is, and how much is asked. */
export const deskFigures = (db: Kysely<Tables>): Figures => ({
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
});
