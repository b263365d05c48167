import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { uploadsIn } from '../../src/files/uploads.ts';
import type { Scratch } from '../../src/library/backup/try.ts';
import { libraryOn } from '../../src/library/library.ts';
import { beginLoading } from '../../src/store/backup/load.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { asAdmin, onDatabase } from './cluster.ts';
import { clusterUrl, freshStore } from './database.ts';

let made = 0;

/** A folder that is gone when the test is. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A library with originals on disk, as whoever keeps it has it. */
export async function keptLibrary() {
  const { store, url } = await freshStore();
  const folder = scratchFolder();
  const files = filesOnDisk(join(folder, 'files'));
  const uploads = uploadsIn(join(folder, 'brought-in'));
  const library = libraryOn({ store, files, uploads, program: 'test', workers: 1, scratch: () => emptyPlace() });
  return { store, url, folder, files, uploads, library };
}

/** A database without a table, and a folder without a file: where a backup is put back. */
export async function emptyPlace(): Promise<Scratch & { readonly url: string; readonly folder: string }> {
  const cluster = await clusterUrl();
  const name = `r_${process.pid}_${made++}_${Date.now().toString(36)}`;
  await asAdmin(cluster, `create database ${name}`);
  onTestFinished(() => asAdmin(cluster, `drop database if exists ${name} with (force)`));
  const url = onDatabase(cluster, name);
  const folder = scratchFolder();
  return {
    url,
    folder,
    load: (about) => beginLoading(url, about),
    files: filesOnDisk(join(folder, 'files')),
    uploads: uploadsIn(join(folder, 'brought-in')),
    open: () => openStore(url, { visible: visibleStandings, headOf, tagsOf }),
    close: async () => {},
  };
}

/** Opens what was restored; closed when the test is done. */
export async function opened(place: Scratch): Promise<Store> {
  const store = await place.open();
  onTestFinished(() => store.close());
  return store;
}

/** Every row of every table, but those that belong to a server and not to a library. */
export async function rowsOf(url: string): Promise<Record<string, readonly string[]>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    );
    const all: Record<string, readonly string[]> = {};
    for (const { name } of rows)
      if (
        ![
          'sessions',
          'one_time_keys',
          'tries',
          'tries_key',
          'job_progress',
          'search_changes',
          'tag_changes',
          'backups',
        ].includes(name)
      ) {
        const { rows: its } = await client.query<{ row: string }>(`select t::text as row from ${name} as t order by 1`);
        all[name] = its.map(({ row }) => row);
      }
    return all;
  } finally {
    await client.end();
  }
}
