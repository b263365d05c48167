import { expect, test } from 'vitest';
import { isProperName } from './proper.ts';

test.each(['Kit', 'Captain Vale', 'Mother Orrin', 'Rose', 'Old Tom', 'Miller', 'Mr. Orrin', 'Ansa'])(
  '%s is a name',
  (name) => expect(isProperName(name)).toBe(true),
);

test.each([
  'She',
  'He',
  'It',
  'Nobody',
  'Mother',
  'Captain',
  'The Boy',
  'Old Man',
  'Doctor',
  'His Father',
  'Them',
  'Girls',
  '“I”',
  '',
])('%s is none', (name) => expect(isProperName(name)).toBe(false));
