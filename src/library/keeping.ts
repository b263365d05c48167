import type { Actor } from '../catalogue/actor.ts';
import type { Files } from '../files/port.ts';
import { healthOf } from '../files/space.ts';
import type { Sampled } from '../store/keeping/health.ts';
import type { Store } from '../store/store.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import type { BackupsNow } from './backups.ts';
import { must } from './guard.ts';
import { backupFindings } from './keeping/backups.ts';
import { certificateFindings } from './keeping/certificate.ts';
import { databaseFindings } from './keeping/database.ts';
import { diskFindings } from './keeping/disk.ts';
import { bad, type Finding, good, look } from './keeping/finding.ts';
import { sample } from './keeping/sample.ts';

export type { Finding };

/** Where a library is kept and how it is reached, as far as its health hangs on it. */
export interface Surroundings {
  /** Folders that it writes to. */
  readonly folders: readonly string[];
  readonly publicUrl: string | undefined;
}

/** How everything is kept, for whoever looks after it. */
export function keepingOf(
  { store, files }: { readonly store: Store; readonly files: Files },
  {
    surroundings,
    backups,
    indexed,
    now,
  }: {
    readonly surroundings: Surroundings;
    readonly backups: () => Promise<BackupsNow>;
    /** How many works the index of finding knows. */
    readonly indexed: () => Promise<number>;
    readonly now: () => Date;
  },
) {
  const findings = async (): Promise<Finding[]> => {
    const at = now();
    const health = await store.keeping.health();
    const folders = await Promise.all(surroundings.folders.map(healthOf));
    const failed = (await store.queue.list()).filter(({ state }) => state === 'failed');
    return [
      ...databaseFindings(health, at),
      ...diskFindings(folders, health),
      ...(await files.troubles()).map(({ what, advice }) => bad(what, advice)),
      ...(failed.length
        ? [look(sentence('doctor.jobs-failed', { n: failed.length }), sentence('doctor.jobs-advice'))]
        : []),
      ...backupFindings(await backups(), at),
      ...sampleFindings(await store.keeping.lastSample()),
      ...(await certificateFindings(surroundings.publicUrl, at)),
    ];
  };
  return {
    /** What is good, what is to be looked at and what is bad, with what to do. */
    async findings(actor: Actor): Promise<readonly Finding[]> {
      must(actor, 'see-keeping');
      return findings();
    },
    /** The same, and whether the index of finding knows what the store holds: which reads all of it, where it was not read yet. */
    async examine(actor: Actor): Promise<readonly Finding[]> {
      must(actor, 'see-keeping');
      const { works } = await store.inspection.counts();
      const known = await indexed();
      const index =
        known === works
          ? good(sentence('doctor.index', { works }))
          : bad(sentence('doctor.index-apart', { works, known }), sentence('doctor.index-advice'));
      return [...(await findings()), index];
    },
    /** Looks at a few originals and editions; what is found is kept. */
    async sample(actor: Actor, how: { readonly signal: AbortSignal }): Promise<Sampled> {
      must(actor, 'verify');
      const sampled = await sample({ store, files }, now(), how.signal);
      await store.keeping.keepSample(sampled);
      return sampled;
    },
  };
}

function sampleFindings(last: Sampled | null): Finding[] {
  if (!last) return [];
  if (last.problems.length === 0)
    return [good(sentence('doctor.sampled', { originals: last.originals, editions: last.editions }))];
  return last.problems.map((problem: Sentence) => bad(problem, sentence('doctor.verify-advice')));
}
