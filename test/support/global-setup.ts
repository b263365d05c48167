import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { type Embedded, startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import { asAdmin, onDatabase, TEMPLATE } from './cluster.ts';
import { compileOnce } from './compiled.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Socket that answers with the address of the test cluster. */
    readonly testCluster: string;
  }
}

/** One PostgreSQL for the whole run, started when the first test asks for a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await compileOnce();
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-test-'));
  chmodSync(folder, 0o755);
  let starting: Promise<Embedded> | undefined;
  const server = createServer((asker) => {
    asker.on('error', () => {});
    starting ??= start(join(folder, 'data'));
    starting.then(
      ({ url }) => asker.end(JSON.stringify({ url })),
      (error: Error) => asker.end(JSON.stringify({ problem: error.stack })),
    );
  });
  server.listen(join(folder, 'ask')).unref();
  project.provide('testCluster', join(folder, 'ask'));
  return async () => {
    server.close();
    await (await starting?.catch(() => undefined))?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function start(dataFolder: string): Promise<Embedded> {
  const cluster = await startEmbedded({ dataFolder, durable: false });
  await asAdmin(cluster.url, `create database ${TEMPLATE}`);
  const store = await openStore(onDatabase(cluster.url, TEMPLATE), { visible: visibleStandings, headOf, tagsOf });
  await store.close();
  return cluster;
}
