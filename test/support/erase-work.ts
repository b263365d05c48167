import { join } from 'node:path';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { uploadsIn } from '../../src/files/uploads.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import { verbatim } from '../../src/text/sentence.ts';

/** A program that erases a work of a data folder and says when it begins and when it is done. */
const [, , dataFolder, workId, typed] = process.argv;
const embedded = await startEmbedded({ dataFolder: dataFolder! });
const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
process.stdout.write('begins\n');
const files = filesOnDisk(join(dataFolder!, 'files'));
const uploads = uploadsIn(join(dataFolder!, 'brought-in'));
const { erasing } = libraryOn({ store, files, uploads, program: 'test' });
await erasing.erase(OWNER, { workId: workId!, typed: typed!, reason: verbatim('asked') });
process.stdout.write('done\n');
await store.close();
await embedded.stop();
