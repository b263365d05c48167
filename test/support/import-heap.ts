import { join } from 'node:path';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { importHeap } from '../../src/library/heaps/import.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';

/** A program that takes a heap into the library of a data folder, says how far it is, and what came of it. */
const [, , dataFolder, root] = process.argv;
const embedded = await startEmbedded({ dataFolder: dataFolder! });
const store = await openStore(embedded.url, { visible: visibleStandings, headOf });
const summary = await importHeap({
  root: root!,
  store,
  files: filesOnDisk(join(dataFolder!, 'files')),
  program: 'test',
  workers: 2,
  onProgress: ({ what, done }) => process.stdout.write(`${what} ${done}\n`),
});
process.stdout.write(`${JSON.stringify(summary)}\n`);
await store.close();
await embedded.stop();
