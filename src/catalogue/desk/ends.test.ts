import { expect, test } from 'vitest';
import type { Block } from '../../text/tree.ts';
import { endsOf } from './ends.ts';

const block = (type: Block['type'], text: string): Block => ({ type, text, start: 0, end: text.length });
const story = (...blocks: Block[]) =>
  endsOf({
    chapters: [{ title: null, blocks }],
    sources: [{ path: 'a.txt', sha256: '', encoding: 'utf-8', format: 'text' }],
  });

test('the first and the last prose, cut at a word', () => {
  const long = 'word '.repeat(100).trim();
  const ends = story(
    block('heading', 'One'),
    block('paragraph', `The lamp. ${long}`),
    block('scene-break', '***'),
    block('paragraph', `${long} went out.`),
  );
  expect(ends.first).toMatch(/^The lamp\. (?:word )+word…$/);
  expect(ends.last).toMatch(/^…(?:word )+went out\.$/);
  expect(Math.max(ends.first.length, ends.last.length)).toBeLessThan(230);
  expect(ends.path).toBe('a.txt');
});

test('one paragraph, one long word, nothing at all', () => {
  expect(story(block('paragraph', 'All of\nit.'))).toEqual({ first: 'All of it.', last: '', path: 'a.txt' });
  expect(story(block('paragraph', 'x'.repeat(900))).first).toHaveLength(221);
  expect(endsOf({ chapters: [], sources: [] })).toEqual({ first: '', last: '', path: '' });
});
