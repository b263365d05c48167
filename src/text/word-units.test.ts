import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWords, sameLetters, squash } from './folded.ts';
import { countOfLetters, countOfWords, hasWord } from './word-units.ts';

const signs = fc
  .array(fc.constantFrom(...'aZé9½ß’\'".-– \n*Ⅻ\u0301漢𝒳😀İΣ'.match(/./gsu)!), { maxLength: 24 })
  .map((all) => all.join(''));
const texts = fc.oneof(
  signs,
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 24 }),
);

test('counts and folds what the classes of letters and digits of a regular expression would', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(hasWord(text)).toBe(/[\p{L}\p{N}]/u.test(text));
      expect(countOfWords(text)).toBe(text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)?.length ?? 0);
      expect(countOfLetters(text)).toBe(text.match(/\p{L}/gu)?.length ?? 0);
      expect(countOfLetters(text, 128)).toBe(text.match(/(?=\p{L})[^\x00-\x7f]/gu)?.length ?? 0);
      const small = text.toLowerCase();
      expect(foldWords(text)).toBe(small.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
      expect(squash(text)).toBe(small.replace(/[^\p{L}\p{N}]+/gu, ''));
    }),
    { numRuns: 3000 },
  );
});

test('says of two lines whether their letters are the same', () => {
  expect(sameLetters('T H E  F E R R Y', 'The Ferry')).toBe(true);
  expect(sameLetters('* * *', '---')).toBe(false);
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (a, b, again) => {
      const other = again ? a.toUpperCase().split('').join(' ') : b;
      expect(sameLetters(a, other)).toBe(squash(a) !== '' && squash(a) === squash(other));
    }),
    { numRuns: 3000 },
  );
});
