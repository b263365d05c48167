import { type Kysely, sql } from 'kysely';
import { nameOf } from '../accounts/accounts.ts';
import { HEAPS_OUT } from '../heaps/write.ts';
import type { Tables } from '../tables.ts';
import type { Desk, Heap } from './desk.ts';

/** Heaps that were taken in, with what came of them. */
export const deskHeaps = (db: Kysely<Tables>): Pick<Desk, 'heaps' | 'samples'> => ({
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
