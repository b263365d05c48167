import { describe, expect, it, test } from 'vitest';
import { tag } from '../../../test/support/finding/tag.ts';
import { TagBook } from './book.ts';
import type { Tag } from './tag.ts';
import * as wrangle from './wrangle.ts';

/** Tidewatch under all shows, its radio play under it, two other names, somebody in it; something else nobody has looked at. */
const book = () =>
  new TagBook([
    tag(1, 'Lamplit Shows'),
    tag(2, 'Tidewatch', { under: [1], in: [20] }),
    tag(3, 'Tidewatch (Radio)', { under: [2] }),
    tag(4, 'TW', { is: 'synonym', of: 2 }),
    tag(5, 'Tide Watch', { is: 'unwrangled' }),
    tag(6, 'The Tidewatch Saga'),
    tag(10, 'Ilse Marr', { type: 'character', in: [2] }),
    tag(11, 'Ilse/Joren', { type: 'relationship', in: [10] }),
    tag(20, 'Radio', { type: 'media' }),
  ]);

function changed(done: wrangle.Wrangled): readonly Tag[] {
  if ('refused' in done) throw new Error(done.refused.code);
  return done.changed;
}
const refused = (done: wrangle.Wrangled) => ('refused' in done ? done.refused.code : 'changed');

/** The book afterwards, with everything that is now different, by number. */
function afterwards(before: TagBook, done: wrangle.Wrangled): TagBook {
  for (const one of changed(done)) before.put(one);
  return before;
}

describe('merging', () => {
  it('gives the target all that was the tag’s', () => {
    const then = afterwards(book(), wrangle.merge(book(), 2, 6));
    expect(then.tag(2)).toMatchObject({ is: 'synonym', of: 6, under: [], in: [] });
    expect(then.tag(6)).toMatchObject({ is: 'canonical', under: [1], in: [20] });
    expect([then.tag(3)!.under, then.tag(4)!.of, then.tag(10)!.in]).toEqual([[6], 6, [6]]);
    expect([...then.carriersOf(1)].sort()).toEqual([1, 2, 3, 4, 6]);
  });

  it('makes no circle where the target is wider or narrower', () => {
    const up = afterwards(book(), wrangle.merge(book(), 2, 1));
    expect([up.tag(1)!.under, up.tag(3)!.under, [...up.above(1)]]).toEqual([[], [1], []]);
    const down = afterwards(book(), wrangle.merge(book(), 2, 3));
    expect([down.tag(3)!.under, [...down.below(3)], [...down.above(3)]]).toEqual([[1], [], [1]]);
    const farDown = afterwards(book(), wrangle.merge(book(), 1, 3));
    expect([farDown.tag(2)!.under, farDown.tag(3)!.under]).toEqual([[], [2]]);
  });

  it('changes nothing in the book that it reads', () => {
    const before = book();
    wrangle.merge(before, 2, 6);
    expect([...before.all()]).toEqual([...book().all()]);
  });

  it.each([
    [2, 2, 'tags.itself'],
    [2, 10, 'tags.types'],
    [2, 5, 'tags.not-canonical'],
    [2, 99, 'tags.gone'],
  ])('%i into %i is refused: %s', (from, into, code) => {
    expect(refused(wrangle.merge(book(), from, into))).toBe(code);
  });
});

test('a canonical tag that is one no longer leaves its names, what is under it and what belongs to it to themselves', () => {
  const then = afterwards(book(), wrangle.unmakeCanonical(book(), 2));
  expect(then.tag(2)).toMatchObject({ is: 'unwrangled', under: [] });
  expect([then.tag(4)!.is, then.tag(3)!.under, then.tag(10)!.in]).toEqual(['unwrangled', [], []]);
  expect(changed(wrangle.unmakeCanonical(book(), 5))).toEqual([]);
});

test('a tag becomes canonical, a synonym stands for itself again', () => {
  expect(changed(wrangle.makeCanonical(book(), 5))).toMatchObject([{ id: 5, is: 'canonical' }]);
  expect(changed(wrangle.makeCanonical(book(), 4))).toMatchObject([{ id: 4, is: 'canonical', of: null }]);
  expect(changed(wrangle.makeCanonical(book(), 2))).toEqual([]);
  expect(changed(wrangle.unmerge(book(), 4))).toMatchObject([{ id: 4, is: 'unwrangled', of: null }]);
  expect(changed(wrangle.unmerge(book(), 2))).toEqual([]);
});

describe('wider tags', () => {
  it('stand above others of their type, in no circle', () => {
    expect(changed(wrangle.putUnder(book(), 6, 1))).toMatchObject([{ id: 6, under: [1] }]);
    expect(changed(wrangle.putUnder(book(), 2, 1))).toEqual([]);
    expect(changed(wrangle.takeFromUnder(book(), 3, 2))).toMatchObject([{ id: 3, under: [] }]);
  });

  it.each([
    [1, 3, 'tags.circle'],
    [1, 1, 'tags.itself'],
    [5, 1, 'tags.not-canonical'],
    [3, 10, 'tags.types'],
    [3, 99, 'tags.gone'],
  ])('%i under %i is refused: %s', (id, wider, code) => {
    expect(refused(wrangle.putUnder(book(), id, wider))).toBe(code);
  });
});

test('what belongs to what', () => {
  expect(changed(wrangle.putInto(book(), 11, 2))).toMatchObject([{ id: 11, in: [10, 2] }]);
  expect(changed(wrangle.putInto(book(), 10, 2))).toEqual([]);
  expect(changed(wrangle.takeOutOf(book(), 10, 2))).toMatchObject([{ id: 10, in: [] }]);
  expect(refused(wrangle.putInto(book(), 2, 10))).toBe('tags.no-part');
  expect(refused(wrangle.putInto(book(), 10, 5))).toBe('tags.not-canonical');
  for (const act of [wrangle.unmerge, wrangle.makeCanonical, wrangle.unmakeCanonical])
    expect(refused(act(book(), 99))).toBe('tags.gone');
  for (const act of [wrangle.takeFromUnder, wrangle.takeOutOf, wrangle.putInto])
    expect(refused(act(book(), 99, 1))).toBe('tags.gone');
});
