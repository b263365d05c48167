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

    test('once its creator is told, the name finds the work, and "Anonymous" no more', async () => {
      const told = shelf({
        w1: { title: 'The Masked Ferry', tags: ['author:Ilse Marr'], text: 'Rain over the quay.' },
        w2: { title: 'Salt', tags: ['author:Ilse Marr'], text: 'Rain again.' },
      });
      expect(await idsOf(told, 'by:"Ilse Marr"')).toEqual(['w1', 'w2']);
      expect(await idsOf(told, 'Marr ferry')).toEqual(['w1']);
      expect(await idsOf(told, 'by:anonymous')).toEqual([]);
    });

    test('in the order of writers an anonymous work stands at "Anonymous"', async () => {
      const three = shelf({
        w1: { tags: ['author:Zoe'] },
        w2: { tags: ['author:Anonymous'] },
        w3: { tags: ['author:Ada'] },
      });
      expect((await asked(three, 'sort:author')).ids).toEqual(['w3', 'w2', 'w1']);
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

    test.each([
      'restricted:true',
      'restricted:false lamp',
      'hidden:true',
      'takenOut:true',
      'standing:1',
      'standing:[1 TO 7]',
      'facts:restored',
      'said:1',
      'id:members',
      'title_key:untold',
      'filter_ids:1',
      'members OR restricted:true',
      'lamp secret',
      '"lamp, a secret"',
      'secr*',
      'title:"Untold members"',
      'title:memb*',
      'tag:locked',
      'freeform:*',
      'words>0 -rating:Mature',
      'sort:added -lamp',
    ])('no field name and no sign tells a guest of a work that is not theirs: %s', async (typed) => {
      const known = shelf({ open: { tags: ['fandom:Tidewatch', 'rating:Mature'], text: 'A lamp.' } });
      const [{ ids, total, facets, notes, next }, alone] = [await asked(on, typed), await asked(known, typed)];
      // Only what is open is there for them, so that each answer is the one of a library without the others.
      expect({ ids, total, notes, next }).toEqual({
        ids: alone.ids,
        total: alone.total,
        notes: alone.notes,
        next: alone.next,
      });
      expect(facets.map(({ rows }) => rows.map(({ name, count }) => [name, count]))).toEqual(
        alone.facets.map(({ rows }) => rows.map(({ name, count }) => [name, count])),
      );
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
