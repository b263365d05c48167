import { describe, expect, test } from 'vitest';
import type { Field } from '../work.ts';
import { named } from './canonical.ts';
import { starterCanons } from './canons.ts';
import { PAIRINGS } from './pairings.data.ts';

const given = (...value: string[]): Field<readonly string[]> => ({
  value,
  confidence: 0.98,
  given: true,
  evidence: [],
});

describe('tags are named as archives name them, the file’s words kept', () => {
  test.each([
    ['TOS', 'K/S', 'James T. Kirk/Spock'],
    ['TOS', 'Kirk/Spock', 'James T. Kirk/Spock'],
    ['Star Trek: Voyager', 'J/7', 'Kathryn Janeway/Seven of Nine'],
    ['VOY', 'P/T', "Tom Paris/B'Elanna Torres"],
    ['X-Files', 'Mulder & Scully', 'Fox Mulder & Dana Scully'],
    ['HP', 'H/D', 'Draco Malfoy/Harry Potter'],
    ['SGA', 'McShep', 'Rodney McKay/John Sheppard'],
    ['Gundam Wing', '1x2', 'Duo Maxwell/Heero Yuy'],
  ])('%s: %s', (fandom, pairing, full) => {
    const { relationships } = named({ fandoms: given(fandom), relationships: given(pairing) });
    expect(relationships).toMatchObject({ value: [full], given: true, said: pairing });
  });

  test('characters too', () => {
    const { characters, fandoms } = named({ fandoms: given('BtVS'), characters: given('Giles', 'Willow', 'OFC') });
    expect(characters).toMatchObject({
      value: ['Rupert Giles', 'Willow Rosenberg', 'OFC'],
      said: 'Giles; Willow; OFC',
    });
    expect(fandoms).toMatchObject({ value: ['Buffy the Vampire Slayer'], said: 'BtVS' });
  });

  test('names that the program found get their full form, and nothing is put into the file’s mouth', () => {
    const found = { ...given('Kirk & McCoy'), given: false, confidence: 0.5 };
    const { relationships } = named({
      fandoms: { ...given('TOS'), given: false, confidence: 0.76 },
      relationships: found,
    });
    expect(relationships).toEqual({ ...found, value: ['James T. Kirk & Leonard McCoy'] });
  });

  test('a keyword may be a pairing', () => {
    const { relationships } = named({ fandoms: given('XF'), freeforms: given('angst', 'MSR') });
    expect(relationships).toMatchObject({ value: ['Fox Mulder/Dana Scully'], said: 'MSR' });
  });
});

test.each([
  ['an unknown fandom', given('The Long Harbour'), given('K/S')],
  ['a name that two of a canon bear', given('due South'), given('Ray/Fraser')],
  ['a fandom that is only a guess', { ...given('TOS'), given: false, confidence: 0.6 }, given('K/S')],
])('left as written: %s', (_why, fandoms, relationships) => {
  expect(named({ fandoms, relationships }).relationships).toEqual(relationships);
});

test('every pairing of the table is of a canon that is there, and of two of its people', () => {
  for (const [name, codes] of Object.entries(PAIRINGS)) {
    const canon = starterCanons().all.find((c) => c.name === name);
    expect(canon, name).toBeDefined();
    const people = canon!.characters.map((c) => c.name);
    for (const entry of codes.split('; '))
      expect(people, entry).toEqual(expect.arrayContaining(entry.replace(/^[^=]*=/, '').split('+')));
  }
});
