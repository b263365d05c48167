import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { dice } from '../../test/support/generated-stories.ts';
import { SEEDS } from '../../test/support/hostile/seeds.ts';
import { FORMATS } from './formats.ts';
import { OpenFile } from './open-file.ts';

const isOne = (file: OpenFile) => (id: { is(file: OpenFile): unknown }) =>
  ![undefined, false].includes(id.is(file) as undefined);
const formatOf = (path: string, bytes: Uint8Array) => FORMATS.find(isOne(new OpenFile({ path, bytes })))?.id;

test('no two formats are called alike, and the last reads whatever is left', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  expect(FORMATS.at(-1)!.is(new OpenFile({ path: 'anything', bytes: new Uint8Array([0, 1, 2]) }))).toBe(true);
});

test('every folder of a format is on the list', async () => {
  const listed = new Set<unknown>(FORMATS);
  for (const file of globSync('*/format.ts', { cwd: join(import.meta.dirname, 'formats') })) {
    const formats = Object.values((await import(`./formats/${basename(join(file, '..'))}/format.ts`)) as object);
    expect(
      formats.some((one) => listed.has(one)),
      file,
    ).toBe(true);
    expect(
      formats.filter((one) => typeof one === 'object' && !listed.has(one)),
      file,
    ).toEqual([]);
  }
  expect(globSync('formats/*/', { cwd: import.meta.dirname })).toHaveLength(
    globSync('formats/*/format.ts', { cwd: import.meta.dirname }).length,
  );
});

test('the hostile bench damages a file of every format that is read', () => {
  const read = new Set(SEEDS.map(({ name, bytes }) => formatOf(name, bytes)));
  const refused = new Set(['other-zip', 'other-palm', 'not-text', 'empty', 'noise', 'bytes-only', 'blank']);
  expect(FORMATS.map(({ id }) => id).filter((id) => !read.has(id) && !refused.has(id))).toEqual([]);
});

test.each<[string, string, string]>([
  ['html', 'a.txt', '<html><body><p>Words</p></body></html>'],
  ['html', 'a.md', '<html><body><p>Words</p></body></html>'],
  ['markdown', 'a.md', '# The Lamp\n\nWords.'],
  ['text', 'a.txt', '# The Lamp\n\nWords.'],
  ['mail', 'a.txt', 'From: mara@quill.example\nSubject: The Lamp\nDate: Mon, 4 Jan 1999 10:00:00 +0000\n\nWords.'],
  [
    'saved-page',
    'a.mht',
    'From: <Saved by Quill 1.0>\nSubject: The Lamp\nDate: Mon, 4 Jan 1999 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<html><p>Words.</p></html>\n--b--\n',
  ],
  ['chapter-file', 'stories/12/345.txt', '<p>Words.</p><p>More.</p>'],
  ['fb2', 'a.xml', '<?xml version="1.0"?><FictionBook xmlns="x"></FictionBook>'],
  ['rtf', 'a.doc', '{\\rtf1 Words}'],
  ['blank', 'a.txt', ' \n'],
])('a file is %s by what is in it: %s', (id, path, text) => {
  expect(formatOf(path, Buffer.from(text))).toBe(id);
});

test('mail in UTF-16 is mail', () => {
  const mail = 'From: mara@quill.example\nSubject: The Lamp\nDate: Mon, 4 Jan 1999 10:00:00 +0000\n\nWords.\n';
  expect(formatOf('a.txt', Buffer.from(`\ufeff${mail}`, 'utf16le'))).toBe('mail');
});

test('bytes without any order are no text, which wide letters and a mail with a binary behind it are', () => {
  const roll = dice(3);
  const noise = Uint8Array.from({ length: 20_000 }, () => Math.floor(roll() * 256));
  expect(formatOf('cover.bin', noise)).toBe('noise');
  const wide = Array.from({ length: 8000 }, () => String.fromCharCode(0x4e00 + Math.floor(roll() * 20_000))).join('');
  expect(formatOf('a.txt', Buffer.from(wide, 'utf16le'))).not.toBe('noise');
  expect(formatOf('a.txt', Buffer.from(wide, 'utf16le').swap16())).not.toBe('noise');
  const mail = Buffer.from(
    'From: mara@quill.example\nSubject: The Lamp\nDate: Mon, 4 Jan 1999 10:00:00 +0000\n\nWords.\n'.repeat(8),
  );
  expect(formatOf('a.txt', Buffer.concat([mail, noise]))).not.toBe('noise');
  expect(formatOf('short.bin', noise.subarray(0, 3000))).toBe('bytes-only');
});
