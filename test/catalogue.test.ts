/** Sentences stand in the catalogue: no page says one by itself, in its text, in an attribute for people or in a string. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');
// Styles name typefaces, and the package of a book is read by programs.
const files = globSync(['web/**/*.{ts,tsx,js}', 'books/**/*.ts'], { cwd: src }).filter(
  (file) => !/\.test\.tsx?$|[\\/]css\.ts$|epub[\\/]package\.ts$/.test(file),
);

/** Names that are the same in every language, and values of a record as rows hold them. */
const NAMES = new Set([
  'Ficarium',
  'npx ficarium key',
  'npx ficarium import',
  'Aa',
  'sha256',
  'Not Rated',
  'Source Serif',
  'Atkinson Hyperlegible',
]);
const isName = (text: string) => NAMES.has(text) || !/\p{L}{2}/u.test(text);

const withoutComments = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1');

const found = (pattern: RegExp, group = 1): string[] =>
  files.flatMap((file) =>
    [...withoutComments(readFileSync(join(src, file), 'utf8')).matchAll(pattern)]
      .map((match) => match[group]!.replace(/\s+/g, ' ').trim())
      .filter((text) => !isName(text))
      .map((text) => `${file}: ${text}`),
  );

test('no text stands between tags', () => {
  // From the end of a tag or of a value to the next of either: code has signs there that no sentence has.
  const text = /(?<=[\w"'}\s/])>([^<>{}=;&|()`'[\]$]*\p{L}{2}[^<>{}=;&|()`'[\]$]*)(?=<\/?[a-zA-Z]|\{)/gu;
  expect(found(text).filter((one) => !/: [,:]|\s[?:]$/.test(one))).toEqual([]);
});

test('no attribute for people is written out', () => {
  expect(found(/\b(?:aria-label|title|placeholder|alt|label|summary)="([^"$]*\p{L}{2}[^"$]*)"/gu)).toEqual([]);
});

test('no string is a sentence or the beginning of one', () => {
  // A capital, small letters and a blank, or words up to a full stop: no class, path, header or key looks like that.
  expect(
    found(/(['"`])(\p{Lu}\p{Ll}+(?: [\p{L}’'“”,:;-]+)+[^'"`\n]*)\1/gu, 2).filter((one) => !/Times New Roman/.test(one)),
  ).toEqual([]);
  expect(found(/(['"`])((?:\p{L}+[,:;]? ){2,}\p{L}+[.…!?])\1/gu, 2)).toEqual([]);
});
