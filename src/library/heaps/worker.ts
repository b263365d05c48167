import { parentPort } from 'node:worker_threads';
import { packResult } from './packed.ts';
import { type HashedFile, type RestoreSettings, restoreFile } from './restore-file.ts';

/** One worker thread: files in, packed results out, one at a time. */
parentPort?.on('message', async ({ file, settings }: { file: HashedFile; settings: RestoreSettings }) => {
  parentPort!.postMessage(packResult(await restoreFile(file, settings)));
});
