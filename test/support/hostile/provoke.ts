/** A worker that does what no reader may: the bench sees by it that the watch is awake. */
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { workerData } from 'node:worker_threads';

const tries = [() => writeFileSync(workerData as string, 'x'), () => connect(9, '127.0.0.1').on('error', () => {})];
for (const wrong of tries) {
  try {
    wrong();
  } catch {
    // As it should be: the watch forbids it.
  }
}
// Time for what was told to arrive.
setTimeout(() => {}, 200);
