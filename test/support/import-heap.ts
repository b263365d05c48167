import { join } from 'node:path';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';

/** A program that takes a heap into the library of a data folder, says how far it is, and what came of it. */
const [, , dataFolder, root] = process.argv;
const embedded = await startEmbedded({ dataFolder: dataFolder! });
const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
const files = filesOnDisk(join(dataFolder!, 'files'));
const summary = await libraryOn({ store, files, program: 'test', workers: 2 }).heaps.import(OWNER, {
  root: root!,
  onProgress: ({ what, done }) => process.stdout.write(`${what} ${done}\n`),
});
process.stdout.write(`${JSON.stringify(summary)}\n`);
await store.close();
await embedded.stop();
