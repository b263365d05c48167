import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clashing, outputOf } from '../scripts/outputs.mjs';

test('a browser module that has the name of a compiled one beside it would be written over it', () => {
  expect(outputOf('web/desk/heaps.tsx')).toBe('web/desk/heaps.js');
  const paths = ['web/desk/heaps.js', 'web/desk/say.ts', 'web/desk/heaps.tsx', 'web/find/say.js', 'web/desk/say.css'];
  expect(clashing(paths)).toEqual([['web/desk/heaps.js', 'web/desk/heaps.tsx']]);
});

test('no two files of ours do', () => {
  const src = readdirSync(join(import.meta.dirname, '../src'), { recursive: true, encoding: 'utf8' });
  expect(src.length).toBeGreaterThan(500);
  expect(clashing(src)).toEqual([]);
});
