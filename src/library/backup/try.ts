import type { Files, Uploads } from '../../files/port.ts';
import type { Loading } from '../../store/backup/load.ts';
import type { SnapshotAbout } from '../../store/backup/snapshot.ts';
import type { Store } from '../../store/store.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { verifyLibrary } from '../verify.ts';
import { type RestoreBackup, type Restored, restoreBackup } from './restore.ts';

/** An empty library that is thrown away when it is closed. */
export interface Scratch {
  readonly load: (about: SnapshotAbout) => Promise<Loading>;
  readonly files: Files;
  readonly uploads: Uploads;
  /** Opens what was restored, brought up to date. */
  open(): Promise<Store>;
  close(): Promise<void>;
}

export interface Tried extends Restored {
  /** What is not as it should be; empty: everything is there, and as it was. */
  readonly problems: readonly Sentence[];
}

/** Restores a backup into a library of its own, proves everything in it, and throws it away. @throws as `restoreBackup` */
export async function tryBackup(scratchOf: () => Promise<Scratch>, how: RestoreBackup): Promise<Tried> {
  const scratch = await scratchOf();
  let store: Store | undefined;
  try {
    const restored = await restoreBackup(scratch, how);
    store = await scratch.open();
    const { files } = scratch;
    const { problems, works, editions } = await verifyLibrary({
      store,
      files,
      ...(how.onProgress && { onProgress: how.onProgress }),
    });
    const { counts } = restored.about;
    const lost = works !== counts.works || editions !== counts.editions;
    // Originals that were missing before are told as such, once.
    const known = (problem: Sentence) =>
      problem.code === 'verify.original-missing' &&
      restored.missing.some((sha) => JSON.stringify(problem).includes(sha));
    return {
      ...restored,
      problems: [
        ...problems.filter((problem) => !known(problem)),
        ...(lost
          ? [sentence('backup.lost', { works, editions, ofWorks: counts.works, ofEditions: counts.editions })]
          : []),
        ...restored.missing.map((sha) => sentence('backup.lacks', { sha })),
      ],
    };
  } finally {
    await store?.close().catch(() => {});
    await scratch.close();
  }
}
