import { behavesAsFinder } from '../../../test/support/finding/contract.ts';
import type { Shelf } from '../exact/exact.ts';
import type { Findable } from '../findable.ts';
import type { Finder, Found } from '../found.ts';
import { idOf } from '../works/stock.ts';
import { FinderBuilder } from './build.ts';
import type { BuiltFinder } from './finder.ts';

/** Shelves of tests have short ids; the index has room for those of works alone. Their order stays. */
function named(shelf: Shelf, finderOf: (works: readonly Findable[], told: Shelf['told']) => BuiltFinder): Finder {
  const ids = shelf.works.map(({ id }) => id).sort();
  const numbered = new Map(ids.map((id, i) => [id, idOf(i + 1)]));
  const shortened = new Map(ids.map((id, i) => [idOf(i + 1), id]));
  const finder = finderOf(
    shelf.works.map((work) => ({ ...work, id: numbered.get(work.id)! })),
    new Map([...shelf.told].map(([id, told]) => [numbered.get(id) ?? '', told])),
  );
  const all = (some: ReadonlySet<string>) => new Set([...some].flatMap((id) => numbered.get(id) ?? []));
  return {
    async find(query, by, page): Promise<Found> {
      const own = { ...by, hide: all(by.hide), read: all(by.read), kudosed: all(by.kudosed) };
      const found = await finder.find(query, own, page);
      return { ...found, ids: found.ids.map((id) => shortened.get(id)!) };
    },
  };
}

const NOTHING = { text: '', notes: '' };

behavesAsFinder(async (shelf) =>
  named(shelf, (works, told) => {
    const builder = new FinderBuilder(shelf.book);
    for (const work of works) builder.add(work, told.get(work.id) ?? NOTHING);
    return builder.done();
  }),
);
