import { expect, test } from 'vitest';
import { tagsOf } from './tags-of.ts';

const base = { confidence: 0.9, evidence: [] };

test('a tag is told with how it is known, once for all its spellings', () => {
  const decided = { verdict: 'accepted', by: 'k', at: '2026-01-01T00:00:00Z', was: null } as const;
  const tags = tagsOf({
    title: { ...base, value: 'Lamp', given: true },
    authors: { ...base, value: [{ name: 'Bo Venn', contact: 'bo@example.org' }], given: true },
    fandoms: { ...base, value: ['The Long Harbour', 'the long harbour!', 'Tides'], given: false, decided },
    characters: { ...base, value: ['Ansel'], given: false },
    rating: { ...base, value: 'Mature', given: true },
  });
  expect(tags.map(({ type, key, known }) => [type, key, known])).toEqual([
    ['author', 'bo venn', 'file'],
    ['fandom', 'the long harbour', 'person'],
    ['fandom', 'tides', 'person'],
    ['rating', 'mature', 'file'],
    ['character', 'ansel', 'program'],
  ]);
  expect(JSON.stringify(tags)).not.toContain('bo@');
});

test('a list beyond all measure gives its first', () => {
  const value = Array.from({ length: 5000 }, (_, i) => `Tag ${i}`);
  expect(tagsOf({ freeforms: { ...base, value, given: true } })).toHaveLength(1000);
  expect(tagsOf({ freeforms: { ...base, value: ['', '  '], given: true } })).toEqual([]);
});
