import { behavesAsFinder } from '../../../test/support/finding/contract.ts';
import { keepsLawsOfFinders } from '../../../test/support/finding/contract-laws.ts';
import { keepsTagsToThemselves } from '../../../test/support/finding/tag-laws.ts';
import type { Shelf } from '../exact/exact.ts';
import { FinderBuilder } from './build.ts';

const built = async ({ works, told, book }: Shelf) => {
  const builder = new FinderBuilder(book);
  for (const work of works) builder.add(work, told.get(work.id)!);
  return builder.done();
};

behavesAsFinder(built);
keepsLawsOfFinders(built, 100);
keepsTagsToThemselves(async (shelf) => {
  const finder = await built(shelf);
  return {
    find: (query, by, page) => finder.find(query, by, page),
    withTags: async (by, read) => read(finder.tagNamed(by)),
    meant: async (ask, by) => finder.meant(ask, by),
    about: async (type, name, by) => finder.about(type, name, by),
  };
}, 100);
