import { expect, test } from 'vitest';
import { spent } from '../../../../test/support/spent.ts';
import { sentence } from '../../../text/sentence.ts';
import { isArchiveDb } from './format.ts';
import { readArchiveDb } from './read.ts';

const read = (text: string | Buffer) => readArchiveDb('site/ARCHIVE_DB.pl', Buffer.from(text)).archives![0]!;

const DB = `#!/usr/bin/perl
%FILES = (

1 => {
\tTitle => 'The Keeper's Lamp',
\tAuthor => 'Tansy Quill',
\tEmailAuthor => 'Tansy@Example.org',
\tSummary => 'A lamp,
goes out; it's "dark" => or so they say.',
\tRating => "PG-13",
\tLocation => '1/lamp',
\tFileType => 'html',
\tPrintTime => '02/26/00',
\tBeta => 'Ondry',
},
'two' => {
\t'Title' => "Salt &amp; Oil",
\t'Author' => 'Ondry Vale',
\t'Email' => 'ondry@example.org',
\t'Date' => 1041814800,
\t'Location' => 'salt.txt, 2/salt2',
\t'Warnings' => 'none',
},
3 => {
\tTitle => 'Elsewhere', Author => 'Pell', StoryURL => 'http://pell.example/elsewhere.html', Offsite => 'offsite',
},

);
1;
`;

test('entries are read with quotes that nobody escaped and breaks within fields', () => {
  expect(isArchiveDb(Buffer.from(DB))).toBe(true);
  const { stories, account } = read(DB);
  expect(stories[0]).toMatchObject({
    id: '1',
    title: "The Keeper's Lamp",
    authors: [{ name: 'Tansy Quill', contact: 'tansy@example.org' }],
    summary: 'A lamp,\ngoes out; it\'s "dark" => or so they say.',
    rating: 'PG-13',
    published: '2000-02-26',
    notes: 'beta: Ondry',
  });
  expect(stories[0]!.chapters.map((c) => c.files)).toEqual([['1/lamp.html', '1/lamp.htm', '1/lamp.txt']]);
  expect(stories[1]).toMatchObject({ id: 'two', title: 'Salt & Oil', published: '2003-01-06' });
  expect(stories[1]!.chapters.map((c) => c.files[0])).toEqual(['archive/salt.txt', '2/salt2.html']);
  expect(stories[2]).toMatchObject({
    offsite: 'http://pell.example/elsewhere.html',
    chapters: [],
    authors: [{ name: 'Pell' }],
  });
  expect(account).toEqual([
    {
      table: 'FILES',
      rows: 3,
      carried: [
        { as: sentence('dump.as-stories'), rows: 2 },
        { as: sentence('dump.as-elsewhere'), rows: 1 },
      ],
      left: [],
    },
  ]);
});

test('bytes of two encodings in one file are each read as they are', () => {
  const { stories } = read(
    Buffer.concat([
      Buffer.from(
        "%FILES = (\n1 => {\n Title => 'Café one, naïve déjà',\n Author => 'Zoë',\n},\n2 => {\n Title => 'Caf",
      ),
      Buffer.from([0xe9]),
      Buffer.from(" two',\n Author => 'X',\n},\n);\n"),
    ]),
  );
  expect(stories.map((s) => s.title)).toEqual(['Café one, naïve déjà', 'Café two']);
});

test('nothing in it is ever run, nothing leads out of the archive, and hostile ones are read in linear time', () => {
  const { stories } = read(
    "%FILES = (\n1 => {\n Title => 'x', Location => '../../etc/passwd',\n},\n2 => {\n Title => `rm -rf /`,\n}\n);",
  );
  expect(stories[0]!.chapters).toEqual([]);
  const began = spent();
  read(`%FILES = (\n${'\n'.repeat(2_000_000)}${'1 => {\n'.repeat(200_000)}`);
  read(`%FILES = (\n1 => {\n Title => '${"', Title => '".repeat(200_000)}`);
  read(`%FILES = (\n1 => {\n Title => '${' => {'.repeat(500_000)}`);
  expect(spent() - began).toBeLessThan(10_000);
});
