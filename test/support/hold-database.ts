import { startEmbedded } from '../../src/store/embedded.ts';

/** A program that starts the database of a data folder, says so, and stays; with `once` it stops it and ends. */
const [, , dataFolder, once] = process.argv;
const embedded = await startEmbedded({ dataFolder: dataFolder! });
process.stdout.write('ready\n');
if (once) await embedded.stop();
else setInterval(() => {}, 60_000);
