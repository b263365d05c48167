import { describe, expect, test } from 'vitest';
import type { Block } from '../text/tree.ts';
import { castOf } from './cast-of.ts';
import { foundIn } from './found.ts';

const blocks = (story: string): Block[] =>
  story
    .trim()
    .split(/\n\s*\n/)
    .map((text) => ({ type: 'paragraph', text: text.replace(/\s+/g, ' ').trim(), start: 0, end: 0 }));

const STORY = `
The lamp on the quay had been out for three nights when Christopher Vale came home. Mrs. Orrin met him at the gate.

“You are late, Kit,” said Mrs. Orrin.

“The ferry lay at Sanding,” he answered. “Nobody would row in that fog.”

Mr. Vale put down his bag. The old woman behind the stove laughed at him.

“Nobody would row,” the old woman said. “In my day we rowed.”

“Be quiet, Mother Hale,” cried Mrs. Orrin. She turned to Kit. “Have you seen the keeper?”

“No,” said Kit.

“Then he is in Sanding.”

“He is not in Sanding,” Kit said. He looked at Mrs. Orrin. She had not slept.
`;

describe('a cast', () => {
  const cast = castOf(blocks(STORY));
  const who = (part: string) =>
    cast.quotes.filter((q) => q.speaker !== null && cast.characters[q.speaker]!.name.includes(part)).length;

  test('names of one person are one character, places are none', () => {
    const kit = cast.characters.find((c) => c.name === 'Christopher Vale');
    expect(kit?.aliases).toEqual(expect.arrayContaining(['Kit', 'Mr. Vale']));
    expect(kit?.gender).toBe('m');
    expect(cast.characters.map((c) => c.name)).not.toContain('Sanding');
  });
  test('people called by a noun are characters of their own', () => {
    expect(cast.characters.find((c) => c.name === 'the old woman')).toMatchObject({
      kind: 'noun',
      gender: 'f',
      present: true,
    });
  });
  test('speakers are named, the parts of a quote together', () => {
    expect(cast.quotes).toHaveLength(10);
    expect([who('Orrin'), who('Vale'), who('old woman')]).toEqual([4, 4, 2]);
    expect(cast.quotes[0]).toMatchObject({ tier: 'name', start: STORY.trim().indexOf('“You') });
  });
  test('who talks to whom is counted', () => {
    const { a, b, exchanges } = cast.pairs[0]!;
    expect([cast.characters[a]!.name, cast.characters[b]!.name].sort()).toEqual(['Christopher Vale', 'Mrs. Orrin']);
    expect(exchanges).toBeGreaterThan(2);
  });
});

test('a story of nothing has nobody', () => {
  expect(castOf([])).toEqual({ characters: [], quotes: [], pairs: [] });
  expect(castOf(blocks('“ ” ‘ ’ — … "')).characters).toEqual([]);
});

test('German speech and tags', () => {
  const told = `
Der Abend war kalt, und Frau Keller wartete am Fenster. Herr Brandt kam über den Hof.

„Sie sind spät“, sagte Frau Keller.

„Die Fähre lag fest. Niemand wollte rudern“, antwortete Herr Brandt.

Die alte Frau am Ofen lachte. „Niemand!“, rief die alte Frau.`;
  const { characters, quotes } = castOf(blocks(told));
  expect(quotes.map((q) => (q.speaker === null ? null : characters[q.speaker]!.name))).toEqual([
    'Frau Keller',
    'Herr Brandt',
    'die alte Frau',
  ]);
});

test('the teller is a character', () => {
  const told =
    'I came down to the quay. My sister waited there for me, and I saw her wave. I ran. “Did you bring oil?” I asked. “Some,” said my sister.';
  const { characters, quotes } = castOf(blocks(told));
  expect(quotes.map((q) => (q.speaker === null ? null : characters[q.speaker]!.kind))).toEqual(['narrator', 'noun']);
});

test.each([
  ['marks without end', '“'.repeat(20_000)],
  ['names without end', Array.from({ length: 6_000 }, (_, i) => `Kit Ba${i.toString(36)}`).join(' said. ')],
  ['titles without end', 'Mr. '.repeat(20_000)],
  ['nouns without end', 'the man '.repeat(20_000)],
  ['capitals behind dashes', `— A. — B. — C, ${'KIT'.repeat(6_000)} ${'. — Aa, said. He '.repeat(3_000)}`],
  ['one sentence', 'he '.repeat(40_000)],
])('hostile text takes a moment: %s', (_, text) => {
  // Processor time: a busy machine makes no slow code.
  const began = process.cpuUsage();
  castOf([{ type: 'paragraph', text, start: 0, end: text.length }]);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(3000);
});

test('a word that the story writes small as well is hardly somebody; a name that is also a word is', () => {
  const told = Array.from(
    { length: 12 },
    (_, i) =>
      `"Come in out of the snow," said Rose. The snow lay ${i} feet deep, and the kettle sang. "Snow," said Kit, and rose.\n\n"Snow again," Snow whispered at the window. Rose laughed at the snow and the wind.`,
  ).join('\n\n');
  const { people } = foundIn(castOf(blocks(told)), told, 'a.txt');
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Rose', 'Kit']));
  expect(people.map(({ name }) => name)).not.toContain('Snow');
});
