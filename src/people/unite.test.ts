import { expect, test } from 'vitest';
import { castOf } from './cast-of.ts';

const cast = (...paragraphs: string[]) =>
  castOf(paragraphs.map((text) => ({ type: 'paragraph' as const, text, start: 0, end: 0 })));
const called = (c: ReturnType<typeof cast>) => c.characters.map((x) => [x.kind, x.name, ...x.aliases]);
const speakers = (c: ReturnType<typeof cast>) =>
  c.quotes.map((q) => (q.speaker === null ? null : c.characters[q.speaker]!.name));

test('the teller bears the name that others call them by', () => {
  const c = cast(
    'I went down to the quay with my lamp. Mrs. Orrin stood there, and I saw her wave.',
    '“You are late, Kit,” said Mrs. Orrin. I put down my bag.',
    '“The ferry lay at Sanding,” I answered.',
    '“Come in, Kit, before you freeze,” said Mrs. Orrin, and I went in.',
  );
  expect(called(c)).toContainEqual(['narrator', 'Kit', 'the narrator']);
  expect(speakers(c)).toEqual(['Mrs. Orrin', 'Kit', 'Mrs. Orrin']);
});

test('the teller does not bear the name of somebody they call themselves, nor of somebody who acts', () => {
  const c = cast(
    'I went down to the quay with my lamp, and I waited for my sister.',
    '“Kit, come here,” I said. “Hurry, Kit!” I took my lamp.',
    '“Coming,” said Kit.',
  );
  expect(called(c)).toContainEqual(['narrator', 'the narrator']);
});

test('a title alone is the only one who bears it, with a name or before it', () => {
  const c = cast(
    'The captain looked at the sky. “Fog,” said the captain.',
    '“Yes, Captain Venn,” said Kit. Captain Venn went below.',
    '“Call me at four,” said the captain.',
  );
  expect(called(c).filter(([, ...names]) => names.some((n) => /captain/i.test(n)))).toEqual([
    ['named', 'Captain Venn', 'the captain'],
  ]);
  expect(speakers(c)).toEqual(['Captain Venn', 'Kit', 'Captain Venn']);
});

test('Miss Venn is the Ada whom others call; "her uncle" is the only uncle', () => {
  const c = cast(
    'Miss Venn shut the window. Kit sat by the fire with her uncle.',
    '“You are cold, Ada,” said Kit. Miss Venn shook her head.',
    '“I am not,” said Miss Venn. “Uncle Wilmot is.”',
    '“Sit down, Ada,” said Kit. Miss Venn sat down.',
    '“Oil is dear,” said her uncle. Uncle Wilmot put out the lamp.',
  );
  expect(called(c)).toContainEqual(['named', 'Miss Venn', 'Ada']);
  expect(speakers(c)).toEqual(['Kit', 'Miss Venn', 'Miss Venn', 'Kit', 'Uncle Wilmot']);
});

test('of two captains the bare title is neither', () => {
  const c = cast(
    'Captain Venn met Captain Orrin at the gate. Captain Venn bowed. Captain Orrin laughed.',
    '“Fog,” said the captain.',
  );
  expect(speakers(c)).toEqual(['the captain']);
});

test('who says their own name is called by it from the first', () => {
  const c = cast(
    'A boy sat on the wall. Mrs. Orrin looked at the boy.',
    '“What is your name?” asked Mrs. Orrin.',
    '“Wilmot,” said the boy. “I’m Wilmot.”',
    '“Come down, Wilmot,” said Mrs. Orrin.',
  );
  expect(called(c)).toContainEqual(['named', 'Wilmot', 'the boy']);
});

test('several who speak as one are a group; whoever speaks is a person, whatever the word', () => {
  const c = cast(
    'The ferry came in. “Make fast!” cried the sailors.',
    '“Three pence,” said the lockkeep. The lockkeep held out his hand.',
  );
  expect(called(c)).toContainEqual(['group', 'the sailors']);
  expect(speakers(c)).toEqual(['the sailors', 'the lockkeep']);
});

test('a word that is no name elsewhere is one beside what it says', () => {
  const c = cast('The men rode on. “Rain,” Irish murmured. Kit laughed.', '“Rain,” Kit said.');
  expect(speakers(c)).toEqual(['Irish', 'Kit']);
});

test('Mrs. Venn is not the girl whom the story calls Ada', () => {
  const c = cast(
    'Ada Venn ran in. Ada was ten.',
    '“Where is Ada?” asked Mrs. Venn. Mrs. Venn sat by the fire.',
    '“Here,” said Ada.',
  );
  expect(speakers(c)).toEqual(['Mrs. Venn', 'Ada Venn']);
});

test('a name beside a quote is not certain where a nameless speaker may bear it', () => {
  const c = cast(
    'A boy came up the path. “Have you any sugar?” asked the boy.',
    '“Who let you in,” said Mrs. Orrin, “come away!”',
    '“I am going up,” cried Wilmot.',
    '“Come down,” said Mrs. Orrin.',
  );
  expect(c.quotes.map((q) => q.tier)).toEqual(['noun', 'name', 'name', 'beat', 'name']);
});

test.each([
  ['calls', Array.from({ length: 12_000 }, (_, i) => `“Come, Ba${(i % 4_000).toString(36)},” I said. `).join('')],
  ['introductions', '“What is your name?” said the boy. “I’m Kit,” said the boy. '.repeat(4_000)],
])('hostile text takes a moment: %s', (_, text) => {
  // Processor time: a busy machine makes no slow code.
  const began = process.cpuUsage();
  cast(text);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(3000);
});
