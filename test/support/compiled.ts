import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Where Node keeps what it made of our sources, for the programs that tests start. Without it each of them takes the types
 * out of every file anew with a WebAssembly program of its own; many of those coming and going end the whole process now and then
 * (nodejs/node#64500), and each start takes seconds.
 */
export const COMPILED = join(import.meta.dirname, '../../.cache/compiled');

/** Has it made once, before many ask for it. */
export async function compileOnce(): Promise<void> {
  const reader = fork(new URL('../../src/library/heaps/worker.ts', import.meta.url), {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
  reader.disconnect();
  await once(reader, 'exit');
}
