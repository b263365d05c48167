import { expect, test } from 'vitest';
import { story } from '../../../test/support/generated-stories.ts';
import { weigh, weighsMore } from './looks.ts';
import { WEIGHTS, WEIGHTS_HOLLOW } from './untold.data.ts';

const TEXTS = [
  story(3, 60).join('\n\n'),
  story(4, 8).join(' '),
  'Ferry timetable\n\n07:10 Salt Quay\n07:40 Mill Steps\n08:15 Salt Quay\n\nPlease have the exact price ready: £2.50.',
  'Please check your account settings. The page you search is not available; contact the office for details.',
  'Rosehip jelly\n\n1. Chop 2 kg of rosehips.\n2. Boil until soft.\n3. Add sugar and lemon.',
  '',
];

test('looking only as far as needed gives the same answer as looking at everything', () => {
  for (const text of TEXTS)
    for (const weights of [WEIGHTS, WEIGHTS_HOLLOW]) {
      const sum = weigh(text, weights);
      for (const least of [sum - 1, sum - 1e-9, sum, sum + 1e-9, sum + 1, -0.4, 4.5])
        expect(weighsMore(text, weights, least)).toBe(sum > least);
    }
});
