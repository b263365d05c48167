import { describe, expect, test } from 'vitest';
import { askingOf, type FinderOn } from '../asking.ts';
import { shelf } from '../shelf.ts';

/** What a work is. */
export function knowsWorks(finderOn: FinderOn): void {
  const { idsOf } = askingOf(finderOn);

  describe('what a work is', () => {
    const on = shelf(
      {
        otp: {
          tags: [
            'relationship:Ilse/Joren',
            'relationship:Joren x Ilse',
            'fandom:Tidewatch (Radio)',
            'fandom:Tidewatch (Stage)',
          ],
        },
        many: {
          tags: [
            'relationship:Ilse/Joren',
            'relationship:Ilse/Mags',
            'fandom:Tidewatch (Radio)',
            'fandom:Glass Orchard',
          ],
        },
        one: {
          tags: ['fandom:Glass Orchard'],
          chapters: 1,
          plannedChapters: 1,
          words: 300,
          language: 'fr',
          complete: true,
        },
        begun: { chapters: 1, plannedChapters: 12, language: 'pt-BR', complete: false, words: 4000 },
      },
      [
        { tag: 'relationship:Ilse/Joren' },
        { tag: 'relationship:Joren x Ilse', of: 'relationship:Ilse/Joren' },
        { tag: 'fandom:Tidewatch' },
        { tag: 'fandom:Tidewatch (Audio)', under: ['fandom:Tidewatch'] },
        { tag: 'fandom:Tidewatch (Radio)', under: ['fandom:Tidewatch (Audio)'] },
        { tag: 'fandom:Tidewatch (Stage)', under: ['fandom:Tidewatch'] },
      ],
    );

    test('two names of one pairing are one pairing', async () => {
      expect(await idsOf(on, 'otp:true')).toEqual(['otp']);
      expect(await idsOf(on, 'otp:no')).toEqual(['begun', 'many', 'one']);
    });

    test('two fandoms under one wider tag, directly or not, are no crossover; unrelated ones are', async () => {
      expect(await idsOf(on, 'crossover:only')).toEqual(['many']);
      expect(await idsOf(on, 'crossover:no')).toEqual(['begun', 'one', 'otp']);
    });

    test('a single chapter is one that was meant to be the only one', async () => {
      expect(await idsOf(on, 'oneshot:yes')).toEqual(['many', 'one', 'otp']);
      expect(await idsOf(on, 'oneshot:no')).toEqual(['begun']);
    });

    test('several languages, with their kinds', async () => {
      expect(await idsOf(on, 'lang:fr,pt')).toEqual(['begun', 'one']);
      expect(await idsOf(on, '-lang:en,pt-BR')).toEqual(['one']);
    });

    test('who finished is known or not', async () => {
      expect(await idsOf(on, 'complete:yes')).toEqual(['one']);
      expect(await idsOf(on, 'complete:no')).toEqual(['begun']);
    });
  });

  test('ratings lie in a range only where all of them do', async () => {
    const on = shelf({
      g: { tags: ['rating:General Audiences'] },
      t: { tags: ['rating:Teen And Up Audiences'] },
      te: { tags: ['rating:Teen And Up Audiences', 'rating:Explicit'] },
      none: { tags: ['rating:Not Rated'] },
      unknown: {},
    });
    expect(await idsOf(on, 'rating<=teen')).toEqual(['g', 't']);
    expect(await idsOf(on, 'rating:teen')).toEqual(['t', 'te']);
    expect(await idsOf(on, 'rating>=mature')).toEqual([]);
  });
}
