import { sql, type Transaction } from 'kysely';
import type { Saying } from '../../catalogue/desk/alike.ts';
import type { Word } from '../../catalogue/desk/word.ts';
import type { Sentence } from '../../text/sentence.ts';
import { speakOfAll } from '../rules/write.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { DeskEntry, NewWord, PutOff, TakenBack } from '../writer.ts';

type Tx = Transaction<Tables>;

export async function say(tx: Tx, word: NewWord, reason: Sentence): Promise<number> {
  const { about, field, said, verdict, value, was, by } = word;
  if (!about) await speakOfAll(tx);
  const { id } = await tx
    .insertInto('desk_words')
    .values({
      scope: about ? 'work' : 'alike',
      work: about?.work ?? null,
      draft_key: about?.draftKey ?? null,
      field,
      said,
      verdict,
      value: shapes.wordAbout(field).write(value ?? null),
      was: shapes.word.write(was),
      decided_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (!about) await markAlike(tx, field, said, reason);
  return id;
}

const markAlike = (tx: Tx, field: string, said: string, reason: Sentence) =>
  sql`insert into works_due select work, ${shapes.sentence.write(reason)} from sayings where field = ${field} and said = ${said}
    on conflict (work) do update set reason = excluded.reason`.execute(tx);

/** Marks a work that must be put together anew. */
export const lookAgain = (tx: Tx, work: string, reason: Sentence) =>
  sql`insert into works_due values (${work}, ${shapes.sentence.write(reason)}) on conflict (work) do update set reason = excluded.reason`.execute(
    tx,
  );

export async function takeBack(
  tx: Tx,
  id: number,
  by: string,
  reason: (word: { readonly field: string }) => Sentence,
): Promise<TakenBack | null> {
  await speakOfAll(tx);
  const word = await tx.selectFrom('desk_words').selectAll().where('id', '=', id).executeTakeFirst();
  if (!word || word.verdict === 'taken-back') return null;
  const { scope, work, draft_key, field, said } = word;
  const added = await tx
    .insertInto('desk_words')
    .values({
      scope,
      work,
      draft_key,
      field,
      said,
      verdict: 'taken-back',
      value: 'null',
      was: 'null',
      takes_back: id,
      decided_by: by,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return null;
  if (scope === 'alike') {
    await markAlike(tx, field, said, reason(word));
    return { field, about: null, files: false };
  }
  const piece = await tx.selectFrom('pieces').select('work').where('key', '=', draft_key!).executeTakeFirst();
  return { field, about: { work: piece?.work ?? work!, draftKey: draft_key! }, files: scope === 'files' };
}

interface WordRow {
  readonly id: number;
  readonly scope: Word['scope'];
  readonly draft_key: string | null;
  readonly field: string;
  readonly said: string;
  readonly verdict: Word['verdict'];
  readonly value: string;
  readonly was: string;
  readonly decided_by: string;
  readonly decided_at: Date;
}

const wordOf = ({ value, was, decided_by, decided_at, draft_key: _, ...row }: WordRow): Word => ({
  ...row,
  value: shapes.wordAbout(row.field).read(value, `word ${row.id}`),
  was: shapes.word.read(was, `word ${row.id}`) as Word['was'],
  by: decided_by,
  at: decided_at.toISOString(),
});

const COLUMNS = sql`id, scope, draft_key, field, said, verdict, value, was, decided_by, decided_at`;
const HOLDS = sql`verdict <> 'taken-back' and not exists (select from desk_words as back where back.takes_back = word.id)`;

/** Every word that was not taken back. A relation's other work is named as it is called now. */
export async function wordsOf(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, readonly Word[]>> {
  const { rows } = await sql<WordRow>`
    select word.id, scope, draft_key, field, coalesce(led.merged_into, said) as said, verdict, value, was, decided_by, decided_at
    from desk_words as word left join works as led on led.id = word.said
    where scope = 'work' and draft_key = any(${keys}) and ${HOLDS}
    order by word.id`.execute(tx);
  const byDraft = Map.groupBy(rows, (row) => row.draft_key!);
  return new Map([...byDraft].map(([key, those]) => [key, those.map(wordOf)]));
}

export async function wordsAlike(tx: Tx, sayings: readonly Saying[]): Promise<readonly Word[]> {
  if (sayings.length === 0) return [];
  const { rows } = await sql<WordRow>`
    select distinct on (field, said) ${COLUMNS} from desk_words as word
    where scope = 'alike' and ${HOLDS} and (field, said) in (
      select * from unnest(${sayings.map((s) => s.field)}::text[], ${sayings.map((s) => s.said)}::text[])
    ) order by field, said, id desc`.execute(tx);
  return rows.map(wordOf);
}

export async function ask(tx: Tx, entries: readonly DeskEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const works = entries.map(({ work }) => work);
  await tx.deleteFrom('questions').where('work', 'in', works).execute();
  await tx.deleteFrom('sayings').where('work', 'in', works).execute();
  await tx.deleteFrom('works_due').where('work', 'in', works).execute();
  const sayings = entries.flatMap(({ work, sayings }) => sayings.map((saying) => ({ work, ...saying })));
  if (sayings.length > 0)
    await sql`insert into sayings (work, field, said) select * from unnest(
      ${sayings.map((s) => s.work)}::text[], ${sayings.map((s) => s.field)}::text[], ${sayings.map((s) => s.said)}::text[]
    ) on conflict do nothing`.execute(tx);
  const rows = entries.flatMap(({ work, questions }) => questions.map((question) => ({ work, question })));
  if (rows.length > 0)
    await sql`insert into questions (work, kind, field, said, alike, doubt, question) select * from unnest(
      ${rows.map((r) => r.work)}::text[], ${rows.map((r) => r.question.kind)}::text[],
      ${rows.map((r) => r.question.field)}::text[], ${rows.map((r) => r.question.said)}::text[],
      ${rows.map((r) => r.question.alike)}::text[], ${rows.map((r) => r.question.doubt)}::real[],
      ${rows.map((r) => shapes.question.write(r.question))}::json[]
    ) on conflict do nothing`.execute(tx);
  await sql`update questions set later = true from put_off
    where questions.work = any(${works}) and questions.kind = put_off.kind and questions.field = put_off.field and (
      (put_off.alike <> '' and questions.alike = put_off.alike)
      or (put_off.alike = '' and questions.said = put_off.said and questions.work = (
        select pieces.work from pieces where pieces.key = put_off.draft_key)))`.execute(tx);
  await silence(tx, works);
}

/** Leaves a question for later, or asks it again: of one work by the draft that it begins with, or of all alike. */
export async function putOff(
  tx: Tx,
  { work, kind, field, said, alike }: PutOff,
  later: boolean,
  by: string,
): Promise<void> {
  const asked =
    alike === ''
      ? sql`work = ${work} and kind = ${kind} and field = ${field} and said = ${said}`
      : sql`kind = ${kind} and field = ${field} and alike = ${alike}`;
  await sql`update questions set later = ${later} where ${asked}`.execute(tx);
  const words = { kind, field, said: alike === '' ? said : '', alike };
  if (alike === '' && !later)
    await sql`delete from put_off using pieces where pieces.key = put_off.draft_key and pieces.work = ${work}
      and kind = ${kind} and field = ${field} and said = ${said} and alike = ''`.execute(tx);
  else if (!later)
    await tx
      .deleteFrom('put_off')
      .where('kind', '=', kind)
      .where('field', '=', field)
      .where('alike', '=', alike)
      .execute();
  else
    await sql`insert into put_off (draft_key, kind, field, said, alike, put_off_by)
      select ${alike === '' ? sql`key` : sql`''`}, ${words.kind}, ${words.field}, ${words.said}, ${words.alike}, ${by}
      from (select min(key) as key from pieces where work = ${work}) as first where key is not null
      on conflict do nothing`.execute(tx);
}

/** Nobody is asked about what was taken out of sight, and what went with its heap says nothing. */
export async function silence(tx: Tx, works: readonly string[]): Promise<void> {
  await sql`delete from questions using works
    where works.id = questions.work and (works.hidden or works.taken_out) and works.id = any(${works})`.execute(tx);
  await sql`delete from sayings using works
    where works.id = sayings.work and works.taken_out and works.id = any(${works})`.execute(tx);
}
