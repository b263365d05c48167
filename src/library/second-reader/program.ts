import { once } from 'node:events';
import type { Answered, Asked } from './apart.ts';
import { openSecondReader } from './second-reader.ts';

/** A program that reads what it is asked to with the model of a folder, and waits before each further window until it may go on. */
const reader = openSecondReader(process.argv[2]!);
const tell = (answer: Answered): void => void process.send!(answer);

process.on('message', async (asked: Asked) => {
  if (!('read' in asked)) return;
  try {
    const scores = await (await reader).read(asked.read, async () => {
      const goOn = once(process, 'message');
      tell({ window: true });
      await goOn;
    });
    tell({ scores: [...scores] });
  } catch (thrown) {
    tell({ trouble: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
