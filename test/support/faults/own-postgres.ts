import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { findBinaries } from '../../../src/store/embedded/binaries.ts';
import { makeCluster, placeCluster } from '../../../src/store/embedded/cluster.ts';
import { chooseOwner } from '../../../src/store/embedded/owner.ts';
import { startPostmaster } from '../../../src/store/embedded/postmaster.ts';
import { childrenOf } from '../processes.ts';

/** A PostgreSQL that a test does with as it likes; nobody starts it again by itself. */
export interface OwnPostgres {
  readonly url: string;
  /** `fast`: whoever asks just now is told; `immediate`: as if the power were cut. */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** It takes connections and says nothing, as on a machine that hangs. @returns lets it go on */
  freeze(): () => void;
  /** Asks it something beside the program. */
  ask<R extends pg.QueryResultRow>(statement: string): Promise<readonly R[]>;
}

const ELSEWHERE = '/var/lib/ficarium';
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/** @param dataFolder of which other users may enter the parents */
export async function ownPostgres(dataFolder: string): Promise<OwnPostgres> {
  const owner = chooseOwner(join(dataFolder, 'database'));
  // What is acknowledged must be safe from a power cut, too.
  const binaries = findBinaries(owner, ELSEWHERE, () => {});
  const folder = placeCluster(dataFolder, owner, ELSEWHERE, () => {});
  makeCluster({ binaries, folder, owner, durable: true });
  const log = join(dataFolder, 'database.log');
  let socketFolder: string | undefined;
  const begin = () => startPostmaster({ binaries, folder, log, owner, durable: true, socketFolder, say: () => {} });
  let server = await begin();
  socketFolder = server.socketFolder;
  let goOn = () => {};
  onTestFinished(async () => {
    goOn();
    await server.stop();
  });
  const url = `postgresql://ficarium@localhost/ficarium?host=${encodeURIComponent(server.socketFolder)}`;
  const pid = () => Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    url,
    async stop(how) {
      process.kill(pid(), SIGNALS[how]);
      await server.ended;
    },
    async start() {
      server = await begin();
    },
    freeze() {
      const all = [pid(), ...childrenOf(pid())];
      for (const one of all) process.kill(one, 'SIGSTOP');
      goOn = () => {
        goOn = () => {};
        for (const one of all) process.kill(one, 'SIGCONT');
      };
      return () => goOn();
    },
    async ask<R extends pg.QueryResultRow>(statement: string) {
      const client = new pg.Client(url);
      client.on('error', () => {});
      await client.connect();
      return (await client.query<R>(statement).finally(() => client.end().catch(() => {}))).rows;
    },
  };
}

/** Waits until something is so; what throws is not yet. @throws Error after so long, with what it was last */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, withinMs = 60_000): Promise<number> {
  const began = performance.now();
  let last: unknown = 'false';
  while (performance.now() - began < withinMs) {
    try {
      if (await isSo()) return performance.now() - began;
      last = 'false';
    } catch (error) {
      last = error;
    }
    await sleep(50);
  }
  throw new Error(`${what}: not within ${withinMs / 1000} s (${String(last)})`);
}
