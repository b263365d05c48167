import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { Pool } from '../src/library/heaps/pool.ts';

const terminate = vi.spyOn(Worker.prototype, 'terminate');
afterEach(() => terminate.mockClear());

const fileOf = (text: string) => {
  const bytes = Buffer.from(text);
  return { path: 'lamp.txt', bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

test('closed, workers that have nothing to do end by themselves, and those at work are ended', async () => {
  const idle = new Pool({ workers: 1 });
  await idle.restore(fileOf('The lamp was lit.'));
  await idle.close();
  expect(terminate).not.toHaveBeenCalled();
  const busy = new Pool({ workers: 1 });
  void busy.restore(fileOf('The lamp was lit again.'));
  await busy.close();
  expect(terminate).toHaveBeenCalledOnce();
});
