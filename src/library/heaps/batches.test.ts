import { expect, test } from 'vitest';
import { Batches } from './batches.ts';

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

test('a batch is written while the next one is gathered, never two at once', async () => {
  const written: number[] = [];
  const { opened, open } = gate();
  const batches = new Batches<number>(async (batch) => {
    await opened;
    written.push(batch.length);
  });
  for (let i = 0; i < 40; i++) await batches.put(i, 1);
  expect(written).toEqual([]);
  open();
  await batches.end();
  expect(written).toEqual([32, 8]);
});

test('a large file fills a batch by itself', async () => {
  const written: string[] = [];
  const batches = new Batches<string>(async (batch) => {
    written.push(batch.join());
  });
  await batches.put('whale', 5_000_000);
  await batches.put('shrimp', 10);
  await batches.end();
  expect(written).toEqual(['whale', 'shrimp']);
});

test('what goes wrong is said to whoever gathers on, and once settled nothing is under way', async () => {
  const batches = new Batches<number>(async () => {
    throw new Error('the disk is full');
  });
  await batches.put(1, 5_000_000);
  await batches.settled();
  await expect(batches.put(2, 5_000_000)).rejects.toThrow('full');
});
