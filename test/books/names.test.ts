import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookName, slug } from '../../src/books/names.ts';
import { hostile } from './works.ts';

const named = (title: string | null, name?: string, id = 'w0123456789ab') =>
  bookName({ id, title, authors: name === undefined ? [] : [{ name }], fields: {} });

test('a name says the title, the writer and the id', () => {
  expect(named('Oil for a Small Lamp', 'Tansy Merriweather')).toBe(
    'oil-for-a-small-lamp_tansy-merriweather_w0123456789ab.epub',
  );
  expect(named('The Apprentice’s Apprentice', 'Plume d’Orge')).toBe(
    'the-apprentices-apprentice_plume-dorge_w0123456789ab.epub',
  );
  expect(named('Größe, Œuvre & Łódź', 'Ærø')).toBe('grosse-oeuvre-lodz_aero_w0123456789ab.epub');
  expect(named(null)).toBe('untitled_w0123456789ab.epub');
  expect(named('夜の灯台', '🐈')).toBe('untitled_w0123456789ab.epub');
});

test('a writer who is only suggested is in no name', () => {
  const authors = [{ name: 'Tansy' }];
  const field = { value: authors, confidence: 0.6, evidence: [] };
  const name = (given: boolean) =>
    bookName({ id: 'w0123456789ab', title: 'Oil', authors, fields: { authors: { ...field, given } } });
  expect([name(true), name(false)]).toEqual(['oil_tansy_w0123456789ab.epub', 'oil_w0123456789ab.epub']);
});

test('an address is not carried in a name', () => {
  expect(named('x', 'yarrow@example.org')).toBe('x_yarrow_w0123456789ab.epub');
});

test('any title gives a name that every file system takes, and ids keep names apart', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(fc.option(text), text, (title, name) => {
      const made = named(title, name);
      expect(made).toMatch(/^[a-z0-9][a-z0-9_-]*\.epub$/);
      expect(made.length).toBeLessThanOrEqual(80);
      expect(named(title, name, 'w000000000000')).not.toBe(made);
    }),
    { numRuns: 500 },
  );
  for (const work of Object.values(hostile)) expect(bookName(work).length).toBeLessThanOrEqual(80);
  expect(named('con', '../../etc', '../..')).toBe('con_etc_w.epub');
});

test('a slug is cut between words', () => {
  expect(slug('one two three', 7)).toBe('one-two');
  expect(slug('unbreakable', 5)).toBe('unbre');
});
