import { expect, test } from 'vitest';
import { measure, setTitle } from '../../src/books/cover/lines.ts';
import { clothOf, makeCover } from '../../src/books/cover.ts';
import { hostile, work } from './works.ts';

const contrast = (a: string, b: string) => {
  const light = (hex: string) => {
    const [r, g, bl] = [1, 3, 5]
      .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
      .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl!;
  };
  const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
  return (x! + 0.05) / (y! + 0.05);
};

test('every cloth carries cream and gold', () => {
  const cloths = new Set(Array.from({ length: 500 }, (_, i) => clothOf(`fandom ${i}`)).concat(clothOf(undefined)));
  expect(cloths.size).toBe(12);
  for (const cloth of cloths) {
    expect(contrast(cloth, '#faf3e3'), cloth).toBeGreaterThan(7);
    expect(contrast(cloth, '#e6c88c'), cloth).toBeGreaterThan(4.5);
  }
});

test('a fandom has one colour, however it is written', () => {
  expect(clothOf('Glassline')).toBe(clothOf('GLASSLINE'));
});

test('titles are broken into lines that fit, in the largest type', () => {
  expect(setTitle('Windfall', 640, 430)).toEqual({ size: 128, lines: ['Windfall'] });
  for (const { title } of Object.values(hostile)) {
    const { size, lines } = setTitle((title ?? '').toWellFormed(), 640, 430);
    expect(size).toBeGreaterThanOrEqual(52);
    for (const line of lines) expect(measure(line) * size, line).toBeLessThanOrEqual(660);
    expect(lines.length * size).toBeLessThan(440);
  }
});

test('the cover says title and writer to those who cannot see it', () => {
  expect(makeCover(work())).toContain('<title id="t">Oil for a Small Lamp, by Tansy Merriweather</title>');
  expect(makeCover(hostile['nothing']!)).toContain('<title id="t">Untitled, by Unknown writer</title>');
  expect(makeCover(hostile['evil']!)).not.toContain('<script');
});
