import { type Kysely, sql } from 'kysely';
import type { Place } from '../../text/place.ts';
import { storable } from '../fold.ts';
import type { PageOf } from '../page.ts';
import type { Tables } from '../tables.ts';
import { currentId } from '../works/current.ts';

/** A passage of a work that somebody marked, and what they wrote beside it. */
export interface KeptNote extends Place {
  readonly id: number;
  /** As it goes by now. */
  readonly work: string;
  /** Null: it was an edition of another work, which was found to be this one. */
  readonly edition: number | null;
  /** So many letters of the block stand before it. */
  readonly letter: number;
  /** So many letters of the story are marked; 0: the whole paragraph. */
  readonly length: number;
  readonly words: string;
  readonly made: Date;
  readonly changed: Date;
}

/** Where a note stands, in that edition. */
export type NoteStands = Pick<KeptNote, 'chapter' | 'block' | 'letter' | 'print' | 'letters' | 'share'> & {
  readonly edition: number;
  readonly work: string;
};

const CURRENT = sql<string>`coalesce(merged_into, works.id)`;

/** Notes of people, each their own. Who may see the work is for the caller to know. */
export function notesIn(db: Kysely<Tables>) {
  const rows = (account: string) =>
    db
      .selectFrom('notes')
      .innerJoin('works', 'works.id', 'notes.work')
      .select([
        CURRENT.as('work'),
        sql<number | null>`case when merged_into is null then notes.edition end`.as('edition'),
        'notes.id',
        'notes.made_at as made',
        'notes.changed_at as changed',
      ])
      .select([
        'notes.chapter',
        'notes.block',
        'notes.letter',
        'notes.print',
        'notes.letters',
        'notes.share',
        'notes.length',
        'notes.words',
      ])
      .where('notes.account', '=', account);
  return {
    /** Of a work, in the order in which they stand there. */
    notesOf: (account: string, work: string): Promise<KeptNote[]> =>
      rows(account)
        .where(CURRENT, '=', currentId(work))
        .orderBy('notes.chapter')
        .orderBy('notes.block')
        .orderBy('notes.letter')
        .orderBy('notes.id')
        .execute(),
    /** All of them, the newest first. */
    async notes(account: string, page: number, perPage: number): Promise<PageOf<KeptNote>> {
      const { total } = await db
        .selectFrom('notes')
        .select(sql<number>`count(*)::integer`.as('total'))
        .where('account', '=', account)
        .executeTakeFirstOrThrow();
      const items = await rows(account)
        .orderBy('notes.id', 'desc')
        .limit(perPage)
        .offset((page - 1) * perPage)
        .execute();
      return { items, total, page, perPage };
    },
    /** @returns its number; null where there are too many already */
    async addNote(
      account: string,
      { work, edition, ...note }: NoteStands & Pick<KeptNote, 'length' | 'words'>,
      at: Date,
      most: number,
    ): Promise<number | null> {
      const { rows: made } = await sql<{ id: number }>`
        insert into notes (account, work, edition, chapter, block, letter, print, letters, share, length, words, made_at, changed_at)
        select ${account}, ${currentId(work)}, ${edition}::integer, ${note.chapter}::integer, ${note.block}::integer, ${note.letter}::integer,
          ${note.print}, ${note.letters}::smallint, ${note.share}::real, ${note.length}::integer, ${storable(note.words)}::text,
          ${at}::timestamptz, ${at}::timestamptz
        where (select count(*) from notes where account = ${account}) < ${most}
        returning id`.execute(db);
      return made[0]?.id ?? null;
    },
    /** A note as it stands in a newer edition. */
    async moveNote(
      id: number,
      { work, edition, chapter, block, letter, share }: Omit<NoteStands, 'print' | 'letters'>,
    ): Promise<void> {
      await db
        .updateTable('notes')
        .set({ work, edition, chapter, block, letter, share })
        .where('id', '=', id)
        .execute();
    },
    async changeNote(account: string, id: number, words: string, at: Date): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('notes')
        .set({ words: storable(words), changed_at: at })
        .where('account', '=', account)
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async dropNote(account: string, id: number): Promise<void> {
      await db.deleteFrom('notes').where('account', '=', account).where('id', '=', id).execute();
    },
  };
}

export type Notes = ReturnType<typeof notesIn>;
