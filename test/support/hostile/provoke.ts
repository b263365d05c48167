/** A program that does what no reader may: the bench sees by it that the watch is awake. */
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';

const tries = [() => writeFileSync(process.argv[2]!, 'x'), () => connect(9, '127.0.0.1').on('error', () => {})];
for (const wrong of tries) {
  try {
    wrong();
  } catch {
    // As it should be: the watch forbids it.
  }
}
process.disconnect();
