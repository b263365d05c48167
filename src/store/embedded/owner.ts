import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';

/** The user PostgreSQL runs as when Ficarium itself runs as root, which PostgreSQL refuses to do. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * undefined = as whoever runs Ficarium. For root: the owner of the database that is there, else `postgres`, else `nobody`.
 * @param database the database's folder, which need not exist yet
 */
export function chooseOwner(database: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const there = statSync(database, { throwIfNoEntry: false });
  if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid };
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => [line.split(':')[0]!, line.split(':')]),
  );
  const found = users.get('postgres') ?? users.get('_postgres') ?? users.get('nobody');
  if (found) return { uid: Number(found[2]) >>> 0, gid: Number(found[3]) >>> 0 };
  throw new FicariumError('database-down', sentence('error.root'), sentence('advice.ordinary-user'));
}

/** May this user go into the folder? Looks at every folder above it. */
export function canReach(folder: string, owner: Owner): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (at === dirname(at)) return true;
  }
}
