import { sql, type Transaction } from 'kysely';
import { searchWords } from '../../text/name-key.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { lookAgain, silence } from '../desk/write.ts';
import { keepChapters } from '../editions/write.ts';
import { clip, searchable } from '../fold.ts';
import { regroup } from '../grouping/write.ts';
import { hashOf } from '../hash.ts';
import { settleHeaps } from '../heaps/write.ts';
import { fromInserted } from '../inserted.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { tagWorks, untag } from '../tags/write.ts';
import type { NewDecision, NewEdition, WorkEntry } from '../writer.ts';

type Tx = Transaction<Tables>;

/** Longest title, summary and name that is sorted or searched; index entries have a largest size, and hostile files have no limit. */
const MOST = { title: 300, name: 200, names: 100, summary: 2000 };

export async function publish(
  tx: Tx,
  publications: readonly { readonly entry: WorkEntry; readonly edition: NewEdition }[],
): Promise<void> {
  if (publications.length === 0) return;
  const ids = publications.map(({ entry }) => entry.id);
  const rowsBefore = tx.selectFrom('works').select(['id', 'edition', 'hidden', 'waiting']).where('id', 'in', ids);
  const before = new Map((await rowsBefore.forUpdate().execute()).map((row) => [row.id, row]));
  const said = await tx.selectFrom('standings').select('work').distinct().where('work', 'in', ids).execute();
  const decided = new Set(said.map(({ work }) => work));
  /** Hidden, and not only because it waited for an archive that has shown it since. */
  const staysHidden = ({ id, plan }: WorkEntry): boolean => {
    const was = before.get(id);
    return was?.hidden === true && (!was.waiting || plan.waiting === true || decided.has(id));
  };
  const numberOf = (id: string) => (before.get(id)?.edition ?? 0) + 1;
  const rows = publications.map(({ entry }) => ({
    ...columnsOf(entry),
    plan: shapes.plan.write(entry.plan),
    related: entry.plan.relations.map(({ work }) => work),
    waiting: entry.plan.waiting === true,
    by_rule: JSON.stringify(entry.byRule),
    plan_hash: entry.planHash,
    edition: numberOf(entry.id),
    merged_into: null,
    hidden: entry.hidden || staysHidden(entry),
  }));
  await tx
    .insertInto('works')
    .values(rows.map((row, i) => ({ id: ids[i]!, restricted: false, ...row })))
    .onConflict((c) =>
      c.column('id').doUpdateSet({
        ...fromInserted(Object.keys(rows[0]!) as (keyof (typeof rows)[0])[]),
        changed_at: sql<Date>`now()`,
      }),
    )
    .execute();
  await tx
    .insertInto('editions')
    .values(publications.map(({ entry, edition }) => editionRow(entry.id, numberOf(entry.id), edition)))
    .execute();
  const parts = publications.flatMap(({ entry, edition }) =>
    edition.parts.map((part, position) => ({ work: entry.id, number: numberOf(entry.id), position, ...part })),
  );
  for (let i = 0; i < parts.length; i += 1000)
    await tx
      .insertInto('edition_parts')
      .values(parts.slice(i, i + 1000))
      .execute();
  await tagWorks(
    tx,
    publications.map(({ entry }) => entry),
  );
  await keepChapters(
    tx,
    publications.map(({ entry, edition }) => [entry.id, edition.parted.chapters]),
  );
  const members = publications.flatMap(({ entry }) => entry.plan.parts.flat().map((key) => ({ key, work: entry.id })));
  await sql`update pieces set work = member.work
    from unnest(${members.map((m) => m.key)}::text[], ${members.map((m) => m.work)}::text[]) as member (key, work)
    where pieces.key = member.key`.execute(tx);
  await settleHeaps(tx, ids);
}

function editionRow(work: string, number: number, { reason, confidence, parted: { head } }: NewEdition) {
  const text = shapes.edition.write({ confidence, work: head });
  return {
    work,
    number,
    reason: shapes.sentence.write(reason),
    words: head.words,
    changes: head.changes.count,
    edition: text,
    hash: hashOf(text),
  };
}

function columnsOf({ card, tags, sortTitle, wordsHash, formats }: WorkEntry) {
  const authors = tags
    .flatMap(({ type, name }) => (type === 'author' ? clip(name, MOST.name) : []))
    .slice(0, MOST.names);
  return {
    title: card.title === null ? null : clip(card.title, MOST.title),
    sort_title: clip(sortTitle, MOST.title),
    sort_author: searchWords(authors[0] ?? '')
      .join(' ')
      .slice(0, MOST.name),
    language: clip(card.language, 35),
    summary: card.summary === null ? null : clip(card.summary, MOST.summary),
    words: card.words,
    chapters: card.chapters,
    date: card.date === null ? null : clip(card.date, 40),
    missing_parts: [...card.missingParts].slice(0, 1000),
    changes: card.changes,
    confidence: card.confidence,
    search: searchable(clip(card.title ?? '', MOST.title), ...authors),
    words_hash: wordsHash,
    formats: [...formats],
    suggested: [...card.suggested],
  };
}

export async function merge(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update works set hidden = works.hidden or other.hidden, restricted = works.restricted or other.restricted
    from works as other where works.id = ${into} and other.id = ${from}`.execute(tx);
  await tx.deleteFrom('questions').where('work', '=', from).execute();
  await tx.deleteFrom('sayings').where('work', '=', from).execute();
  await tx.deleteFrom('works_due').where('work', '=', from).execute();
  await untag(tx, [from]);
  await silence(tx, [into]);
  await tx
    .updateTable('works')
    .set({ merged_into: into })
    .where((w) => w.or([w('id', '=', from), w('merged_into', '=', from)]))
    .execute();
}

export async function work(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('works')
    .select(['id', 'plan', 'plan_hash', 'edition', 'hidden', 'words_hash'])
    .select(sql<string | null>`(select reason from works_due where works_due.work = works.id)`.as('due'))
    .where('id', '=', sql<string>`(select coalesce(merged_into, id) from works as asked where asked.id = ${id})`)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        plan: shapes.plan.read(row.plan, row.id),
        planHash: row.plan_hash,
        edition: row.edition,
        hidden: row.hidden,
        due: shapes.sentence.readOrNull(row.due, row.id),
        wordsHash: row.words_hash,
      }
    : null;
}

export async function decide(tx: Tx, { workId, draftId, target, verdict, decidedBy }: NewDecision): Promise<void> {
  const [kind, value] = 'key' in target ? (['key', target.key] as const) : (['rule', target.rule] as const);
  await tx
    .insertInto('decisions')
    .values({ work: workId, draft_key: draftId, kind, target: value, verdict, decided_by: decidedBy })
    .execute();
  // Of several texts the one that somebody decided about is read: seen to when works are put together next.
  await regroup(tx, [draftId]);
}

export async function stand(tx: Tx, id: string, hidden: boolean, reason: Sentence, decidedBy: string): Promise<void> {
  await keepStanding(tx, id, hidden, reason, decidedBy);
  await tx.updateTable('works').set({ hidden }).where('id', '=', id).execute();
  if (hidden) await silence(tx, [id]);
  else await lookAgain(tx, id, sentence('why.put-back'));
  if (!hidden) await bringBack(tx, id, decidedBy);
}

const keepStanding = (tx: Tx, work: string, hidden: boolean, reason: Sentence, by: string) =>
  tx
    .insertInto('standings')
    .values({ work, hidden, reason: shapes.sentence.write(reason), decided_by: by })
    .execute();

/**
 * Brings back what was out of sight from its first day only because it is kin to this work: what nobody took down, and
 * what is kin to no other work that was. What is kin to those comes back with them. What waits for its archive stays where it is.
 */
async function bringBack(tx: Tx, id: string, decidedBy: string): Promise<void> {
  for (const back = [id]; back.length > 0; ) {
    const from = back.pop()!;
    const { rows } = await sql<{ id: string }>`
      with
        taken_down as (
          select distinct coalesce(works.merged_into, works.id) as id from standings join works on works.id = standings.work
        ),
        hidden as (
          select id, plan::text as plan, id in (select id from taken_down) as by_somebody from works where hidden and merged_into is null
        )
      update works set hidden = false from hidden as kin
      where works.id = kin.id and not works.waiting and not kin.by_somebody and position('"' || ${from}::text || '"' in kin.plan) > 0
        and not exists (
          select from hidden as other where other.by_somebody and position('"' || other.id || '"' in kin.plan) > 0
        )
      returning works.id`.execute(tx);
    for (const row of rows) {
      await keepStanding(tx, row.id, false, sentence('why.kin-back', { work: from }), decidedBy);
      await lookAgain(tx, row.id, sentence('why.put-back'));
      back.push(row.id);
    }
  }
}

/** What waits because its archive had not shown it was not removed by anybody; its copies elsewhere may be seen. */
export async function removedAmong(tx: Tx, letters: readonly string[], works: readonly string[]) {
  const { rows } = await sql<{ letters: string | null; work: string }>`
    select pieces.letters, works.id as work from works left join pieces on pieces.work = works.id
    where works.hidden and (not works.waiting or exists (select from standings where standings.work = works.id)) and (works.id = any(${works}) or pieces.letters = any(${letters}))`.execute(
    tx,
  );
  return { letters: new Set(rows.flatMap((r) => r.letters ?? [])), works: new Set(rows.map((r) => r.work)) };
}
