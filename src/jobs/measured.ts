/** Told how a job went. @param seconds that it took @param outcome whether it was done, or is tried again */
export type OnDone = (task: string, seconds: number, outcome: 'done' | 'failed') => void;

/** Does a job, and tells how it went. */
export async function measured(onDone: OnDone | undefined, task: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  let outcome: 'done' | 'failed' = 'failed';
  try {
    await work();
    outcome = 'done';
  } finally {
    onDone?.(task, (performance.now() - began) / 1000, outcome);
  }
}
