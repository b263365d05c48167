import { type Kysely, sql, type Transaction } from 'kysely';
import type { FilesWord, SaidOfFiles } from '../../grouping/word.ts';
import { speakOfAll } from '../rules/write.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

export interface FilesWords {
  /** Those that hold, in the order in which they were said. */
  readonly words: readonly FilesWord[];
  /** The newest, taken-back ones among them. */
  readonly last: number;
  /** Said or taken back since works were last put together for them. */
  readonly due: readonly SaidOfFiles[];
}

/** What a word about files is called where every word is listed. */
const CALLED = { 'one-work': 'accepted', apart: 'refused', better: 'corrected' } as const;

export async function sayOfFiles(
  tx: Transaction<Tables>,
  word: SaidOfFiles,
  about: { readonly work: string; readonly draftKey: string },
  by: string,
): Promise<number> {
  await speakOfAll(tx);
  const { id } = await tx
    .insertInto('desk_words')
    .values({
      scope: 'files',
      work: about.work,
      draft_key: about.draftKey,
      field: word.says,
      said: '',
      verdict: CALLED[word.says],
      value: shapes.word.write(word),
      was: shapes.word.write(null),
      decided_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const filesWordDone = async (tx: Transaction<Tables>, last: number): Promise<void> =>
  void (await sql`update state set files_word = greatest(files_word, ${last})`.execute(tx));

/** What holds of the words about files, and the drafts that those name which are not carried out yet. */
export async function filesWords(db: Kysely<Tables>): Promise<FilesWords> {
  const { rows } = await sql<{ id: number; value: string; holds: boolean; due: boolean }>`
    select word.id, coalesce(taken.value, word.value) as value, word.id > files_word as due,
      word.verdict <> 'taken-back' and not exists (select from desk_words as back where back.takes_back = word.id) as holds
    from state, desk_words as word left join desk_words as taken on taken.id = word.takes_back
    where word.scope = 'files' order by word.id`.execute(db);
  const read = rows.map(({ value, ...row }) => ({
    ...row,
    said: shapes.word.read(value, `word ${row.id}`) as SaidOfFiles,
  }));
  return {
    words: read.filter(({ holds }) => holds).map(({ id, said }): FilesWord => ({ ...said, id })),
    last: rows.at(-1)?.id ?? 0,
    due: read.filter(({ due }) => due).map(({ said }) => said),
  };
}
