import { expect, test } from 'vitest';
import { unspaced } from './spaced.ts';

test.each([
  ['L A N T E R N', 'Lantern'],
  ['T H E   F E R R Y', 'The Ferry'],
  ['T H E F E R R Y', 'The Ferry'],
  ['T H E O D O R E', 'Theodore'],
  ['h i g h   w a t e r', 'High Water'],
  ['* H * I * G * H *  W * A * T * E * R *', 'High Water'],
  ['L . A . N . T . E . R . N', 'Lantern'],
  ['~ L ~ A ~ M ~ P ~', 'Lamp'],
  ['L*A*N*T*E*R*N', 'Lantern'],
  ['**H*I*G*H W*A*T*E*R**', 'High Water'],
  ['C O M E   H O M E !', 'Come Home!'],
])('%s says %s', (line, words) => expect(unspaced(line)).toBe(words));

test.each([
  'The Ferry',
  'M*A*S*H',
  'U.N.C.L.E.',
  'S-T-O-P',
  'A B C',
  'I',
  'A b C d',
  'Q & A',
  'P a G e',
  'W A L L - E',
  '',
])('%s is as it is', (line) => expect(unspaced(line)).toBeUndefined());
