import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flaws, saidBy, someAct, untouched } from '../../../test/support/finding/wrangled.ts';
import { type WranglingAct, wrangle } from './acts.ts';
import type { TagBook } from './book.ts';
import { changesOf, type TagChange, undo } from './undo.ts';

const NAMES = 'Tidewatch,Ilse Marr,Tide Watch,Ilse,Tidewatch (Radio),Marr,Glass Orchard,Joren'.split(',');
const book = () => untouched(NAMES, ['fandom', 'character']);

/** Does it, if it may be done. @returns what there is to undo */
function does(on: TagBook, act: WranglingAct): readonly TagChange[] | null {
  const done = wrangle(on, act);
  if ('refused' in done) return null;
  const changes = changesOf(on, done.changed);
  for (const tag of done.changed) on.put(tag);
  return changes;
}

function undone(on: TagBook, changes: readonly TagChange[]): boolean {
  const back = undo(on, changes);
  if ('refused' in back) return false;
  for (const tag of back.changed) on.put(tag);
  return true;
}

const acts = fc.array(someAct(NAMES.length), { maxLength: 20 });

test('whatever is done, and undone in the opposite order, leaves everything as it was', () => {
  fc.assert(
    fc.property(acts, acts, (before, some) => {
      const on = book();
      for (const act of before) does(on, act);
      const was = saidBy(on.all());
      const done = some.flatMap((act) => {
        const changes = does(on, act);
        return changes ? [changes] : [];
      });
      for (const changes of done.toReversed()) expect(undone(on, changes)).toBe(true);
      expect(saidBy(on.all())).toEqual(was);
    }),
  );
});

test('whatever is done, and undone in any order as far as it may, hangs together', () => {
  fc.assert(
    fc.property(acts, fc.infiniteStream(fc.nat()), (some, chance) => {
      const on = book();
      const open: (readonly TagChange[])[] = [];
      for (const act of some) {
        const changes = does(on, act);
        if (changes) open.push(changes);
        const [one = 0] = chance.take(1);
        if (one % 3 === 0 && open.length > 0) {
          const [taken] = open.splice(one % open.length, 1);
          undone(on, taken!);
        }
        expect(flaws([...on.all()])).toEqual([]);
      }
    }),
  );
});

test('only what the act changed is taken back: what others did since stays', () => {
  const on = book();
  for (const tag of [1, 5, 7]) does(on, { does: 'canonical', tag });
  const under = does(on, { does: 'under', tag: 5, other: 1 })!;
  does(on, { does: 'under', tag: 5, other: 7 });
  expect(undone(on, under)).toBe(true);
  expect(on.tag(5)!.under).toEqual([7]);
});

test('what changed since, and what others hang on, is not taken back', () => {
  const on = book();
  const canonical = does(on, { does: 'canonical', tag: 1 })!;
  const merged = does(on, { does: 'merge', tag: 3, other: 1 })!;
  expect(undo(on, canonical)).toMatchObject({ refused: { code: 'tags.hangs-since' } });
  does(on, { does: 'unmerge', tag: 3 });
  expect(undo(on, merged)).toMatchObject({ refused: { code: 'tags.changed-since' } });
  expect(undone(on, canonical)).toBe(true);
});
