import { expect, it, test } from 'vitest';
import { fromParameters, isOnlyMain, toParameters } from './parameters.ts';
import { EVERYTHING, type Query } from './query.ts';

const reading = { today: 20_783 };
const read = (address: string) => fromParameters(new URLSearchParams(address), reading);

it.each<[string, Partial<Query>]>([
  [
    'fandom=Tidewatch&character=Ilse+Marr&not-freeform=Rain',
    {
      include: [
        { type: 'fandom', name: 'Tidewatch' },
        { type: 'character', name: 'Ilse Marr' },
      ],
      exclude: [{ type: 'freeform', name: 'Rain' }],
    },
  ],
  ['tag=Storms&not-tag=Rain', { include: [{ type: null, name: 'Storms' }], exclude: [{ type: null, name: 'Rain' }] }],
  [
    'main=Ilse/Joren&not-main=Mags/Tam',
    {
      include: [{ type: 'relationship', name: 'Ilse/Joren', main: true }],
      exclude: [{ type: 'relationship', name: 'Mags/Tam', main: true }],
    },
  ],
  ['without=fandom&with=rating', { include: [{ type: 'fandom', name: '' }], exclude: [{ type: 'rating', name: '' }] }],
  ['words-from=1000&words-to=&kudos=>10', { ranges: { words: { from: 1000 }, kudos: { from: 11 } } }],
  ['words=1,000-5,000', { ranges: { words: { from: 1000, to: 5000 } } }],
  ['date-from=1999&date-to=1999', { ranges: { date: { from: 10_592, to: 10_956 } } }],
  ['updated-from=7+days+ago', { ranges: { updated: { from: 20_776 } } }],
  ['complete=yes&crossover=none&read=no', { complete: true, crossover: 'none', read: false }],
  ['lang=fr&lang=en&not-lang=de', { languages: ['fr', 'en'], notLanguages: ['de'] }],
  ['rating-to=Teen+And+Up+Audiences', { rating: { to: 'Teen And Up Audiences' } }],
  ['sort=words&direction=ascending', { sort: { by: 'words', descending: false } }],
  ['sort=words', { sort: { by: 'words', descending: true } }],
  ['fandom=&q=&complete=&page=3&after=x', {}],
  ['q=complete:no+kudos>10&words-from=5', { complete: false, ranges: { kudos: { from: 11 }, words: { from: 5 } } }],
])('%s', (address, part) => {
  expect(read(address)).toEqual({ query: { ...EVERYTHING, ...part }, notes: [] });
});

test('a tick makes main ones of all pairings that are asked for, and of nothing else', () => {
  const { query } = read('relationship=Ilse/Joren&relationship=Mags/Tam&fandom=Tidewatch&only-main=yes');
  expect(query.include).toEqual([
    { type: 'relationship', name: 'Ilse/Joren', main: true },
    { type: 'relationship', name: 'Mags/Tam', main: true },
    { type: 'fandom', name: 'Tidewatch' },
  ]);
  expect(isOnlyMain(query)).toBe(true);
  expect(isOnlyMain(read('main=Ilse/Joren&relationship=Mags/Tam').query)).toBe(false);
  expect(isOnlyMain(read('only-main=yes').query)).toBe(false);
});

test('what cannot be read is told', () => {
  expect(read('words-from=many&sort=colour&date=soon&q=(').notes.map((one) => one.code)).toEqual([
    'query.bracket-open',
    'query.number',
    'query.sort',
    'query.date',
  ]);
});

test('an address is what the forms of the sidebar make', () => {
  const { query } = read('q=lamp+-rain&fandom=Tidewatch&not-character=Ilse+Marr&words=1000-5000&complete=yes');
  expect(toParameters(query).toString()).toBe(
    'q=lamp+-rain&fandom=Tidewatch&not-character=Ilse+Marr&words-from=1000&words-to=5000&complete=yes',
  );
});
