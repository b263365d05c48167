import { parentPort } from 'node:worker_threads';
import { indexFolderIn } from '../../files/index-folder.ts';
import { wordedOf } from '../../finding/built/worded.ts';
import { analyser } from '../../finding/terms.ts';
import { COMMON } from '../../finding/words/common.ts';
import { merge } from '../../finding/words/merge.ts';
import { Segment } from '../../finding/words/segment.ts';
import { gathered, SegmentBuilder } from '../../finding/words/segment-builder.ts';
import { inMemory } from '../../finding/words/segment-format.ts';
import { joinedBytes } from '../../finding/words/varint.ts';
import type { Done, Task, ToMerge } from './words-thread.ts';

/** Words of a segment: while they are gathered they take sixteen bytes each. */
const ENOUGH = 6_000_000;

/** A thread that makes segments: texts in, bytes out, one task after the other. */
const port = parentPort!;
let builder = new SegmentBuilder(analyser, COMMON);

port.on('message', (task: Task) => {
  try {
    const segment = carryOut(task);
    const done: Done = { is: 'done', segment };
    port.postMessage(done, segment ? [segment.buffer] : []);
  } catch (error) {
    const failed: Done = { is: 'failed', error };
    port.postMessage(failed);
  }
});

function carryOut(task: Task): Uint8Array<ArrayBuffer> | null {
  if (task.is === 'merge') return merged(task.segments);
  if (task.is === 'gather') {
    for (const { work, told } of task.works) builder.add(wordedOf(work, told, analyser));
    if (builder.words < ENOUGH) return null;
  }
  if (builder.documents === 0) return null;
  const full = builder;
  builder = new SegmentBuilder(analyser, COMMON);
  return full.bytes();
}

function merged(segments: readonly ToMerge[]): Uint8Array<ArrayBuffer> {
  const parts = segments.map(({ from, holds }) => ({
    segment: new Segment('bytes' in from ? inMemory(from.bytes) : indexFolderIn(from.folder).open(from.name)),
    holds: (document: number) => holds[document] === 1,
  }));
  const output = gathered();
  merge(parts, output, gathered());
  return joinedBytes(output.all());
}
