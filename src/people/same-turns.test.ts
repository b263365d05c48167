import { expect, test } from 'vitest';
import { castOf } from './cast-of.ts';

const speakers = (...paragraphs: string[]) => {
  const c = castOf(paragraphs.map((text) => ({ type: 'paragraph' as const, text, start: 0, end: 0 })));
  return c.quotes.map((q) => (q.speaker === null ? null : c.characters[q.speaker]!.name));
};
const filler = 'Rain ran down the panes of the long loft and dripped from the gutter into the yard.';

test('a noun that takes the turns of somebody with a name is that person', () => {
  const told = speakers(
    'Tobias Fenn kept his brushes in a jar. Orla Marsh came up the stairs.',
    '“You have not slept,” said Orla.',
    '“The light was good,” said the glazier.',
    '“The light is always good,” said Orla.',
    '“Not in March,” said Tobias.',
    '“In March too,” said Orla.',
    '“You have never looked,” said the glazier.',
    '“I look at nothing else,” said Orla.',
    '“Then look again,” said Tobias.',
    filler,
  );
  expect(new Set(told)).toEqual(new Set(['Orla Marsh', 'Tobias Fenn']));
});

test('a noun that answers somebody is somebody else', () => {
  const told = speakers(
    'Tobias Fenn kept his brushes in a jar. Orla Marsh came up the stairs.',
    '“You have not slept,” said Orla.',
    '“The light was good,” said Tobias.',
    '“It was not,” said the glazier.',
    '“It was,” said Tobias.',
    '“Hush,” said the glazier.',
    '“The light is always good,” said Orla.',
    filler,
  );
  expect(told[2]).toBe('the glazier');
  expect(told[4]).toBe('the glazier');
});

test('what a noun says does not make it the one it calls by name', () => {
  const told = speakers(
    'Tobias Fenn kept his brushes in a jar. Orla Marsh came up the stairs.',
    '“Tobias, come down,” said the glazier.',
    '“Why?” said Orla.',
    '“Tobias, there is a letter,” said the glazier.',
    filler,
  );
  expect(told[0]).toBe('the glazier');
});

test('“the girl” is the girl of whom the story has just told by name, and a new one where it is none of her', () => {
  const told = speakers(
    'Mr. Pell opened the door. Miss Orla Marsh stood on the step, and she was wet through.',
    '“May I come in?” said the girl.',
    '“You may,” said Mr. Pell.',
  );
  expect(told).toEqual(['Miss Orla Marsh', 'Mr. Pell']);
  expect(speakers('Mr. Pell opened the door. He held a lamp.', '“May I come in?” said the girl.')).toEqual([
    'the girl',
  ]);
});

test('“said Tobias’s mother” is no word of his', () => {
  expect(speakers('Tobias Fenn came in.', '“You are late,” said Tobias’s mother.', filler)).toEqual([
    'Tobias’s mother',
  ]);
});

test('a noun that the story first brings in with “another” may be somebody with a name', () => {
  const told = speakers(
    'Another glazier had come that week. Tobias Fenn was his name at home.',
    '“You have not slept,” said Orla.',
    '“The light was good,” said the glazier.',
    '“The light is always good,” said Orla.',
    '“Not in March,” said Tobias.',
    '“In March too,” said Orla.',
    '“You have never looked,” said the glazier.',
    '“I look at nothing else,” said Orla.',
    filler,
  );
  expect(told[1]).toBe('Tobias Fenn');
});

test('the teller is nobody of whom the story says time and again that they spoke', () => {
  const told = speakers(
    'I sat with my friend Fenn in the loft. “Who is there?” asked the porter.',
    '“It is late,” said Fenn. I shut my book.',
    '“It is early,” said Fenn. I opened it again.',
    '“It is neither,” said Fenn. I laughed.',
    '“It is raining,” said Fenn. I looked out.',
    // Two speakers in one paragraph, as where a break was lost.
    '“Who are you?” called the porter. “A guest,” I said. “I am Fenn, the glazier.”',
  );
  expect(told.slice(1, 5)).toEqual(['Fenn', 'Fenn', 'Fenn', 'Fenn']);
});
