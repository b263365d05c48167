import { describe, expect, test } from 'vitest';
import { GUEST } from '../../../../src/finding/found.ts';
import { EVERYTHING } from '../../../../src/finding/query/query.ts';
import { askingOf, type FinderOn, found, ids, MEMBER } from '../asking.ts';
import { idOf, shelf } from '../shelf.ts';

/** Narrowing, facets, and what is somebody's own. */
export function filters(finderOn: FinderOn): void {
  const { asked, idsOf } = askingOf(finderOn);

  describe('filters', () => {
    const on = shelf({
      w1: { tags: ['character:Ilse', 'character:Joren', 'freeform:Rain'] },
      w2: { tags: ['character:Ilse', 'freeform:Rain', 'freeform:Fog'] },
      w3: { tags: ['character:Ilse', '?freeform:Rain', '?character:Joren'] },
    });
    const rows = async (typed: string, type: string) =>
      (await asked(on, typed)).facets
        .find((facet) => facet.type === type)!
        .rows.map(({ name, count, suggested, excluded }) =>
          [name, count, suggested, ...(excluded ? ['excluded'] : [])].join(' '),
        );

    test('including more narrows, the excluded one stays as (0), and asking anew resets', async () => {
      expect(await idsOf(on, 'character:Ilse')).toEqual(['w1', 'w2', 'w3']);
      expect(await idsOf(on, 'character:Ilse freeform:Fog')).toEqual(['w2']);
      expect(await rows('-freeform:Fog', 'freeform')).toEqual(['Rain 1 1', 'Fog 0 0 excluded']);
      expect(await rows('', 'freeform')).toEqual(['Rain 2 1', 'Fog 1 0']);
    });

    test('two that exclude each other find nothing; what is excluded twice is excluded', async () => {
      expect(await idsOf(on, 'character:Ilse -character:Ilse')).toEqual([]);
      expect(await idsOf(on, '-freeform:Fog -freeform:Fog')).toEqual(['w1', 'w3']);
    });

    test('works without any tag of a type are those where none is said, and none is suggested where that is asked for', async () => {
      const some = shelf({
        w1: { tags: ['character:Ilse'] },
        w2: { tags: ['?character:Ilse'] },
        w3: { tags: ['character:Ilse', '?character:Joren'] },
        w4: { tags: ['freeform:Rain'] },
      });
      expect(await idsOf(some, 'character:""')).toEqual(['w2', 'w4']);
      expect(await idsOf(some, 'character:"" suggested:yes')).toEqual(['w4']);
      expect(await idsOf(some, '-character:""')).toEqual(['w1', 'w3']);
      expect(await idsOf(some, '-character:"" suggested:yes')).toEqual(['w1', 'w2', 'w3']);
    });

    test('what is only suggested is counted apart, and finds where it is asked for', async () => {
      expect(await rows('', 'character')).toEqual(['Ilse 3 0', 'Joren 1 1']);
      expect(await idsOf(on, 'character:Joren')).toEqual(['w1']);
      expect(await idsOf(on, 'character:Joren suggested:yes')).toEqual(['w1', 'w3']);
      expect(await idsOf(on, 'joren')).toEqual(['w1']);
      expect(await idsOf(on, '-freeform:Rain')).toEqual(['w3']);
      expect(await idsOf(on, '-freeform:Rain suggested:yes')).toEqual([]);
    });

    test('a facet holds the most frequent, says that there are more, and is searched', async () => {
      const many = shelf({ w1: { tags: Array.from({ length: 12 }, (_, i) => `freeform:Storm number ${i + 1}`) } });
      const ask = async (most: number, named?: string) =>
        (
          await (
            await finderOn(many)
          ).find(EVERYTHING, GUEST, {
            size: 0,
            after: null,
            facets: [{ type: 'freeform', most, ...(named && { named }) }],
          })
        ).facets[0]!;
      expect((await ask(10)).rows.length).toBe(10);
      expect((await ask(10)).more).toBe(true);
      expect((await ask(12)).more).toBe(false);
      expect((await ask(10, 'storm number 1')).rows.map(({ name }) => name)).toEqual(
        ['1', '10', '11', '12'].map((n) => `Storm number ${n}`),
      );
    });

    test('what somebody never wants to see, hid, has read or gave kudos to is theirs alone', async () => {
      const finder = await finderOn(on);
      const mine = {
        ...MEMBER,
        never: [{ type: 'freeform', name: 'Fog' }],
        hide: new Set([idOf('w3')]),
        read: new Set([idOf('w1')]),
        kudosed: new Set([idOf('w2')]),
      } as const;
      expect(await ids(finder, {}, mine)).toEqual(['w1']);
      expect((await found(finder, {}, mine)).facets.flatMap(({ rows }) => rows).some(({ excluded }) => excluded)).toBe(
        false,
      );
      expect(await ids(finder, { read: false }, { ...mine, never: [], hide: new Set() })).toEqual(['w3', 'w2']);
      expect(await ids(finder, { kudosed: true }, { ...mine, never: [] })).toEqual(['w2']);
      expect(await ids(finder, { read: true }, GUEST)).toEqual([]);
    });
  });
}
