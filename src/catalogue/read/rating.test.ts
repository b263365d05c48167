import { expect, test } from 'vitest';
import { isRating, readRating } from './rating.ts';

test.each([
  [
    'General Audiences',
    ['G', 'K', 'K+', 'PG', 'FR7', 'FRC', 'all ages', 'P6', 'General', 'PG (for tea)', 'jugendfrei', 'suitable for all'],
  ],
  [
    'Teen And Up Audiences',
    [
      'PG-13',
      'PG13',
      'FR13',
      'FRT',
      'T',
      '12',
      'P12',
      'Teen',
      'PG-13 for language',
      'ab 12',
      'NC-13',
      'PG-13ish',
      'FRT-13',
      'P14',
      '12A',
    ],
  ],
  [
    'Mature',
    [
      'R',
      'FR15',
      'FRM',
      'M',
      '16',
      'P16',
      'R; contains violence',
      'PG-13 to R',
      'Mature',
      '"R"',
      'R-ish',
      'soft R',
      'lime',
      'M',
      'ab 16 Jahren',
      'P16',
      'R (language)',
    ],
  ],
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
      'FR21',
      'ST-17',
      'X-rated',
      'R-NC17',
      'nicht jugendfrei',
      'NC-17 overall, this part PG',
    ],
  ],
  ['Not Rated', ['not rated', 'NR', '[NR]', 'unrated', 'none']],
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
