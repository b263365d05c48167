import { expect, test } from 'vitest';
import { say } from '../words/words.ts';
import { lostLetters } from './lost-letters.ts';
import { restore } from './restore.ts';

const said = (content: string) => {
  const lost = lostLetters(content, restore({ content, marks: [] }).text.content);
  return lost && say(lost);
};

test('letters that became ? or were lost in mojibake are counted and shown', () => {
  expect(said('The caf?s of Z?rich were shut.')).toBe(
    '2 letters or signs cannot be known again (“caf?s”, “Z?rich”): they were lost before this file was saved.',
  );
  expect(said('â€œYes,â€\u009d he said. â€œÃ\ufffdlvaro and Ã?ngel are here.â€\u009d')).toMatch(/^1 letter|^2 letters/);
});

test('letters at the ends of words are missed where quotes became ? too', () => {
  expect(said('?You?re late,? he said. ?The caf? was shut, and the clich? too. It?s late, it?s cold.?')).toContain(
    'caf?',
  );
  expect(said('The caf? was shut, and so was the clich? shop.')).toBeUndefined();
});

test('a whole text misses nothing, nor one that could be mended', () => {
  for (const text of [
    'Who is it? “Me,” she said. See lamp.example/view?id=1 and lamp.example/b?c=2.',
    '?You?re late,? he said. ?I don?t mind. It?s late.?',
    'Itâ€™s late, said Zoë. Itâ€™s the cafÃ©.',
    'already \ufffd gone',
    'Was it the light?What light? Who was it?Nobody.',
  ])
    expect(said(text)).toBeUndefined();
});
