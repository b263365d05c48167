import { describe, expect, it } from 'vitest';
import { spent } from '../../test/support/spent.ts';
import type { Block } from '../text/tree.ts';
import { castOf } from './cast-of.ts';

const castFor = (story: string) => {
  const blocks = story
    .trim()
    .split(/\n\n/)
    .map((text): Block => ({ type: 'paragraph', text, start: 0, end: 0 }));
  return castOf(blocks);
};
/** Everybody with all their names: "Archer m". */
const people = (story: string): string[] =>
  castFor(story)
    .characters.filter((c) => c.kind === 'named')
    .map((c) => `${[c.name, ...c.aliases.filter((a) => !a.startsWith('the '))].join(' = ')} ${c.gender ?? '?'}`)
    .sort();

describe('who is one person', () => {
  it('keeps a wife and the man whose name she bears apart', () => {
    const story = `Archer came down to the harbour early. Archer had slept badly, and he did not like the gulls.

“You are late,” said Archer to the boy. He put down his hat.

At the Glass House that evening Mrs. Edward Archer received her guests. She wore grey.

“I never liked the sea,” Archer said. He looked at the window.`;
    expect(people(story)).toEqual(['Archer m', 'Mrs. Edward Archer f']);
    expect(castFor(story).characters[0]).toMatchObject({ name: 'Archer', speaks: 2 });
  });

  it('gives a bare surname to a lady whom the story calls so', () => {
    const story = `Mrs. Medway swept the hall. Medway had swept it for years, and she knew each stone. Medway sang.

“Come in,” said Medway. She put the broom away. Medway was tired, and she sat down.

Medway laughed. She had time. Medway said nothing more; she never did.`;
    expect(people(story)).toEqual(['Medway = Mrs. Medway f']);
  });

  it('ends a name where another title begins', () => {
    const story = `They sat at the long table, Mr. Hastings Miss Howard and the doctor, and nobody spoke.

“Pass the salt,” said Mr. Hastings. He was tired.

“Pass it yourself,” said Miss Howard.`;
    expect(people(story)).toEqual(['Miss Howard f', 'Mr. Hastings m']);
  });

  it('tells brothers apart who stand side by side again and again, and nobody from his own full name', () => {
    const brothers = `Mr. Venn walked up the hill. Mr. John Venn, his brother, stayed below with the children.

“A fine day,” said Mr. Venn. He took off his hat. Mr. John Venn did not.

Mr. Venn smiled. Mr. Venn had heard it before. Mr. John Venn had not changed.`;
    expect(people(brothers)).toEqual(['Mr. John Venn m', 'Mr. Venn m']);
    const one = `Mr. John Venn lived by the water. Nobody knew Mr. Venn well.

“A fine day,” said Mr. Venn to the ferryman. He took off his hat.

Mr. Venn smiled. Then Mr. Venn went home.`;
    expect(people(one)).toEqual(['Mr. John Venn = Mr. Venn m']);
  });

  it('tells the doctor from the mister of one surname', () => {
    const both = Array.from(
      { length: 5 },
      () => `Dr. Craye looked at the clock. Mr. Craye looked at the floor. He had nothing to say.`,
    ).join('\n\n');
    expect(people(`${both}\n\nMr. Archibald Craye went out.`)).toEqual([
      'Dr. Craye ?',
      'Mr. Archibald Craye = Mr. Craye m',
    ]);
  });

  const often = (n: number, ...lines: string[]): string =>
    Array.from({ length: n }, (_, i) => lines[i % lines.length]!).join('\n\n');

  it('tells Sir Ivo from Mr. Ivo Lund, and gives a bare title and name to whom the story calls so in full', () => {
    const story = `Sir Ivo Fenwick owned the mill. Mr. Ivo Lund, the ferryman, owned nothing.

${often(4, 'Mr. Lund rowed. He did not look up.', '“Row,” said Sir Ivo. He was cold.')}`;
    expect(people(story)).toEqual(
      ['Mr. Ivo Lund = Mr. Lund m', 'Sir Ivo = Sir Ivo Fenwick m'].map((x) => expect.stringContaining(x.slice(0, 6))),
    );
    expect(castFor(story).characters.find((c) => c.aliases.includes('Sir Ivo'))?.name).toBe('Sir Ivo Fenwick');
  });

  it('takes a short name and its long form for two people where both are told of again and again', () => {
    const two = often(40, 'Thomas Harrow shut the gate. He was old.', 'Tom laughed. He climbed the gate.');
    expect(people(two)).toEqual(['Thomas Harrow m', 'Tom m']);
    const one = `${often(20, 'Thomas Harrow shut the gate. He was old.')}\n\n“Tom!” cried Bess. “Tom, the gate!”`;
    expect(people(one)).toContain('Thomas Harrow = Tom m');
  });

  it('gives the only girl of a family her Miss, and of sisters the eldest', () => {
    const only = often(6, 'Miss Ada Venn sat by the sea. She read.', 'Miss Venn closed the book. She was tired.');
    expect(people(only)).toEqual(['Miss Ada Venn = Miss Venn f']);
    const sisters = often(
      9,
      'Miss Ada Venn sat by the sea. She read.',
      'Miss Venn closed the book. She was tired.',
      'Miss Ada looked up. She laughed.',
    );
    expect(people(sisters)).toEqual(['Miss Ada Venn = Miss Ada f', 'Miss Venn f']);
  });

  it('takes a lady for Mrs. So-and-so by her own given name, or where the two names never meet', () => {
    expect(
      people(often(6, 'Mrs. Ruth Hale swept. She sang.', 'Mrs. Hale stood up.', 'Ruth Hale laughed. Ruth sat.')),
    ).toEqual(['Mrs. Ruth Hale = Ruth Hale = Mrs. Hale = Ruth f']);
    const apart = often(34, 'Ruth swept the floor. She sang.', 'Mrs. Hale stood up. She was hot.');
    expect(people(`Ruth Hale came home.\n\n${apart}`)).toHaveLength(1);
    const mother = often(34, 'Ruth swept the floor. She sang.', 'Mrs. Hale looked at Ruth. She was hot.');
    expect(people(`Ruth Hale came home.\n\n${mother}`)).toHaveLength(2);
  });

  it('tells a father from the son whom the story calls by his given name in the same paragraphs', () => {
    const both = often(
      24,
      'Mr. Emery walked on. He was slow.',
      'Paul ran. He was quick.',
      'Paul waited for Mr. Emery.',
      'And there was rain.',
    );
    expect(people(`Paul Emery was ten.\n\n${both}`)).toEqual(['Mr. Emery m', 'Paul Emery = Paul m']);
    const one = often(24, 'Mr. Emery walked on. He was slow.', 'Paul ran. He was quick.', 'And there was rain.');
    expect(people(`Paul Emery was late.\n\n${one}`)).toHaveLength(1);
  });

  it('tells Lady Venn from the girl with her surname', () => {
    const story = `Julia Venn was ten. ${often(8, 'Julia ran. She was quick.', 'Lady Venn slept. She was old.')}`;
    expect(people(story)).toEqual(['Julia Venn = Julia f', 'Lady Venn f']);
  });

  it('takes no oath for a surname and no hand for a speaker', () => {
    const story = `Tom put the box on the table. “Oh Tom Damn!” cried Sally. “You have broken it.”

“I have not,” said Tom.

Her hand shook. “I will not ask twice.”

“Damn it all, Tom,” said Sally.`;
    expect(people(story)).toEqual(['Sally f', 'Tom m']);
    expect(castFor(story).characters.map((c) => c.name)).not.toContain('her hand');
  });

  it('lets pronouns outvote a given name', () => {
    const line = 'Brett put down the glass. She laughed. “Not now,” said Brett. She rose.';
    expect(people(Array.from({ length: 8 }, () => line).join('\n\n'))).toEqual(['Brett f']);
  });

  it('believes who says their own name, in the same paragraph and under another name', () => {
    const story = `A stranger sat by the fire. “Come in,” said the stranger. “My name is Orrin Tal.”

“Thank you,” said Kes, and sat.

“You may need it,” said Orrin.

“Hm,” said the Heron at last. “Hm.”

“And I am Kes,” said Kes. “Kes Arrow.”`;
    const { characters, quotes } = castFor(story);
    const stranger = characters.findIndex((c) => c.name === 'Orrin Tal');
    expect(characters[stranger]).toMatchObject({ aliases: ['Orrin', 'the stranger'] });
    expect(quotes.slice(0, 4).map((q) => q.speaker === stranger)).toEqual([true, true, false, true]);
  });

  it('believes the story that two names are one, and no name of somebody who stands beside', () => {
    expect(
      people(`The lighthouse was kept by Ivo Lund, also known as Harrow. Harrow had kept it since he was a boy.

“Who goes there?” called Harrow. He lifted the lamp.

“Me,” said Pell.`),
    ).toEqual(['Ivo Lund = Harrow m', 'Pell ?']);
    expect(
      people(`Pell and Harrow came up the stairs. “My name is Harrow,” said Pell, and laughed.

Harrow did not laugh. Pell sat down beside Harrow.

“It is not,” said Harrow.`),
    ).toHaveLength(2);
  });

  it('takes no contraction and no sound for somebody', () => {
    const story = `“Eh, We’ll see,” said Joss. “Eh? Aha, you.” Joss nodded. “And We’ll see. Eh, Joss.”

“Ho,” said Mara. “Ho, Aha! We’ll go.”`;
    expect(people(story).map((p) => p.split(' ')[0])).toEqual(['Joss', 'Mara']);
  });

  it.each([
    ['who says a name that is told beside them', () => 'Kit and Bob sat. “I’m Bob,” said Kit.'],
    [
      'one surname of very many',
      (i: number) => `Mr. G${i}x Venn sat by Mr. Venn and Dr. Venn. “I am G${i}x Venn,” said Kit.`,
    ],
  ])('takes time that grows with the story: %s', (_, paragraph) => {
    const timed = (n: number) => {
      const story = Array.from({ length: n }, (_, i) => paragraph(i)).join('\n\n');
      const before = spent();
      castFor(story);
      return spent() - before;
    };
    timed(500);
    // Four times the story: all against all would take sixteen times as long, of which there would be seconds.
    expect(timed(16_000)).toBeLessThan(10 * timed(4_000) + 500);
  });
});
