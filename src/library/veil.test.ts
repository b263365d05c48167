import { expect, test } from 'vitest';
import { veil } from './veil.ts';

test.each([
  ['ada@quill.example', '···@·············'],
  ['Write to <ada%lamp@quill.example>.', 'Write to <········@·············>.'],
  ['ada at quill dot example, please', '························, please'],
  ['ada[at]quill.example', '····················'],
  ['a@b.example and c@d.example', '·@········· and ·@·········'],
])('%s is hidden letter by letter', (said, hidden) => {
  expect(veil(said)).toBe(hidden);
  expect(hidden.length).toBe(said.length);
});

test.each(['@ada, look at the dot', 'two @ 5p.', 'ada@home', ''])('%s is shown', (said) => {
  expect(veil(said)).toBe(said);
});

test('a long text without an end is done with in a moment', () => {
  for (const text of ['a@'.repeat(200_000), 'a'.repeat(400_000), 'a (at) '.repeat(50_000), 'dot at '.repeat(50_000)]) {
    const began = performance.now();
    veil(text);
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});
