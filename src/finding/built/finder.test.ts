import { behavesAsFinder } from '../../../test/support/finding/contract.ts';
import { FinderBuilder } from './build.ts';

behavesAsFinder(async ({ works, told, book }) => {
  const builder = new FinderBuilder(book);
  for (const work of works) builder.add(work, told.get(work.id)!);
  return builder.done();
});
