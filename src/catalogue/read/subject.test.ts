import { expect, test } from 'vitest';
import { readSubject } from './subject.ts';

test.each([
  ['FIC: "Oil for the Lamp" (1/1) [PG-13]', { title: 'Oil for the Lamp', rating: 'PG-13' }],
  [
    'NEW TOS "The Lamp" 1/4 [NC-17] K/S',
    {
      title: 'The Lamp',
      part: { number: 1, of: 4 },
      rating: 'NC-17',
      relationships: ['K/S'],
      fandom: 'Star Trek: The Original Series',
    },
  ],
  [
    'NEU: Die Lampe 1/8 K/S NC-17',
    { title: 'Die Lampe', part: { number: 1, of: 8 }, rating: 'NC-17', relationships: ['K/S'] },
  ],
  ['NFS: The Lamp W/K Ada/Bo 1/1', { title: 'The Lamp', relationships: ['W/K', 'Ada/Bo'] }],
  ['[fic] The Lamp [1/?] [lemon]', { title: 'The Lamp', part: { number: 1 }, rating: 'lemon' }],
  ['[FFML] [Fanfic] The Lamp - Part IV', { title: 'The Lamp', part: { number: 4 } }],
  ['Fic: "The Lamp" (The Long Quay)', { title: 'The Lamp', fandom: 'The Long Quay' }],
  ['Fic: "The Lamp" (Ada/Bo, PG-13)', { title: 'The Lamp', rating: 'PG-13', relationships: ['Ada/Bo'] }],
  ['[quay-l] III: The Lamp', { title: 'III: The Lamp' }],
  ['QUAYFIC: III: The Lamp', { title: 'III: The Lamp' }],
  ['CLOCKWISE: The Lamp', { title: 'The Lamp' }],
  ['MMXI: A Lamp', { title: 'MMXI: A Lamp' }],
  ['Re: Fwd: FIC: The Lamp (2/3)', { title: 'The Lamp', part: { number: 2, of: 3 }, reply: true }],
  ['FIC: Oil for a Small Lamp (1/1) G', { title: 'Oil for a Small Lamp', rating: 'G' }],
  ['The Lamp (R) by Mara Venn', { title: 'The Lamp', rating: 'R', author: 'Mara Venn' }],
  ['"The Lamp" by Mara 2/2 (PG)', { title: 'The Lamp', part: { number: 2, of: 2 }, rating: 'PG', author: 'Mara' }],
  ['NEW MOON RISING 1/3', { title: 'NEW MOON RISING', part: { number: 1, of: 3 } }],
  ['REP: The Lamp, Chapter 3: The Storm', { title: 'The Lamp', part: { number: 3 }, chapter: 'The Storm' }],
  ['Either/Or', { title: 'Either/Or' }],
  ['Part Three', { title: null, part: { number: 3 } }],
  ['', { title: null }],
])('%s', (subject, found) => {
  expect(readSubject(subject)).toMatchObject(found);
});
