import { expect, test } from 'vitest';
import { foldWords, squash } from './folded.ts';

test('signs and capitals make no difference; where words part does to one of the two', () => {
  expect(foldWords(' — “The  FERRY, 7.” ')).toBe('the ferry 7');
  expect(foldWords('T H E Ferry')).not.toBe(foldWords('The Ferry'));
  expect(squash('T H E Ferry!')).toBe(squash('“The Ferry”'));
  expect(foldWords('Лодка — é')).toBe('лодка é');
});
