import { type Kysely, sql, type Transaction } from 'kysely';
import type { Lesson } from '../../grouping/card.ts';
import type { Tied } from '../../grouping/ties.ts';
import { fromInserted } from '../inserted.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

type Tx = Transaction<Tables>;

/** By what a draft is found when others come in. */
export interface NewSignature extends Tied {
  readonly key: string;
  readonly lesson: Lesson | undefined;
}

/** Notes that these drafts are to be put together with the others anew. */
export async function regroup(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await sql`insert into regroup (key) select unnest(${[...keys]}::text[])`.execute(tx);
}

const ROWS = 500;

/** Keeps by what drafts are found, in place of what it was. */
export async function sign(tx: Tx, signatures: readonly NewSignature[]): Promise<void> {
  for (let i = 0; i < signatures.length; i += ROWS)
    await tx
      .insertInto('signatures')
      .values(
        signatures.slice(i, i + ROWS).map(({ bins, ties, names, signs, lesson, ...its }) => ({
          ...its,
          bins: [...bins],
          ties: [...ties],
          names: [...names],
          signs: [...signs],
          lesson: lesson ? shapes.lesson.write(lesson) : null,
        })),
      )
      .onConflict((c) =>
        c
          .column('key')
          .doUpdateSet(
            fromInserted([
              'bins',
              'words',
              'ties',
              'names',
              'signs',
              'numbered',
              'writer',
              'address',
              'unsigned',
              'lesson',
            ]),
          )
          // Most come as they were: nothing is to be indexed again.
          .where(
            sql<boolean>`(signatures.bins, signatures.words, signatures.ties, signatures.names, signatures.signs, signatures.numbered, signatures.writer, signatures.address, signatures.unsigned, signatures.lesson::text)
              is distinct from (excluded.bins, excluded.words, excluded.ties, excluded.names, excluded.signs, excluded.numbered, excluded.writer, excluded.address, excluded.unsigned, excluded.lesson::text)`,
          ),
      )
      .execute();
}

/** What was signed last is asked for at once: it must not wait in the lists of what is to be indexed. */
export const tidySignatures = async (tx: Tx): Promise<void> =>
  void (await sql`select gin_clean_pending_list(index::regclass) from unnest(${INDEXES}::text[]) as index`.execute(tx));

const INDEXES = ['bin', 'tie', 'name', 'sign'].map((of) => `signatures_by_${of}`);

/** Works are put together for every note up to this one. @param by the number of the rules */
export async function grouped(tx: Tx, by: number, last: number): Promise<void> {
  await tx.updateTable('state').set({ grouping_due: false, grouped_by: by }).execute();
  await tx.deleteFrom('regroup').where('number', '<=', last).execute();
}

/** Where older rules put works together, all are to be put together anew. */
export const regroupByOthers = async (db: Kysely<Tables>, by: number): Promise<void> =>
  void (await db.updateTable('state').set({ grouped_by: 0 }).where('grouped_by', '<', by).execute());
