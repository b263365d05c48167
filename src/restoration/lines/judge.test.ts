import { expect, test } from 'vitest';
import { plain } from '../../text/text.ts';
import { judge } from './judge.ts';

const PROSE =
  'The ice came to Sennhaven in the second week of the herring, which nobody living had seen it do before, and by the morning of the feast the whole of the inner harbour was white and still, and the lamp in the harbour office had burned all night for a reason that the keeper would not tell. ';

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

test.each([40, 60, 66, 72, 78, 100])('finds that lines were wrapped at %d', (width) => {
  const { regions } = judge(plain(wrap(PROSE.repeat(12), width)));
  expect(regions).toHaveLength(1);
  expect(regions[0]!.width).toBeGreaterThanOrEqual(width - 1);
  expect(regions[0]!.width).toBeLessThanOrEqual(width);
  expect(regions[0]!.doubt).toBe(0);
});

test('finds where the width changes', () => {
  const text = `${wrap(PROSE.repeat(25), 72)}\n\n${wrap(PROSE.repeat(25), 50)}`;
  const widths = judge(plain(text)).regions.map((r) => r.width);
  expect(widths).toHaveLength(2);
  expect(widths[0]).toBe(72);
  expect(widths[1]).toBeGreaterThan(47);
  expect(widths[1]).toBeLessThanOrEqual(50);
});

test('lines that are paragraphs were not wrapped', () => {
  const { regions, chance } = judge(plain(Array(20).fill('The ice held all night.').join('\n')));
  expect(regions.map((r) => r.width)).toEqual([0]);
  expect(chance.slice(0, 19).every((p) => p > 0.5)).toBe(true);
});

test('a line that ends early ends a paragraph, a sentence that runs on does not', () => {
  const lines = wrap(PROSE.repeat(6), 60).split('\n');
  const text = [...lines, 'The ice held.', ...lines].join('\n');
  const { chance } = judge(plain(text));
  expect(chance[lines.length]).toBeGreaterThan(0.9);
  expect(chance.filter((p) => p > 0.5).length).toBeLessThanOrEqual(3);
});

test('what is marked is not judged', () => {
  const content = 'Title: Ice\nAuthor: Fell\nThe ice held.\nMorning came.';
  const { lines, stanzas } = judge({ content, marks: [{ type: 'header', start: 0, end: 23 }] });
  expect(lines.map((l) => content.slice(l.start, l.end))).toEqual(['The ice held.', 'Morning came.']);
  expect(stanzas).toEqual([{ from: 0, to: 2 }]);
});
