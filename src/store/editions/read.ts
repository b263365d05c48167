import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { unpackLedger } from '../../text/pack.ts';
import { Recent } from '../../text/recent.ts';
import type { Decision, Edition, EditionSummary, SourceText } from '../reader.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';
import { currentId } from '../works/current.ts';
import { chaptersOf } from './chapters.ts';
import { datesOf, partsOf } from './parts.ts';

/** Letters of the heads of editions that are held, as they stand in their rows. */
const HELD = 24_000_000;

/** A work's editions, and what people decided about their changes. */
export const editionReader = (db: Kysely<Tables>, visible: Visible, held = new Recent<Edition>(HELD)) => ({
  /** Who may see it is asked each time; what stands in a row that is still the same is read once. */
  async edition(workId: string, viewer: Viewer, number?: number): Promise<Edition | null> {
    const found = await db
      .selectFrom('works')
      .innerJoin('editions', 'editions.work', 'works.id')
      .select(['editions.work', 'editions.number', sql<string>`editions.xmin::text || editions.ctid::text`.as('row')])
      .where('works.id', '=', currentId(workId))
      .where(visible(viewer))
      .where('editions.number', '=', number ?? sql.ref<number>('works.edition'))
      .executeTakeFirst();
    if (!found) return null;
    const key = `${found.work} ${found.number} ${found.row}`;
    const known = held.get(key);
    if (known) return known;
    const row = await db
      .selectFrom('editions')
      .select(['made_at', 'reason', 'edition'])
      .where('work', '=', found.work)
      .where('number', '=', found.number)
      .executeTakeFirst();
    if (!row) return null;
    const edition: Edition = {
      workId: found.work,
      number: found.number,
      madeAt: row.made_at,
      reason: shapes.sentence.read(row.reason, found.work),
      ...shapes.edition.read(row.edition, `${found.work}, edition ${found.number}`),
    };
    held.set(key, edition, row.edition.length);
    return edition;
  },

  chapters: (edition: Edition, only?: readonly number[]) => chaptersOf(db, edition, only),

  parts: ({ workId, number }: Edition) => partsOf(db, workId, number),

  async chapterDates({ workId, number, work }: Edition): Promise<readonly (string | null)[] | null> {
    const dates = await datesOf(db, workId, number);
    return dates.length === work.chapters.length ? dates : null;
  },

  async editions(workId: string, viewer: Viewer): Promise<readonly EditionSummary[]> {
    const rows = await db
      .selectFrom('works')
      .innerJoin('editions', 'editions.work', 'works.id')
      .select(['editions.number', 'editions.made_at', 'editions.reason', 'editions.words', 'editions.changes'])
      .where('works.id', '=', currentId(workId))
      .where(visible(viewer))
      .orderBy('editions.number', 'desc')
      .execute();
    return rows.map(({ made_at, reason, ...row }) => ({
      ...row,
      reason: shapes.sentence.read(reason, workId),
      madeAt: made_at,
    }));
  },

  async source(workId: string, draftId: string, viewer: Viewer): Promise<SourceText | null> {
    const row = await db
      .selectFrom('works')
      .innerJoin('pieces', 'pieces.work', 'works.id')
      .innerJoin('restorations', 'restorations.id', 'pieces.restoration')
      .innerJoin('drafts', 'drafts.id', 'restorations.draft')
      .select(['works.plan', 'drafts.draft', 'restorations.ledger'])
      .where('works.id', '=', currentId(workId))
      .where(visible(viewer))
      .where('pieces.key', '=', draftId)
      .executeTakeFirst();
    if (!row) return null;
    const draft = shapes.draft.read(row.draft, draftId);
    const { parts } = shapes.plan.read(row.plan, workId);
    const part = Math.max(
      0,
      parts.findIndex((keys) => keys.includes(draftId)),
    );
    const { path, format, encoding } = draft;
    return {
      path,
      format,
      encoding,
      part,
      text: unpackLedger(draft.text, shapes.ledger.read(row.ledger, draftId)).text,
    };
  },

  async decisions(workId: string, viewer: Viewer): Promise<readonly Decision[]> {
    const seen = await db
      .selectFrom('works')
      .select('id')
      .where('id', '=', currentId(workId))
      .where(visible(viewer))
      .executeTakeFirst();
    return seen ? decisionsOf(db, seen.id) : [];
  },
});

/**
 * What holds now of all that people said about the changes in a work: the newest word about each, taken-back ones left
 * out. Words about a draft follow it into whatever work it belongs to.
 */
export async function decisionsOf(db: Kysely<Tables>, work: string): Promise<Decision[]> {
  const { rows } = await sql<{
    draft_key: string;
    kind: string;
    target: string;
    verdict: Decision['verdict'];
    decided_by: string;
    decided_at: Date;
  }>`
    select draft_key, kind, target, verdict, decided_by, decided_at from (
      select distinct on (kind, target, case kind when 'key' then draft_key end) *
      from decisions
      where (kind = 'key' and draft_key in (select key from pieces where work = ${work}))
         or (kind = 'rule' and work in (select id from works where id = ${work} or merged_into = ${work}))
      order by kind, target, case kind when 'key' then draft_key end, id desc
    ) as newest
    where verdict <> 'undecided'
    order by id
  `.execute(db);
  return rows.map((r) => ({
    workId: work,
    draftId: r.draft_key,
    target: r.kind === 'key' ? { key: r.target } : { rule: r.target },
    verdict: r.verdict,
    decidedBy: r.decided_by,
    decidedAt: r.decided_at,
  }));
}
