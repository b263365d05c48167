import { describe, expect, test } from 'vitest';
import { quoteStates } from './states.ts';

/** One digit a character: how many quotes are open there. */
const depths = (content: string): string => {
  const states = quoteStates(content);
  return Array.from(content, (_, i) => states.at(i)).join('');
};

describe('quoteStates', () => {
  test('counts what is open behind each sign', () => {
    expect(depths('"No." He')).toBe('01111000');
    expect(depths("'No.' He")).toBe('01111000');
    expect(depths('“A ‘b.’” c')).toBe('0111222100');
  });

  test('tells apostrophes apart', () => {
    expect(quoteStates("'Tis the boys' boat, and I'm goin' to rock 'n' roll.").offsets).toHaveLength(0);
  });

  test('lets a speech go on in the next paragraph, and ends one that does not', () => {
    const goesOn = '"One.\n\n"Two."\n\nThree.';
    expect(quoteStates(goesOn).at(goesOn.indexOf('Two'))).toBe(1);
    expect(quoteStates(goesOn).at(goesOn.indexOf('Three'))).toBe(0);
    const lost = '"One, he said.\n\nTwo.\n\n"Three."';
    expect(quoteStates(lost).at(lost.indexOf('Two'))).toBe(0);
  });

  test('says where the signs do not add up', () => {
    const states = quoteStates('“Come in, she said. “It is late.” He came.');
    expect([...states.suspect]).toEqual([0, 1, 0]);
    expect([...states.opens]).toEqual([1, 1, 0]);
  });

  test('reads guillemets, either way round', () => {
    expect(depths('«A» b «c» d «e» f')).toBe('01100001100001100'.slice(0, 17));
    expect(depths('»A« b »c« d »e« f')).toBe('01100001100001100'.slice(0, 17));
  });

  test('gives up on what is no prose', () => {
    expect(quoteStates('"'.repeat(3).concat(' ').repeat(1000)).offsets).toHaveLength(0);
  });
});
