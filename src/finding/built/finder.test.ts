import type { FinderOn } from '../../../test/support/finding/asking.ts';
import { behavesAsFinder } from '../../../test/support/finding/contract.ts';
import { keepsLawsOfFinders } from '../../../test/support/finding/contract-laws.ts';
import { FinderBuilder } from './build.ts';

const built: FinderOn = async ({ works, told, book }) => {
  const builder = new FinderBuilder(book);
  for (const work of works) builder.add(work, told.get(work.id)!);
  return builder.done();
};

behavesAsFinder(built);
keepsLawsOfFinders(built, 100);
