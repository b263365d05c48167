import { expect, test } from 'vitest';
import { sceneMark } from './scene-marks.ts';

test.each(
  '***|* * *|*****|~~~|~*~*~*~|-----|- - - - -|#|###|oOo|OoOoOoO|xXx|x x x|-=-=-=-|_____|<><><>|= = =|+++|❦|⁂|≈ ≈ ≈|🌙🌙🌙|[hr]|(line break)|* SENN * SENN *|--Scene Change--|~time skip~|-x-|~o~O~o~'.split(
    '|',
  ),
)('%s parts scenes', (line) => expect(sceneMark(line)).toBe('sure'));

test.each(['—', '--', '-', '. . .'])('%s may part scenes where it stands alone', (line) =>
  expect(sceneMark(line)).toBe('weak'),
);

test.each(
  '...|…|?|"..."|“?!”|^_^|:)|;-)|<3|>_<|xoxo|Ooooh|Ooo|XO|&|A * B|*cough*|*cough* *cough*|~Later~|Line|break|0|000|| a | b ||+----+'
    .split('|')
    .filter(Boolean),
)('%s does not', (line) => expect(sceneMark(line)).toBeUndefined());

test('a line of any length is read in a moment', () => {
  expect(sceneMark('*'.repeat(100))).toBe('sure');
  expect(sceneMark('* '.repeat(1_000_000))).toBeUndefined();
});
