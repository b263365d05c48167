import { expect, test } from 'vitest';
import { formOf, linesOf, readValue } from './fields.ts';
import { inContext } from './passage.ts';

test('what was filled in becomes a value as the record holds it, and back', () => {
  expect(readValue('title', [' The \u0000 Lamp\n'])).toEqual({ value: 'The Lamp' });
  expect(readValue('authors', ['Ann\nBo\nann'])).toEqual({ value: [{ name: 'Ann' }, { name: 'Bo' }] });
  expect(readValue('rating', ['Mature'])).toEqual({ value: 'Mature' });
  expect(readValue('warnings', ['Major Character Death', 'Underage Sex'])).toEqual({
    value: ['Major Character Death', 'Underage Sex'],
  });
  expect(readValue('summary', ['One.\n\nTwo.'])).toEqual({ value: 'One.\n\nTwo.' });
  expect(readValue('mood', ['sad\nmerry'], ['x'])).toEqual({ value: ['sad', 'merry'] });
  expect([readValue('completed', ['not complete']), linesOf(true)]).toEqual([{ value: false }, ['complete']]);
  expect(linesOf([{ name: 'Ann' }])).toEqual(['Ann']);
  expect([linesOf(undefined), linesOf('x'), linesOf(['a', 'b'])]).toEqual([[], ['x'], ['a', 'b']]);
  expect(formOf('mood', 'sad')).toMatchObject({ several: false, name: 'mood' });
});

test('what is no value is said in a sentence', () => {
  for (const [name, line] of [
    ['title', ' \u0000 '],
    ['title', 'x'.repeat(400)],
    ['rating', 'orange'],
    ['date', '30 February'],
    ['date', '1999-02-30'],
    ['language', 'English, mostly'],
    ['fandoms', Array.from({ length: 600 }, (_, i) => i).join('\n')],
  ] as const)
    expect(readValue(name, [line]), name).toEqual({
      wrong: expect.objectContaining({ code: expect.stringMatching(/^form\./) }),
    });
  for (const date of ['1999', '1999-02', '1999-02-28']) expect(readValue('date', [date])).toEqual({ value: date });
});

test('a passage in its surroundings is a stretch of the original', () => {
  const original = `${'word '.repeat(80)}Rating: PG\n${'after '.repeat(80)}`;
  const start = original.indexOf('Rating');
  for (const passage of [
    { path: 'a', text: 'Rating: PG' },
    { path: 'a', text: 'anything', at: [start, start + 10] as const },
  ]) {
    const { before, words, after } = inContext(passage, original);
    expect(words).toBe('Rating: PG');
    expect(original).toContain(before + words + after);
    expect(before.trimStart()).toMatch(/^word /);
    expect(after).toMatch(/^\n.*after$/s);
  }
  for (const at of [
    [5000, 6000],
    [3, 3],
  ] as const)
    expect(inContext({ path: 'a', text: 'kept', at }, original)).toEqual({ before: '', words: 'kept', after: '' });
  expect(inContext({ path: 'a', text: 'not there' }, original).words).toBe('not there');
  expect(inContext({ path: 'a', text: 'kept' }, null).words).toBe('kept');
});
