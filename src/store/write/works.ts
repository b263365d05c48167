import { sql, type Transaction } from 'kysely';
import type { Plan } from '../../catalogue/card.ts';
import { clip, foldWords, searchable } from '../fold.ts';
import { hashOf } from '../hash.ts';
import type { Tables } from '../tables.ts';
import type { NewDecision, NewEdition, WorkEntry } from '../writer.ts';

type Tx = Transaction<Tables>;

/** Longest title, summary and tag in a list; index entries have a largest size, and hostile files have no limit. */
const MOST = { title: 300, name: 200, tags: 100, summary: 2000 };

export async function publish(tx: Tx, entry: WorkEntry, edition: NewEdition): Promise<number> {
  const { id, plan } = entry;
  const before = await tx
    .selectFrom('works')
    .select(['edition', 'hidden'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const number = (before?.edition ?? 0) + 1;
  const row = {
    ...columnsOf(entry),
    plan: JSON.stringify(plan),
    plan_hash: entry.planHash,
    edition: number,
    merged_into: null,
    hidden: entry.hidden || (before?.hidden ?? false),
  };
  await tx
    .insertInto('works')
    .values({ id, restricted: false, ...row })
    .onConflict((c) => c.column('id').doUpdateSet({ ...row, changed_at: sql<Date>`now()` }))
    .execute();
  const text = JSON.stringify(edition.work);
  const { words, changes } = edition.work;
  await tx
    .insertInto('editions')
    .values({
      work: id,
      number,
      reason: edition.reason,
      words,
      changes: changes.count,
      edition: text,
      hash: hashOf(text),
    })
    .execute();
  if (edition.parts.length > 0) {
    await tx
      .insertInto('edition_parts')
      .values(edition.parts.map((part, position) => ({ work: id, number, position, ...part })))
      .execute();
  }
  await tx.updateTable('pieces').set({ work: id }).where('key', 'in', plan.parts.flat()).execute();
  return number;
}

function columnsOf({ card, sortTitle }: WorkEntry) {
  const names = (values: readonly string[]) => [...new Set(values.map((v) => clip(v, MOST.name)))].slice(0, MOST.tags);
  const authors = names(card.authors);
  return {
    title: card.title === null ? null : clip(card.title, MOST.title),
    sort_title: clip(sortTitle, MOST.title),
    authors,
    sort_author: foldWords(authors[0] ?? '')
      .join(' ')
      .slice(0, MOST.name),
    fandoms: names(card.fandoms),
    relationships: names(card.relationships),
    characters: names(card.characters),
    freeforms: names(card.freeforms),
    rating: card.rating,
    warnings: names(card.warnings),
    categories: names(card.categories),
    language: clip(card.language, 35),
    summary: card.summary === null ? null : clip(card.summary, MOST.summary),
    words: card.words,
    chapters: card.chapters,
    date: card.date === null ? null : clip(card.date, 40),
    missing_parts: [...card.missingParts].slice(0, 1000),
    changes: card.changes,
    confidence: card.confidence,
    search: searchable(clip(card.title ?? '', MOST.title), ...authors),
  };
}

export async function merge(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update works set hidden = works.hidden or other.hidden, restricted = works.restricted or other.restricted
    from works as other where works.id = ${into} and other.id = ${from}`.execute(tx);
  await tx
    .updateTable('works')
    .set({ merged_into: into })
    .where((w) => w.or([w('id', '=', from), w('merged_into', '=', from)]))
    .execute();
}

export async function work(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('works')
    .select(['id', 'plan', 'plan_hash', 'edition', 'hidden'])
    .where('id', '=', sql<string>`(select coalesce(merged_into, id) from works as asked where asked.id = ${id})`)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        plan: JSON.parse(row.plan) as Plan,
        planHash: row.plan_hash,
        edition: row.edition,
        hidden: row.hidden,
      }
    : null;
}

export async function decide(tx: Tx, { workId, draftId, target, verdict, decidedBy }: NewDecision): Promise<void> {
  const [kind, value] = 'key' in target ? (['key', target.key] as const) : (['rule', target.rule] as const);
  await tx
    .insertInto('decisions')
    .values({ work: workId, draft_key: draftId, kind, target: value, verdict, decided_by: decidedBy })
    .execute();
}

export async function stand(tx: Tx, id: string, hidden: boolean, reason: string, decidedBy: string): Promise<void> {
  await tx.insertInto('standings').values({ work: id, hidden, reason, decided_by: decidedBy }).execute();
  await tx.updateTable('works').set({ hidden }).where('id', '=', id).execute();
}

export async function isRemoved(tx: Tx, letters: readonly string[], related: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ removed: boolean }>`
    select exists (select from pieces join works on works.id = pieces.work where pieces.letters = any(${letters}) and works.hidden)
        or exists (select from works where id = any(${related}) and hidden) as removed`.execute(tx);
  return rows[0]!.removed;
}
