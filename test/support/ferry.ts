const TOLD = [
  'The ferry left the quay at noon.',
  'Oren counted the crates twice.',
  'She had not slept since the storm.',
  'The lamps were lit one after the other.',
  'Nobody spoke of the letter.',
  'Bea went down to the water again.',
  'It was colder there than he remembered.',
  'The gulls had gone inland.',
  'He thought of the house on the hill.',
  'Then the bell rang from the mole.',
  'In the morning the harbour was white.',
  'The old man had nothing to say to that.',
];
const SPOKEN = '“Is it late?” asked Bea. “Not yet,” said Oren, and put the lamp away.';

/**
 * A story whose writer is known by nothing but how long paragraphs are.
 * @param each so many sentences to a paragraph
 * @param step in which order they come
 */
export function ferryStory(each: number, step: number, joint = '\n\n'): string {
  const all = Array.from({ length: 130 }, (_, i) =>
    i % 15 === 7 ? SPOKEN : TOLD[(i * step + (i >> 3)) % TOLD.length]!,
  );
  const paragraphs: string[] = [];
  for (let i = 0; i < all.length; i += each) paragraphs.push(all.slice(i, i + each).join(' '));
  return paragraphs.join(joint);
}
