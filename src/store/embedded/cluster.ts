import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FicariumError } from '../../errors.ts';
import { type Say, sentence } from '../../text/sentence.ts';
import type { Binaries } from './binaries.ts';
import { canReach, type Owner } from './owner.ts';
import { explain } from './postmaster.ts';

/**
 * Where the cluster of a data folder lies: `<dataFolder>/database`, which is a link when the user that runs PostgreSQL
 * cannot enter the data folder.
 * @param elsewhere a folder that every user can enter
 */
export function placeCluster(dataFolder: string, owner: Owner | undefined, elsewhere: string, say: Say): string {
  const path = join(realpathSync(dataFolder), 'database');
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) return followLink(path);
  if (there || !owner || canReach(dirname(path), owner)) return path;
  const place = join(elsewhere, createHash('sha256').update(path).digest('hex').slice(0, 16));
  for (const folder of [elsewhere, place]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
  symlinkSync(join(place, 'database'), path);
  say(sentence('start.database-elsewhere', { place, folder: dataFolder }));
  return join(place, 'database');
}

function followLink(path: string): string {
  const target = readlinkSync(path);
  if (existsSync(dirname(target))) return join(realpathSync(dirname(target)), 'database');
  throw new FicariumError(
    'cannot-write',
    sentence('error.database-gone', { folder: target }),
    sentence('advice.bring-database-back', { path }),
  );
}

export interface MakeOptions {
  readonly binaries: Binaries;
  readonly folder: string;
  readonly owner: Owner | undefined;
  readonly durable: boolean;
}

/** Makes an empty cluster with an empty database `ficarium`, all of it or nothing. */
export function makeCluster({ binaries, folder, owner, durable }: MakeOptions): void {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (owner) chownSync(unfinished, owner.uid, owner.gid);
  const run = (program: string, args: string[], input = '') => {
    const done = spawnSync(program, args, {
      ...owner,
      cwd: '/',
      input,
      encoding: 'utf8',
      env: { LC_ALL: 'C', TZ: 'UTC' },
    });
    if (done.status === 0) return;
    const trouble = done.error?.message ?? `${done.stdout}${done.stderr}`;
    rmSync(unfinished, { recursive: true, force: true });
    throw explain(trouble, { folder, log: folder });
  };
  // PostgreSQL's own C.UTF-8: the same order and letter case on every system, before and after its upgrades.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  run(binaries.initdb, [
    '-D',
    unfinished,
    '--username=ficarium',
    '--auth=trust',
    '--no-instructions',
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ]);
  run(
    binaries.postgres,
    ['--single', '-D', unfinished, ...(durable ? [] : ['-F']), 'postgres'],
    'create database ficarium\n',
  );
  renameSync(unfinished, folder);
}
