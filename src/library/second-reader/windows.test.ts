import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowsOver } from './windows.ts';

test('what fits is read at once; where nothing is asked, nothing is read', () => {
  expect(windowsOver(90, [3, 80], 100, 10)).toEqual([{ from: 0, to: 90, places: [3, 80] }]);
  expect(windowsOver(90, [], 100, 10)).toEqual([]);
});

test('every place is answered once, inside its window, and at least the margin from an edge that is not the text’s', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 40, max: 120 }), fc.integer({ min: 1, max: 12 }), (length, size, margin) => {
      const places = Array.from({ length: Math.floor((length - 1) / 3) }, (_, i) => 1 + 3 * i);
      const windows = windowsOver(length, places, size, margin);
      expect(windows.flatMap((w) => w.places)).toEqual(places);
      for (const { from, to, places: mine } of windows) {
        expect(to - from).toBeLessThanOrEqual(size);
        for (const place of mine) {
          if (from > 0) expect(place - from).toBeGreaterThanOrEqual(margin - 1);
          if (to < length) expect(to - place).toBeGreaterThanOrEqual(margin - 1);
        }
      }
    }),
  ); // biome-ignore format: one property
});
