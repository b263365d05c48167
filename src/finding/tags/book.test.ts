import { describe, expect, it, test } from 'vitest';
import { tag } from '../../../test/support/finding/tag.ts';
import { TagBook } from './book.ts';

/** Tidewatch (1), its radio play (2) and the play's second season (3), a misspelling of it (4), something else (5). */
const tidewatch = () =>
  new TagBook([
    tag(1, 'Tidewatch'),
    tag(2, 'Tidewatch (Radio)', { under: [1] }),
    tag(3, 'Tidewatch: Second Season', { under: [2] }),
    tag(4, 'Tidewach radio', { is: 'synonym', of: 2 }),
    tag(5, 'Glass Orchard', { is: 'unwrangled' }),
  ]);

describe('filters', () => {
  it('a synonym counts as its canonical tag, wider tags are inherited however far up', () => {
    expect([...tidewatch().filtersOf([3, 4])]).toEqual([
      [3, 'direct'],
      [2, 'direct'],
      [1, 'inherited'],
    ]);
  });

  it('what nobody has looked at stands for itself', () => {
    expect([...tidewatch().filtersOf([5])]).toEqual([[5, 'direct']]);
  });
});

describe('carriers', () => {
  it('a canonical tag is found by its synonyms, by narrower tags and by their synonyms', () => {
    expect([...tidewatch().carriersOf(1)].sort()).toEqual([1, 2, 3, 4]);
  });

  it('a synonym is found by itself alone', () => {
    expect([...tidewatch().carriersOf(4)]).toEqual([4]);
  });
});

test('names are one whatever their capitals, accents and signs, within a type', () => {
  const book = tidewatch();
  expect(book.named('fandom', 'TIDEWATCH - radio')?.id).toBe(2);
  expect(book.named('character', 'Tidewatch')).toBeUndefined();
});

test('circles and links to nothing lead nowhere', () => {
  const book = new TagBook([
    tag(1, 'One', { under: [2, 99] }),
    tag(2, 'Two', { under: [1, 2] }),
    tag(3, 'Three', { is: 'synonym', of: 77 }),
    tag(4, 'Four', { type: 'character', under: [1] }),
  ]);
  expect([[...book.above(1)], [...book.below(1)], book.filterOf(3), [...book.above(4)]]).toEqual([[2], [2], 3, []]);
});

test('a tag that is laid in place of another leaves nothing of it behind', () => {
  const book = tidewatch();
  book.put(tag(2, 'Tidewatch (Stage)'));
  expect(book.named('fandom', 'Tidewatch (Radio)')).toBeUndefined();
  expect([...book.carriersOf(1)]).toEqual([1]);
  book.drop(2);
  expect(book.filterOf(4)).toBe(4);
  expect(book.size).toBe(4);
});

test('what belongs to a tag of another type is found from there', () => {
  const book = tidewatch();
  book.put(tag(6, 'Ilse Marr', { type: 'character', in: [1] }));
  expect([...book.belonging(1)]).toEqual([6]);
  expect([...book.all()].length).toBe(6);
});

test('tags are found by words of their names, also by those that came, changed and went since', () => {
  const book = tidewatch();
  expect([...book.names.withWords(['radio'], false)]).toEqual([2, 4]);
  book.put(tag(2, 'Tidewatch (Stage)'));
  book.put(tag(7, 'Night radio'));
  book.drop(4);
  expect([...book.names.withWords(['radio'], false)]).toEqual([7]);
  expect([...book.names.withWords(['tidewatch', 'sta'], true)]).toEqual([2]);
  expect([...book.names.withWords(['tidewatch', 'sta'], false)]).toEqual([]);
  expect([...book.ofLength('glass orchard'.length)]).toEqual([5]);
  expect([book.keyOf(5), book.keyOf(99)]).toEqual(['glass orchard', '']);
});
