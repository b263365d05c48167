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

test('a search engine is named by the addresses of its nodes, and a wrong one is not said again', () => {
  const search = (env: Record<string, string>) => readConfig(env).search;
  expect(search({})).toBeUndefined();
  expect(search({ SEARCH_URL: 'http://a:9200, https://me:secret@b:9200', SEARCH_SHARDS: '3' })).toEqual({
    urls: ['http://a:9200', 'https://me:secret@b:9200'],
    prefix: 'ficarium',
    shards: 3,
    replicas: 1,
  });
  for (const wrong of [
    { SEARCH_URL: 'me:secret@host' },
    { SEARCH_URL: 'http://a', SEARCH_INDEX: 'Two Words' },
    { SEARCH_URL: 'http://a', SEARCH_SHARDS: '0' },
  ])
    expect(() => search(wrong)).toThrow(expect.objectContaining({ code: 'bad-setting' }));
  expect(() => search({ SEARCH_URL: 'me:secret@host' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret') }),
  );
});
