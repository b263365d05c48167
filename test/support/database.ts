import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { inject, onTestFinished } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { asAdmin, onDatabase, TEMPLATE } from './cluster.ts';

let made = 0;

/** Address of the run's cluster; the first to ask waits about a second for it to start. */
export async function clusterUrl(): Promise<string> {
  const { url, problem } = JSON.parse(await text(connect(inject('testCluster')))) as { url?: string; problem?: string };
  if (!url) throw new Error(problem);
  return url;
}

/** An empty library of one's own, gone when `drop` is called. */
export async function freshDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const cluster = await clusterUrl();
  const name = `t_${process.pid}_${made++}_${Date.now().toString(36)}`;
  await asAdmin(cluster, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  return { url: onDatabase(cluster, name), drop: () => asAdmin(cluster, `drop database ${name} with (force)`) };
}

/** A store on an empty library, closed and gone when the test (or, with `keep`, when `close` is called) ends. */
export async function freshStore(
  keep = false,
): Promise<{ readonly store: Store; readonly url: string; close(): Promise<void> }> {
  const { url, drop } = await freshDatabase();
  const store = await openStore(url, { visible: visibleStandings, headOf, tagsOf });
  const close = async () => {
    await store.close();
    await drop();
  };
  if (!keep) onTestFinished(close);
  return { store, url, close };
}
