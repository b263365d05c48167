import fc from 'fast-check';
import type { TagType } from '../../../src/finding/findable.ts';
import { ALONE, WITH_ANOTHER, type WranglingAct } from '../../../src/finding/tags/acts.ts';
import { TagBook } from '../../../src/finding/tags/book.ts';
import type { Tag } from '../../../src/finding/tags/tag.ts';

/** Acts of all kinds, sensible or not, on tags 1 to `most`. */
export const someAct = (most: number): fc.Arbitrary<WranglingAct> => {
  const tag = fc.integer({ min: 1, max: most });
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ does: fc.constantFrom(...ALONE), tag }) },
    { weight: 5, arbitrary: fc.record({ does: fc.constantFrom(...WITH_ANOTHER), tag, other: tag }) },
  );
};

/** Tags that nobody has looked at, of these types in turn. */
export const untouched = (names: readonly string[], types: readonly TagType[]): TagBook =>
  new TagBook(
    names.map(
      (name, i): Tag => ({
        id: i + 1,
        type: types[i % types.length]!,
        name,
        is: 'unwrangled',
        of: null,
        under: [],
        in: [],
      }),
    ),
  );

/** All that a book says, to be held against another. */
export const saidBy = (tags: Iterable<Tag>): readonly Tag[] =>
  [...tags]
    .map((tag) => ({ ...tag, under: [...tag.under].sort(), in: [...tag.in].sort() }))
    .sort((a, b) => a.id - b.id);

/** What is wrong with how tags hang together. */
export function flaws(tags: readonly Tag[]): readonly string[] {
  const book = new TagBook(tags);
  return tags.flatMap((tag) => {
    const flaw = (is: boolean, what: string) => (is ? [`${tag.name} ${what}`] : []);
    const others = [...(tag.of === null ? [] : [tag.of]), ...tag.under, ...tag.in].map((id) => book.tag(id));
    return [
      ...flaw((tag.is === 'synonym') !== (tag.of !== null), 'is half a synonym'),
      ...flaw(tag.is === 'synonym' && tag.in.length > 0, 'has what its canonical tag should have'),
      ...flaw(tag.is !== 'canonical' && tag.under.length > 0, 'lies under something'),
      ...flaw(
        others.some((one) => one?.is !== 'canonical'),
        'hangs on what is not canonical',
      ),
      ...flaw(
        tag.under.some((id) => id === tag.id || book.above(id).has(tag.id)),
        'lies in a circle',
      ),
    ];
  });
}
