import { describe, expect, test } from 'vitest';
import { FACET_TYPES } from '../../../../src/finding/findable.ts';
import { askingOf, type FinderOn } from '../asking.ts';
import { shelf } from '../shelf.ts';

/** Which pairing a story is about. */
export function knowsMainPairings(finderOn: FinderOn): void {
  const { asked, idsOf } = askingOf(finderOn);

  describe('main and background pairings', () => {
    const on = shelf(
      {
        main: { tags: ['relationship:Ilse/Joren', '~relationship:Mags/Tam'] },
        other: { tags: ['relationship:Joren x Ilse'] },
        aside: { tags: ['relationship:Mags/Tam', '~relationship:Ilse/Joren'] },
        both: { tags: ['~relationship:Joren x Ilse', 'relationship:Ilse/Joren (past)'] },
        likely: { tags: ['?relationship:Ilse/Joren'] },
        doubted: { tags: ['relationship:Mags/Tam', '!relationship:Ilse/Joren'] },
        none: { tags: ['character:Ilse'] },
      },
      [
        { tag: 'relationship:Ilse/Joren' },
        { tag: 'relationship:Joren x Ilse', of: 'relationship:Ilse/Joren' },
        { tag: 'relationship:Ilse/Joren (past)', under: ['relationship:Ilse/Joren'] },
      ],
    );

    test('a pairing that is asked for as the main one is not found where it stands in the background', async () => {
      expect(await idsOf(on, 'relationship:"Ilse/Joren"')).toEqual(['aside', 'both', 'doubted', 'main', 'other']);
      expect(await idsOf(on, 'main:"Ilse/Joren"')).toEqual(['both', 'main', 'other']);
      expect(await idsOf(on, 'main:"Joren x Ilse"')).toEqual(['other']);
      expect(await idsOf(on, 'main:"Mags/Tam"')).toEqual(['aside', 'doubted']);
    });

    test('what the program only holds for likely counts where suggestions do', async () => {
      expect(await idsOf(on, 'main:"Ilse/Joren" suggested:yes')).toEqual([
        'both',
        'doubted',
        'likely',
        'main',
        'other',
      ]);
      expect(await idsOf(on, 'main:"Mags/Tam" suggested:yes')).toEqual(['aside', 'doubted']);
    });

    test('it is excluded where it is the main one, and stays where it is not', async () => {
      expect(await idsOf(on, '-main:"Ilse/Joren"')).toEqual(['aside', 'doubted', 'likely', 'none']);
      expect(await idsOf(on, 'relationship:"Ilse/Joren" -main:"Ilse/Joren"')).toEqual(['aside', 'doubted']);
      expect(await idsOf(on, 'main:"Ilse/Joren" OR main:"Mags/Tam"')).toEqual([
        'aside',
        'both',
        'doubted',
        'main',
        'other',
      ]);
    });

    test('counts beside the list are of all pairings of what was found, the excluded one too where it is no main one', async () => {
      const counts = async (typed: string) =>
        (await asked(on, typed)).facets
          .find(({ type }) => type === 'relationship')!
          .rows.map(({ name, count }) => `${name} ${count}`);
      expect(FACET_TYPES).toContain('relationship');
      expect(await counts('main:"Mags/Tam"')).toEqual(['Ilse/Joren 2', 'Mags/Tam 2']);
      expect(await counts('-main:"Ilse/Joren"')).toEqual(['Ilse/Joren 2', 'Mags/Tam 2']);
    });

    test('a pairing that only stands in the background is no tag that nothing has', async () => {
      const there = shelf({ a: { tags: ['relationship:Mags/Tam', '~relationship:Orla/Wren'] } });
      expect(await asked(there, 'main:"Orla/Wren"')).toMatchObject({ ids: [], total: 0, notes: [] });
      expect((await asked(there, 'main:"Orla/Wrenn"')).notes).toEqual([expect.stringContaining('Orla/Wren')]);
    });
  });
}
