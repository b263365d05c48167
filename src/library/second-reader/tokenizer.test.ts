import { expect, test } from 'vitest';
import { readTokenizer } from './tokenizer.ts';

/** A vocabulary of single bytes (as their signs), and a few joins: `th`, `the`, ` the`, and the first two bytes of a curly quote. */
const SPACE = 'Ġ';
const letters = [SPACE, ...'abcdefghijklmnopqrstuvwxyzT0123456789.,', 'â', 'Ģ', 'ľ'];
const joins = [['t', 'h'], ['th', 'e'], [SPACE, 'the'], ['â', 'Ģ']] as const; // biome-ignore format: one list
const vocab = Object.fromEntries([...letters, ...joins.map(([a, b]) => a + b)].map((piece, i) => [piece, i]));
const tokens = readTokenizer({ model: { vocab, merges: joins } });
const names = Object.keys(vocab);
const read = (text: string) => tokens(text).map((id) => Object.entries(vocab).find(([, n]) => n === id)![0]);

test('pairs are joined in the order of their rank, a blank with the word behind it', () => {
  expect(names.length).toBe(letters.length + joins.length);
  expect(read('the')).toEqual(['the']);
  expect(read('a the')).toEqual(['a', `${SPACE}the`]);
  expect(read('bathe')).toEqual(['b', 'a', 'the']);
  expect(read('The')).toEqual(['T', 'h', 'e']);
});

test('signs outside ASCII are read byte by byte, digits one by one and apart from the blank before them', () => {
  expect(read('“the')).toEqual(['âĢ', 'ľ', 'the']);
  expect(read('a 17.')).toEqual(['a', SPACE, '1', '7', '.']);
});

test('the old form of the file, a pair as one string, is read alike', () => {
  const old = readTokenizer({ model: { vocab, merges: joins.map(([a, b]) => `${a} ${b}`) } });
  expect(old('the path, the end.')).toEqual(tokens('the path, the end.'));
});

test('ten thousand letters without a blank take no longer than as many in words', () => {
  const began = performance.now();
  expect(tokens('the'.repeat(30_000)).length).toBe(90_000);
  expect(performance.now() - began).toBeLessThan(2000);
});
