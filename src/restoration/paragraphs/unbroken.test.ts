import { expect, test } from 'vitest';
import type { Text } from '../../text/text.ts';
import { plain } from '../../text/text.ts';
import { unbrokenRanges as unbroken } from './unbroken.ts';

const unbrokenRanges = (text: Text) => unbroken(text).ranges;

const sentence = 'The harbour lay quiet under the first snow of the year. ';
const of = (length: number) => sentence.repeat(Math.ceil(length / sentence.length)).trim();

test('a story on one line is unbroken', () => {
  const s = of(3000);
  expect(unbrokenRanges(plain(s))).toEqual([{ start: 0, end: s.length }]);
});

test('paragraphs are not, not even long ones', () => {
  expect(unbrokenRanges(plain(Array.from({ length: 9 }, () => of(900)).join('\n\n')))).toEqual([]);
  expect(unbrokenRanges(plain([of(5000), of(300), of(800), of(200), of(2000)].join('\n\n')))).toEqual([]);
});

test('a giant block among paragraphs is', () => {
  const text = plain([of(300), of(9000), of(200), of(400)].join('\n\n'));
  expect(unbrokenRanges(text).map((r) => r.end - r.start)).toEqual([of(9000).length]);
});

test('scenes of one line each are, marks between them are left out', () => {
  const content = [of(3000), '* * *', of(2500), of(4000)].join('\n\n');
  const at = content.indexOf('* * *');
  const found = unbrokenRanges({ content, marks: [{ type: 'scene-break', start: at, end: at + 5 }] });
  expect(found.map((r) => content.slice(r.start, r.end))).toEqual([of(3000), of(2500), of(4000)]);
});

test('what stands around the story inside its line is left out', () => {
  const content = `${of(3000)} THE END`;
  const start = content.length - 7;
  const [range] = unbrokenRanges({ content, marks: [{ type: 'end-mark', start, end: content.length }] });
  expect(range!.end).toBe(start);
});

test('a drabble on one line is, under a title too; a line or a note is not', () => {
  const talk = `${of(300)} “Is it far?” “Not far.” ${of(200)}`;
  expect(unbroken(plain(talk))).toEqual({ ranges: [{ start: 0, end: talk.length }], isShort: true });
  expect(unbrokenRanges(plain(`The Harbour\n\n${talk}`))).toEqual([{ start: 13, end: talk.length + 13 }]);
  expect(unbrokenRanges(plain('“Is it far?” asked Mira. “Not far.”'))).toHaveLength(1);
  expect(unbrokenRanges(plain(`${of(200)} “Is it far?” asked Mira.`))).toEqual([]);
  expect(unbrokenRanges(plain(of(600)))).toHaveLength(1);
  expect(unbrokenRanges(plain(`${talk}\n\n${of(300)}`))).toEqual([]);
});
