import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { tag } from '../../../test/support/finding/tag.ts';
import { askedTags, didYouMean, isOneSlip, tagNamedIn } from './asked.ts';
import { TagBook } from './book.ts';

const book = new TagBook([
  tag(1, 'Tidewatch'),
  tag(2, 'Tidewitch', { is: 'unwrangled' }),
  tag(3, 'Tidewatch', { type: 'freeform', is: 'unwrangled' }),
  tag(4, 'Tide', { is: 'synonym', of: 1 }),
  tag(5, 'Marr, Tide', { type: 'author', is: 'unwrangled' }),
]);
const uses = (id: number) => [0, 5, 9, 2, 1, 1][id]!;
const carriers = (name: string, known = uses) => {
  const asked = askedTags(book, { type: null, name }, known);
  return asked.is === 'tags' ? [...asked.carriers].sort() : [];
};

describe('a name', () => {
  it('without a type is every tag of that name, writers aside', () => {
    expect(carriers('tidewatch')).toEqual([1, 3, 4]);
    expect(carriers('marr')).toEqual([]);
  });

  it('that nobody may know of is looked for as words', () => {
    expect(carriers('Tide')).toEqual([4]);
    expect(carriers('Tide', (id) => (id === 4 ? 0 : 1))).toEqual([]);
    expect(carriers('…')).toEqual([]);
  });

  it('that is empty asks for none of its type, and for nothing without one', () => {
    expect(askedTags(book, { type: 'fandom', name: '' }, uses)).toEqual({ is: 'none', type: 'fandom' });
    expect(carriers('')).toEqual([]);
  });
});

test('a name in the search box is a tag where the viewer may know of one, of its type where there is but one', () => {
  const named = tagNamedIn(book, (id) => (id === 2 ? 0 : 1));
  expect([named('TIDE'), named('tidewatch'), named('Tidewitch'), named('Marr, Tide')]).toEqual([
    { type: 'fandom', name: 'Tide' },
    { type: null, name: 'Tidewatch' },
    null,
    null,
  ]);
});

describe('did you mean', () => {
  const meant = (name: string) => didYouMean(book, { type: 'fandom', name }, uses).map((one) => one.id);

  it('the most used first, of a synonym its canonical tag', () => {
    expect(meant('Tidewetch')).toEqual([2, 1]);
    expect(meant('Tied')).toEqual([1]);
    expect(meant('Tidewatchers')).toEqual([]);
    expect(meant('Ti')).toEqual([]);
  });

  it.each([
    ['lamp', 'lam', true],
    ['lamp', 'clamp', true],
    ['lamp', 'lump', true],
    ['lamp', 'lapm', true],
    ['lamp', 'almp', true],
    ['lamp', 'lamp', false],
    ['lamp', 'palm', false],
    ['lamp', 'la', false],
    ['lamp', 'mlap', false],
    ['', 'a', true],
  ])('%s and %s', (a, b, is) => {
    expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([is, is]);
  });

  test('law: any one slip is one', () => {
    const letter = fc.constantFrom(...'abc');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 8 }), fc.nat(), letter, (name, n, other) => {
        const at = n % name.length;
        const slips = [
          name.slice(0, at) + name.slice(at + 1),
          name.slice(0, at) + other + name.slice(at),
          name.slice(0, at) + other + name.slice(at + 1),
          name.slice(0, at) +
            name
              .slice(at, at + 2)
              .split('')
              .reverse()
              .join('') +
            name.slice(at + 2),
        ];
        for (const slip of slips) expect([slip, isOneSlip(name, slip)]).toEqual([slip, slip !== name]);
      }),
    );
  });
});
