import type { FolderHealth } from '../../files/space.ts';
import type { DatabaseHealth } from '../../store/keeping/health.ts';
import { sentence } from '../../text/sentence.ts';
import { bad, type Finding, good, look } from './finding.ts';

/** PostgreSQL stops where there is nothing left, and needs room to come back. */
const LEAST = 1e9;
const LEAST_SHARE = 0.05;

/** Folders that the library writes to, and how long the room on their disks lasts. */
export function diskFindings(
  folders: readonly FolderHealth[],
  { originals, lastMonth, bytes }: DatabaseHealth,
): Finding[] {
  return folders.flatMap((folder): Finding[] => {
    const { path, free, size } = folder;
    if (!folder.isThere) return [bad(sentence('doctor.no-folder', { path }), sentence('doctor.no-folder-advice'))];
    const found: Finding[] = [];
    if (!folder.isWritable) found.push(bad(sentence('doctor.not-writable', { path }), sentence('advice.own-folder')));
    if (folder.isOpen)
      found.push(look(sentence('doctor.open-folder', { path }), sentence('doctor.open-folder-advice', { path })));
    // What came in grows in the database, too, as much as it did until now.
    const growth = originals > 0 ? lastMonth * (1 + bytes / originals) : 0;
    const months = growth > 0 ? free / growth : Number.POSITIVE_INFINITY;
    const room = { path, megabytes: free / 1e6 };
    if (free < LEAST || months < 1)
      found.push(bad(sentence('doctor.little-room', room), sentence('doctor.room-advice')));
    else if (free < size * LEAST_SHARE || months < 3)
      found.push(look(sentence('doctor.little-room', room), sentence('doctor.room-advice')));
    else found.push(good(sentence('doctor.room', room)));
    return found;
  });
}
