import { expect, test } from 'vitest';
import { cleanTitle, pageTitle } from './title.ts';

test('a title loses what only dresses it', () => {
  expect(cleanTitle(' "The Lamp" ')).toBe('The Lamp');
  expect(cleanTitle('**The  Lamp**')).toBe('The Lamp');
  expect(cleanTitle('~ The Lamp ~')).toBe('The Lamp');
  expect(cleanTitle('"Oil" and "Lamp"')).toBe('"Oil" and "Lamp"');
});

test('what programs wrote is no title', () => {
  for (const s of ['', 'Untitled Document', 'New Page 1', 'index', 'lamp.html', '***', 'Home'])
    expect(cleanTitle(s)).toBeNull();
});

test('a label makes a title of what pages are called, and of nothing else', () => {
  for (const s of ['Home', 'Story', 'Index', 'Welcome', 'Default']) {
    expect(cleanTitle(s)).toBeNull();
    expect(cleanTitle(s, true)).toBe(s);
  }
  for (const s of ['Untitled', '(none)', '[untitled]', 'none', 'No Title Yet', 'lamp.doc', '***', '═══', '©'])
    expect(cleanTitle(s, true)).toBeNull();
});

test('a title of emoji', () => {
  for (const s of ['🌊🚢', '♥', '☂ ☂', '👩‍🚒', '🇮🇪']) expect([s, cleanTitle(s)]).toEqual([s, s]);
});

test('page titles', () => {
  expect(pageTitle('The Lamp, by Mara Venn')).toEqual({ title: 'The Lamp', author: 'Mara Venn' });
  expect(pageTitle('The Lamp - The Quay Fanfiction Archive')).toEqual({ title: 'The Lamp' });
  expect(pageTitle('Down by the Quay')).toEqual({ title: 'Down by the Quay' });
  expect(pageTitle('The Project Gutenberg eBook of Oil, by Mara Venn.')).toEqual({ title: 'Oil', author: 'Mara Venn' });
});
