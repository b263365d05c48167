import { expect, test } from 'vitest';
import { tag } from '../../../test/support/finding/tag.ts';
import { atOnce } from '../works/prepare.ts';
import { TagBook } from './book.ts';
import { bookOf, stockOfTags } from './kept.ts';

test('tags that were kept are the tags that were there', () => {
  const tags = [
    tag(0, '\ufeffGlass Orchard'),
    tag(7, 'Ångström’s Tide 𝄞 潮', { under: [0] }),
    tag(3, 'The Tide', { is: 'synonym', of: 7 }),
    tag(900_000, 'Ilse Marr/Bram Voss', { type: 'relationship', is: 'unwrangled', in: [0, 7] }),
    tag(12, '💡', { type: 'freeform' }),
  ];
  const book = atOnce(bookOf(stockOfTags(new TagBook(tags))));
  expect([...book.all()]).toEqual(tags);
  for (const { id, type, name } of tags) expect(book.named(type, name)?.id).toBe(id);
  expect(book.filterOf(3)).toBe(7);
  expect([...book.carriersOf(0)].sort()).toEqual([0, 3, 7]);
  expect(book.belonging(7)).toEqual([900_000]);
  expect([...book.ofLength(book.keyOf(12).length)]).toContain(12);
  expect([...atOnce(bookOf(stockOfTags(new TagBook()))).all()]).toEqual([]);
});
