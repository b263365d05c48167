import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewWishes } from '../../../test/support/finding/made-shelves.ts';
import { canonical } from './normal.ts';
import { partsOf } from './parts.ts';
import { EVERYTHING } from './query.ts';
import { readQuery } from './read.ts';
import { writeQuery } from './write.ts';

const reading = { today: 20_783 };
const read = (text: string) => readQuery(text, reading).query;

test('a query is taken apart into what one can take back', () => {
  const query = read(
    'lamp -rain fandom:Tidewatch -character:Ilse words>1000 complete:yes lang:fr rating<=teen sort:words',
  );
  expect(partsOf(query).map(({ written }) => written)).toEqual([
    'lamp',
    '-rain',
    'fandom:"Tidewatch"',
    '-character:"Ilse"',
    'words>=1001',
    'complete:yes',
    'rating<=teen',
    'lang:fr',
  ]);
  expect(writeQuery(partsOf(query)[2]!.without)).toBe(
    'lamp -rain -character:"Ilse" words>=1001 complete:yes lang:fr rating<=teen sort:words descending',
  );
});

test('law: all parts together are the query, and without all of them nothing is asked', () => {
  fc.assert(
    fc.property(fewWishes, (made) => {
      const query = canonical(made);
      const { suggested, sort } = query;
      const parts = partsOf(query);
      expect(read(parts.map(({ written }) => written).join(' '))).toEqual({ ...query, suggested: false, sort: null });
      let left = query;
      for (let part = parts[0]; part; part = partsOf(left)[0]) left = part.without;
      expect(left).toEqual({ ...EVERYTHING, suggested, sort });
      for (const { without } of parts) expect(canonical(without)).toEqual(without);
    }),
  );
});
