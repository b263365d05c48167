import { expect, test } from 'vitest';
import { readPermission, stricter } from './permission.ts';

test.each([
  [
    'yes',
    [
      'yes',
      'Anywhere, just tell me.',
      'Sure!',
      'OK',
      'Go ahead, keep my name on it',
      'Feel free',
      'no need to ask',
      'Wherever you like',
      'ja',
      'Just let me know where',
      'No problem',
    ],
  ],
  [
    'ask',
    [
      'ask first',
      'Ask permission',
      'Circuit archive yes, anyone else ask',
      'Quay; anyone else ask',
      'not without my permission',
      'Please e-mail me before you do',
      'Do not archive without asking',
      'bitte vorher fragen',
      'nur mit meiner Erlaubnis',
      'List archive yes, others ask',
    ],
  ],
  ['no', ['no', "please don't archive", 'Do not archive', 'nowhere else', 'nein', 'List archive yes, anyone else no']],
  ['unknown', ['', 'Lamps.org', 'my page']],
] as const)('%s', (value, words) => {
  for (const w of words) expect(`${w} = ${readPermission(w)}`).toBe(`${w} = ${value}`);
});

test('of two words the stricter holds, and any word beats none', () => {
  expect([stricter('yes', 'no'), stricter('ask', 'yes'), stricter('unknown', 'yes')]).toEqual(['no', 'ask', 'yes']);
});
