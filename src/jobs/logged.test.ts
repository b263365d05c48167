import { expect, test } from 'vitest';
import { makeLog } from '../log/log.ts';
import { logged } from './logged.ts';

test('the log says how a job went, and whatever it wrote bears its key', async () => {
  const lines: { [field: string]: unknown }[] = [];
  const log = makeLog({ level: 'debug', forPeople: false, write: (line) => lines.push(JSON.parse(line)) });
  await logged(log, 'group', async () => log.debug('within'));
  await expect(logged(log, 'render', () => Promise.reject(new Error('The disk is full.')))).rejects.toThrow();
  expect(lines.map((l) => [l['job'], l['level'], l['msg']])).toEqual([
    ['group', 'debug', 'The job begins.'],
    ['group', 'debug', 'within'],
    ['group', 'info', 'The job is done.'],
    ['render', 'debug', 'The job begins.'],
    ['render', 'warn', 'The job failed: The disk is full.'],
  ]);
});
