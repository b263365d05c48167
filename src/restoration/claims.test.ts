import { expect, test } from 'vitest';
import type { Claim } from '../intake/draft.ts';
import { readableClaims } from './claims.ts';

const misread = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const claim = (field: Claim['field'], value: string): Claim => ({ field, value, evidence: { path: 'a', text: value } });
const STORY = 'The mill had stood empty since the flood, and nobody in the valley could say who owned the key.';

test('a title and a writer are read as the story is', () => {
  const claims = [
    claim('title', misread('The Miller’s Café')),
    claim('author', misread('Zoë Lindström')),
    claim('date', '2001'),
  ];
  expect(readableClaims(claims, STORY).map((c) => c.value)).toEqual(['The Miller’s Café', 'Zoë Lindström', '2001']);
  expect(readableClaims([claim('title', 'The Mil\u00adler')], STORY)[0]!.value).toBe('The Miller');
  expect(readableClaims(claims, STORY)[1]!.evidence.text).toBe(misread('Zoë Lindström'));
});

test.each(['Zoë Lindström', 'ÉCLAIR', 'Ô Canada', '“Salt”', 'Лампа', '灯'])('%s stays', (value) => {
  const claims = [claim('title', value)];
  expect(readableClaims(claims, STORY)).toEqual(claims);
});
