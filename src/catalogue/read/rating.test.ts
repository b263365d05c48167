import { expect, test } from 'vitest';
import { isRating, readRating } from './rating.ts';

test.each([
  ['General Audiences', ['G', 'K', 'K+', 'PG', 'FR7', 'FRC', 'all ages', 'P6', 'General', 'PG (for tea)']],
  ['Teen And Up Audiences', ['PG-13', 'PG13', 'FR13', 'FRT', 'T', '12', 'P12', 'Teen', 'PG-13 for language', 'ab 12']],
  ['Mature', ['R', 'FR15', 'FRM', 'M', '16', 'P16', 'R; contains violence', 'PG-13 to R', 'Mature', '"R"']],
  [
    'Explicit',
    [
      'NC-17',
      'NC17',
      'FR18',
      'X',
      'MA',
      '18',
      'lemon',
      'R/NC-17',
      'P18-Slash',
      'adults only',
      '[NC-17]',
      'ab 18 Jahren',
    ],
  ],
  ['Not Rated', ['not rated', 'NR', 'none']],
])('%s', (rating, words) => {
  for (const w of words) expect(`${w} = ${readRating(w)}`).toBe(`${w} = ${rating}`);
});

test('words that are no rating are none', () => {
  for (const w of ['', 'ask me', 'see below', '???']) expect(readRating(w)).toBeUndefined();
});

test('in a subject only what is a rating and nothing else counts', () => {
  for (const w of ['NC-17', 'PG', 'R', 'lemon', 'PG-13/R']) expect(`${w} ${isRating(w)}`).toBe(`${w} true`);
  for (const w of ['r', 'Rain', '12', 'G. Vale', 'adult education', 'none'])
    expect(`${w} ${isRating(w)}`).toBe(`${w} false`);
});
