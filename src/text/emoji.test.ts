import { expect, test } from 'vitest';
import { hasEmoji, wordsAndEmoji } from './emoji.ts';

test('emoji are told from rules, marks and letters', () => {
  for (const s of ['🌊', '♥', '☆', '🇮🇪', 'a ♪ b']) expect([s, hasEmoji(s)]).toEqual([s, true]);
  for (const s of ['', '***', '═══', '▒▒', '©', '™', '-', 'Ω', '1']) expect([s, hasEmoji(s)]).toEqual([s, false]);
});

test('each emoji is a word', () => {
  expect(wordsAndEmoji('the 🌊🚢, ♥kit♥ (2)')).toEqual(['the', '🌊', '🚢', '♥', 'kit', '♥', '2']);
});
