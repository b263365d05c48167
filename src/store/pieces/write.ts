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
  for (const piece of files.flatMap((file) => file.pieces)) await putPiece(tx, piece, program);
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

/**
 * Keeps a draft and its restoration, where they are not kept already, and makes them the current ones of their key.
 * @returns the restoration's number
 */
export async function putPiece(
  tx: Tx,
  { key, draft, ledger, record, card, safe }: NewPiece,
  program: string,
  regroup = true,
): Promise<number> {
  const its = {
    draft: shapes.draft.write(draft),
    ledger: shapes.ledger.write(ledger),
    record: shapes.record.write(record),
    card: shapes.card.write(card),
  };
  const hash = { draft: hashOf(its.draft), restoration: hashOf(its.ledger, its.record, its.card) };
  const { rows } = await sql<{ restoration: number }>`
    with
      new_draft as (
        insert into drafts (key, sha256, draft, hash) values (${key}, ${card.sha256}, ${its.draft}, ${hash.draft})
        on conflict do nothing returning id
      ),
      its_draft as (select id from new_draft union all select id from drafts where key = ${key} and hash = ${hash.draft}),
      new_restoration as (
        insert into restorations (draft, ledger, record, card, safe, hash, program)
        select id, ${its.ledger}::json, ${its.record}::json, ${its.card}::json, ${safe}::boolean, ${hash.restoration}, ${program} from its_draft
        on conflict do nothing returning id
      ),
      its_restoration as (
        select id from new_restoration
        union all
        select id from restorations where draft in (select id from its_draft) and hash = ${hash.restoration}
      ),
      changed as (
        insert into pieces (key, sha256, restoration, letters) select ${key}, ${card.sha256}, id, ${card.letters} from its_restoration
        on conflict (key) do update set restoration = excluded.restoration, letters = excluded.letters where pieces.restoration <> excluded.restoration
        returning key
      ),
      noted as (
        insert into regroup (key)
        select key from changed where ${regroup} or not exists (
          select from pieces join restorations on restorations.id = pieces.restoration
          where pieces.key = ${key} and restorations.card::text = ${its.card}
        )
      ),
      due as (update state set grouping_due = true where ${regroup} and not grouping_due and exists (select from changed))
    select id as restoration from its_restoration
  `.execute(tx);
  return rows[0]!.restoration;
}
