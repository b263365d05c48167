import type { Kysely, Selectable } from 'kysely';
import type { Sentence } from '../../text/sentence.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { BackupTables } from './tables.ts';

/** A backup that was made. */
export interface Backup {
  /** Absolute path of its file or snapshot. */
  readonly path: string;
  readonly beganAt: Date;
  readonly endedAt: Date;
  /** Of the file or snapshot; originals that lie beside it not counted. */
  readonly bytes: number;
  readonly works: number;
  readonly originals: number;
  /** Originals that were missing or damaged already. */
  readonly missing: number;
  /** When a restore of it was last tried. */
  readonly triedAt: Date | null;
  /** What was amiss then. */
  readonly tryTrouble: Sentence | null;
}

/** Which backups were made, and how the last try of a restore went. */
export interface Backups {
  keep(made: Omit<Backup, 'endedAt' | 'triedAt' | 'tryTrouble'>): Promise<void>;
  failed(path: string, beganAt: Date, why: Sentence): Promise<void>;
  tried(path: string, at: Date, trouble: Sentence | null): Promise<void>;
  /** Was one made, or brought along from another library, that lies below this folder? */
  liesIn(folder: string): Promise<boolean>;
  /** The newest first. */
  made(limit: number): Promise<readonly Backup[]>;
  /** Why the last one was not made, where none was made since. */
  lastTrouble(): Promise<{ readonly at: Date; readonly why: Sentence } | null>;
  /** The backup of which a restore was last tried. */
  lastTried(): Promise<Backup | null>;
}

export function backupsIn(db: Kysely<Tables>): Backups {
  const rows = () => db.selectFrom('backups').selectAll();
  return {
    async keep({ beganAt, ...made }) {
      await db
        .insertInto('backups')
        .values({ ...made, began_at: beganAt, trouble: null, tried_at: null, try_trouble: null })
        .execute();
    },
    async failed(path, beganAt, why) {
      const none = { bytes: null, works: null, originals: null, missing: null, tried_at: null, try_trouble: null };
      await db
        .insertInto('backups')
        .values({ path, began_at: beganAt, trouble: shapes.sentence.write(why), ...none })
        .execute();
    },
    async tried(path, at, trouble) {
      await db
        .updateTable('backups')
        .set({ tried_at: at, try_trouble: trouble && shapes.sentence.write(trouble) })
        .where('path', '=', path)
        .where('trouble', 'is', null)
        .execute();
    },
    async liesIn(folder) {
      const one = await db
        .selectFrom('backups')
        .select('id')
        .where('trouble', 'is', null)
        .where(({ fn, val }) => fn<boolean>('starts_with', ['path', val(`${folder}/`)]))
        .limit(1)
        .executeTakeFirst();
      return one !== undefined;
    },
    async made(limit) {
      const made = await rows().where('trouble', 'is', null).orderBy('ended_at', 'desc').limit(limit).execute();
      return made.map(backupOf);
    },
    async lastTrouble() {
      const last = await rows().orderBy('ended_at', 'desc').limit(1).executeTakeFirst();
      const why = shapes.sentence.readOrNull(last?.trouble ?? null, 'backup');
      return last && why ? { at: last.ended_at, why } : null;
    },
    async lastTried() {
      const last = await rows()
        .where('tried_at', 'is not', null)
        .orderBy('tried_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return last ? backupOf(last) : null;
    },
  };
}

const backupOf = (row: Selectable<BackupTables['backups']>): Backup => ({
  path: row.path,
  beganAt: row.began_at,
  endedAt: row.ended_at,
  bytes: row.bytes ?? 0,
  works: row.works ?? 0,
  originals: row.originals ?? 0,
  missing: row.missing ?? 0,
  triedAt: row.tried_at,
  tryTrouble: shapes.sentence.readOrNull(row.try_trouble, row.path),
});
