import { describe, expect, test } from 'vitest';
import { GUEST } from '../../../../src/finding/found.ts';
import { askingOf, type FinderOn, KEEPER, MEMBER } from '../asking.ts';
import { shelf } from '../shelf.ts';

/** Who wrote a work, and who sees it. */
export function whoFindsIt(finderOn: FinderOn): void {
  const { asked, idsOf } = askingOf(finderOn);

  describe('who wrote it', () => {
    const on = shelf({
      w1: { title: 'The Masked Ferry', tags: ['author:Anonymous'], text: 'Rain over the quay.' },
      w2: { title: 'Salt', tags: ['author:Ilse Marr'], text: 'Rain again.' },
    });

    test('an anonymous work is not found by its creator, in any field or by writer, but by "Anonymous"', async () => {
      expect(await idsOf(on, 'Marr rain')).toEqual(['w2']);
      expect(await idsOf(on, 'by:"Ilse Marr"')).toEqual(['w2']);
      expect(await idsOf(on, 'author="Ilse Marr"')).toEqual(['w2']);
      expect(await idsOf(on, 'by:anonymous')).toEqual(['w1']);
      expect(await idsOf(on, 'tag:"Ilse Marr"')).toEqual([]);
    });
  });

  describe('who sees it', () => {
    const on = shelf({
      open: { tags: ['fandom:Tidewatch', 'rating:Mature'], text: 'A lamp.' },
      members: { restricted: true, tags: ['fandom:Tidewatch', 'freeform:Locked'], text: 'A lamp, a secret.' },
      gone: { hidden: true, tags: ['fandom:Glass Orchard'], text: 'A lamp in the orchard.' },
      away: { takenOut: true, tags: ['fandom:Tidewatch'], text: 'A lamp put away.' },
    });

    test.each([
      ['guest', GUEST, ['open']],
      ['member', MEMBER, ['members', 'open']],
      ['keeper', KEEPER, ['gone', 'members', 'open']],
    ] as const)('of restricted, hidden and open works a %s sees theirs alone', async (_, by, expected) => {
      expect(await idsOf(on, '', by)).toEqual(expected);
      expect(await idsOf(on, 'lamp', by)).toEqual(expected);
    });

    test('counts, facets and suggestions hold nothing of what is not seen', async () => {
      const guest = await asked(on, '');
      expect(guest.total).toBe(1);
      expect(guest.facets.flatMap(({ rows }) => rows.map(({ name, count }) => [name, count]))).toEqual([
        ['Mature', 1],
        ['Tidewatch', 1],
      ]);
      expect((await asked(on, 'fandom:"Glass Orchad"')).notes).toEqual(['Nothing here has the tag “Glass Orchad”.']);
      expect((await asked(on, 'fandom:"Glass Orchad"', KEEPER)).notes).toEqual([
        'Nothing here has the tag “Glass Orchad”. Close to it: Glass Orchard.',
      ]);
      expect((await asked(on, 'freeform:Locked')).notes).toEqual(['Nothing here has the tag “Locked”.']);
      expect((await asked(on, '-freeform:Locked')).facets.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual([
        'Mature',
        'Tidewatch',
      ]);
      expect((await asked(on, 'freeform:Lockd')).notes).toEqual(['Nothing here has the tag “Lockd”.']);
      expect((await asked(on, 'freeform:Lockd', MEMBER)).notes).toEqual([
        'Nothing here has the tag “Lockd”. Close to it: Locked.',
      ]);
    });
  });
}
