import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shelf } from '../../../src/finding/exact/exact.ts';
import { TAG_TYPES } from '../../../src/finding/findable.ts';
import type { TagFinder } from '../../../src/finding/found.ts';
import { shelfWithSecrets } from './made-shelves.ts';

/** One slip away from tags that are there, and from some that only secrets have. */
const SLIPS = ['Tidewotch', 'Tide Wach', 'Tid', 'Sal', 'Lamp', 'Explict', 'Glas Orchard'];

/**
 * What pages ask beside lists tells nothing of works that somebody may not see, either: which tags there are, which may have been meant, and what
 * hangs together with them.
 * @param numRuns libraries
 */
export function keepsTagsToThemselves(finderOn: (shelf: Shelf) => Promise<TagFinder>, numRuns: number): void {
  describe('privacy of tags', () => {
    test('works that somebody may not see change no name, no suggestion and nothing that is told of a tag', async () => {
      await fc.assert(
        fc.asyncProperty(shelfWithSecrets, fc.constantFrom(...TAG_TYPES), async ({ by, ...shelves }, type) => {
          const [open, secret] = [await finderOn(shelves.without), await finderOn(shelves.with)];
          const names = [...new Set([...shelves.with.book.all()].map(({ name }) => name)), ...SLIPS];
          const told = (finder: TagFinder) =>
            Promise.all(
              names.map(async (name) => ({
                name,
                is: await finder.withTags(by, (tagNamed) => tagNamed(name)),
                meant: await finder.meant({ type, name }, by),
                meantOfAny: await finder.meant({ type: null, name }, by),
                about: await finder.about(type, name, by),
              })),
            );
          expect(await told(secret)).toEqual(await told(open));
        }),
        { numRuns },
      );
    });
  });
}
