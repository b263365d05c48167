import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('the level of the log is one of four, or left to the terminal', () => {
  expect(readConfig({}).logLevel).toBeUndefined();
  expect(readConfig({ FICARIUM_LOG: 'debug' }).logLevel).toBe('debug');
  expect(() => readConfig({ FICARIUM_LOG: 'loud' })).toThrow(
    expect.objectContaining({
      what: { code: 'setting.is', params: { setting: 'FICARIUM_LOG', value: 'loud' } },
      advice: { code: 'setting.one-of', params: { values: 'error, warn, info, debug' } },
    }),
  );
});

test('DEBUG names sql among the words of other programs', () => {
  expect(['sql', 'express:*, sql', '*'].map((DEBUG) => readConfig({ DEBUG }).debugSql)).toEqual([true, true, true]);
  expect(['', 'express:sql', 'mysql'].map((DEBUG) => readConfig({ DEBUG }).debugSql)).toEqual([false, false, false]);
});
