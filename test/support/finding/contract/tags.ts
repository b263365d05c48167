import { describe, expect, test } from 'vitest';
import { askingOf, type FinderOn } from '../asking.ts';
import { shelf } from '../shelf.ts';

/** Tags as wranglers left them, and names that no tag has. */
export function findsByTags(finderOn: FinderOn): void {
  const { asked, idsOf } = askingOf(finderOn);

  describe('tags', () => {
    const on = shelf(
      {
        exact: { tags: ['fandom:Tidewatch'] },
        synonym: { tags: ['fandom:Tide Watch Saga'] },
        narrower: { tags: ['fandom:Tidewatch (Radio)'] },
        nsynonym: { tags: ['fandom:TW radio'] },
        narrowest: { tags: ['fandom:Tidewatch (Radio, Season 2)', 'fandom:Glass Orchard'] },
        told: {
          title: 'Tidewatch',
          summary: 'For lovers of Tidewatch.',
          text: 'They listened to Tidewatch.',
          tags: ['fandom:Glass Orchard'],
        },
        raw: { tags: ['freeform:storms at sea', 'category:M/M', 'category:F/F'] },
        spoken: { summary: 'Of storms at sea.', tags: ['category:Multi'] },
      },
      [
        { tag: 'fandom:Tidewatch' },
        { tag: 'fandom:Tide Watch Saga', of: 'fandom:Tidewatch' },
        { tag: 'fandom:Tidewatch (Radio)', under: ['fandom:Tidewatch'] },
        { tag: 'fandom:TW radio', of: 'fandom:Tidewatch (Radio)' },
        { tag: 'fandom:Tidewatch (Radio, Season 2)', under: ['fandom:Tidewatch (Radio)'] },
      ],
    );
    const all = ['exact', 'narrower', 'narrowest', 'nsynonym', 'synonym'];

    test('a canonical fandom finds itself, synonyms, what is narrower and its synonyms; mentions only in any field', async () => {
      expect(await idsOf(on, 'fandom:Tidewatch')).toEqual(all);
      expect(await idsOf(on, 'tidewatch')).toEqual([...all, 'told']);
      expect(await idsOf(on, 'text:tidewatch')).toEqual(['told']);
    });

    test('two fandoms find only works with both', async () => {
      expect(await idsOf(on, 'fandom:Tidewatch fandom:"Glass Orchard"')).toEqual(['narrowest']);
    });

    test('a fandom that does not exist finds nothing, not everything, and says what is close', async () => {
      const { total, notes } = await asked(on, 'fandom:Tidewotch');
      expect([total, notes]).toEqual([0, ['Nothing here has the tag “Tidewotch”. Close to it: Tidewatch.']]);
      expect(await idsOf(on, 'fandom:"No Such Thing"')).toEqual([]);
      expect((await asked(on, '-fandom:"No Such Thing"')).total).toBe(8);
    });

    test('a name that no tag has is looked for word by word in names of tags, and excluded so', async () => {
      expect(await idsOf(on, 'fandom:radio')).toEqual(['narrower', 'narrowest', 'nsynonym']);
      expect(await idsOf(on, 'fandom:"radio season"')).toEqual(['narrowest']);
      expect(await idsOf(on, '-fandom:radio fandom:Tidewatch')).toEqual(['exact', 'synonym']);
    });

    test('category "Multi" does not find works that merely have several categories', async () => {
      expect(await idsOf(on, 'category:multi')).toEqual(['spoken']);
      expect(await idsOf(on, 'm/m f/f')).toEqual(['raw']);
    });

    test('a synonym finds only who uses it, the canonical tag finds all; excluding is the same', async () => {
      expect(await idsOf(on, 'fandom:"Tide Watch Saga"')).toEqual(['synonym']);
      expect(await idsOf(on, 'fandom:Tidewatch -fandom:"Tide Watch Saga"')).toEqual(
        all.filter((id) => id !== 'synonym'),
      );
      expect(await idsOf(on, '-fandom:Tidewatch')).toEqual(['raw', 'spoken', 'told']);
    });

    test('an unwrangled tag matches names of tags, never summaries', async () => {
      expect(await idsOf(on, 'freeform:"storms at sea"')).toEqual(['raw']);
      expect(await idsOf(on, 'tag:storms')).toEqual(['raw']);
      expect(await idsOf(on, 'storms')).toEqual(['raw', 'spoken']);
    });

    test('works without any tag of a type are asked for by an empty name', async () => {
      expect(await idsOf(on, 'fandom:""')).toEqual(['raw', 'spoken']);
      expect(await idsOf(on, '-fandom:"" -fandom:Tidewatch')).toEqual(['told']);
    });

    test('on one side of an OR they are as they are elsewhere', async () => {
      expect(await idsOf(on, 'category:multi OR fandom:"Glass Orchard"')).toEqual(['narrowest', 'spoken', 'told']);
    });
  });
}
