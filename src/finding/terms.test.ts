import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { searchWords } from '../text/name-key.ts';
import { analyser, wordsIn } from './terms.ts';

test('typed words are small, whole and keep their accents; signs part them', () => {
  expect(wordsIn('Ångström’s  Well-Lit ﬁre 🦊, ½!')).toEqual(['ångström', 's', 'well', 'lit', 'fire', '🦊', '1', '2']);
});

test('law: typed words are the words of the text, and their own words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const words = wordsIn(text);
      expect(words.flatMap(wordsIn)).toEqual(words);
      expect(words.flatMap(searchWords)).toEqual(searchWords(text.toWellFormed()));
    }),
  );
});

describe('a run of ideographs', () => {
  const has = (text: string, asked: string) => {
    const terms = analyser.terms(text, 'ja');
    const { terms: sought, open } = analyser.sought(wordsIn(asked), false, 'ja');
    return terms.some((_, at) =>
      sought.every((one, i) =>
        open && i === sought.length - 1 ? terms[at + i]?.startsWith(one) : terms[at + i] === one,
      ),
    );
  };

  it('is pairs of neighbours and its end', () => {
    expect(analyser.terms('海の図書館 opens', 'ja')).toEqual(['海の', 'の図', '図書', '書館', '館', 'opens']);
  });

  it.each(['図書館', '図書', '館', '海', 'の図', '図書館 opens', '海の図書館'])('is found by %s', (asked) => {
    expect(has('海の図書館 opens', asked)).toBe(true);
  });

  it.each(['図館', '書海', '図書 opens', '山'])('is not found by %s', (asked) => {
    expect(has('海の図書館 opens', asked)).toBe(false);
  });

  it('law: is found by any part of it', () => {
    const run = fc.string({ unit: fc.constantFrom(...'海山川図書館星がハ한국'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(run, fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        expect(has(`Far ${text} away`, text.slice(from, to + 1))).toBe(true);
      }),
    );
  });
});
