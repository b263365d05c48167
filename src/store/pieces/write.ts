import { sql, type Transaction } from 'kysely';
import { calledAt } from '../../text/called.ts';
import { calledKeys } from '../called.ts';
import { putArchives } from '../dumps/write.ts';
import { nameErased } from '../erasures/write.ts';
import { storable } from '../fold.ts';
import { hashOf } from '../hash.ts';
import { putContents } from '../heaps/contents.ts';
import { fromInserted } from '../inserted.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { NewPiece, TakenFile } from '../writer.ts';

type Tx = Transaction<Tables>;

export async function heap(tx: Tx, root: string, samples = false): Promise<number> {
  const { id } = await tx
    .insertInto('heaps')
    .values({ root: storable(root), root_hash: hashOf(root), samples })
    .onConflict((c) => c.column('root_hash').doUpdateSet({ last_taken_in: new Date() }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function takeIn(tx: Tx, heap: number, files: readonly TakenFile[], program: string): Promise<void> {
  const originals = new Map(files.flatMap(({ sha256, size }) => (sha256 === null ? [] : [[sha256, { sha256, size }]])));
  const { root } = await tx.selectFrom('heaps').select('root').where('id', '=', heap).executeTakeFirstOrThrow();
  const found = new Map(
    files.map((file) => [
      hashOf(file.path),
      {
        heap,
        path: storable(file.path),
        sha256: file.sha256,
        outcome: outcomeOf(file),
        program,
        called: calledKeys(calledAt(`${root}/${file.path}`)),
      },
    ]),
  );
  if (originals.size > 0)
    await tx
      .insertInto('files')
      .values([...originals.values()])
      .onConflict((c) => c.doNothing())
      .execute();
  await keepEarlier(tx, heap, found);
  await tx
    .insertInto('found_files')
    .values([...found].map(([path_hash, row]) => ({ path_hash, ...row })))
    .onConflict((c) =>
      c
        .columns(['heap', 'path_hash'])
        .doUpdateSet({ ...fromInserted(['sha256', 'outcome', 'program', 'called']), seen_at: sql<Date>`now()` }),
    )
    .execute();
  await tx
    .deleteFrom('refusals')
    .where('heap', '=', heap)
    .where('path_hash', 'in', [...found.keys()])
    .execute();
  const refusals = files.flatMap((file) =>
    file.refusals.map(({ path, code, message, what = null }, position) => ({
      heap,
      path_hash: hashOf(file.path),
      position,
      path: storable(path),
      code,
      message: shapes.sentence.write(message),
      what,
    })),
  );
  // An archive can hold two entries of one name: the second one's word holds. A mailbox can have thousands.
  for (let i = 0; i < refusals.length; i += 1000)
    await tx
      .insertInto('refusals')
      .values(refusals.slice(i, i + 1000))
      .onConflict((c) => c.doNothing())
      .execute();
  await putPieces(
    tx,
    files.flatMap((file) => file.pieces),
    program,
  );
  for (const { sha256, archives } of files) if (archives && sha256) await putArchives(tx, sha256, archives, program);
  await putContents(tx, files);
  await nameErased(tx, files);
  await markStale(tx, files);
}

/** Names the bytes that these places hold no longer; works are put together anew for it. */
async function keepEarlier(
  tx: Tx,
  heap: number,
  found: ReadonlyMap<string, { readonly sha256: string | null }>,
): Promise<void> {
  await sql`
    with
      now as (select * from unnest(${[...found.keys()]}::text[], ${[...found.values()].map((f) => f.sha256)}::text[]) as now (path_hash, sha256)),
      changed as (
        insert into earlier_files (heap, path_hash, sha256)
        select ${heap}, now.path_hash, before.sha256 from now join found_files as before on before.heap = ${heap} and before.path_hash = now.path_hash
        where before.sha256 <> now.sha256
        on conflict do nothing returning 1
      ),
      gone as (
        select before.sha256 from now join found_files as before on before.heap = ${heap} and before.path_hash = now.path_hash
        where before.sha256 <> now.sha256
      ),
      -- What is earlier now, what was earlier there before, and what lay nowhere and is there again; lists and dumps, for whom they mean.
      noted as (
        insert into regroup (key)
        select key from pieces where sha256 in (
          select sha256 from gone
          union select earlier.sha256 from now join earlier_files as earlier on earlier.heap = ${heap} and earlier.path_hash = now.path_hash
          union select earlier.sha256 from now join earlier_files as earlier using (sha256)
        )
        union select sha256 from contents where sha256 in (select sha256 from gone)
        union select sha256 from work_lists where sha256 in (select sha256 from gone)
        union select sha256 from archives where sha256 in (select sha256 from gone)
      )
    update state set grouping_due = true where exists (select from changed)`.execute(tx);
}

/** A file that is read otherwise than before leaves drafts behind that nobody finds in it any more. */
async function markStale(tx: Tx, files: readonly TakenFile[]): Promise<void> {
  const read = files.filter((file) => file.sha256 !== null && file.pieces.length > 0 && !file.faulty);
  if (read.length === 0) return;
  const keys = read.flatMap((file) => file.pieces.map((piece) => piece.key));
  await sql`
    with
      changed as (
        update pieces set stale = not stale
        where sha256 = any(${read.map((file) => file.sha256)}) and stale = (key = any(${keys}))
        returning key
      ),
      noted as (insert into regroup (key) select key from changed)
    update state set grouping_due = true where not grouping_due and exists (select from changed)`.execute(tx);
}

const outcomeOf = ({ pieces, refusals, faulty }: TakenFile): 'refused' | 'taken-in' | 'fault' =>
  faulty ? 'fault' : pieces.length === 0 && refusals.length > 0 ? 'refused' : 'taken-in';

/** Letters that go to the database in one statement, and pieces at most. */
const MOST_AT_ONCE = { letters: 4_000_000, pieces: 100 };

/** Keeps drafts and their restorations, many in a statement: by far most of a heap's rows are these. */
async function putPieces(tx: Tx, pieces: readonly NewPiece[], program: string): Promise<void> {
  let held = new Map<string, PieceRow>();
  let letters = 0;
  const flush = async () => {
    if (held.size > 0) await putRows(tx, [...held.values()], program, true);
    held = new Map();
    letters = 0;
  };
  for (const piece of pieces) {
    const row = rowOf(piece);
    // A file that lies there twice is kept twice: one statement makes only one of them the current one.
    if (held.has(row.key) || held.size >= MOST_AT_ONCE.pieces || letters > MOST_AT_ONCE.letters) await flush();
    held.set(row.key, row);
    letters += row.draft.length + row.ledger.length + row.record.length;
  }
  await flush();
}

/**
 * Keeps a draft and its restoration, where they are not kept already, and makes them the current ones of their key.
 * @returns the restoration's number
 */
export async function putPiece(tx: Tx, piece: NewPiece, program: string, regroup = true): Promise<number> {
  const [restoration] = await putRows(tx, [rowOf(piece)], program, regroup);
  return restoration!;
}

type PieceRow = ReturnType<typeof rowOf>;

/** A piece as it is written down, with the hashes by which it is known again. */
function rowOf({ key, draft, ledger, record, card, safe }: NewPiece) {
  const its = {
    draft: shapes.draft.write(draft),
    ledger: shapes.ledger.write(ledger),
    record: shapes.record.write(record),
    card: shapes.card.write(card),
  };
  return {
    ...{ key, safe, ...its, sha256: card.sha256, letters: card.letters },
    hash: { draft: hashOf(its.draft), restoration: hashOf(its.ledger, its.record, its.card) },
  };
}

/** @param pieces each of another key @returns the restorations' numbers, in no order */
async function putRows(tx: Tx, pieces: readonly PieceRow[], program: string, regroup: boolean): Promise<number[]> {
  const given = pieces.map(
    ({ key, sha256, draft, ledger, record, card, safe, letters, hash }, nth) =>
      sql`(${nth}::integer, ${key}::text, ${sha256}::text, ${draft}::json, ${hash.draft}::text, ${ledger}::json, ${record}::json, ${card}::json, ${safe}::boolean, ${hash.restoration}::text, ${letters}::text)`,
  );
  const { rows } = await sql<{ restoration: number }>`
    with
      given (nth, key, sha256, draft, draft_hash, ledger, record, card, safe, hash, letters) as (values ${sql.join(given)}),
      new_draft as (
        insert into drafts (key, sha256, draft, hash) select key, sha256, draft, draft_hash from given order by nth
        on conflict do nothing returning id, key
      ),
      its_draft as (
        select id, key from new_draft
        union all
        select drafts.id, given.key from given join drafts on drafts.key = given.key and drafts.hash = given.draft_hash
      ),
      new_restoration as (
        insert into restorations (draft, ledger, record, card, safe, hash, program)
        select its_draft.id, ledger, record, card, safe, hash, ${program} from its_draft join given using (key) order by nth
        on conflict do nothing returning id, draft
      ),
      its_restoration as (
        select new_restoration.id, key from new_restoration join its_draft on its_draft.id = draft
        union all
        select restorations.id, its_draft.key from its_draft join given using (key)
          join restorations on restorations.draft = its_draft.id and restorations.hash = given.hash
      ),
      changed as (
        insert into pieces (key, sha256, restoration, letters)
        select key, sha256, id, letters from its_restoration join given using (key) order by nth
        on conflict (key) do update set restoration = excluded.restoration, letters = excluded.letters where pieces.restoration <> excluded.restoration
        returning key
      ),
      noted as (
        insert into regroup (key)
        select changed.key from changed join given using (key) where ${regroup} or not exists (
          select from pieces join restorations on restorations.id = pieces.restoration
          where pieces.key = given.key and restorations.card::text = given.card::text
        ) order by nth
      ),
      due as (update state set grouping_due = true where ${regroup} and not grouping_due and exists (select from changed))
    select id as restoration from its_restoration
  `.execute(tx);
  return rows.map(({ restoration }) => restoration);
}
