import { join } from 'node:path';
import type { Actor } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import type { Backup } from '../store/backup/backups.ts';
import { sentence } from '../text/sentence.ts';
import { type Kept, type MadeBackup, type MakeBackup, makeBackup } from './backup/make.ts';
import type { RestoreBackup } from './backup/restore.ts';
import { type Scratch, type Tried, tryBackup } from './backup/try.ts';
import { must } from './guard.ts';

export type { Backup, MadeBackup, Tried };

/** Where backups go by themselves. */
export interface BackupSettings {
  /** A folder, absolute; undefined: none are made by themselves. */
  readonly folder: string | undefined;
  readonly passphrase: string | undefined;
}

/** How backups stand, for the keeper. */
export interface BackupsNow {
  readonly folder: string | undefined;
  readonly last: Backup | null;
  /** Why the last one was not made. */
  readonly trouble: Awaited<ReturnType<Kept['store']['backups']['lastTrouble']>>;
  readonly tried: Backup | null;
}

/** A restore is tried by itself after so many days. */
const TRY_AFTER_DAYS = 30;
const A_DAY = 86_400_000;

/** Copies of everything, made while the library goes on, and the proof that they can be put back. */
export function backupsOf(
  kept: Kept,
  {
    settings,
    scratch,
    now,
  }: {
    readonly settings: BackupSettings;
    readonly scratch: (() => Promise<Scratch>) | undefined;
    readonly now: () => Date;
  },
) {
  const { backups } = kept.store;
  const make = async (backup: Omit<MakeBackup, 'at'>): Promise<MadeBackup> => {
    const at = now();
    try {
      const made = await makeBackup(kept, { ...backup, at });
      const { path, bytes, works, originals, missing } = made;
      await backups.keep({ path, beganAt: at, bytes, works, originals, missing: missing.length });
      return made;
    } catch (error) {
      if (error instanceof FicariumError && error.code !== 'wrong-use' && error.code !== 'database-down')
        await backups.failed(backup.to, at, error.told).catch(() => {});
      throw error;
    }
  };
  const tryOne = async (how: RestoreBackup): Promise<Tried> => {
    if (!scratch) throw new FicariumError('wrong-use', sentence('error.no-scratch'), sentence('advice.help'));
    let path = how.from;
    const onSource = (at: string) => {
      path = at;
    };
    const tried = await tryBackup(scratch, { ...how, onSource }).catch(async (error) => {
      if (error instanceof FicariumError && error.code === 'backup-damaged')
        await backups.tried(path, now(), error.told);
      throw error;
    });
    await backups.tried(tried.path, now(), tried.problems[0] ?? null);
    return tried;
  };
  return {
    /** As `backup/make.ts`. */
    async make(actor: Actor, backup: Omit<MakeBackup, 'at'>): Promise<MadeBackup> {
      must(actor, 'back-up');
      return make(backup);
    },
    /** As `backup/try.ts`; what came of it is kept. */
    async try(actor: Actor, how: RestoreBackup): Promise<Tried> {
      must(actor, 'back-up');
      return tryOne(how);
    },
    /** The backup that the settings ask for each night; now and then a restore of it is tried. */
    async nightly(actor: Actor, how: Pick<MakeBackup, 'signal' | 'onProgress'>): Promise<void> {
      must(actor, 'back-up');
      const { folder, passphrase } = settings;
      if (folder === undefined) return;
      // Where backups lay and now lie none, a disk is missing: what is written there would stay on the one that the library is on.
      const begin = !(await backups.liesIn(join(folder, 'snapshots')));
      const { path } = await make({ to: folder, isFolder: true, passphrase, prune: true, begin, ...how });
      const tried = (await backups.lastTried())?.triedAt;
      if (!scratch || (tried && now().getTime() - tried.getTime() < TRY_AFTER_DAYS * A_DAY)) return;
      const { problems } = await tryOne({ from: path, passphrase, ...how });
      if (problems.length > 0)
        throw new FicariumError(
          'backup-damaged',
          sentence('error.try-failed', { path, problem: problems[0]! }),
          sentence('advice.other-backup'),
        );
    },
    async now(actor: Actor): Promise<BackupsNow> {
      must(actor, 'see-keeping');
      const [last = null] = await backups.made(1);
      return {
        folder: settings.folder,
        last,
        trouble: await backups.lastTrouble(),
        tried: await backups.lastTried(),
      };
    },
  };
}
