import { setImmediate as breathe } from 'node:timers/promises';

/** Milliseconds that the index works on before somebody else has a turn. */
const TURN = 12;

/** Goes through the pieces of something long, and lets others have their turn in between. */
export async function inTurns<T>(pieces: Generator<void, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const { done, value } = pieces.next();
    if (done) return value as T;
    if (performance.now() - began < TURN) continue;
    await breathe();
    began = performance.now();
  }
}
